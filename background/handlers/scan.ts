import type { Family } from '../../src/messages/dispatch.ts';
import { integer, nothing, object } from '../../src/schema/schema.ts';
import type { Services } from '../services.ts';

/** Pictures that are taken while the popup is closed. */
export function scanHandlers({ pendingScan, takeRegion, promptUser, clearPrompt }: Services): Family<'scan'> {
  async function wait(tabId: number): Promise<void> {
    const picture = await takeRegion(tabId);
    if (picture === undefined) return;
    await pendingScan.keep({ picture, from: 'region' });
    await promptUser();
  }

  return {
    'scan.region': {
      parse: object({ tabId: integer(0, Number.MAX_SAFE_INTEGER) }),
      // The answer does not wait: the popup that asked is gone before the user has drawn anything.
      handle: ({ tabId }) => void wait(tabId).catch(() => undefined),
    },
    'scan.pending': {
      parse: nothing,
      handle: async () => {
        await clearPrompt();
        const scan = await pendingScan.take();
        return scan === undefined ? {} : { scan };
      },
    },
  };
}
