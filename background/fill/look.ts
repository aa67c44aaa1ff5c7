import { toFault } from '../../src/fault.ts';
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
}

const PAGE_CHANGED: JoinChoice = { why: 'fill-page-changed', final: true };

/** Looks at the tab's documents until `choose` finds a field in them, for as long as the same page stays. */
export async function lookForField(
  tabId: number,
  { pages, sleep, nowMs, pausesMs, patienceMs }: FillSetting,
  choose: (documents: readonly OpenDocument[]) => JoinChoice,
): Promise<JoinChoice> {
  const untilMs = nowMs() + patienceMs;
  let token: string | undefined;
  for (let looks = 0; ; looks++) {
    const documents = await lookAround(tabId, pages, looks);
    const top = documents?.find(({ frameId }) => frameId === 0)?.look.token;
    if (documents === undefined || (looks > 0 && top !== token)) return PAGE_CHANGED;
    token = top;
    const choice = choose(documents);
    if (!('why' in choice) || choice.final || nowMs() >= untilMs) return choice;
    await sleep(pausesMs[Math.min(looks, pausesMs.length - 1)] ?? pausesMs[0]);
  }
}

/** The permission for one page ends with it: a refusal after the first look means that the page went elsewhere. */
async function lookAround(
  tabId: number,
  pages: PageAccess,
  looks: number,
): Promise<readonly OpenDocument[] | undefined> {
  try {
    return await pages.lookAround(tabId);
  } catch (thrown) {
    if (looks > 0 && toFault(thrown).code === 'page-forbidden') return undefined;
    throw thrown;
  }
}
