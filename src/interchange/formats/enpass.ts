import { moreOf } from '../addresses.ts';
import { findRecord, type JsonRecord, listMember, listOf, member, textMember, textsIn } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { findCodeDraft } from '../uri.ts';

/** Enpass: items with typed fields, of which those of type `totp` hold codes. */
export const enpass = defineFormat({
  id: 'enpass-json',
  document: 'json-object',
  recognise: (json) => {
    const items = listMember(json, 'items').map(findRecord);
    const hasFields = items.some((item) => Array.isArray(member(item, 'fields')));
    const isBitwarden = items.some((item) => typeof member(item, 'type') === 'number');
    return hasFields && !isBitwarden ? json : undefined;
  },
  read: readItems,
});

function readItems(json: JsonRecord): readonly Draft[] {
  const folders = new Map<unknown, unknown>();
  for (const folder of listMember(json, 'folders')) {
    folders.set(member(findRecord(folder), 'uuid'), member(findRecord(folder), 'title'));
  }
  return listOf(member(json, 'items'), 'items').flatMap((item) => {
    const raw = findRecord(item);
    const fields = listMember(raw, 'fields').map(findRecord);
    const value = (type: string) =>
      fields
        .map((field) => (textMember(field, 'type') === type ? textMember(field, 'value') : ''))
        .find((text) => text !== '');
    const facts: Draft = {
      note: member(raw, 'note'),
      tags: listMember(raw, 'folders').map((id) => folders.get(id)),
      favourite: member(raw, 'favorite') === 1 || member(raw, 'favorite') === true,
      hosts: [value('url')],
      ...(member(raw, 'trashed') ? { fault: 'import-trashed' as const } : {}),
    };
    const user = value('username') ?? value('email');
    const title = member(raw, 'title');
    const drafts = fields
      .filter((field) => textMember(field, 'type') === 'totp')
      .flatMap((field): readonly Draft[] => {
        const draft = findCodeDraft(member(field, 'value'), title, user);
        return draft === undefined ? [] : [{ ...draft, ...facts }];
      });
    return [...drafts, ...moreOf(textsIn(raw), drafts, { issuer: title, name: user, ...facts })];
  });
}
