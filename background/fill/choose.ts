import type { FaultCode } from '../../src/fault.ts';
import { judgePage } from '../../src/fill/judge.ts';
import type { PageField, PageSnapshot } from '../../src/fill/snapshot.ts';
import type { Verdict } from '../../src/fill/verdict.ts';
import { isTrustedFrame } from './frames.ts';
import type { OpenDocument } from './page.ts';

/** What is to be filled. */
export type FillKind = 'code' | 'recovery';

/** Where to write, or why nowhere. `final`: waiting would not change it. */
export type Choice =
  | {
      readonly document: OpenDocument;
      readonly fields: readonly number[];
      /** Set where the page wants codes one after the other. `first`: none is filled yet. */
      readonly series?: 'first' | 'later';
    }
  | { readonly why: FaultCode; readonly final: boolean };

/** The one place in all of a tab's documents that wants what we have. */
export function chooseField(documents: readonly OpenDocument[], kind: FillKind, replace = false): Choice {
  const trusted = documents.filter((document) => isTrustedFrame(document, documents));
  const candidates = trusted
    .flatMap((document) => judgePage(document.look.page).map((verdict) => ({ document, verdict })))
    .filter(({ verdict }) => verdict.kind !== 'other');
  const fitting = candidates.filter(({ verdict }) => isFitting(verdict, kind));
  const seen = fitting
    .filter(({ document, verdict }) => !verdict.unseen && document.look.frameSeen)
    .sort((a, b) => suits(b.verdict, kind) - suits(a.verdict, kind));
  const open = seen.filter(({ document, verdict }) => replace || !isOccupied(document.look.page, verdict));
  const [best] = open;
  if (best !== undefined) {
    const peers = seen.filter(({ document }) => document === best.document).map(({ verdict }) => verdict);
    return { document: best.document, ...chooseTurn(best.document.look.page, best.verdict, peers) };
  }
  if (seen.length > 0) return { why: 'fill-occupied', final: true };
  if (fitting.some(({ document, verdict }) => isCovered(document.look.page, verdict)))
    return { why: 'fill-covered', final: false };
  if (fitting.length > 0) return { why: 'fill-hidden', final: false };
  const shown = candidates.filter(({ verdict }) => !verdict.unseen).map(({ verdict }) => verdict.kind);
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
  return fieldsOf(page, verdict).some(({ holds }) => holds === 'something');
}

function isCovered(page: PageSnapshot, verdict: Verdict): boolean {
  return fieldsOf(page, verdict).some(({ covered }) => covered);
}

/** Of fields in one form that want codes one after the other, the one whose turn it is: the first without a code. */
function chooseTurn(
  page: PageSnapshot,
  best: Verdict,
  verdicts: readonly Verdict[],
): { readonly fields: readonly number[]; readonly series?: 'first' | 'later' } {
  const [own] = fieldsOf(page, best);
  const series = verdicts
    .map((verdict) => ({ verdict, fields: fieldsOf(page, verdict) }))
    .filter(({ fields }) => own !== undefined && areAlike(fieldsOf(page, best), fields))
    .sort((a, b) => turnOf(a) - turnOf(b));
  const free = series.find(({ fields }) => fields.every(({ holds }) => holds === 'nothing' || holds === 'page'));
  // Where all are filled the site refused the codes, and wants them again.
  const turn = free ?? series.find(({ verdict }) => verdict === best);
  if (series.length < 2 || turn === undefined) return { fields: best.group ?? [best.field] };
  return { fields: turn.fields.map(({ index }) => index), series: turn === series[0] ? 'first' : 'later' };
}

function turnOf({ verdict, fields }: { readonly verdict: Verdict; readonly fields: readonly PageField[] }): number {
  return verdict.order ?? fields[0]?.order ?? 0;
}

/** Fields of one form and one shape, or rows of as many boxes. */
function areAlike(a: readonly PageField[], b: readonly PageField[]): boolean {
  const [left, right] = [a[0], b[0]];
  if (left === undefined || right === undefined || a.length !== b.length || left.scope !== right.scope) return false;
  return left.type === right.type && left.maxlength === right.maxlength;
}

function fieldsOf(page: PageSnapshot, verdict: Verdict): readonly PageField[] {
  const wanted = verdict.group ?? [verdict.field];
  return wanted.flatMap((index) => page.fields.find((field) => field.index === index) ?? []);
}

/** The field may well stand in a frame that is not ours to fill. */
function isElsewhere(documents: readonly OpenDocument[], trusted: readonly OpenDocument[]): boolean {
  const barred = documents.filter((document) => !trusted.includes(document));
  if (barred.some(({ look }) => judgePage(look.page).some(({ kind }) => kind !== 'other'))) return true;
  const nothingHere = trusted.every(({ look }) => !look.page.fields.some((field) => field.visible));
  return nothingHere && trusted.some(({ look }) => look.closedFrames);
}
