import type { FaultCode } from '../../src/fault.ts';
import { type Fit, fitCode, fitRecoveryCode } from '../../src/fill/fit.ts';
import { findWantedNumber } from '../../src/fill/wanted-number.ts';
import type { FillPress, PlaceQuestion, Sending } from '../../src/messages/filling.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { chooseField, type FillKind, type Spot, spotId } from './choose.ts';
import { isExposed, postsElsewhere, targetsOf } from './guards.ts';
import { type FillSetting, lookForField } from './look.ts';
import { browserPages, type OpenDocument } from './page.ts';
import { choosePassword, type JoinChoice } from './password.ts';
import { picturePlaces } from './place-pictures.ts';
import { sendForm } from './send.ts';

/** What is to be filled where. */
export interface FillAsk extends FillPress {
  readonly tabId: number;
  readonly kind: FillKind;
  /** Characters of what will be filled, where that is known beforehand. */
  readonly length?: number;
  /** Puts the text into the password field, beside the password that stands there. */
  readonly join?: 'after' | 'before';
  /** Sends the form once the page took the text. */
  readonly submit?: boolean;
  /** When a fresher code comes, where that is worth waiting for: then nothing is filled. */
  readonly untilFresh?: () => number | undefined;
  /** When the next code comes, for a page that already has this one in another field. */
  readonly untilNext?: () => number | undefined;
  /** The recovery code to be filled, by its number in the list from 1 where the page names one. Throws `recovery-…`. */
  readonly peek?: (number?: number) => string;
  /** Whether the account belongs to the document at this address. */
  readonly mayFill: (url: URL) => boolean | Promise<boolean>;
  /** Whether the user said on that host that this account's code goes into a field which the page draws boxes for. */
  readonly mayFillDrawn?: (host: string) => boolean;
  /** Called once, only after a field was found, its host accepted and the text found to fit: it spends a counter or a recovery code. */
  readonly produce: (number?: number) => Promise<string>;
}

/** What came of it. `value` is what `produce` gave. */
export type FillResult =
  | {
      readonly outcome: 'filled';
      readonly host: string;
      readonly value: string;
      readonly sending?: Sending;
      /** The page wants the next code as well, in another field. */
      readonly more?: true;
      /** Written without its separators. */
      readonly bare?: true;
      /** The page asked for the code by this number. */
      readonly number?: number;
      /** Into a field that the page draws boxes for. */
      readonly drawn?: true;
    }
  | ({ readonly outcome: 'place' } & PlaceQuestion)
  | { readonly outcome: 'wait'; readonly untilMs: number }
  | { readonly outcome: 'unbound'; readonly host: string }
  | {
      readonly outcome: 'refused';
      readonly why: FaultCode;
      readonly seen?: string;
      /** The text was written into the page, which did not keep it. */
      readonly value?: string;
    };

const SETTING: FillSetting = {
  pages: browserPages,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  nowMs: () => performance.now(),
  pausesMs: [60, 120, 200, 300, 450],
  patienceMs: 3000,
  quickMs: 50,
};

/** The field that was found, in a document that a person may see. */
type Target = Extract<JoinChoice, { readonly document: OpenDocument }>;

/**
 * Fills the one field of a tab that asks for a code, or a recovery code. Every rule for pages is applied here and in the probe: frames,
 * secure transport, host bindings, what a person can see, what a person typed.
 * Throws `page-forbidden` where extensions may not act.
 */
export async function fillTab(ask: FillAsk, setting: FillSetting = SETTING): Promise<FillResult> {
  const target = await lookForField(ask.tabId, setting, (documents) => choose(ask, documents), ask);
  if ('why' in target) return { outcome: 'refused', ...target };
  if ('several' in target) {
    const [first] = target.several;
    const guarded = first && (await guard(ask, first));
    if (guarded?.outcome === 'unbound') return guarded;
    return askWhere(ask, setting, 'several', target.several);
  }
  const guarded = await guard(ask, target);
  if (guarded.outcome !== 'admitted') return guarded;
  const { host, fit, number } = guarded;
  const isAgreed = ask.place === spotId(target) || ask.mayFillDrawn?.(host);
  if (target.drawn && !isAgreed) return askWhere(ask, setting, 'drawn', [target]);
  const untilMs = ask.untilFresh?.();
  if (untilMs !== undefined) return { outcome: 'wait', untilMs };
  const value = await ask.produce(number);
  const refusal = await write(ask, setting, target, fit, value);
  if (refusal === 'fill-same-code') {
    const nextMs = ask.untilNext?.();
    return nextMs === undefined ? { outcome: 'refused', why: refusal } : { outcome: 'wait', untilMs: nextMs };
  }
  if (refusal === 'fill-not-taken' || refusal === 'page-gone') return { outcome: 'refused', why: refusal, value };
  if (refusal !== undefined) return { outcome: 'refused', why: refusal };
  const sending = target.series === 'first' ? undefined : await send(ask, setting, target, value);
  return {
    ...{ outcome: 'filled', host, value },
    ...(sending && { sending }),
    ...(target.series === 'first' && { more: true as const }),
    ...(fit.bare && { bare: fit.bare }),
    ...(number !== undefined && { number }),
    ...(target.drawn && { drawn: target.drawn }),
  };
}

