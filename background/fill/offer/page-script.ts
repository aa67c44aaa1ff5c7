import { judgePage } from '../../../src/fill/judge.ts';
import { showOffer } from '../../platform/badge.ts';
import { extension } from '../../platform/extension.ts';
import { areOriginsAllowed, listAllowedOrigins, revokeUnusedOrigins } from '../../platform/permissions.ts';
import { isTrustedFrame } from '../frames.ts';
import { browserPages } from '../page.ts';
import type { PageScripts } from './offer.ts';

const SCRIPT = 'arrival';
const FILE = 'content/watch-fields.js';

/** The script that the browser injects by itself. */
async function findScript(): Promise<{ readonly matches?: readonly string[] } | undefined> {
  const [found] = await extension.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  return found;
}

/** Page scripts by registration, which the browser keeps over restarts and runs only where the permission holds. */
export const browserPageScripts: PageScripts = {
  isAllowed: areOriginsAllowed,
  allowed: listAllowedOrigins,
  list: async () => (await findScript())?.matches ?? [],
  async set(origins) {
    const before = await findScript();
    if (origins.length === 0) {
      if (before !== undefined) await extension.scripting.unregisterContentScripts({ ids: [SCRIPT] });
      return;
    }
    const script = { id: SCRIPT, matches: [...origins], js: [FILE], allFrames: true, runAt: 'document_idle' as const };
    if (before !== undefined) await extension.scripting.updateContentScripts([script]);
    else await extension.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
  },
  revoke: revokeUnusedOrigins,
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

/** The tab whose page script reports that its fields changed, if a message is such a report. */
export function findReportingTab(
  message: unknown,
  sender: { readonly id?: string | undefined; readonly tab?: { readonly id?: number | undefined } | undefined },
): number | undefined {
  if (sender.id !== extension.runtime.id || typeof message !== 'object' || message === null) return undefined;
  return (message as { event?: unknown }).event === 'fields' ? sender.tab?.id : undefined;
}
