import { findRecord, listOf, member } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import { defineFormat } from '../import-format.ts';
import { base32Key } from '../setup-key.ts';

/** Raivo: a list whose values are all text. The app packs it into an encrypted archive. */
export const raivo = defineFormat({
  id: 'raivo-json',
  document: 'json-list',
  recognise: (list) => (list.some(isEntry) ? list : undefined),
  read: (list) => listOf(list, 'the export').map(draftOf),
});

function isEntry(entry: unknown): boolean {
  return ['kind', 'timer'].every((name) => member(findRecord(entry), name) !== undefined);
}

function draftOf(entry: unknown): Draft {
  const raw = findRecord(entry);
  if (raw === undefined) return { fault: 'import-entry-damaged' };
  const icon = member(raw, 'iconValue');
  return {
    kind: member(raw, 'kind'),
    issuer: member(raw, 'issuer'),
    name: member(raw, 'account'),
    secret: base32Key(member(raw, 'secret')),
    algorithm: member(raw, 'algorithm'),
    digits: member(raw, 'digits'),
    period: member(raw, 'timer'),
    counter: member(raw, 'counter'),
    favourite: member(raw, 'pinned') === 'true' || member(raw, 'pinned') === true,
    icon: typeof icon === 'string' ? /([^/]+)\.\w+$/.exec(icon)?.[1] : undefined,
  };
}
