import type { Bytes } from '../bytes/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';
import { bare, finish, flag, list, object, oneOf, whole } from './fields.ts';
import {
  parseAccount,
  parseBinEntry,
  parseDraft,
  parseRecoverySet,
  parseRegistration,
  parseSecurityKey,
  parseTombstone,
} from './record-schema.ts';
import type { Preferences, VaultContents } from './records.ts';

/** Most records of all kinds together, the bin included; as many tombstones may come on top, and the drafts. */
const MAX_RECORDS = 20_000;
const MAX_DRAFTS = 1_000;

const CONTENTS: ReadonlySet<string> = new Set([
  ...[
    'schema',
    'accounts',
    'recoverySets',
    'securityKeys',
    'registrations',
    'bin',
    'tombstones',
    'drafts',
    'preferences',
  ],
]);
const PREFERENCES: ReadonlySet<string> = new Set([
  ...['theme', 'sort', 'hideCodes', 'clipboardSeconds', 'idleMinutes', 'lockOnSystemLock', 'sessionHours'],
]);

/** What a new vault holds: nothing, and the choices that a user starts with. */
export function emptyContents(): VaultContents {
  return {
    schema: 1,
    accounts: [],
    recoverySets: [],
    securityKeys: [],
    registrations: [],
    bin: [],
    tombstones: [],
    preferences: {
      theme: 'system',
      sort: 'use',
      hideCodes: false,
      clipboardSeconds: 30,
      idleMinutes: 15,
      lockOnSystemLock: true,
      sessionHours: 12,
    },
  };
}

/**
 * Earns the type from a raw value: known members are checked and copied into objects without prototype, unknown ones are carried along.
 * Throws `vault-version` for a newer schema, `vault-contents`, and `vault-limit`.
 */
export function parseContents(value: unknown): VaultContents {
  const raw = object(value, 'the contents');
  const schema = whole(raw.schema, 'schema', 1);
  if (schema > 1) throw new Fault('vault-version', `got schema ${schema}, want 1`);
  const contents = bare<VaultContents>({
    schema: 1,
    accounts: list(raw.accounts, 'accounts', parseAccount, MAX_RECORDS),
    recoverySets: list(raw.recoverySets, 'recoverySets', parseRecoverySet, MAX_RECORDS),
    securityKeys: list(raw.securityKeys, 'securityKeys', parseSecurityKey, MAX_RECORDS),
    registrations: list(raw.registrations, 'registrations', parseRegistration, MAX_RECORDS),
    bin: list(raw.bin, 'bin', parseBinEntry, MAX_RECORDS),
    tombstones: list(raw.tombstones, 'tombstones', parseTombstone, MAX_RECORDS),
    ...(raw.drafts !== undefined && { drafts: list(raw.drafts, 'drafts', parseDraft, MAX_DRAFTS) }),
    preferences: parsePreferences(raw.preferences),
  });
  checkTogether(contents);
  return finish(contents, raw, CONTENTS);
}

/** The contents as the body's JSON in UTF-8. What could not be opened again is refused here: throws what `parseContents` throws. */
export function encodeContents(contents: VaultContents): Bytes {
  return encodeUtf8(JSON.stringify(parseContents(contents)));
}

/** The contents of a body's bytes; throws what `parseContents` throws. */
export function decodeContents(bytes: Uint8Array): VaultContents {
  let raw: unknown;
  try {
    raw = JSON.parse(decodeUtf8(bytes));
  } catch (cause) {
    // The parser's own message can quote the text, which holds secrets: it is not kept as the cause.
    throw new Fault('vault-contents', `got ${cause instanceof Error ? cause.name : 'a failure'}, want JSON in UTF-8`);
  }
  return parseContents(raw);
}

function parsePreferences(value: unknown): Preferences {
  const raw = object(value, 'preferences');
  const preferences = bare<Preferences>({
    theme: oneOf(raw.theme, 'theme', ['system', 'light', 'dark']),
    sort: oneOf(raw.sort, 'sort', ['use', 'name', 'hand']),
    hideCodes: flag(raw.hideCodes, 'hideCodes'),
    clipboardSeconds: whole(raw.clipboardSeconds, 'clipboardSeconds', 0, 86_400),
    idleMinutes: whole(raw.idleMinutes, 'idleMinutes', 0, 720),
    lockOnSystemLock: flag(raw.lockOnSystemLock, 'lockOnSystemLock'),
    sessionHours: whole(raw.sessionHours, 'sessionHours', 1, 12),
  });
  return finish(preferences, raw, PREFERENCES);
}

function checkTogether(contents: VaultContents): void {
  const live = [contents.accounts, contents.recoverySets, contents.securityKeys, contents.registrations];
  const count = live.reduce((sum, records) => sum + records.length, contents.bin.length);
  if (count > MAX_RECORDS) throw new Fault('vault-limit', `got ${count} records, want no more than ${MAX_RECORDS}`);
  for (const records of [...live, contents.drafts ?? []]) {
    if (new Set(records.map((record: { readonly id: string }) => record.id)).size !== records.length) {
      throw new Fault('vault-contents', 'got one id twice, want each once');
    }
  }
}
