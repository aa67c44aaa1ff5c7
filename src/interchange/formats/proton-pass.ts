import { moreOf } from '../addresses.ts';
import {
  findRecord,
  type JsonRecord,
  listMember,
  member,
  recordMember,
  textMember,
  textsIn,
} from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { findCodeDraft } from '../uri.ts';

const TRASHED = 2;

/** Proton Pass's `data.json`: vaults of items, with codes in logins and in the extra fields of any item. */
export const protonPass = defineFormat({
  id: 'proton-pass-zip',
  document: 'json-object',
  recognise: (json) => (member(json, 'userId') === undefined ? undefined : recordMember(json, 'vaults')),
  read: readVaults,
});

function readVaults(vaults: JsonRecord): readonly Draft[] {
  return Object.values(vaults).flatMap((vault) => {
    const name = member(findRecord(vault), 'name');
    return listMember(findRecord(vault), 'items').flatMap((item) => readItem(findRecord(item), name));
  });
}

function readItem(item: JsonRecord | undefined, vault: unknown): readonly Draft[] {
  const data = recordMember(item, 'data');
  const metadata = recordMember(data, 'metadata');
  const content = recordMember(data, 'content');
  const title = member(metadata, 'name');
  const user =
    textMember(content, 'itemUsername') || textMember(content, 'itemEmail') || textMember(content, 'username');
  const sections = listMember(content, 'sections').flatMap((section) =>
    listMember(findRecord(section), 'sectionFields'),
  );
  const extra = [...listMember(data, 'extraFields'), ...sections]
    .map(findRecord)
    .filter((field) => member(field, 'type') === 'totp')
    .map((field) => member(recordMember(field, 'data'), 'totpUri'));
  const facts: Draft = {
    note: member(metadata, 'note'),
    tags: [vault],
    favourite: member(item, 'pinned') === true,
    hosts: listMember(content, 'urls'),
    ...(member(item, 'state') === TRASHED ? { fault: 'import-trashed' as const } : {}),
  };
  const drafts = [member(content, 'totpUri'), ...extra].flatMap((code): readonly Draft[] => {
    const draft = findCodeDraft(code, title, user);
    return draft === undefined ? [] : [{ ...draft, ...facts }];
  });
  return [...drafts, ...moreOf(textsIn(data), drafts, { issuer: title, name: user, ...facts })];
}
