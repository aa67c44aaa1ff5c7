import type { FaultCode } from '../../src/fault.ts';
import { judgePage } from '../../src/fill/judge.ts';
import type { PageField } from '../../src/fill/snapshot.ts';
import type { Verdict } from '../../src/fill/verdict.ts';
import { isSameSite, isTrustedFrame } from './frames.ts';
import type { OpenDocument } from './page.ts';
import { chooseTurn, fieldsOf } from './turn.ts';

/** What is to be filled. */
export type FillKind = 'code' | 'recovery';

/** Fields that take the whole of what is filled; `drawn` where the page draws boxes in place of its field. */
export interface Spot {
  readonly document: OpenDocument;
  readonly fields: readonly number[];
  readonly drawn?: true;
  /** Set where the page wants codes one after the other. `first`: none is filled yet. */
  readonly series?: 'first' | 'later';
}

/** Where to write, between which forms the user must choose, or why nowhere. `final`: waiting would not change it. */
export type Choice =
  | Spot
  | { readonly several: readonly Spot[] }
  | { readonly why: FaultCode; readonly final: boolean };

/** What the user said before about where to write. */
export interface ChooseWish {
  /** The `spotId` of the place that they chose. */
  readonly place?: string;
  /** What a field holds may go. */
  readonly replace?: boolean;
}

/** Names a place for as long as its document stays. */
export function spotId({ document, fields }: Spot): string {
  return `${document.look.token} ${fields.join()}`;
}

/**
 * The one place in all of a tab's documents that wants what we have. Within one form the engine decides; between forms only the user can.
 */
export function chooseField(documents: readonly OpenDocument[], kind: FillKind, wish: ChooseWish = {}): Choice {
  const trusted = documents.filter((document) => isTrustedFrame(document, documents));
  const candidates = trusted
    .flatMap((document) => judgePage(document.look.page).map((verdict) => ({ document, verdict })))
    .filter(({ verdict }) => verdict.kind !== 'other');
  const fitting = candidates
    .filter(({ verdict }) => isFitting(verdict, kind))
    .sort((a, b) => suits(b.verdict, kind) - suits(a.verdict, kind));
  const seen = fitting.filter(({ document, verdict }) => !verdict.unseen && document.look.frameSeen);
  const reached = [...seen, ...fitting.filter((one) => fieldOf(one)?.drawn)];
  const open = reached.filter((one) => wish.replace || isFree(one));
  if (open.length > 0) return chooseSpot(open, reached, wish.place);
  if (reached.length > 0) return { why: 'fill-occupied', final: true };
  if (fitting.length > 0) {
    if (fitting.some(({ document }) => document.look.nested)) return { why: 'fill-frame', final: false };
    return { why: fitting.some((one) => fieldOf(one)?.covered) ? 'fill-covered' : 'fill-hidden', final: false };
  }
  const shown = candidates.filter(({ verdict }) => !verdict.unseen).map(({ verdict }) => verdict.kind);
  if (shown.includes('device-code')) return { why: 'fill-device-code', final: true };
  if (kind === 'code' && shown.includes('recovery')) return { why: 'fill-recovery-field', final: true };
  if (kind === 'recovery' && shown.some((one) => one === 'code' || one === 'split'))
    return { why: 'fill-wants-code', final: true };
  if (kind === 'code' && shown.includes('sent-code')) return { why: 'fill-sent-code-field', final: true };
  return { why: whyNowhere(documents, trusted), final: false };
}

/** A verdict and the document it is about. */
interface Candidate {
  readonly document: OpenDocument;
  readonly verdict: Verdict;
}

/** The best place of the only form that wants it, or that which the user picked; what is seen itself comes first. */
function chooseSpot(open: readonly Candidate[], reached: readonly Candidate[], picked: string | undefined): Choice {
  const best = open.filter((one, at) => open.findIndex((other) => formOf(other) === formOf(one)) === at);
  const ofForms = best.map((one) => spotOf(one, reached));
  if (picked !== undefined) return ofForms.find((spot) => spotId(spot) === picked) ?? PAGE_CHANGED;
  const [first, ...others] = ofForms;
  if (first === undefined) return PAGE_CHANGED;
  return others.length === 0 ? first : { several: ofForms };
}

const PAGE_CHANGED: Choice = { why: 'fill-page-changed', final: true };

function spotOf(candidate: Candidate, reached: readonly Candidate[]): Spot {
  const { document, verdict } = candidate;
  const drawn = fieldOf(candidate)?.drawn;
  const peers = reached
    .filter((one) => formOf(one) === formOf(candidate) && fieldOf(one)?.drawn === drawn)
    .map((one) => one.verdict);
  return { document, ...chooseTurn(document.look.page, verdict, peers), ...(drawn && { drawn }) };
}

function formOf(candidate: Candidate): string {
  return `${candidate.document.look.token} ${fieldOf(candidate)?.form ?? ''}`;
}

function isFree({ document, verdict }: Candidate): boolean {
  return !fieldsOf(document.look.page, verdict).some(({ holds }) => holds === 'something');
}

function fieldOf({ document, verdict }: Candidate): PageField | undefined {
  return document.look.page.fields.find(({ index }) => index === verdict.field);
}

function isFitting(verdict: Verdict, kind: FillKind): boolean {
  if (kind === 'recovery') return verdict.kind === 'recovery' || verdict.either;
  return verdict.kind === 'code' || verdict.kind === 'split';
}

/** A field for recovery codes alone goes before one that takes either. */
function suits(verdict: Verdict, kind: FillKind): number {
  return verdict.confidence + (kind === 'recovery' && verdict.kind === 'recovery' ? 1 : 0);
}

/** The field may well be in a frame that is not ours to fill, or one of this site that the browser keeps closed. */
function whyNowhere(documents: readonly OpenDocument[], trusted: readonly OpenDocument[]): FaultCode {
  const barred = documents.filter((document) => !trusted.includes(document));
  if (barred.some(({ look }) => judgePage(look.page).some(({ kind }) => kind !== 'other'))) return 'fill-frame';
  if (trusted.some(({ look }) => look.page.fields.some((field) => field.visible))) return 'fill-no-field';
  const closed = trusted.flatMap(({ look }) => look.closedFrames.map((origin) => isSameSite(look.origin, origin)));
  if (closed.length === 0) return 'fill-no-field';
  return closed.includes(true) ? 'fill-frame-closed' : 'fill-frame';
}
