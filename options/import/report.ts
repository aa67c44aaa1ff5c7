import type { FileResult } from '../../src/interchange/read-import.ts';
import { type ImportSaved, isReadable } from '../../src/messages/interchange.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { importFormatText } from '../../src/ui/strings/import-formats.ts';
import { importReviewText } from '../../src/ui/strings/import-review.ts';
import type { Choice, Row } from './choice.ts';
import { entryTitle, importFault, kindText, noticesOf, placeText } from './import-labels.ts';

/** What was done with the entries of an import, in numbers. */
export interface ImportCounts extends Pick<ImportSaved, 'added' | 'merged' | 'replaced'> {
  readonly duplicates: number;
  readonly skipped: number;
}

/** Counts what was done with the rows. */
export function countImport({ added, merged, replaced }: ImportSaved, rows: readonly Row[]): ImportCounts {
  const duplicates = rows.filter(({ state }) => state === 'twice').length;
  return { added, merged, replaced, duplicates, skipped: rows.length - added - merged - replaced - duplicates };
}

/** What was done in one sentence. */
export function summaryText(counts: ImportCounts): string {
  const { summary } = importReviewText;
  const parts = (['merged', 'replaced', 'duplicates', 'skipped'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => summary[name](counts[name]));
  return summary.sentence([summary.added(counts.added), ...parts]);
}

/** What was read and what was done with it, one entry per line. It holds no secret, no code and no note. */
export function formatReport(
  files: readonly FileResult[],
  rows: readonly Row[],
  choices: readonly Choice[],
  counts: ImportCounts,
  nowMs: number,
): string {
  const { report } = importReviewText;
  const lines = [
    ...[report.title, new Date(nowMs).toISOString(), ''],
    ...[report.files, ...files.map((file) => `  ${report.file(file.name, fileOutcome(file))}`), ''],
    ...[summaryText(counts), ''],
    ...[report.entries, ...rows.map((row) => `  ${entryText(row, choices[row.index] ?? 'skip')}`), ''],
  ];
  return lines.join('\r\n');
}

function fileOutcome(file: FileResult): string {
  const { report } = importReviewText;
  if (file.state === 'refused') return report.refused(importFault(file.fault).what, file.detail);
  const { label } = importFormatText[file.format];
  return file.state === 'read' ? report.read(label, file.count) : report.locked(label);
}

function entryText(row: Row, choice: Choice): string {
  const { report } = importReviewText;
  const { entry } = row;
  const place = placeText(row);
  const title = entryTitle(row);
  const account = place === '' ? title : report.placed(title, place);
  const kinds = isReadable(entry) ? [kindText(entry.otp)] : [];
  const outcome = [account, ...kinds].reduceRight((rest, part) => report.entry(part, rest), outcomeOf(row, choice));
  return [outcome, ...noticesOf(row).map((sentence) => `    ${sentence}`)].join('\r\n');
}

function outcomeOf({ entry, standing }: Row, choice: Choice): string {
  const { outcomes } = importReviewText.report;
  if (!isReadable(entry)) return outcomes.refused(importFault(entry.fault).what);
  if (standing === undefined || standing.state === 'new' || choice === 'new') {
    return choice === 'skip' ? outcomes.skip : outcomes.new;
  }
  const known = accountTitle(standing.known);
  if (choice !== 'skip') return outcomes[choice](known);
  return standing.state === 'same' ? outcomes.same(known) : outcomes.skip;
}
