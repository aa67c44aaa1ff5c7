import { findRecord, listOf, member } from '../containers/json.ts';
import type { Draft } from '../draft.ts';
import type { Recognised } from '../reading.ts';

/** Raivo: a list whose values are all text. The app packs it into an encrypted archive. */
export function findRaivo(list: readonly unknown[]): Recognised | undefined {
  const isEntry = (entry: unknown) => ['kind', 'timer'].every((name) => member(findRecord(entry), name) !== undefined);
  if (!list.some(isEntry)) return undefined;
  return { format: 'raivo-json', read: () => readRaivo(list) };
}

/** Reads Raivo's list; throws `import-damaged`. */
function readRaivo(list: unknown): readonly Draft[] {
  return listOf(list, 'the export').map((entry): Draft => {
    const raw = findRecord(entry);
    if (raw === undefined) return { fault: 'import-entry-damaged' };
    const icon = member(raw, 'iconValue');
    return {
      kind: member(raw, 'kind'),
      issuer: member(raw, 'issuer'),
      name: member(raw, 'account'),
      secret: member(raw, 'secret'),
      algorithm: member(raw, 'algorithm'),
      digits: member(raw, 'digits'),
      period: member(raw, 'timer'),
      counter: member(raw, 'counter'),
      favourite: member(raw, 'pinned') === 'true' || member(raw, 'pinned') === true,
      icon: typeof icon === 'string' ? /([^/]+)\.\w+$/.exec(icon)?.[1] : undefined,
    };
  });
}
