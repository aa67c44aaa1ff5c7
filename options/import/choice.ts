import type { ImportedEntry } from '../../src/interchange/entry.ts';
import { type ImportItem, type ImportStanding, isReadable } from '../../src/messages/interchange.ts';

/** The status of an entry. `twice`: it repeats an earlier entry. */
export type RowState = ImportStanding['state'] | 'refused' | 'twice';
/** What is done with an entry. */
export type Choice = 'skip' | ImportItem['as'];

/** One entry of the preview. */
export interface Row {
  /** Its place among all entries that were read. */
  readonly index: number;
  readonly entry: ImportedEntry;
  /** Missing for an entry that can't be imported. */
  readonly standing?: ImportStanding;
  readonly state: RowState;
  /** The name of its file, where there are several. */
  readonly file?: string;
}

/** What can be done with an entry in each state, the usual choice first. */
const CHOICES: Record<RowState, readonly Choice[]> = {
  new: ['new'],
  same: ['merge', 'new'],
  differs: ['new', 'replace'],
  bare: ['merge', 'new'],
  refused: [],
  twice: [],
};

/** Makes the rows of entries, in their order. `standings` compare the readable ones with the vault; `names` are the files' names. */
export function rowsOf(
  entries: readonly ImportedEntry[],
  standings: readonly (ImportStanding | undefined)[],
  names: readonly string[],
): readonly Row[] {
  return entries.map((entry, index) => {
    const standing = standings[index];
    const file = names.length > 1 ? names[entry.file] : undefined;
    const row = { index, entry, ...(file !== undefined && { file }) };
    if (standing !== undefined) return { ...row, standing, state: standing.state };
    return { ...row, state: !isReadable(entry) && entry.fault === 'import-duplicate' ? 'twice' : 'refused' };
  });
}

/** The choices that a row offers beside skipping it. */
export function choicesOf(row: Row): readonly Choice[] {
  return CHOICES[row.state];
}

/** What a row starts with: everything is imported but what the vault has. */
export function firstChoice(row: Row): Choice {
  return row.state === 'same' ? 'skip' : tickedChoice(row);
}

/** What is done with a row that is ticked. */
export function tickedChoice(row: Row): Choice {
  return CHOICES[row.state][0] ?? 'skip';
}

/** The chosen rows as they are saved, each file's in the order of the file. `icons` has what their pictures were painted as. */
export function itemsOf(
  rows: readonly Row[],
  choices: readonly Choice[],
  icons: ReadonlyMap<string, string> = new Map(),
): readonly ImportItem[] {
  const chosen = rows.filter(({ index }) => (choices[index] ?? 'skip') !== 'skip');
  const inOrder = chosen.toSorted(
    (a, b) => a.entry.file - b.entry.file || a.entry.order - b.entry.order || a.index - b.index,
  );
  return inOrder.flatMap(({ entry, standing, index }): readonly ImportItem[] => {
    if (!isReadable(entry)) return [];
    const { otp, issuer, name, note, tags, favourite, hosts, recoveryCodes, icon, uses, usedMs } = entry;
    const facts = { otp, issuer, name, note, tags, favourite, hosts, recoveryCodes };
    const png = entry.picture === undefined ? undefined : icons.get(entry.picture);
    const all = {
      ...facts,
      ...(icon !== undefined && { icon }),
      ...(png !== undefined && { png }),
      ...(uses !== undefined && { uses }),
      ...(usedMs !== undefined && { usedMs }),
    };
    const as = choices[index];
    if (as === 'new') return [{ as, entry: all }];
    if ((as !== 'merge' && as !== 'replace') || standing === undefined || standing.state === 'new') return [];
    return [{ as, entry: all, account: standing.known.id }];
  });
}
