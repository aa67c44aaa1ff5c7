import { Fault } from '../fault.ts';
import { bare, emptyBare, finish, finite, flag, id, list, object, oneOf, text, whole } from './fields.ts';
import { parseOtp } from './otp-schema.ts';
import type {
  AccountId,
  AccountRecord,
  BinEntry,
  DraftId,
  DraftRecord,
  FillingRules,
  HostBinding,
  RecoveryCode,
  RecoverySetId,
  RecoverySetRecord,
  RegistrationId,
  RegistrationRecord,
  SecurityKeyId,
  SecurityKeyRecord,
  Tombstone,
} from './records.ts';

const names = (...all: string[]): ReadonlySet<string> => new Set(all);
const ACCOUNT = names(
  ...['id', 'issuer', 'name', 'otp', 'pending', 'formerOtp', 'hosts', 'filling', 'tags', 'pinned', 'order', 'note'],
  ...['icon', 'createdMs', 'updatedMs', 'usedMs', 'uses'],
);
const PENDING = names('otp', 'atMs');
const FORMER = names('otp', 'replacedMs');
const HOST = names('host', 'scope', 'http');
const FILLING = names('offer', 'submit', 'join');
const JOINS = ['after', 'before'] as const;
const RECOVERY_SET = names('id', 'account', 'codes', 'source', 'createdMs', 'supersededMs');
const CODE = names('text', 'usedMs');
const KEY = names(
  ...['id', 'label', 'attachment', 'transports', 'aaguid', 'place', 'credential', 'createdMs', 'checkedMs', 'lostMs'],
);
const CREDENTIAL = names('id', 'publicKey', 'algorithm', 'signCount');
const REGISTRATION = names('id', 'key', 'host', 'account', 'name', 'createdMs', 'usedMs', 'removedMs');
const BIN = names('deletedMs', 'kind', 'record');
const TOMBSTONE = names('kind', 'id', 'deletedMs');
const DRAFT = names('id', 'source', 'issuer', 'name', 'otp', 'host', 'createdMs', 'filledMs', 'chosen');
const CHOSEN = names('issuer', 'name', 'mode', 'bindHost');
const SCOPES = ['host', 'site'] as const;
const KINDS = ['account', 'recovery-set', 'security-key', 'registration'] as const;
const AAGUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One account; throws `vault-contents`, `vault-limit`. */
export function parseAccount(value: unknown): AccountRecord {
  const raw = object(value, 'an account');
  const record = emptyBare<AccountRecord>();
  record.id = id(raw.id, 'account.id') as AccountId;
  record.issuer = text(raw.issuer, 'account.issuer');
  record.name = text(raw.name, 'account.name');
  record.formerOtp = list(raw.formerOtp, 'account.formerOtp', parseFormer);
  record.hosts = list(raw.hosts, 'account.hosts', parseHost);
  record.tags = list(raw.tags, 'account.tags', parseWord);
  record.pinned = flag(raw.pinned, 'account.pinned');
  record.order = finite(raw.order, 'account.order');
  record.note = text(raw.note, 'account.note');
  record.createdMs = whole(raw.createdMs, 'account.createdMs');
  record.updatedMs = whole(raw.updatedMs, 'account.updatedMs');
  record.uses = whole(raw.uses, 'account.uses');
  if (raw.otp !== undefined) record.otp = parseOtp(raw.otp);
  if (raw.filling !== undefined) record.filling = parseFilling(raw.filling);
  if (raw.pending !== undefined) record.pending = parsePending(raw.pending);
  if (raw.icon !== undefined) record.icon = text(raw.icon, 'account.icon');
  if (raw.usedMs !== undefined) record.usedMs = whole(raw.usedMs, 'account.usedMs');
  return finish(record, raw, ACCOUNT);
}

function parsePending(value: unknown): NonNullable<AccountRecord['pending']> {
  const raw = object(value, 'account.pending');
  return finish(bare({ otp: parseOtp(raw.otp), atMs: whole(raw.atMs, 'pending.atMs') }), raw, PENDING);
}

