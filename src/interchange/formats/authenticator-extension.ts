import { encodeBase64 } from '../../bytes/base64.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { deriveArgon2 } from '../ciphers/kdf.ts';
import { findSalted, isSalted } from '../ciphers/openssl.ts';
import { toHex } from '../containers/base64.ts';
import { findRecord, type JsonRecord, member, parseJson, recordMember, textMember } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { hexOrText } from '../hex-secret.ts';
import { MAX_ENTRIES } from '../limits.ts';
import { needPassphrase, type Reading, type Recognised } from '../reading.ts';
import { findText } from '../text.ts';

/** Most keys of one file: each costs a derivation. */
const MAX_KEYS = 8;
/** Kinds that hold a hexadecimal secret, and what kind of code they make. */
const HEX_KINDS: ReadonlyMap<string, string> = new Map([
  ['hex', 'totp'],
  ['hhex', 'hotp'],
]);

/** The extension "Authenticator": an object of entries by hash, plain or encrypted in any of its three ways, even mixed. */
export function findAuthenticatorExtension(json: JsonRecord): Recognised | undefined {
  const values = Object.values(json).map(findRecord);
  const entries = values.filter((value) => value !== undefined && isEntry(value));
  if (entries.length === 0) {
    const isEmptied = values.length > 0 && values.every((value) => value !== undefined && isKey(value));
    return isEmptied ? { format: 'authenticator-extension-plain', read: () => [] } : undefined;
  }
  const known = values.filter((value) => value !== undefined && (isEntry(value) || isKey(value)));
  const extra = textMember(json, 'enc') === '' ? 0 : 2;
  if (known.length + extra < values.length - 1) return undefined;
  const read = (reading: Reading) => readEntries(json, reading);
  if (entries.some(isSealedEntry)) return { format: 'authenticator-extension-encrypted-v3', read };
  if (masterOf(json) !== '') return { format: 'authenticator-extension-encrypted-v2', read };
  const isEncrypted = entries.some((entry) => member(entry, 'encrypted') === true);
  return { format: isEncrypted ? 'authenticator-extension-encrypted-v1' : 'authenticator-extension-plain', read };
}

function isEntry(value: JsonRecord | undefined): boolean {
  if (isSealedEntry(value)) return true;
  return (
    typeof member(value, 'secret') === 'string' &&
    ['hash', 'type', 'dataType', 'encrypted', 'index'].some((name) => member(value, name) !== undefined)
  );
}

function isSealedEntry(value: JsonRecord | undefined): boolean {
  return member(value, 'dataType') === 'EncOTPStorage' && typeof member(value, 'data') === 'string';
}

function isKey(value: JsonRecord): boolean {
  return member(value, 'dataType') === 'Key' || typeof member(value, 'enc') === 'string';
}

/** The encrypted master key of the second kind; a faulty version put it at the top. */
function masterOf(json: JsonRecord): string {
  return textMember(recordMember(json, 'key'), 'enc') || textMember(json, 'enc');
}

async function readEntries(json: JsonRecord, reading: Reading): Promise<readonly Draft[]> {
  const keys = new Map<string, string>();
  let secretKey: string | undefined;
  const drafts: { draft: Draft; index: number }[] = [];
  let shut = 0;
  let isOpen = false;
  const entries = Object.values(json)
    .map(findRecord)
    .filter((value) => value !== undefined && isEntry(value));
  if (entries.length > MAX_ENTRIES) throw new Fault('import-too-large', 'got too many entries, want fewer');
  for (const value of entries) {
    const entry = value as JsonRecord;
    const index = Number(member(entry, 'index') ?? drafts.length);
    let draft: Draft | undefined;
    if (isSealedEntry(entry)) {
      const id = textMember(entry, 'keyId');
      const key = keys.get(id) ?? (await deriveKey(json, id, keys.size, reading));
      keys.set(id, key);
      draft = await opened(async () => findRecord(parseOrRefuse(await openText(textMember(entry, 'data'), key))));
    } else if (member(entry, 'encrypted') === true && isSalted(textMember(entry, 'secret'))) {
      secretKey ??= await openMaster(json, reading);
      const key = secretKey;
      draft = await opened(async () => ({
        ...entry,
        secret: secretText(await openText(textMember(entry, 'secret'), key)),
      }));
    } else {
      drafts.push({ draft: draftOf(entry), index });
      continue;
    }
    if (draft === undefined) shut++;
    else isOpen = true;
    drafts.push({ draft: draft ?? { ...draftOf(entry), fault: 'import-entry-damaged' }, index });
  }
  // One that opens shows that the passphrase is right: then the others are damaged, or under the key of another one.
  if (shut > 0 && !isOpen) throw wrong();
  return drafts.sort((a, b) => a.index - b.index).map(({ draft }) => draft);
}

