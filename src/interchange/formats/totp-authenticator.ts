import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findCbc } from '../ciphers/aes.ts';
import { sha256 } from '../ciphers/hash.ts';
import { findBase64, findHex } from '../containers/base64.ts';
import { findRecord, listOf, member, parseJson, textMember } from '../containers/json.ts';
import type { XmlElement } from '../containers/xml.ts';
import type { Draft } from '../draft.ts';
import { needPassphrase, type Reading, type Recognised } from '../reading.ts';
import { findText } from '../text.ts';

const PREFERENCE = 'STATIC_TOTP_CODES_LIST';
/** The passphrase of those who set none. */
const DEFAULT_PASSPHRASE = 'TotpAuthenticator';

/** TOTP Authenticator's preferences from a rooted phone. */
export function findTotpAuthenticatorPreferences(strings: readonly XmlElement[]): Recognised | undefined {
  const list = strings.find(({ attributes }) => attributes.name === PREFERENCE)?.text;
  return list === undefined
    ? undefined
    : { format: 'totp-authenticator-xml', read: () => readEntries(parseJson(list)) };
}

/** Its encrypted backup: nothing but Base64 of AES blocks. */
export function findTotpAuthenticator(text: string): Recognised | undefined {
  const sealed = text.length < 24 ? undefined : findBase64(text);
  if (sealed === undefined || sealed.length === 0 || sealed.length % 16 !== 0) return undefined;
  return { format: 'totp-authenticator-encrypted', read: (reading) => readSealed(sealed, reading) };
}

async function readSealed(sealed: Uint8Array, reading: Reading): Promise<readonly Draft[]> {
  const plain = (await open(sealed, DEFAULT_PASSPHRASE)) ?? (await open(sealed, needPassphrase(reading)));
  if (plain === undefined) throw new Fault('import-passphrase', 'got a backup that does not open, want the passphrase');
  // An object whose first key is the text of the list.
  return readEntries(parseJson(Object.keys(findRecord(parseJson(plain)) ?? {})[0] ?? ''));
}

/** Not authenticated: only a plain text of the right form shows that the passphrase was right. */
async function open(sealed: Uint8Array, passphrase: string): Promise<string | undefined> {
  const plain = await findCbc(await sha256(encodeUtf8(passphrase)), new Uint8Array(16), sealed);
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
      secret: keyOf(textMember(raw, 'key'), Number(member(raw, 'base') ?? 32)),
      digits: member(raw, 'digits'),
      period: member(raw, 'period'),
    };
  });
}

function keyOf(key: string, base: number): unknown {
  if (base === 16) return findHex(key) ?? 'not hexadecimal';
  return base === 64 ? (findBase64(key) ?? 'not Base64') : key;
}
