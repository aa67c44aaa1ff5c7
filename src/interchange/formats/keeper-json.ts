import { moreOf } from '../addresses.ts';
import {
  findRecord,
  type JsonRecord,
  listMember,
  listOf,
  member,
  recordMember,
  textMember,
  textsIn,
} from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { findCodeDraft } from '../uri.ts';

/** The custom fields that hold a code: `$oneTimeCode`, with a label as `$oneTimeCode:work`; in older vaults `TFC:Keeper`. */
const CODE_FIELD = /^(?:\$oneTimeCode|TFC:Keeper)(?:$|:)/;

/** Keeper's JSON, as its web vault and its command line write it. */
export const keeperJson = defineFormat({
  id: 'keeper-json',
  document: 'json-object',
  recognise: (json) => (listMember(json, 'records').map(findRecord).some(isRecord) ? json : undefined),
  read: (json) => listOf(member(json, 'records'), 'records').flatMap(readRecord),
});

function isRecord(record: JsonRecord | undefined): boolean {
  const others = ['$type', 'custom_fields', 'login_url'];
  return member(record, 'title') !== undefined && others.some((name) => member(record, name) !== undefined);
}

function readRecord(entry: unknown): readonly Draft[] {
  const record = findRecord(entry);
  const fields = Object.entries(recordMember(record, 'custom_fields') ?? {});
  const names = { issuer: textMember(record, 'title'), name: textMember(record, 'login') };
  const tags = listMember(record, 'folders').map(findRecord).map(folderOf);
  const facts: Draft = { note: member(record, 'notes'), tags, hosts: [member(record, 'login_url')] };
  const drafts = fields
    .filter(([name]) => CODE_FIELD.test(name))
    .flatMap(([, value]): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .flatMap((code): readonly Draft[] => {
      const draft = findCodeDraft(code, names.issuer, names.name);
      return draft === undefined ? [] : [{ ...draft, ...facts }];
    });
  return [...drafts, ...moreOf(textsIn(record), drafts, { ...names, ...facts })];
}

/** A record is in a folder of its owner's, in a shared one, or in one inside that. `\` stands between nested ones, and twice for itself. */
function folderOf(folder: JsonRecord | undefined): string {
  const names = [textMember(folder, 'shared_folder'), textMember(folder, 'folder')].filter((name) => name !== '');
  return names.join('\\').replaceAll(/\\\\?/g, (mark) => (mark.length === 1 ? '/' : '\\'));
}
