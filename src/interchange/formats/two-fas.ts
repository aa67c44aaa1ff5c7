import { Fault } from '../../fault.ts';
import { findGcm } from '../ciphers/aes.ts';
import { derivePbkdf2 } from '../ciphers/kdf.ts';
import { base64Of } from '../containers/base64.ts';
import {
  checkVersion,
  findRecord,
  hasMembers,
  type JsonRecord,
  listMember,
  listOf,
  member,
  parseJson,
  recordMember,
  textMember,
} from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { base32Key } from '../setup-key.ts';
import { parseText } from '../text.ts';
import { findUriDraft } from '../uri.ts';

const ITERATIONS = 10_000;

/** 2FAS: schemas 1 to 4, plain or with encrypted services. Groups are never encrypted. */
export const twoFasFormats = [
  defineFormat({
    id: '2fas-encrypted',
    document: 'json-object',
    recognise: (json) => (isBackup(json) && textMember(json, 'servicesEncrypted') !== '' ? json : undefined),
    read: readEncrypted,
  }),
  defineFormat({
    id: '2fas-plain',
    document: 'json-object',
    recognise: (json) => (isBackup(json) && textMember(json, 'servicesEncrypted') === '' ? json : undefined),
    read: (json) => readServices(json, member(json, 'services')),
  }),
] as const;

function isBackup(json: JsonRecord): boolean {
  return hasMembers(json, 'schemaVersion') && (hasMembers(json, 'services') || hasMembers(json, 'servicesEncrypted'));
}

async function readEncrypted(json: JsonRecord, reading: Reading): Promise<readonly Draft[]> {
  checkVersion(member(json, 'schemaVersion'), 4, 'schema');
  const parts = textMember(json, 'servicesEncrypted').split(':');
  if (parts.length !== 3) throw new Fault('import-damaged', `got ${parts.length} parts, want data, salt and nonce`);
  const [sealed, salt, nonce] = parts.map((part) => base64Of(part, 'servicesEncrypted'));
  if (sealed === undefined || salt === undefined || nonce === undefined) return [];
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const key = await derivePbkdf2('SHA-256', passphrase, salt, ITERATIONS, 32);
  const plain = await findGcm(key, nonce, sealed);
  if (plain === undefined) throw new Fault('import-passphrase', 'got services that do not open, want the passphrase');
  return readServices(json, parseJson(parseText(plain)));
}

function readServices(json: JsonRecord, services: unknown): readonly Draft[] {
  checkVersion(member(json, 'schemaVersion'), 4, 'schema');
  const groups = new Map<unknown, unknown>();
  for (const group of listMember(json, 'groups')) {
    groups.set(member(findRecord(group), 'id'), member(findRecord(group), 'name'));
  }
  return listOf(services, 'services').map((service): Draft => {
    const raw = findRecord(service);
    if (raw === undefined) return { fault: 'import-entry-damaged' };
    const otp = recordMember(raw, 'otp');
    // The user can edit the account, so it wins over the label of the scanned code.
    const label = findUriDraft(textMember(otp, 'link'));
    const name = textMember(raw, 'name');
    const account = textMember(otp, 'account');
    // 2FAS requires a name of every service: without an issuer it repeats the account.
    const isRepeat = member(otp, 'issuer') === '' && name === account;
    return {
      kind: member(otp, 'tokenType') ?? 'totp',
      issuer: isRepeat ? '' : name || textMember(otp, 'issuer'),
      name: account || label?.name,
      secret: base32Key(member(raw, 'secret')),
      algorithm: member(otp, 'algorithm'),
      digits: member(otp, 'digits'),
      period: member(otp, 'period'),
      counter: member(otp, 'counter'),
      tags: [groups.get(member(raw, 'groupId'))],
      order: member(recordMember(raw, 'order'), 'position'),
    };
  });
}