/** An entry that opens; `undefined` for one that does not. */
async function opened(open: () => Promise<JsonRecord | undefined>): Promise<Draft | undefined> {
  try {
    const entry = await open();
    return entry === undefined ? undefined : draftOf(entry);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'import-passphrase') return undefined;
    throw thrown;
  }
}

/** The passphrase of each secret: what the user typed, or the master key that it opens, as hexadecimal text. */
async function openMaster(json: JsonRecord, reading: Reading): Promise<string> {
  const passphrase = needPassphrase(reading);
  const master = masterOf(json);
  if (master === '') return passphrase;
  const key = await findSalted(master, passphrase);
  if (key === undefined || key.length === 0) throw wrong();
  return toHex(key);
}

/** Argon2id over the passphrase; the passphrase of CryptoJS is the hash in Base64 without padding. */
async function deriveKey(json: JsonRecord, id: string, count: number, reading: Reading): Promise<string> {
  const key = recordMember(json, id);
  const salt = textMember(key, 'salt');
  if (member(key, 'dataType') !== 'Key' || salt === '') throw new Fault('import-damaged', 'got no such key, want one');
  if (count >= MAX_KEYS) throw new Fault('import-kdf', `got more than ${MAX_KEYS} keys, want fewer`);
  const passphrase = needPassphrase(reading);
  reading.onStage('deriving');
  const parameters = { variant: 'id', memoryKib: 19_456, passes: 2, lanes: 1 } as const;
  return encodeBase64(await deriveArgon2(parameters, passphrase, encodeUtf8(salt))).replace(/=+$/, '');
}

async function openText(sealed: string, key: string): Promise<string> {
  const plain = await findSalted(sealed, key);
  const text = plain === undefined ? undefined : findText(plain);
  if (text === undefined) throw wrong();
  return text;
}

/** Right padding happens by chance once in 256 tries: the plain text itself has to look like a secret. */
function secretText(text: string): string {
  if (/^(?:stm-|blz-|bliz-)?[A-Za-z2-7=\s-]{8,}$/.test(text) || /^[0-9a-fA-F]{8,}$/.test(text)) return text;
  throw wrong();
}

function parseOrRefuse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new Fault('import-passphrase', 'got an entry that opens to something else, want the passphrase', { cause });
  }
}

function wrong(): Fault {
  return new Fault('import-passphrase', 'got a secret that does not open, want the passphrase');
}

function draftOf(entry: JsonRecord): Draft {
  const type = textMember(entry, 'type').toLowerCase();
  const prefix = /^(stm|blz|bliz)-/.exec(textMember(entry, 'secret'))?.[1];
  const secret = textMember(entry, 'secret').replace(/^(?:stm|blz|bliz)-/, '');
  const isBattle = type === 'battle' || prefix === 'blz' || prefix === 'bliz';
  const hexKind = HEX_KINDS.get(type);
  const [issuer = '', host = ''] = textMember(entry, 'issuer').split('::');
  return {
    kind: prefix === 'stm' ? 'steam' : isBattle ? 'totp' : (hexKind ?? (type || 'totp')),
    // What holds a digit that Base32 does not have is hexadecimal here, however short.
    secret: hexOrText(secret, hexKind !== undefined || /[0189]/.test(secret)),
    issuer,
    name: member(entry, 'account'),
    algorithm: member(entry, 'algorithm'),
    digits: isBattle ? 8 : member(entry, 'digits'),
    period: member(entry, 'period'),
    counter: member(entry, 'counter'),
    favourite: member(entry, 'pinned') === true,
    hosts: [host],
  };
}
