import type { EntryPlace, ImportedEntry } from '../../src/interchange/entry.ts';
import { type ImportItem, type ImportStanding, isReadable } from '../../src/messages/interchange.ts';

/** What an entry is, as people see it. `twice`: an earlier entry says all that it says. */
export type RowState = ImportStanding['state'] | 'refused' | 'twice';
/** What becomes of an entry. */
export type Choice = 'skip' | ImportItem['as'];

/** One entry of the preview. */
export interface Row {
  /** Its place among all entries that were read. */
  readonly index: number;
  readonly entry: ImportedEntry;
  /** Absent for an entry that cannot be imported. */
  readonly standing?: ImportStanding;
  readonly state: RowState;
  /** Where it stood: the file, where there are several, and the place in it. */
  readonly where: string;
}

/** What can become of an entry in each state, the usual way of taking it first. */
const WAYS: Record<RowState, readonly Choice[]> = {
  new: ['new'],
  same: ['merge', 'new'],
  differs: ['new', 'replace'],
  bare: ['merge', 'new'],
  refused: [],
  twice: [],
};

/** Rows of entries with what the vault says of those that can be read, in their order. `names` are those of the files. */
export function rowsOf(
  entries: readonly ImportedEntry[],
  standings: readonly (ImportStanding | undefined)[],
  names: readonly string[],
): readonly Row[] {
  return entries.map((entry, index) => {
    const standing = standings[index];
    const file = names.length > 1 ? (names[entry.file] ?? '') : '';
    const where = [file, placeText(entry.place)].filter((part) => part !== '').join(', ');
    if (standing !== undefined) return { index, entry, standing, state: standing.state, where };
    return {
      index,
      entry,
      state: !isReadable(entry) && entry.fault === 'import-duplicate' ? 'twice' : 'refused',
      where,
    };
  });
}

function placeText(place: EntryPlace | undefined): string {
  if (place === undefined) return '';
  return place.toEnd === true ? `line ${place.line} to the end` : `line ${place.line}`;
}

/** The choices that a row offers beside skipping it. */
export function unlockMethodsOf(row: Row): readonly Choice[] {
  return WAYS[row.state];
}

/** What a row starts with: everything is taken but what the vault has. */
export function firstChoice(row: Row): Choice {
  return row.state === 'same' ? 'skip' : tickedChoice(row);
}

/** What a row becomes when it is ticked. */
export function tickedChoice(row: Row): Choice {
  return WAYS[row.state][0] ?? 'skip';
}

/** The chosen rows as they are saved, each file's in the file's own order. */
export function itemsOf(rows: readonly Row[], choices: readonly Choice[]): readonly ImportItem[] {
  const chosen = rows.filter(({ index }) => (choices[index] ?? 'skip') !== 'skip');
  const inOrder = chosen.toSorted(
    (a, b) => a.entry.file - b.entry.file || a.entry.order - b.entry.order || a.index - b.index,
  );
  return inOrder.flatMap(({ entry, standing, index }): readonly ImportItem[] => {
    if (!isReadable(entry)) return [];
    const { otp, issuer, name, note, tags, favourite, hosts, recoveryCodes, icon, uses, usedMs } = entry;
    const facts = { otp, issuer, name, note, tags, favourite, hosts, recoveryCodes };
    const all = {
      ...facts,
      ...(icon !== undefined && { icon }),
      ...(uses !== undefined && { uses }),
      ...(usedMs !== undefined && { usedMs }),
    };
    const as = choices[index];
    if (as === 'new') return [{ as, entry: all }];
    if ((as !== 'merge' && as !== 'replace') || standing === undefined || standing.state === 'new') return [];
    return [{ as, entry: all, account: standing.known.id }];
  });
}
