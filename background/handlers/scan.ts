import type { Family } from '../../src/messages/dispatch.ts';
import { integer, nothing, object } from '../../src/schema/schema.ts';
import type { Background } from '../background.ts';

/** Pictures that are taken while the popup is closed. */
export function scanHandlers({ scans, takeRegion, callBack, stopCalling }: Background): Family<'scan'> {
  async function wait(tabId: number): Promise<void> {
    const picture = await takeRegion(tabId);
    if (picture === undefined) return;
    await scans.keep({ picture, from: 'region' });
    await callBack();
  }

  return {
    'scan.region': {
      parse: object({ tabId: integer(0, Number.MAX_SAFE_INTEGER) }),
      // The answer does not wait: the popup that asked is gone before the user has drawn anything.
      handle: ({ tabId }) => void wait(tabId).catch(() => undefined),
    },
    'scan.take': {
      parse: nothing,
      handle: async () => {
        await stopCalling();
        const scan = await scans.take();
        return scan === undefined ? {} : { scan };
      },
    },
  };
}
