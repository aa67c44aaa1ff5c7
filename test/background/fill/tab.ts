import type { FillSetting } from '../../../background/fill/look.ts';
import type { OpenDocument } from '../../../background/fill/page.ts';
import { Fault } from '../../../src/fault.ts';
import type { Look, SendAnswer, SendAsk, WriteAnswer, WriteAsk } from '../../../src/fill/probe.ts';
import type { PageSnapshot } from '../../../src/fill/snapshot.ts';

/** What the browser would let us see of a tab at one moment. */
export type Moment = readonly OpenDocument[];

/** A document as the probe describes it. */
export function documentOf(page: PageSnapshot, more: Partial<Look> & { readonly frameId?: number } = {}): OpenDocument {
  const { frameId = 0, ...look } = more;
  return {
    frameId,
    documentId: `document-${frameId}`,
    look: {
      token: `token-${frameId}`,
      origin: 'https://shop.example',
      ancestors: [],
      frameSeen: true,
      closedFrames: [],
      loading: false,
      page,
      ...look,
    },
  };
}

/** A tab that shows one moment after the other and notes what is written where. */
export function playTab(
  moments: readonly Moment[],
  answer: WriteAnswer = { done: true },
  sends: readonly SendAnswer[] = [],
) {
  const sent: SendAsk[] = [];
  const written: { readonly frameId: number; readonly ask: WriteAsk }[] = [];
  const slept: number[] = [];
  let at = 0;
  let nowMs = 0;
  const setting: FillSetting = {
    pages: {
      async lookAround() {
        const moment = moments[Math.min(at++, moments.length - 1)];
        if (moment === undefined) throw new Fault('page-forbidden', 'got a closed page, want an open one');
        return moment;
      },
      async write(_tabId, { frameId }, ask) {
        written.push({ frameId, ask });
        return answer;
      },
      async send(_tabId, _document, ask) {
        sent.push(ask);
        return sends[sent.length - 1] ?? { state: 'changed' };
      },
      picture: async (_tabId, { frameId }, fields) => `data:image/png;base64,${frameId}-${fields.join('-')}`,
      readText: async () => ({ text: '', origin: 'https://shop.example' }),
      readSelection: async () => '',
    },
    sleep: async (ms) => {
      slept.push(ms);
      nowMs += ms;
    },
    nowMs: () => nowMs,
    pausesMs: [100, 200, 300],
    patienceMs: 3000,
    quickMs: 50,
  };
  return { setting, written, slept, sent };
}
