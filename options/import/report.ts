import { FORMAT_LABELS } from '../../src/interchange/format-names.ts';
import type { FileResult } from '../../src/interchange/read-import.ts';
import { type ImportSaved, isReadable } from '../../src/messages/interchange.ts';
import { wording } from '../../src/ui/wording.ts';
import { accountTitle, count } from '../common/labels.ts';
import type { Choice, Row } from './choice.ts';
import { kindText } from './import-labels.ts';

const OUTCOMES: Record<Choice, string> = {
  skip: 'not imported: you left it out',
  new: 'added',
  merge: 'added what was missing to',
  replace: 'replaced the key of',
};

/** What was read and what came of it, a line an entry, for keeping. It holds no secret, no code and no note. */
export function formatReport(
  files: readonly FileResult[],
  rows: readonly Row[],
  choices: readonly Choice[],
  saved: ImportSaved,
  nowMs: number,
): string {
  const lines = ['Latchkey import', new Date(nowMs).toISOString(), '', 'Files'];
  for (const file of files) lines.push(`  ${file.name}: ${fileText(file)}`);
  lines.push('', summaryText(saved, rows), '', 'Entries');
  for (const row of rows) lines.push(`  ${rowText(row, choices[row.index] ?? 'skip')}`);
  return `${lines.join('\r\n')}\r\n`;
}

/** What came of an import in one line. */
export function summaryText(saved: ImportSaved, rows: readonly Row[]): string {
  const { added, merged, replaced } = saved;
  const parts = [`${count(added, 'account')} added`];
  if (merged > 0) parts.push(`${count(merged, 'account')} completed`);
  if (replaced > 0) parts.push(`${count(replaced, 'key')} replaced`);
  const twice = rows.filter(({ state }) => state === 'twice').length;
  if (twice > 0) parts.push(`${count(twice, 'repeat')} left out`);
  const left = rows.length - added - merged - replaced - twice;
  if (left > 0) parts.push(`${count(left, 'entry', 'entries')} not imported`);
  return `${parts.join(', ')}.`;
}

function fileText(file: FileResult): string {
  if (file.state === 'read') return `${FORMAT_LABELS[file.format]}, ${count(file.count, 'entry', 'entries')}`;
  if (file.state === 'locked') return `${FORMAT_LABELS[file.format]}, not opened: no passphrase was given`;
  return `not read: ${wording[file.fault].what} (${file.detail})`;
}

function rowText({ entry, standing, where }: Row, choice: Choice): string {
  const title = `${accountTitle(entry)}${where === '' ? '' : ` (${where})`}`;
  if (!isReadable(entry)) return `${title}: not imported: ${wording[entry.fault].what}`;
  const known = standing !== undefined && standing.state !== 'new' ? standing.known : undefined;
  const kind = kindText(entry.otp);
  if (choice === 'skip' && standing?.state === 'same') {
    return `${title}: ${kind}: not imported: already here as ${known === undefined ? '' : accountTitle(known)}`;
  }
  const target = known !== undefined && (choice === 'merge' || choice === 'replace') ? ` ${accountTitle(known)}` : '';
  return `${title}: ${kind}: ${OUTCOMES[choice]}${target}`;
}
