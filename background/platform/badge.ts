import { ignore } from '../../src/ignored.ts';
import { backgroundText } from '../../src/ui/strings/background.ts';
import { extension } from './extension.ts';

const LOCKED_BADGE = '•';
/** Grey for the locked state, which asks for nothing. */
const GREY = '#6b7280';
/** The accent of the pages, for an offer. */
const ACCENT = '#0a6b5d';

/** Shows on the toolbar button whether the vault is locked. */
export async function showLocked(locked: boolean): Promise<void> {
  const { action } = extension;
  const { button } = backgroundText;
  await Promise.allSettled([
    action.setTitle({ title: locked ? button.locked : button.name }),
    action.setBadgeBackgroundColor({ color: GREY }),
    action.setBadgeText({ text: locked ? LOCKED_BADGE : '' }),
  ]);
}

/** Shows a badge and a title for one tab; without them, that tab shows the general state again. */
export async function showOver(
  tabId: number,
  words?: { readonly badge: string; readonly title: string },
): Promise<void> {
  const { action } = extension;
  // Chromium can clear one tab's text, but not its title: the general title is set for the tab instead.
  const title = words?.title ?? (await action.getTitle({}).catch(ignore<string>('badge', backgroundText.button.name)));
  await Promise.allSettled([
    action.setTitle({ tabId, title }),
    action.setBadgeBackgroundColor({ tabId, color: words === undefined ? GREY : ACCENT }),
    action.setBadgeText({ tabId, text: words?.badge ?? null }),
  ]);
}

/** Shows for a tab that its page asks for a code, or no longer does. */
export function showOffer(tabId: number, asks: boolean): Promise<void> {
  return showOver(tabId, asks ? backgroundText.button.offer : undefined);
}
