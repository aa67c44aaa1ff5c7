import { Fault } from '../../fault.ts';
import { moreOf } from '../addresses.ts';
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
  textsIn,
} from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import type { Reading } from '../reading.ts';
import { findHost, parseText } from '../text.ts';
import { findCodeDraft } from '../uri.ts';
import { deriveKeys, findPlain } from './bitwarden-encryption.ts';

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
  const items = member(json, 'items');
  if (isEncrypted(json) || !Array.isArray(items)) return false;
  // Other programs call their entries items too; Bitwarden's types are numbers.
  return (
    member(json, 'encrypted') === false || items.some((item) => typeof member(findRecord(item), 'type') === 'number')
  );
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
  if (validation !== undefined && (await findPlain(validation, stretched)) === undefined) {
    throw new Fault('import-passphrase', 'got a validation text that does not open, want the passphrase');
  }
  const plain = await findPlain(member(json, 'data'), stretched);
  // Without the validation text nothing proves the passphrase.
  if (plain === undefined && validation === undefined) {
    throw new Fault('import-passphrase', 'got data that does not open, want the passphrase');
  }
  if (plain === undefined) throw new Fault('import-damaged', 'got data that does not authenticate, want it whole');
  return readItems(recordOf(parseJson(parseText(plain)), 'the export'));
}

function readItems(json: JsonRecord): readonly Draft[] {
  const folders = new Map<unknown, unknown>();
  for (const folder of [...listMember(json, 'folders'), ...listMember(json, 'collections')]) {
    folders.set(member(findRecord(folder), 'id'), member(findRecord(folder), 'name'));
  }
  return listOf(member(json, 'items'), 'items').flatMap((item) => {
    const raw = findRecord(item);
    const login = recordMember(raw, 'login');
    if (raw === undefined) return [];
    const title = member(raw, 'name');
    const user = member(login, 'username');
    // An item has to have a name: where there is no issuer, it only repeats the user name.
    const names = { issuer: title === user ? '' : title, name: user };
    const draft = findCodeDraft(member(login, 'totp'), names.issuer, user);
    const collections = listMember(raw, 'collectionIds').map((id) => folders.get(id));
    const facts: Draft = {
      note: member(raw, 'notes'),
      tags: [folders.get(member(raw, 'folderId')), ...collections],
      favourite: member(raw, 'favorite') === true,
      hosts: listMember(login, 'uris').map((uri) => hostOf(findRecord(uri))),
      ...recoveryOf(raw),
      ...(member(raw, 'deletedDate') ? { fault: 'import-trashed' as const } : {}),
    };
    const drafts = draft === undefined ? [] : [{ ...draft, ...facts }];
    const texts = [...textsIn(member(raw, 'fields')), ...textsIn(member(raw, 'notes')), ...textsIn(login)];
    return [...drafts, ...moreOf(texts, drafts, { ...names, ...facts })];
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