/** The question for the place, each place outlined in a picture of the page; boxes that cannot be pictured are not filled. */
async function askWhere(
  { tabId }: FillAsk,
  { pages }: FillSetting,
  why: PlaceQuestion['why'],
  spots: readonly Spot[],
): Promise<FillResult> {
  const places = await picturePlaces(pages, tabId, spots);
  if (why === 'drawn' && places[0]?.picture === undefined) return { outcome: 'refused', why: 'fill-hidden' };
  return { outcome: 'place', why, places };
}

function choose(ask: FillAsk, documents: readonly OpenDocument[]): JoinChoice {
  if (documents.some(({ frameId, look }) => frameId === 0 && isExposed(look.origin)))
    return { why: 'fill-insecure', final: true };
  return ask.join === undefined ? chooseField(documents, ask.kind, ask) : choosePassword(documents, ask);
}

/** What may be filled: on which host, and how it fits. */
interface Admitted {
  readonly outcome: 'admitted';
  readonly host: string;
  readonly fit: Fitting;
  readonly number?: number;
}
type Fitting = Exclude<Fit, { readonly why: FaultCode }>;

/** The host that may be filled and how, or why nothing is. */
async function guard(
  ask: FillAsk,
  { document, fields }: Spot,
): Promise<Extract<FillResult, { outcome: 'refused' | 'unbound' }> | Admitted> {
  const { origin, page: snapshot } = document.look;
  const page = parsePageUrl(origin);
  if (page.kind !== 'web') return { outcome: 'refused', why: 'page-forbidden' };
  if (isExposed(origin)) return { outcome: 'refused', why: 'fill-insecure' };
  if (!(await ask.mayFill(new URL(origin)))) return { outcome: 'unbound', host: page.host };
  if (postsElsewhere(snapshot, fields, origin)) return { outcome: 'refused', why: 'fill-posts-elsewhere' };
  const field = snapshot.fields.find(({ index }) => index === fields[0]);
  const number = ask.peek === undefined || field === undefined ? undefined : findWantedNumber(snapshot, field);
  const fit =
    ask.peek === undefined
      ? fitCode(ask.length, snapshot, fields)
      : fitRecoveryCode(ask.peek(number), snapshot, fields);
  if ('why' in fit) return { outcome: 'refused', why: fit.why };
  return { outcome: 'admitted', host: page.host, fit, ...(number !== undefined && { number }) };
}

async function write(
  { tabId, join, submit, replace }: FillAsk,
  { pages }: FillSetting,
  { document, joins, series, drawn }: Target,
  { fields, split }: Fitting,
  text: string,
): Promise<FaultCode | undefined> {
  const { origin, token, page } = document.look;
  const answer = await pages.write(tabId, document, {
    ...{ token, origin, fields, text, parts: split(text), targets: targetsOf(page, fields) },
    ...(replace && { replace }),
    ...(series !== undefined && { series }),
    ...(joins && join !== undefined && { join }),
    ...(drawn && { drawn }),
    ...(submit && document.frameId === 0 && { thenSend: true }),
  });
  return answer.done ? undefined : answer.why;
}

async function send(
  { tabId, submit }: FillAsk,
  { pages }: FillSetting,
  { document, fields }: Target,
  text: string,
): Promise<Sending | undefined> {
  if (!submit) return undefined;
  // What is around a frame, and what its form would confirm, is for a person to look at.
  return document.frameId === 0 ? sendForm(pages, tabId, document, { fields, text }) : 'no-button';
}
