import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findCbc } from '../ciphers/aes.ts';
import { sha256 } from '../ciphers/hash.ts';
import { findBase64 } from '../containers/base64.ts';
import { findRecord, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { base32Key, base64Key, hexKey, type SetupKey } from '../setup-key.ts';
import { findText } from '../text.ts';

const PREFERENCE = 'STATIC_TOTP_CODES_LIST';
/** What the app uses for those who set no passphrase. */
const DEFAULT_PASSPHRASE = 'TotpAuthenticator';

/** TOTP Authenticator's preferences from a rooted phone. */
export const totpAuthenticatorPreferences = defineFormat({
  id: 'totp-authenticator-xml',
  document: 'preferences',
  recognise: (strings) => strings.find(({ attributes }) => attributes.name === PREFERENCE)?.text,
  read: (list) => readEntries(parseJson(list)),
});

/** TOTP Authenticator's encrypted backup: nothing but Base64 of AES blocks. */
export const totpAuthenticatorEncrypted = defineFormat({
  id: 'totp-authenticator-encrypted',
  document: 'text',
  recognise: (text) => {
    const blocks = text.length < 24 ? undefined : findBase64(text);
    return blocks !== undefined && blocks.length > 0 && blocks.length % 16 === 0 ? blocks : undefined;
  },
  read: readEncrypted,
});

async function readEncrypted(blocks: Uint8Array, reading: Reading): Promise<readonly Draft[]> {
  const plain = (await open(blocks, DEFAULT_PASSPHRASE)) ?? (await open(blocks, requirePassphrase(reading)));
  if (plain === undefined) throw new Fault('import-passphrase', 'got a backup that does not open, want the passphrase');
  // The list stands as text in the first key of an object.
  return readEntries(parseJson(Object.keys(findRecord(parseJson(plain)) ?? {})[0] ?? ''));
}

/** Nothing authenticates: only plain text of the right form proves the passphrase. */
async function open(blocks: Uint8Array, passphrase: string): Promise<string | undefined> {
  const plain = await findCbc(await sha256(encodeUtf8(passphrase)), new Uint8Array(16), blocks);
  const text = plain === undefined ? undefined : findText(plain);
  return text !== undefined && /^\s*\{/.test(text) ? text : undefined;
}

function readEntries(list: unknown): readonly Draft[] {
  return listOf(list, 'the backup').map((entry): Draft => {
    const raw = findRecord(entry);
    if (raw === undefined) return { fault: 'import-entry-damaged' };
    const issuer = textMember(raw, 'issuer');
    return {
      issuer: issuer === 'Unknown' ? '' : issuer,
      name: member(raw, 'name'),
      secret: keyOf(member(raw, 'key'), Number(member(raw, 'base') ?? 32)),
      digits: member(raw, 'digits'),
      period: member(raw, 'period'),
    };
  });
}

function keyOf(key: unknown, base: number): SetupKey {
  if (base === 16) return hexKey(key);
  if (base === 64) return base64Key(key);
  return base === 32 ? base32Key(key) : { fault: 'otp-secret-invalid' };
}
