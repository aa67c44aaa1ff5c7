import { Fault } from '../../fault.ts';
import { findCbc, findGcm } from '../ciphers/aes.ts';
import { deriveArgon2, derivePbkdf2 } from '../ciphers/kdf.ts';
import { findRecord, type JsonRecord, listMember, listOf, member, parseJson, recordOf } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { base32Key } from '../setup-key.ts';
import { findText, parseText } from '../text.ts';

const KINDS: ReadonlyMap<unknown, string> = new Map([
  [1, 'hotp'],
  [2, 'totp'],
  [3, 'motp'],
  [4, 'steam'],
  [5, 'yandex'],
]);
const ALGORITHMS: ReadonlyMap<unknown, string> = new Map([
  [undefined, 'SHA1'],
  [0, 'SHA1'],
  [1, 'SHA256'],
  [2, 'SHA512'],
]);

/** Stratum, formerly Authenticator Pro: the plain backup. */
export const stratum = defineFormat({
  id: 'stratum-plain',
  document: 'json-object',
  recognise: (json) => (Array.isArray(member(json, 'Authenticators')) ? json : undefined),
  read: readBackup,
});

/** Stratum's encrypted backups by their first 16 bytes: today's, and that of Authenticator Pro. */
export const stratumEncryptedFormats = [
  defineFormat({
    id: 'stratum-encrypted',
    document: 'bytes',
    recognise: (bytes) => (signatureOf(bytes) === 'AUTHENTICATORPRO' ? bytes : undefined),
    read: readEncrypted,
  }),
  defineFormat({
    id: 'stratum-legacy-encrypted',
    document: 'bytes',
    recognise: (bytes) => (signatureOf(bytes) === 'AuthenticatorPro' ? bytes : undefined),
    read: readLegacy,
  }),
] as const;

function signatureOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 16));
}

async function readEncrypted(bytes: Uint8Array, reading: Reading): Promise<readonly Draft[]> {
  if (bytes.length < 16 + 16 + 12 + 16)
    throw new Fault('import-damaged', 'got a short file, want salt, nonce and data');
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const parameters = { variant: 'id', memoryKib: 65_536, passes: 3, lanes: 4 } as const;
  const key = await deriveArgon2(parameters, passphrase, bytes.subarray(16, 32));
  const plain = await findGcm(key, bytes.subarray(32, 44), bytes.subarray(44));
  if (plain === undefined) throw new Fault('import-passphrase', 'got a backup that does not open, want the passphrase');
  return readBackup(recordOf(parseJson(parseText(plain)), 'the backup'));
}

/** Nothing authenticates: what opens to anything but JSON was opened by a wrong passphrase. */
async function readLegacy(bytes: Uint8Array, reading: Reading): Promise<readonly Draft[]> {
  if (bytes.length < 16 + 20 + 16 + 16) throw new Fault('import-damaged', 'got a short file, want salt, IV and data');
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const key = await derivePbkdf2('SHA-1', passphrase, bytes.subarray(16, 36), 64_000, 32);
  const plain = await findCbc(key, bytes.subarray(36, 52), bytes.subarray(52));
  const text = plain === undefined ? undefined : findText(plain);
  if (text === undefined || !text.trimStart().startsWith('{')) {
    throw new Fault('import-passphrase', 'got a backup that opens to something else, want the passphrase');
  }
  return readBackup(recordOf(parseJson(text), 'the backup'));
}

function readBackup(json: JsonRecord): readonly Draft[] {
  const categories = new Map<unknown, unknown>();
  for (const category of listMember(json, 'Categories')) {
    categories.set(member(findRecord(category), 'Id'), member(findRecord(category), 'Name'));
  }
  const links = new Map<unknown, unknown[]>();
  for (const link of listMember(json, 'AuthenticatorCategories')) {
    const secret = member(findRecord(link), 'AuthenticatorSecret');
    const name = categories.get(member(findRecord(link), 'CategoryId'));
    links.set(secret, [...(links.get(secret) ?? []), name].slice(0, 100));
  }
  return listOf(member(json, 'Authenticators'), 'Authenticators').map((item): Draft => {
    const raw = findRecord(item);
    if (raw === undefined) return { fault: 'import-entry-damaged' };
    const icon = member(raw, 'Icon');
    return {
      kind: KINDS.get(member(raw, 'Type')) ?? 'unknown',
      issuer: member(raw, 'Issuer'),
      name: member(raw, 'Username'),
      secret: base32Key(member(raw, 'Secret')),
      algorithm: ALGORITHMS.get(member(raw, 'Algorithm') ?? undefined) ?? 'unknown',
      digits: member(raw, 'Digits'),
      period: member(raw, 'Period'),
      counter: member(raw, 'Counter'),
      tags: links.get(member(raw, 'Secret')) ?? [],
      // Names of custom pictures begin with @.
      icon: typeof icon === 'string' && !icon.startsWith('@') ? icon : undefined,
      uses: member(raw, 'CopyCount'),
      order: member(raw, 'Ranking'),
    };
  });
}
