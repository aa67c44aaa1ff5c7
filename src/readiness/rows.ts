import type { AccountId } from './facts.ts';
import { LETTERS, type Letter, letterAt, type ReadinessMap } from './map.ts';

/** Accounts with the same letter under every loss. */
export interface Row {
  /** One letter for each loss of the map, in its order. */
  readonly letters: string;
  readonly accounts: readonly AccountId[];
}

/** Rows that differ only in whether an account opens as usual or in another way. */
export interface RowGroup {
  /** The worst letter of its rows for each loss. */
  readonly letters: string;
  /** The worst letter of all. */
  readonly worst: Letter;
  readonly accounts: readonly AccountId[];
  readonly rows: readonly Row[];
}

/** Groups accounts by their verdicts, the worst first; a row's accounts keep the order of the facts. */
export function groupRows(map: ReadinessMap): readonly RowGroup[] {
  const rows = new Map<string, AccountId[]>();
  for (const [index, { id }] of map.facts.accounts.entries()) {
    const letters = lettersOf(map, index);
    const row = rows.get(letters);
    if (row === undefined) rows.set(letters, [id]);
    else row.push(id);
  }
  const groups = new Map<string, Row[]>();
  for (const [letters, accounts] of rows) {
    const likeness = letters.replaceAll('A', 'B');
    const group = groups.get(likeness);
    if (group === undefined) groups.set(likeness, [{ letters, accounts }]);
    else group.push({ letters, accounts });
  }
  return [...groups.values()].map(groupOf).sort(compareRows);
}

/** The letters of an account's row, one for each loss of the map. */
export function lettersOf(map: ReadinessMap, account: number): string {
  let letters = '';
  for (let loss = 0; loss < map.losses.length; loss++) letters += letterAt(map, account, loss);
  return letters;
}

function groupOf(rows: readonly Row[]): RowGroup {
  const [first] = rows;
  const letters = [...(first?.letters ?? '')].map((letter, at) =>
    letter === 'A' && rows.some((row) => row.letters[at] === 'B') ? 'B' : letter,
  );
  return {
    letters: letters.join(''),
    worst: LETTERS.find((letter) => letters.includes(letter)) ?? 'A',
    accounts: rows.flatMap((row) => row.accounts),
    rows: [...rows].sort(compareRows),
  };
}

/** By the worst letter and how often it stands there, then by the next; larger rows first among equals. */
function compareRows(a: Row, b: Row): number {
  for (const letter of LETTERS) {
    const more = count(b.letters, letter) - count(a.letters, letter);
    if (more !== 0) return more;
  }
  return b.accounts.length - a.accounts.length || (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0);
}

function count(letters: string, letter: Letter): number {
  let found = 0;
  for (const each of letters) if (each === letter) found++;
  return found;
}
