import { findRecord, type JsonRecord, member, recordMember, textMember } from '../containers/json.ts';

/** What the extension "Authenticator" keeps: entries and keys in one object, by hash. */
export interface ExtensionStorage {
  readonly encryption: 'plain' | 'encrypted-v1' | 'encrypted-v2' | 'encrypted-v3';
  readonly entries: readonly JsonRecord[];
  /** The encrypted master key of the second way; empty where there is none. */
  readonly masterKey: string;
  /** Finds a key of the third way by its id. */
  readonly findKey: (id: string) => JsonRecord | undefined;
}

/** Finds the extension's storage; `undefined` when more than one value is neither an entry nor a key. */
export function findStorage(json: JsonRecord): ExtensionStorage | undefined {
  const values = Object.values(json).map(findRecord);
  const entries = values.filter((value): value is JsonRecord => value !== undefined && isEntry(value));
  // A faulty version put the master key at the top.
  const topKey = textMember(json, 'enc');
  const masterKey = textMember(recordMember(json, 'key'), 'enc') || topKey;
  const storage = { entries, masterKey, findKey: (id: string) => recordMember(json, id) };
  if (entries.length === 0) {
    const hasKeysOnly = values.length > 0 && values.every((value) => value !== undefined && isKey(value));
    return hasKeysOnly ? { ...storage, encryption: 'plain' } : undefined;
  }
  const known = values.filter((value) => value !== undefined && (isEntry(value) || isKey(value)));
  if (known.length + (topKey === '' ? 0 : 2) < values.length - 1) return undefined;
  if (entries.some(isEncryptedWhole)) return { ...storage, encryption: 'encrypted-v3' };
  if (masterKey !== '') return { ...storage, encryption: 'encrypted-v2' };
  const isEncrypted = entries.some((entry) => member(entry, 'encrypted') === true);
  return { ...storage, encryption: isEncrypted ? 'encrypted-v1' : 'plain' };
}

/** Says whether an entry is encrypted as a whole, the third way, rather than in its secret alone. */
export function isEncryptedWhole(entry: JsonRecord): boolean {
  return member(entry, 'dataType') === 'EncOTPStorage' && typeof member(entry, 'data') === 'string';
}

function isEntry(value: JsonRecord): boolean {
  if (isEncryptedWhole(value)) return true;
  // An entry that lost its key is one too, and so is one that lost all else.
  const has = (name: string) => member(value, name) !== undefined;
  const marks = ['hash', 'type', 'dataType', 'encrypted', 'index'].filter(has).length;
  return !isKey(value) && (has('secret') ? marks > 0 || Object.keys(value).length <= 2 : marks > 2);
}

function isKey(value: JsonRecord): boolean {
  return member(value, 'dataType') === 'Key' || typeof member(value, 'enc') === 'string';
}
