import { type FaultCode, toFault } from '../../src/fault.ts';
import type { FillPress } from '../../src/messages/filling.ts';
import type { OpenDocument, PageAccess } from './page.ts';
import type { JoinChoice } from './password.ts';

/** How the tab is reached and how long a field that appears late is waited for. */
export interface FillSetting {
  readonly pages: PageAccess;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
  /** Pauses between looks, the last one again and again. */
  readonly pausesMs: readonly [number, ...number[]];
  readonly patienceMs: number;
  /** The same where the caller asks again; a page that is still loading gets all of the patience. */
  readonly quickMs: number;
}

/** A refusal with `seen`, the page that was looked at, may end once the page shows a field. */
export type Sight =
  | Exclude<JoinChoice, { readonly why: FaultCode }>
  | { readonly why: FaultCode; readonly seen?: string };

const PAGE_CHANGED: Sight = { why: 'fill-page-changed' };

/** Looks at the tab's documents until `choose` finds a field in them, for as long as the same page stays. */
export async function lookForField(
  tabId: number,
  { pages, sleep, nowMs, pausesMs, patienceMs, quickMs }: FillSetting,
  choose: (documents: readonly OpenDocument[]) => JoinChoice,
  { quick = false, since }: FillPress = {},
): Promise<Sight> {
  const startMs = nowMs();
  let token = since;
  for (let looks = 0; ; looks++) {
    const documents = await lookAround(tabId, pages, token === undefined);
    const top = documents?.find(({ frameId }) => frameId === 0)?.look.token;
    if (documents === undefined || (token !== undefined && top !== token)) return PAGE_CHANGED;
    token = top;
    const choice = choose(documents);
    if (!('why' in choice)) return choice;
    if (choice.final) return { why: choice.why };
    const isLoading = documents.some(({ look }) => look.loading);
    const lastsMs = quick && !isLoading ? quickMs : patienceMs;
    if (nowMs() - startMs >= lastsMs) return { why: choice.why, ...(token !== undefined && { seen: token }) };
    await sleep(pausesMs[Math.min(looks, pausesMs.length - 1)] ?? pausesMs[0]);
  }
}

/** `undefined` where the page went elsewhere. The permission for one page ends with it, so a refusal after the first look means that too. */
async function lookAround(
  tabId: number,
  pages: PageAccess,
  isFirst: boolean,
): Promise<readonly OpenDocument[] | undefined> {
  try {
    return await pages.lookAround(tabId);
  } catch (thrown) {
    const { code } = toFault(thrown);
    if (code === 'fill-page-changed' || (code === 'page-forbidden' && !isFirst)) return undefined;
    throw thrown;
  }
}
