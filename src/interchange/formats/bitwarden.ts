import { concatBytes } from '../../bytes/concat.ts';
import { equalBytes } from '../../bytes/equal.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { findCbc } from '../ciphers/aes.ts';
import { hmacSha256, sha256 } from '../ciphers/hash.ts';
import { deriveArgon2, derivePbkdf2 } from '../ciphers/kdf.ts';
import { base64Of } from '../containers/base64.ts';
import {
  findRecord,
  hasMembers,
  type JsonRecord,
  listMember,
  listOf,
  member,
  parseJson,
  recordMember,
  recordOf,
  textMember,
} from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { checkArgon2, checkPbkdf2 } from '../limits.ts';
import { type Reading, requirePassphrase } from '../reading.ts';
import { findHost, parseText } from '../text.ts';
import { findCodeDraft } from '../uri.ts';

const LOGIN = 1;
const SITE_MATCH = 0;

/** Bitwarden and Bitwarden Authenticator: password protected, bound to an account, or plain. */
export const bitwardenFormats = [
  defineFormat({
    id: 'bitwarden-encrypted',
    document: 'json-object',
    recognise: (json) => (isEncrypted(json) && isPasswordProtected(json) ? json : undefined),
    memoryMib: (json) => Number(member(json, 'kdfMemory')),
    read: readProtected,
  }),
  defineFormat({
    id: 'bitwarden-encrypted-account',
    document: 'json-object',
    recognise: (json) => {
      const hasContent = ['items', 'folders', 'encKeyValidation_DO_NOT_EDIT', 'data'].some((name) =>
        hasMembers(json, name),
      );
      return isEncrypted(json) && !isPasswordProtected(json) && hasContent ? json : undefined;
    },
    read: () => {
      throw new Fault('import-account-bound', 'got an export encrypted for one account, want a password-protected one');
    },
  }),
  defineFormat({
    id: 'bitwarden-json',
    document: 'json-object',
    recognise: (json) => (isPlain(json) && isVault(json) ? json : undefined),
    read: readItems,
  }),
  defineFormat({
    id: 'bitwarden-authenticator-json',
    document: 'json-object',
    recognise: (json) => (isPlain(json) && !isVault(json) ? json : undefined),
    read: readItems,
  }),
] as const;

function isEncrypted(json: JsonRecord): boolean {
  return member(json, 'encrypted') === true;
}

function isPasswordProtected(json: JsonRecord): boolean {
  return member(json, 'passwordProtected') === true;
}

function isPlain(json: JsonRecord): boolean {
  return !isEncrypted(json) && Array.isArray(member(json, 'items'));
}

/** The authenticator has neither folders nor collections. */
function isVault(json: JsonRecord): boolean {
  return hasMembers(json, 'folders') || hasMembers(json, 'collections');
}

async function readProtected(json: JsonRecord, reading: Reading): Promise<readonly Draft[]> {
  if (typeof member(json, 'data') !== 'string')
    throw new Fault('import-damaged', 'got no data, want an encrypted text');
  const stretched = await deriveKeys(json, reading);
  reading.onStage('decrypting');
  const validation = member(json, 'encKeyValidation_DO_NOT_EDIT') ?? undefined;
  if (validation !== undefined && (await openString(validation, stretched)) === undefined) {
    throw new Fault('import-passphrase', 'got a validation text that does not open, want the passphrase');
  }
  const plain = await openString(member(json, 'data'), stretched);
  // Without the validation text nothing proves the passphrase.
  if (plain === undefined && validation === undefined) {
    throw new Fault('import-passphrase', 'got data that does not open, want the passphrase');
  }
  if (plain === undefined) throw new Fault('import-damaged', 'got data that does not authenticate, want it whole');
  return readItems(recordOf(parseJson(parseText(plain)), 'the export'));
}

interface Keys {
  readonly cipher: Uint8Array;
  readonly mac: Uint8Array;
}

