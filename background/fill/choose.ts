import type { FaultCode } from '../../src/fault.ts';
import { judgePage } from '../../src/fill/judge.ts';
import type { PageSnapshot } from '../../src/fill/snapshot.ts';
import type { Verdict } from '../../src/fill/verdict.ts';
import { isTrustedFrame } from './frames.ts';
import type { OpenDocument } from './page.ts';

/** What is to be filled. */
export type FillKind = 'code' | 'recovery';

/** Where to write, or why nowhere. `final`: waiting would not change it. */
export type Choice =
  | { readonly document: OpenDocument; readonly fields: readonly number[] }
  | { readonly why: FaultCode; readonly final: boolean };

/** The one place in all of a tab's documents that wants what we have. */
export function chooseField(documents: readonly OpenDocument[], kind: FillKind): Choice {
  const trusted = documents.filter((document) => isTrustedFrame(document, documents));
  const candidates = trusted
    .flatMap((document) => judgePage(document.look.page).map((verdict) => ({ document, verdict })))
    .filter(({ verdict }) => verdict.kind !== 'other');
  const fitting = candidates.filter(({ verdict }) => isFitting(verdict, kind));
  const seen = fitting
    .filter(({ document, verdict }) => !verdict.unseen && document.look.frameSeen)
    .sort((a, b) => suits(b.verdict, kind) - suits(a.verdict, kind));
  const open = seen.filter(({ document, verdict }) => !isOccupied(document.look.page, verdict));
  const best = open[0];
  if (best !== undefined) {
    return { document: best.document, fields: best.verdict.group ?? [best.verdict.field] };
  }
  if (seen.length > 0) return { why: 'fill-occupied', final: true };
  if (fitting.length > 0) return { why: 'fill-hidden', final: false };
  const shown = candidates.filter(({ verdict }) => !verdict.unseen).map(({ verdict }) => verdict.kind);
  if (shown.includes('device-code')) return { why: 'fill-device-code', final: true };
  if (kind === 'code' && shown.includes('recovery')) return { why: 'fill-recovery-field', final: true };
  if (kind === 'code' && shown.includes('sent-code')) return { why: 'fill-sent-code-field', final: true };
  return { why: isElsewhere(documents, trusted) ? 'fill-frame' : 'fill-no-field', final: false };
}

function isFitting(verdict: Verdict, kind: FillKind): boolean {
  if (kind === 'recovery') return verdict.kind === 'recovery' || verdict.either;
  return verdict.kind === 'code' || verdict.kind === 'split';
}

/** A field for recovery codes alone goes before one that takes either. */
function suits(verdict: Verdict, kind: FillKind): number {
  return verdict.confidence + (kind === 'recovery' && verdict.kind === 'recovery' ? 1 : 0);
}

function isOccupied(page: PageSnapshot, verdict: Verdict): boolean {
  const wanted = new Set(verdict.group ?? [verdict.field]);
  return page.fields.some((field) => wanted.has(field.index) && field.holds === 'something');
}

/** The field may well stand in a frame that is not ours to fill. */
function isElsewhere(documents: readonly OpenDocument[], trusted: readonly OpenDocument[]): boolean {
  const barred = documents.filter((document) => !trusted.includes(document));
  if (barred.some(({ look }) => judgePage(look.page).some(({ kind }) => kind !== 'other'))) return true;
  const nothingHere = trusted.every(({ look }) => !look.page.fields.some((field) => field.visible));
  return nothingHere && trusted.some(({ look }) => look.closedFrames);
}
