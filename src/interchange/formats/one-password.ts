import { moreOf } from '../addresses.ts';
import {
  checkVersion,
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

/** The titles that 1Password gives a field for codes by default. */
const USUAL = /^(?:one-time password|totp|otp)?$/i;

/** 1Password's `export.data`, taken out of its archive. */
export const onePassword = defineFormat({
  id: '1password-1pux',
  document: 'json-object',
  recognise: (json) => (listMember(json, 'accounts').some(hasVaults) ? json : undefined),
  read: readVaults,
});

function hasVaults(account: unknown): boolean {
  return member(findRecord(account), 'vaults') !== undefined;
}

/** Checks the version in `export.attributes`; throws `import-version`. */
export function checkOnePassword(attributes: JsonRecord | undefined): void {
  const version = member(attributes, 'version');
  if (version !== undefined) checkVersion(version, 3, '1PUX version');
}

function readVaults(json: JsonRecord): readonly Draft[] {
  const vaults = listOf(member(json, 'accounts'), 'accounts').flatMap((account) =>
    listMember(findRecord(account), 'vaults'),
  );
  return vaults.flatMap((vault) => {
    const name = member(recordMember(findRecord(vault), 'attrs'), 'name');
    return listMember(findRecord(vault), 'items').flatMap((item) => readItem(findRecord(item), name));
  });
}

function readItem(item: JsonRecord | undefined, vault: unknown): readonly Draft[] {
  const overview = recordMember(item, 'overview');
  const details = recordMember(item, 'details');
  const logins = listMember(details, 'loginFields').map(findRecord);
  const user = member(
    logins.find((field) => member(field, 'designation') === 'username'),
    'value',
  );
  const title = textMember(overview, 'title');
  const urls = listMember(overview, 'urls').map((url) => member(findRecord(url), 'url'));
  const fields = listMember(details, 'sections').flatMap((section) => listMember(findRecord(section), 'fields'));
  const facts: Draft = {
    note: member(details, 'notesPlain'),
    tags: [vault, ...listMember(overview, 'tags')],
    favourite: Number(member(item, 'favIndex') ?? 0) !== 0,
    hosts: [member(overview, 'url'), ...urls],
    ...(member(item, 'trashed') === true ? { fault: 'import-trashed' as const } : {}),
  };
  const codes = fields.filter((raw) => member(recordMember(findRecord(raw), 'value'), 'totp'));
  const drafts = codes.flatMap((raw): readonly Draft[] => {
    const field = findRecord(raw);
    const draft = findCodeDraft(member(recordMember(field, 'value'), 'totp'), title, user);
    if (draft === undefined) return [];
    const label = textMember(field, 'title');
    return [
      {
        ...draft,
        // A label tells the codes of one item apart.
        ...(codes.length === 1 || USUAL.test(label) || draft.name !== user
          ? {}
          : { name: `${textOrEmpty(user)} (${label})`.trim() }),
        ...facts,
      },
    ];
  });
  return [...drafts, ...moreOf(textsIn(details), drafts, { issuer: title, name: user, ...facts })];
}

function textOrEmpty(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
