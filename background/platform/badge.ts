import { extension } from './extension.ts';

/** Calm grey, and a dot: the button says that the vault is locked, and does not call for anything. */
const GREY = '#6b7280';
/** The accent of the pages: something is there to be had. */
const ACCENT = '#0a6b5d';

/** Says on the toolbar button whether the vault is locked. */
export async function showLocked(locked: boolean): Promise<void> {
  const { action } = extension;
  await Promise.allSettled([
    action.setTitle({ title: locked ? 'Latchkey (locked)' : 'Latchkey' }),
    action.setBadgeBackgroundColor({ color: GREY }),
    action.setBadgeText({ text: locked ? '•' : '' }),
  ]);
}

/** Says something over one tab alone; without words, what holds everywhere shows again. */
export async function showOver(
  tabId: number,
  words?: { readonly text: string; readonly title: string },
): Promise<void> {
  const { action } = extension;
  // Chromium takes back a text for one tab, but no title: what holds everywhere is said there as well, until the tab goes on.
  const title = words?.title ?? (await action.getTitle({}).catch(() => 'Latchkey'));
  await Promise.allSettled([
    action.setTitle({ tabId, title }),
    action.setBadgeBackgroundColor({ tabId, color: words === undefined ? GREY : ACCENT }),
    action.setBadgeText({ tabId, text: words?.text ?? null }),
  ]);
}

/** Says over a tab that its page asks for a code, or no longer. */
export function showOffer(tabId: number, asks: boolean): Promise<void> {
  return showOver(tabId, asks ? { text: 'Fill', title: 'Latchkey: this page asks for a code' } : undefined);
}
