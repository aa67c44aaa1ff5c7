import { childText, findChild, type XmlElement } from '../../schema/xml.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { keePassCodes } from './keepass-codes.ts';

/** KeePass's plain export. */
export const keePassXml = defineFormat({
  id: 'keepass-xml',
  document: 'xml',
  recognise: (root) => (root.name === 'KeePassFile' ? root : undefined),
  read: (root) => keePassDrafts(root, (value) => value.text),
});

/** Returns what a `Value` element holds: its text, or what it protects. */
type ValueOf = (value: XmlElement) => string;

/**
 * Reads the entries of a KeePass document, exported as XML or decrypted from a database. History is skipped, entries in the
 * recycle bin are refused, and groups below the first become tags.
 */
export function keePassDrafts(root: XmlElement, textOf: ValueOf): readonly Draft[] {
  const binId = binOf(findChild(root, 'Meta'));
  const drafts: Draft[] = [];
  const walk = (group: XmlElement, path: readonly string[], isBin: boolean) => {
    for (const child of group.children) {
      if (child.name === 'Entry') drafts.push(...entryDrafts(child, path, isBin, textOf));
      if (child.name !== 'Group') continue;
      const inBin = isBin || (binId !== '' && childText(child, 'UUID').trim() === binId);
      walk(child, [...path, childText(child, 'Name')], inBin);
    }
  };
  const top = findChild(root, 'Root');
  for (const group of top?.children ?? []) if (group.name === 'Group') walk(group, [], false);
  return drafts;
}

function binOf(meta: XmlElement | undefined): string {
  if (childText(meta, 'RecycleBinEnabled').toLowerCase() === 'false') return '';
  const id = childText(meta, 'RecycleBinUUID').trim();
  return /^A+=*$/.test(id) ? '' : id;
}

function entryDrafts(entry: XmlElement, path: readonly string[], isBin: boolean, textOf: ValueOf): readonly Draft[] {
  const strings = new Map<string, string>();
  for (const child of entry.children) {
    const value = child.name === 'String' ? findChild(child, 'Value') : undefined;
    if (value !== undefined) strings.set(childText(child, 'Key'), textOf(value));
  }
  const tags = childText(entry, 'Tags').split(/[;,]/);
  return keePassCodes(strings).map((code) => ({
    ...code,
    issuer: code.issuer || strings.get('Title'),
    // KeePassXC writes "none" into the address of an entry without a user name.
    name: code.name === undefined || code.name === '' || code.name === 'none' ? strings.get('UserName') : code.name,
    note: strings.get('Notes'),
    tags: [...path, ...tags],
    hosts: [strings.get('URL')],
    ...(isBin ? { fault: 'import-trashed' as const } : {}),
  }));
}