function parseFormer(value: unknown): AccountRecord['formerOtp'][number] {
  const raw = object(value, 'a former otp');
  const replacedMs = whole(raw.replacedMs, 'formerOtp.replacedMs');
  return finish(bare({ otp: parseOtp(raw.otp), replacedMs }), raw, FORMER);
}

function parseHost(value: unknown): HostBinding {
  const raw = object(value, 'a host');
  const binding = emptyBare<HostBinding>();
  binding.host = text(raw.host, 'host.host');
  binding.scope = oneOf(raw.scope, 'host.scope', SCOPES);
  if (raw.http !== undefined) binding.http = flag(raw.http, 'host.http');
  return finish(binding, raw, HOST);
}

function parseFilling(value: unknown): FillingRules {
  const raw = object(value, 'account.filling');
  const rules = emptyBare<FillingRules>();
  if (raw.offer !== undefined) rules.offer = flag(raw.offer, 'filling.offer');
  if (raw.submit !== undefined) rules.submit = flag(raw.submit, 'filling.submit');
  if (raw.join !== undefined) rules.join = oneOf(raw.join, 'filling.join', JOINS);
  return finish(rules, raw, FILLING);
}

function parseWord(value: unknown): string {
  return text(value, 'a word');
}

/** One set of recovery codes; throws `vault-contents`, `vault-limit`. */
export function parseRecoverySet(value: unknown): RecoverySetRecord {
  const raw = object(value, 'a recovery set');
  const record = bare<RecoverySetRecord>({
    id: id(raw.id, 'recoverySet.id') as RecoverySetId,
    account: id(raw.account, 'recoverySet.account') as AccountId,
    codes: list(raw.codes, 'recoverySet.codes', parseCode),
    source: oneOf(raw.source, 'recoverySet.source', ['page', 'file', 'paste']),
    createdMs: whole(raw.createdMs, 'recoverySet.createdMs'),
  });
  if (raw.supersededMs !== undefined) record.supersededMs = whole(raw.supersededMs, 'recoverySet.supersededMs');
  return finish(record, raw, RECOVERY_SET);
}

function parseCode(value: unknown): RecoveryCode {
  const raw = object(value, 'a recovery code');
  const record = bare<RecoveryCode>({
    text: text(raw.text, 'code.text'),
  });
  if (raw.usedMs !== undefined) record.usedMs = whole(raw.usedMs, 'code.usedMs');
  return finish(record, raw, CODE);
}

/** One security key; throws `vault-contents`, `vault-limit`. */
export function parseSecurityKey(value: unknown): SecurityKeyRecord {
  const raw = object(value, 'a security key');
  const aaguid = text(raw.aaguid, 'key.aaguid');
  if (!AAGUID.test(aaguid)) throw new Fault('vault-contents', 'got another aaguid, want a lower-case UUID');
  const record = bare<SecurityKeyRecord>({
    id: id(raw.id, 'key.id') as SecurityKeyId,
    label: text(raw.label, 'key.label'),
    attachment: oneOf(raw.attachment, 'key.attachment', ['cross-platform', 'platform']),
    transports: list(raw.transports, 'key.transports', parseWord),
    aaguid,
    place: text(raw.place, 'key.place'),
    createdMs: whole(raw.createdMs, 'key.createdMs'),
  });
  if (raw.credential !== undefined) record.credential = parseCredential(raw.credential);
  if (raw.checkedMs !== undefined) record.checkedMs = whole(raw.checkedMs, 'key.checkedMs');
  if (raw.lostMs !== undefined) record.lostMs = whole(raw.lostMs, 'key.lostMs');
  return finish(record, raw, KEY);
}

function parseCredential(value: unknown): NonNullable<SecurityKeyRecord['credential']> {
  const raw = object(value, 'key.credential');
  const credential = {
    id: text(raw.id, 'credential.id'),
    publicKey: text(raw.publicKey, 'credential.publicKey'),
    algorithm: whole(raw.algorithm, 'credential.algorithm', Number.MIN_SAFE_INTEGER),
    signCount: whole(raw.signCount, 'credential.signCount', 0, 0xffff_ffff),
  };
  return finish(bare(credential), raw, CREDENTIAL);
}

