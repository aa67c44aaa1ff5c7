import { ignore } from '../../src/ignored.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { integer, nothing, object } from '../../src/schema/schema.ts';
import type { PendingScan } from '../scan/pending-scan.ts';

interface ScanServices {
  readonly pendingScan: Pick<PendingScan, 'put' | 'take'>;
  /** Lets the user draw on a tab's page; `undefined` when they cancelled. */
  readonly captureRegion: (tabId: number) => Promise<string | undefined>;
  /** Opens the popup, or says on the toolbar button that a picture is ready; `clearPrompt` ends that. */
  readonly promptUser: () => Promise<void>;
  readonly clearPrompt: () => Promise<void>;
}

/** Pictures that are taken while the popup is closed. */
export function scanHandlers({ pendingScan, captureRegion, promptUser, clearPrompt }: ScanServices): Family<'scan'> {
  async function scanRegion(tabId: number): Promise<void> {
    const picture = await captureRegion(tabId);
    if (picture === undefined) return;
    await pendingScan.put({ picture, from: 'region' });
    await promptUser();
  }

  return {
    'scan.region': {
      parse: object({ tabId: integer(0, Number.MAX_SAFE_INTEGER) }),
      // Answered at once: the popup that asked is gone before the user has drawn anything.
      handle: ({ tabId }) => void scanRegion(tabId).catch(ignore('scan-region')),
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
