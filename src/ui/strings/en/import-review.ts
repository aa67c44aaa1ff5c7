import type { ImportStanding } from '../../../messages/interchange.ts';
import type { Messages } from '../catalog.ts';
import { formatNumber, plural } from '../plural.ts';

/** Words for entries that are imported: the table of them, and the report on them. */
export const importReview = {
  list: 'Accounts found',
  filter: {
    label: 'Show',
    all: 'All',
    counted: (label: string, n: number) => `${label} ${formatNumber(n)}`,
  },
  noMatch: 'No entries match.',
  leftOut: (n: number) =>
    plural(n, {
      one: '1 entry can’t be imported. The list says why.',
      other: `${formatNumber(n)} entries can’t be imported. The list says why for each.`,
    }),
  showLeftOut: (n: number) => plural(n, { one: 'Show it', other: 'Show them' }),
  selectAll: (n: number) => `Select all ${formatNumber(n)} in this list`,
  select: (account: string) => `Select ${account}`,
  columns: { account: 'Account', kind: 'Type', code: 'Code', state: 'Status' },
  code: (account: string) => `Code for ${account}`,
  codeLater: 'Shown after import',
  states: {
    new: 'New',
    differs: 'Different setup key',
    bare: 'No codes yet',
    same: 'Already in vault',
    twice: 'Duplicate',
    refused: 'Can’t be imported',
  },
  choices: { skip: 'Skip', new: 'Keep both', replace: 'Replace setup key', merge: 'Merge' },
  known: {
    same: (account: string) => `Same as ${account}`,
    differs: (account: string) => `Same account as ${account}, different setup key`,
    bare: (account: string) => `${account} has no codes yet`,
  } satisfies Record<Exclude<ImportStanding['state'], 'new'>, (account: string) => string>,
  whatToDo: (account: string) => `What to do with ${account}`,
  extras: { favourite: 'Pinned', note: 'Note', shortKey: 'Short setup key', more: (n: number) => `+${n}` },
  kind: {
    standard: 'Standard',
    time: 'Time-based',
    steam: 'Steam Guard',
    counter: (counter: number) => `Counter (${counter})`,
    period: (seconds: number) => `${seconds} s`,
    digits: (n: number) => `${n} digits`,
  },
  place: {
    title: (line: number) => `Line ${formatNumber(line)}`,
    line: (line: number) => `line ${line}`,
    toEnd: (line: number) => `line ${line} to the end`,
    inFile: (file: string, place: string) => `${file}, ${place}`,
  },
  summary: {
    added: (n: number) => plural(n, { one: '1 account added', other: `${formatNumber(n)} accounts added` }),
    merged: (n: number) => plural(n, { one: '1 account merged', other: `${formatNumber(n)} accounts merged` }),
    replaced: (n: number) =>
      plural(n, { one: '1 setup key replaced', other: `${formatNumber(n)} setup keys replaced` }),
    duplicates: (n: number) =>
      plural(n, { one: '1 duplicate left out', other: `${formatNumber(n)} duplicates left out` }),
    skipped: (n: number) =>
      plural(n, { one: '1 entry not imported', other: `${formatNumber(n)} entries not imported` }),
    sentence: (parts: readonly string[]) => `${parts.join(', ')}.`,
  },
  report: {
    fileName: (day: string) => `latchkey-import-${day}.txt`,
    title: 'Latchkey import',
    files: 'Files',
    entries: 'Entries',
    file: (name: string, outcome: string) => `${name}: ${outcome}`,
    read: (format: string, entries: number) =>
      plural(entries, { one: `${format}, 1 entry`, other: `${format}, ${formatNumber(entries)} entries` }),
    locked: (format: string) => `${format}, not opened: no passphrase was entered`,
    refused: (what: string, detail: string) => `not read: ${what} (${detail})`,
    entry: (account: string, outcome: string) => `${account}: ${outcome}`,
    placed: (account: string, place: string) => `${account} (${place})`,
    outcomes: {
      refused: (what: string) => `not imported: ${what}`,
      skip: 'not imported: you skipped it',
      same: (known: string) => `not imported: already in your vault as ${known}`,
      new: 'added',
      merge: (known: string) => `merged into ${known}`,
      replace: (known: string) => `replaced the setup key of ${known}`,
    },
  },
} satisfies Messages;
