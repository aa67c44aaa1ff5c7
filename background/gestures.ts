import type { Background } from './background.ts';
import { extension } from './extension.ts';
import { fillCode } from './handlers/fill.ts';
import { lockNow } from './lock.ts';

/** The context menu's entries and the keyboard commands by the same names. */
const MENU = { fill: 'Fill code', lock: 'Lock Latchkey' } as const;

/** Makes the context menu anew; browsers keep it between starts of the worker. */
export async function makeMenu(): Promise<void> {
  await extension.contextMenus.removeAll();
  extension.contextMenus.create({ id: 'fill', title: MENU.fill, contexts: ['editable'] });
  extension.contextMenus.create({ id: 'lock', title: MENU.lock, contexts: ['action'] });
}

/** A keyboard command or an entry of the context menu. */
export async function onGesture(
  background: Background,
  name: string,
  tab?: { id?: number; url?: string },
): Promise<void> {
  if (name === 'lock') await lockNow(background, 'command');
  if (name === 'fill') await fillHere(background, tab);
}

/** Fills the one account that belongs to the page; where there is a choice or a question, the popup asks it. */
async function fillHere(background: Background, given: { id?: number; url?: string } | undefined): Promise<void> {
  const tab = given ?? (await extension.tabs.query({ active: true, currentWindow: true }))[0];
  try {
    if (tab?.id === undefined || tab.url === undefined || (await background.session.findKey()) === undefined) {
      return await openPopup();
    }
    const { entries } = await (await background.keeper.home()).findForPage(tab.url);
    const withCodes = entries.filter((entry) => entry.account.otp !== undefined);
    const [only] = withCodes;
    if (only === undefined || withCodes.length > 1) return await openPopup();
    const { outcome } = await fillCode(background, only.account.id, tab.id);
    if (outcome !== 'filled') await openPopup();
  } catch {
    await openPopup();
  }
}

/** Opens the popup where the browser lets a gesture do that. */
async function openPopup(): Promise<void> {
  const action = extension.action as { openPopup?: () => Promise<void> };
  await action.openPopup?.().catch(() => undefined);
}