/** One registration; throws `vault-contents`, `vault-limit`. */
export function parseRegistration(value: unknown): RegistrationRecord {
  const raw = object(value, 'a registration');
  const record = bare<RegistrationRecord>({
    id: id(raw.id, 'registration.id') as RegistrationId,
    key: id(raw.key, 'registration.key') as SecurityKeyId,
    host: text(raw.host, 'registration.host'),
    name: text(raw.name, 'registration.name'),
    createdMs: whole(raw.createdMs, 'registration.createdMs'),
  });
  if (raw.account !== undefined) record.account = id(raw.account, 'registration.account') as AccountId;
  if (raw.usedMs !== undefined) record.usedMs = whole(raw.usedMs, 'registration.usedMs');
  if (raw.removedMs !== undefined) record.removedMs = whole(raw.removedMs, 'registration.removedMs');
  return finish(record, raw, REGISTRATION);
}

/** One deleted record; throws `vault-contents`, `vault-limit`. */
export function parseBinEntry(value: unknown): BinEntry {
  const raw = object(value, 'a bin entry');
  const deletedMs = whole(raw.deletedMs, 'bin.deletedMs');
  const kind = oneOf(raw.kind, 'bin.kind', KINDS);
  if (kind === 'account') return finish(bare({ deletedMs, kind, record: parseAccount(raw.record) }), raw, BIN);
  if (kind === 'recovery-set') return finish(bare({ deletedMs, kind, record: parseRecoverySet(raw.record) }), raw, BIN);
  if (kind === 'security-key') return finish(bare({ deletedMs, kind, record: parseSecurityKey(raw.record) }), raw, BIN);
  return finish(bare({ deletedMs, kind, record: parseRegistration(raw.record) }), raw, BIN);
}

/** One tombstone; throws `vault-contents`. */
export function parseTombstone(value: unknown): Tombstone {
  const raw = object(value, 'a tombstone');
  const kind = oneOf(raw.kind, 'tombstone.kind', KINDS);
  const tombstone = {
    kind,
    id: id(raw.id, 'tombstone.id'),
    deletedMs: whole(raw.deletedMs, 'tombstone.deletedMs'),
  };
  return finish(bare(tombstone), raw, TOMBSTONE);
}

/** One account that waits to be saved; throws `vault-contents`, `vault-limit`. */
export function parseDraft(value: unknown): DraftRecord {
  const raw = object(value, 'a draft');
  const draft = bare<DraftRecord>({
    id: id(raw.id, 'draft.id') as DraftId,
    source: oneOf(raw.source, 'draft.source', ['scan', 'paste', 'type']),
    issuer: text(raw.issuer, 'draft.issuer'),
    name: text(raw.name, 'draft.name'),
    otp: parseOtp(raw.otp),
    createdMs: whole(raw.createdMs, 'draft.createdMs'),
  });
  if (raw.host !== undefined) draft.host = text(raw.host, 'draft.host');
  if (raw.filledMs !== undefined) draft.filledMs = whole(raw.filledMs, 'draft.filledMs');
  if (raw.chosen !== undefined) draft.chosen = parseChosen(raw.chosen);
  return finish(draft, raw, DRAFT);
}

function parseChosen(value: unknown): NonNullable<DraftRecord['chosen']> {
  const raw = object(value, 'draft.chosen');
  const chosen = {
    issuer: text(raw.issuer, 'chosen.issuer'),
    name: text(raw.name, 'chosen.name'),
    mode: oneOf(raw.mode, 'chosen.mode', ['new', 'replace', 'replace-once-confirmed'] as const),
    bindHost: flag(raw.bindHost, 'chosen.bindHost'),
  };
  return finish(bare(chosen), raw, CHOSEN);
}
