import { type FaultCode, toFault } from '../../src/fault.ts';
import type { PageSnapshot } from '../../src/fill/snapshot.ts';
import type { Sending } from '../../src/messages/filling.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { type Choice, chooseField, type FillKind } from './choose.ts';
import { isSameSite } from './frames.ts';
import { browserPages, type PageAccess } from './page.ts';
import { choosePassword, type JoinChoice } from './password.ts';
import { sendForm } from './send.ts';

/** What is to be filled where. */
export interface FillAsk {
  readonly tabId: number;
  readonly kind: FillKind;
  /** Characters of what will be filled, where that is known beforehand. */
  readonly length?: number;
  /** Puts the text into the password field, beside the password that stands there. */
  readonly join?: 'after' | 'before';
  /** Sends the form once the page took the text. */
  readonly submit?: boolean;
  /** When something fresher comes, where that is worth waiting for: then nothing is filled. */
  readonly untilFresh?: () => number | undefined;
  /** Whether the account belongs to the document at this address. */
  readonly mayFill: (url: URL) => boolean;
  /** Called once, only after a field was found and its host accepted: a counter or a recovery code is spent by it. */
  readonly produce: () => Promise<string>;
}

/** What came of it. `value` is what `produce` gave. */
export type FillResult =
  | { readonly outcome: 'filled'; readonly host: string; readonly value: string; readonly sending?: Sending }
  | { readonly outcome: 'wait'; readonly untilMs: number }
  | { readonly outcome: 'unbound'; readonly host: string }
  | { readonly outcome: 'refused'; readonly why: FaultCode };

/** How the tab is reached and how long a field that comes late is waited for. */
export interface FillSetting {
  readonly pages: PageAccess;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
  /** Pauses between looks, the last one again and again. */
  readonly pausesMs: readonly [number, ...number[]];
  readonly patienceMs: number;
}

const SETTING: FillSetting = {
  pages: browserPages,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  nowMs: () => performance.now(),
  pausesMs: [60, 120, 200, 300, 450],
  patienceMs: 3000,
};

/**
 * Fills the one field of a tab that wants a code, or a recovery code. Every rule for pages is held here and in the probe:
 * frames, secure transport, host bindings, what a person can see, what a person typed.
 * Throws `page-forbidden` where extensions may not act.
 */
export async function fillTab(ask: FillAsk, setting: FillSetting = SETTING): Promise<FillResult> {
  const choice = await findField(ask, setting);
  if ('why' in choice) return { outcome: 'refused', why: choice.why };
  const { document, fields } = choice;
  const { origin, token } = document.look;
  const page = parsePageUrl(origin);
  if (page.kind !== 'web') return { outcome: 'refused', why: 'page-forbidden' };
  if (isExposed(origin)) return { outcome: 'refused', why: 'fill-insecure' };
  if (!ask.mayFill(new URL(origin))) return { outcome: 'unbound', host: page.host };

  if (sendsAway(document.look.page, fields, origin)) return { outcome: 'refused', why: 'fill-posts-elsewhere' };
  const misfit = ask.length === undefined ? undefined : findMisfit(ask.length, document.look.page, fields);
  if (misfit !== undefined) return { outcome: 'refused', why: misfit };
  const untilMs = ask.untilFresh?.();
  if (untilMs !== undefined) return { outcome: 'wait', untilMs };
  const value = await ask.produce();
  const { join, submit } = ask;
  const answer = await setting.pages.write(ask.tabId, document, {
    ...{ token, origin, fields, text: value },
    ...(choice.joins && join !== undefined && { join }),
    ...(submit && { thenSend: true }),
  });
  if (!answer.done) return { outcome: 'refused', why: answer.why };
  const sending = submit && (await sendForm(setting.pages, ask.tabId, document, { fields, text: value }));
  return { outcome: 'filled', host: page.host, value, ...(sending && { sending }) };
}

/** Looks until there is a field, for as long as the same document stays. */
async function findField({ tabId, kind, join }: FillAsk, setting: FillSetting): Promise<JoinChoice> {
  const { pages, sleep, nowMs, pausesMs, patienceMs } = setting;
  const untilMs = nowMs() + patienceMs;
  let token: string | undefined;
  for (let looks = 0; ; looks++) {
    const documents = await pages.lookAround(tabId).catch((thrown: unknown) => {
      // What was granted for one page ends with it: a refusal after the first look means that the page went elsewhere.
      if (looks > 0 && toFault(thrown).code === 'page-forbidden') return undefined;
      throw thrown;
    });
    if (documents === undefined) return { why: 'fill-page-changed', final: true };
    const top = documents.find(({ frameId }) => frameId === 0)?.look.token;
    if (looks > 0 && top !== token) return { why: 'fill-page-changed', final: true };
    token = top;
    if (documents.some(({ frameId, look }) => frameId === 0 && isExposed(look.origin))) return INSECURE;
    const choice = join === undefined ? chooseField(documents, kind) : choosePassword(documents);
    if (!('why' in choice) || choice.final || nowMs() >= untilMs) return choice;
    await sleep(pausesMs[Math.min(looks, pausesMs.length - 1)] ?? pausesMs[0]);
  }
}

const INSECURE: Choice = { why: 'fill-insecure', final: true };

/** A page that anyone on the way can read. A private address without a certificate is the asker's to allow: somebody confirmed it. */
function isExposed(origin: string): boolean {
  const page = parsePageUrl(origin);
  return page.kind === 'web' && !page.secure && page.reach !== 'private';
}

/** A form that was changed, or that was put around the field, so that what is typed goes to somebody else. */
function sendsAway(page: PageSnapshot, fields: readonly number[], origin: string): boolean {
  return page.fields.some(
    ({ index, postsTo }) => fields.includes(index) && postsTo !== undefined && !isSameSite(origin, postsTo),
  );
}

/** One field may have room to spare; a row has as many boxes as its code has characters. */
function findMisfit(length: number, page: PageSnapshot, fields: readonly number[]): FaultCode | undefined {
  const room = roomOf(page, fields);
  if (length > room) return 'fill-field-short';
  return fields.length > 1 && length < room ? 'fill-field-long' : undefined;
}

/** How many characters the fields take together. */
function roomOf(page: PageSnapshot, fields: readonly number[]): number {
  const room = page.fields
    .filter(({ index }) => fields.includes(index))
    .map(({ maxlength }) => maxlength || Number.POSITIVE_INFINITY);
  // Two fields are halves of a code; more are boxes for a character each, of which the first may take a whole paste.
  return fields.length > 2 ? fields.length : room.reduce((sum, more) => sum + more, 0);
}
