import { judgePage } from '../../src/fill/judge.ts';
import { isTrustedFrame } from '../fill/frames.ts';
import { browserPages } from '../fill/page.ts';
import { showOffer } from '../platform/badge.ts';
import { extension } from '../platform/extension.ts';
import type { PageScripts } from './offer.ts';

const SCRIPT = 'arrival';
const FILE = 'content/watch-fields.js';

/** The script that the browser puts into the watched pages by itself. */
async function findScript(): Promise<{ readonly matches?: readonly string[] } | undefined> {
  const [found] = await extension.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  return found;
}

/** Watching pages by a registered script, which the browser keeps over restarts and runs only where the permission stands. */
export const browserPageScripts: PageScripts = {
  isAllowed: (origins) => extension.permissions.contains({ origins: [...origins] }),
  allowed: async () => (await extension.permissions.getAll()).origins ?? [],
  watched: async () => (await findScript())?.matches ?? [],
  async watch(origins) {
    const before = await findScript();
    if (origins.length === 0) {
      if (before !== undefined) await extension.scripting.unregisterContentScripts({ ids: [SCRIPT] });
      return;
    }
    const script = { id: SCRIPT, matches: [...origins], js: [FILE], allFrames: true, runAt: 'document_idle' as const };
    if (before !== undefined) await extension.scripting.updateContentScripts([script]);
    else await extension.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
  },
  giveBack: async (origins) => {
    await extension.permissions.remove({ origins: [...origins] });
  },
  async asksForCode(tabId, accept) {
    const documents = await browserPages.lookAround(tabId);
    return documents
      .filter(
        (document) => accept(document.look.origin) && document.look.frameSeen && isTrustedFrame(document, documents),
      )
      .some(({ look }) =>
        judgePage(look.page).some(({ kind, unseen, field }) => {
          const isEmpty = look.page.fields.find(({ index }) => index === field)?.holds === 'nothing';
          return (kind === 'code' || kind === 'split') && !unseen && isEmpty;
        }),
      );
  },
  show: showOffer,
};

/** Whether a message is the word of a watched page's script that its fields changed, and of which tab. */
export function readWord(
  message: unknown,
  sender: { readonly id?: string | undefined; readonly tab?: { readonly id?: number | undefined } | undefined },
): number | undefined {
  if (sender.id !== extension.runtime.id || typeof message !== 'object' || message === null) return undefined;
  return (message as { event?: unknown }).event === 'fields' ? sender.tab?.id : undefined;
}