/** The salt is taken as its own text. HKDF-Expand alone stretches the key (RFC 5869 section 2.3). */
async function deriveKeys(json: JsonRecord, reading: Reading): Promise<Keys> {
  const salt = encodeUtf8(textMember(json, 'salt'));
  const rounds = Number(member(json, 'kdfIterations') ?? Number.NaN);
  const type = member(json, 'kdfType');
  const memoryKib = Number(member(json, 'kdfMemory')) * 1024;
  const lanes = Number(member(json, 'kdfParallelism'));
  if (type === 0) checkPbkdf2(rounds);
  else if (type === 1) checkArgon2(memoryKib, rounds, lanes);
  else throw new Fault('import-encryption', 'got an unknown key derivation, want PBKDF2 or Argon2id');
  const passphrase = requirePassphrase(reading);
  reading.onStage('deriving');
  const key =
    type === 0
      ? await derivePbkdf2('SHA-256', passphrase, salt, rounds, 32)
      : await deriveArgon2({ variant: 'id', memoryKib, passes: rounds, lanes }, passphrase, await sha256(salt));
  const expand = (info: string) => hmacSha256(key, concatBytes(encodeUtf8(info), Uint8Array.of(1)));
  return { cipher: await expand('enc'), mac: await expand('mac') };
}

/** `2.IV|CIPHERTEXT|MAC`: AES-256-CBC, and HMAC-SHA-256 over IV and cipher text; `undefined` when the MAC is wrong. */
async function openString(value: unknown, { cipher, mac }: Keys): Promise<Uint8Array | undefined> {
  const parts = typeof value === 'string' ? /^(\d+)\.([^|]+)\|([^|]+)\|([^|]+)$/.exec(value) : null;
  if (parts === null) throw new Fault('import-damaged', 'got another text, want an encrypted one');
  if (parts[1] !== '2') throw new Fault('import-encryption', `got encryption type ${parts[1]}, want 2`);
  const iv = base64Of(parts[2], 'IV');
  const sealed = base64Of(parts[3], 'cipher text');
  const tag = base64Of(parts[4], 'MAC');
  if (!equalBytes(await hmacSha256(mac, concatBytes(iv, sealed)), tag)) return undefined;
  return findCbc(cipher, iv, sealed);
}

function readItems(json: JsonRecord): readonly Draft[] {
  const folders = new Map<unknown, unknown>();
  for (const folder of [...listMember(json, 'folders'), ...listMember(json, 'collections')]) {
    folders.set(member(findRecord(folder), 'id'), member(findRecord(folder), 'name'));
  }
  return listOf(member(json, 'items'), 'items').flatMap((item) => {
    const raw = findRecord(item);
    const login = recordMember(raw, 'login');
    if (raw === undefined || member(raw, 'type') !== LOGIN) return [];
    const title = member(raw, 'name');
    const user = member(login, 'username');
    // An item has to have a name: where there is no issuer, it only repeats the user name.
    const draft = findCodeDraft(member(login, 'totp'), title === user ? '' : title, user);
    if (draft === undefined) return [];
    const collections = listMember(raw, 'collectionIds').map((id) => folders.get(id));
    return [
      {
        ...draft,
        note: member(raw, 'notes'),
        tags: [folders.get(member(raw, 'folderId')), ...collections],
        favourite: member(raw, 'favorite') === true,
        hosts: listMember(login, 'uris').map((uri) => hostOf(findRecord(uri))),
        ...recoveryOf(raw),
        ...(member(raw, 'deletedDate') ? { fault: 'import-trashed' as const } : {}),
      },
    ];
  });
}

/** A match rule of 0 means the whole site. The program's default is a setting that the export does not hold. */
function hostOf(uri: JsonRecord | undefined): unknown {
  const host = findHost(member(uri, 'uri'));
  return host !== undefined && member(uri, 'match') === SITE_MATCH ? `*.${host}` : host;
}

/** A custom field of that name keeps recovery codes, one a line. */
function recoveryOf(item: JsonRecord): { readonly recoveryCodes?: readonly string[] } {
  const fields = listMember(item, 'fields').map(findRecord);
  const field = fields.find((one) => /^(?:recovery|backup) codes?$/i.test(textMember(one, 'name')));
  return field === undefined ? {} : { recoveryCodes: textMember(field, 'value').split('\n') };
}
