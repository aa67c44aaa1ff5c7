import { ignore } from '../../src/ignored.ts';
import { extension } from './extension.ts';

/** What the toolbar button says. */
const SAID = {
  name: 'Latchkey',
  locked: { badge: '•', title: 'Latchkey (locked)' },
  offer: { text: 'Fill', title: 'Latchkey: this page asks for a code' },
} as const;

/** Grey for the locked state, which asks for nothing. */
const GREY = '#6b7280';
/** The accent of the pages, for an offer. */
const ACCENT = '#0a6b5d';

/** Says on the toolbar button whether the vault is locked. */
export async function showLocked(locked: boolean): Promise<void> {
  const { action } = extension;
  await Promise.allSettled([
    action.setTitle({ title: locked ? SAID.locked.title : SAID.name }),
    action.setBadgeBackgroundColor({ color: GREY }),
    action.setBadgeText({ text: locked ? SAID.locked.badge : '' }),
  ]);
}

/** Says something for one tab alone; without words, the general state shows again. */
export async function showOver(
  tabId: number,
  words?: { readonly text: string; readonly title: string },
): Promise<void> {
  const { action } = extension;
  // Chromium can clear one tab's text, but not its title: the general title is set for the tab instead.
  const title = words?.title ?? (await action.getTitle({}).catch(ignore<string>('badge', SAID.name)));
  await Promise.allSettled([
    action.setTitle({ tabId, title }),
    action.setBadgeBackgroundColor({ tabId, color: words === undefined ? GREY : ACCENT }),
    action.setBadgeText({ tabId, text: words?.text ?? null }),
  ]);
}

/** Says for a tab that its page asks for a code, or no longer. */
export function showOffer(tabId: number, asks: boolean): Promise<void> {
  return showOver(tabId, asks ? SAID.offer : undefined);
}
