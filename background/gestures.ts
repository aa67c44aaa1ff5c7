import type { Background } from './background.ts';
import { extension } from './extension.ts';
import { fillCode } from './handlers/fill.ts';
import { lockNow } from './lock.ts';
import { takeImage } from './page-picture.ts';
import { openPopup } from './reopen.ts';

/** The context menu's entries and the keyboard commands by the same names. */
const MENU = { fill: 'Fill code', lock: 'Lock Latchkey' } as const;

const SCAN_IMAGE = 'scan-image';

/** Makes the context menu anew; browsers keep it between starts of the worker. */
export async function makeMenu(): Promise<void> {
  await extension.contextMenus.removeAll();
  extension.contextMenus.create({ id: 'fill', title: MENU.fill, contexts: ['editable'] });
  extension.contextMenus.create({ id: SCAN_IMAGE, title: 'Add account from this QR code', contexts: ['image'] });
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
      return void (await openPopup());
    }
    const { entries } = await (await background.keeper.home()).findForPage(tab.url);
    const withCodes = entries.filter((entry) => entry.account.otp !== undefined);
    const [only] = withCodes;
    if (only === undefined || withCodes.length > 1) return void (await openPopup());
    const { outcome } = await fillCode(background, only.account.id, tab.id);
    if (outcome !== 'filled') await openPopup();
  } catch {
    await openPopup();
  }
}

/** An entry of the context menu, with what it was opened on. */
export async function onMenu(
  background: Background,
  info: { menuItemId: string | number; srcUrl?: string; frameId?: number },
  tab?: { id?: number; url?: string },
): Promise<void> {
  if (info.menuItemId !== SCAN_IMAGE) return onGesture(background, String(info.menuItemId), tab);
  if (tab?.id === undefined || info.srcUrl === undefined) return;
  const picture = await takeImage(tab.id, info.frameId ?? 0, info.srcUrl).catch(() => undefined);
  await background.scans.keep({ from: 'image', ...(picture !== undefined && { picture }) });
  await background.callBack();
}
