import { encodeBase64 } from '../../bytes/base64.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { deriveArgon2 } from '../ciphers/kdf.ts';
import { findSalted, isSalted } from '../ciphers/openssl.ts';
import { toHex } from '../containers/base64.ts';
import { findRecord, type JsonRecord, member, parseJson, textMember } from '../containers/json.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { findText } from '../text.ts';
import { type ExtensionStorage, isEncryptedWhole } from './authenticator-extension-storage.ts';

/** Most keys of one file: each costs a derivation. */
const MAX_KEYS = 8;

/** An entry in plain, or as it stood where it does not open. */
interface OpenedEntry {
  readonly state: 'plain' | 'opened' | 'failed';
  readonly entry: JsonRecord;
}

/**
 * Makes a function that opens one entry after another and derives each key once.
 * The function throws `import-locked`, `import-damaged`, `import-kdf`, and `import-passphrase` for a master key that does not open.
 */
export function createEntryOpener(
  storage: ExtensionStorage,
  reading: Reading,
): (entry: JsonRecord) => Promise<OpenedEntry> {
  const keys = new Map<string, string>();
  let secretKey: string | undefined;

  const keyOf = async (id: string): Promise<string> => {
    const key = keys.get(id) ?? (await deriveKey(storage.findKey(id), keys.size, reading));
    keys.set(id, key);
    return key;
  };

  return async (entry) => {
    if (isEncryptedWhole(entry)) {
      const key = await keyOf(textMember(entry, 'keyId'));
      return resultOf(entry, await findPlainEntry(textMember(entry, 'data'), key));
    }
    const secret = textMember(entry, 'secret');
    if (member(entry, 'encrypted') !== true || !isSalted(secret)) return { state: 'plain', entry };
    secretKey ??= await openMasterKey(storage.masterKey, reading);
    const plain = await findSecret(secret, secretKey);
    return resultOf(entry, plain === undefined ? undefined : { ...entry, secret: plain });
  };
}

function resultOf(entry: JsonRecord, opened: JsonRecord | undefined): OpenedEntry {
  return opened === undefined ? { state: 'failed', entry } : { state: 'opened', entry: opened };
}

/** The key of each secret: what the user typed, or the master key that it opens, as hexadecimal text. */
async function openMasterKey(masterKey: string, reading: Reading): Promise<string> {
  const passphrase = requirePassphrase(reading);
  if (masterKey === '') return passphrase;
  const key = await findSalted(masterKey, passphrase);
  if (key === undefined || key.length === 0) {
    throw new Fault('import-passphrase', 'got a secret that does not open, want the passphrase');
  }
  return toHex(key);
}

/** Argon2id over the passphrase; CryptoJS then takes the hash in Base64 without padding as its passphrase. */
async function deriveKey(key: JsonRecord | undefined, count: number, reading: Reading): Promise<string> {
  const salt = textMember(key, 'salt');
  if (member(key, 'dataType') !== 'Key' || salt === '') throw new Fault('import-damaged', 'got no such key, want one');
  if (count >= MAX_KEYS) throw new Fault('import-kdf', `got more than ${MAX_KEYS} keys, want fewer`);
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const parameters = { variant: 'id', memoryKib: 19_456, passes: 2, lanes: 1 } as const;
  return encodeBase64(await deriveArgon2(parameters, passphrase, encodeUtf8(salt))).replace(/=+$/, '');
}

async function findPlainEntry(encrypted: string, key: string): Promise<JsonRecord | undefined> {
  const text = await findPlainText(encrypted, key);
  try {
    return text === undefined ? undefined : findRecord(parseJson(text));
  } catch {
    return undefined;
  }
}

/** Padding is right by chance once in 256 tries: the plain text itself has to look like a secret. */
async function findSecret(encrypted: string, key: string): Promise<string | undefined> {
  const text = (await findPlainText(encrypted, key)) ?? '';
  const isSecret = /^(?:stm-|blz-|bliz-)?[A-Za-z2-7=\s-]{8,}$/.test(text) || /^[0-9a-fA-F]{8,}$/.test(text);
  return isSecret ? text : undefined;
}

async function findPlainText(encrypted: string, key: string): Promise<string | undefined> {
  const plain = await findSalted(encrypted, key);
  return plain === undefined ? undefined : findText(plain);
}
