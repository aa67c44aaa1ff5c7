import type { AccountId } from './facts.ts';
import { CHANNEL, LETTERS, type Letter, letterAt, type ReadinessMap } from './map.ts';

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
  const groups = new Map<string, Row[]>();
  for (const { letters, accounts } of distinctRows(map)) {
    const likeness = letters.replaceAll('A', 'B');
    const row = { letters, accounts: idsOf(map, accounts) };
    const group = groups.get(likeness);
    if (group === undefined) groups.set(likeness, [row]);
    else group.push(row);
  }
  return [...groups.values()].map(groupOf).sort(compareRows);
}

/** The accounts that have a verdict under a loss, in the order of the facts. */
export function accountsWith(map: ReadinessMap, loss: number, letter: Letter): readonly AccountId[] {
  const accounts = distinctRows(map).flatMap((row) => (row.letters[loss] === letter ? row.accounts : []));
  return idsOf(
    map,
    accounts.sort((a, b) => a - b),
  );
}

/** How many accounts have each verdict under a loss. */
export function countsOf(map: ReadinessMap, loss: number): Readonly<Record<Letter, number>> {
  const counts: Record<Letter, number> = { A: 0, B: 0, C: 0, D: 0, '?': 0 };
  for (const { letters, accounts } of distinctRows(map)) counts[letters[loss] as Letter] += accounts.length;
  return counts;
}

/** The letters of an account's row, one for each loss of the map. */
export function lettersOf(map: ReadinessMap, account: number): string {
  let letters = '';
  for (let loss = 0; loss < map.losses.length; loss++) letters += letterAt(map, account, loss);
  return letters;
}

/** Accounts by their index, with the same letters. */
export interface DistinctRow {
  readonly letters: string;
  readonly accounts: readonly number[];
}

const known = new WeakMap<ReadinessMap, readonly DistinctRow[]>();

/** The rows that differ. Accounts with the same bits share their letters, which are spelled out once. */
export function distinctRows(map: ReadinessMap): readonly DistinctRow[] {
  const before = known.get(map);
  if (before !== undefined) return before;
  const byBits = new Map<string, number[]>();
  for (let account = 0; account < map.facts.accounts.length; account++) {
    const key = rowKey(map, account);
    const row = byBits.get(key);
    if (row === undefined) byBits.set(key, [account]);
    else row.push(account);
  }
  const byLetters = new Map<string, number[]>();
  for (const accounts of byBits.values()) {
    const letters = lettersOf(map, accounts[0] ?? 0);
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), ...accounts]);
  }
  const rows = [...byLetters].map(([letters, accounts]) => ({ letters, accounts: accounts.sort((a, b) => a - b) }));
  known.set(map, rows);
  return rows;
}

/** The bits that letters are made from, as text. */
function rowKey({ network, words, usual }: ReadinessMap, account: number): string {
  let key = '';
  const add = (from: number) => {
    for (let word = from; word < from + words; word++)
      key += String.fromCharCode((network.bits[word] ?? 0) & 0xffff, (network.bits[word] ?? 0) >>> 16);
  };
  for (const channel of [CHANNEL.sure, CHANNEL.later, CHANNEL.laterHope])
    add(account * network.words + channel * words);
  add((usual[account] ?? 0) * network.words + CHANNEL.sure * words);
  return key;
}

function idsOf({ facts }: ReadinessMap, accounts: readonly number[]): readonly AccountId[] {
  return accounts.flatMap((account) => facts.accounts[account]?.id ?? []);
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
