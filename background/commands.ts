import type { FaultCode } from '../src/fault.ts';
import { toFault } from '../src/fault.ts';
import type { AccountId } from '../src/vault/records.ts';
import { fillCode } from './handlers/fill.ts';
import { showOver } from './platform/badge.ts';
import { extension } from './platform/extension.ts';
import { openPopup } from './platform/popup-prompt.ts';
import { takeImage } from './scan/page-capture.ts';
import type { Services } from './services.ts';
import { lockNow } from './vault/lock.ts';

/** The context menu's entries and the keyboard commands by the same names. */
const MENU = { fill: 'Fill code', lock: 'Lock Latchkey' } as const;

const SCAN_IMAGE = 'scan-image';

/** A tab as the browser hands it over with a gesture. */
interface GestureTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/** Makes the context menu anew; browsers keep it between starts of the worker. */
export async function makeMenu(): Promise<void> {
  await extension.contextMenus.removeAll();
  extension.contextMenus.create({ id: 'fill', title: MENU.fill, contexts: ['editable'] });
  extension.contextMenus.create({ id: SCAN_IMAGE, title: 'Add account from this QR code', contexts: ['image'] });
  extension.contextMenus.create({ id: 'lock', title: MENU.lock, contexts: ['action'] });
}

/** What the keyboard commands and the context menu do. None of them fills without saying what came of it. */
export function createCommands(background: Services) {
  /** Calls off the fill that waits for the next code. */
  let callOff: (() => void) | undefined;

  /** Fills the one account that belongs to the page; where there is a choice or a question, the popup asks it. */
  async function fillHere(given: GestureTab | undefined): Promise<void> {
    // Pressed again while the next code is waited for: the user thought better of it.
    if (callOff !== undefined) return callOff();
    const tab = given?.id === undefined ? await background.activeTab() : given;
    const { id: tabId, url } = tab;
    if (tabId === undefined) return;
    try {
      if (url === undefined || (await background.session.findKey()) === undefined) return await askIn(tabId);
      const { entries } = await (await background.vaultStore.home()).findForPage(url);
      const withCodes = entries.filter((entry) => entry.account.otp !== undefined);
      const [only] = withCodes;
      // None or several: which one is meant is for the user to say, in the popup.
      if (only === undefined || withCodes.length > 1) return await askIn(tabId);
      await fillOne(only.account.id, tabId);
    } catch (thrown) {
      await askIn(tabId, toFault(thrown).code);
    }
  }

  async function fillOne(account: AccountId, tabId: number): Promise<void> {
    for (;;) {
      const done = await fillCode(background, account, tabId);
      if (done.outcome === 'wait') {
        if (await countDown(tabId, done.untilMs)) continue;
        return;
      }
      if (done.outcome === 'filled') return await tell(tabId, `Latchkey: filled at ${done.host}`);
      return await askIn(tabId, done.outcome === 'refused' ? done.why : undefined);
    }
  }

  /** Counts down over the tab until the next code comes; answers whether it was waited for. */
  async function countDown(tabId: number, untilMs: number): Promise<boolean> {
    let isOff = false;
    let wake: (() => void) | undefined;
    callOff = () => {
      isOff = true;
      wake?.();
    };
    try {
      for (;;) {
        const leftMs = untilMs - background.nowMs();
        if (isOff || leftMs <= 0) return !isOff;
        const seconds = Math.ceil(leftMs / 1000);
        const title = `Latchkey: the code ends, the next one is filled in ${seconds} s. Press again to call it off.`;
        await showOver(tabId, { text: `${seconds} s`, title });
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, leftMs - (seconds - 1) * 1000 + 5);
        });
      }
    } finally {
      callOff = undefined;
      await showOver(tabId);
    }
  }

  return {
    /** A keyboard command or an entry of the context menu. */
    async onCommandOrMenu(name: string, tab?: GestureTab): Promise<void> {
      if (name === 'lock') await lockNow(background, 'command');
      if (name === 'fill') await fillHere(tab);
    },
    /** An entry of the context menu, with what it was opened on. */
    async onMenu(
      info: { menuItemId: string | number; srcUrl?: string; frameId?: number },
      tab?: GestureTab,
    ): Promise<void> {
      if (info.menuItemId !== SCAN_IMAGE) return this.onCommandOrMenu(String(info.menuItemId), tab);
      if (tab?.id === undefined || info.srcUrl === undefined) return;
      const picture = await takeImage(tab.id, info.frameId ?? 0, info.srcUrl).catch(() => undefined);
      await background.pendingScan.keep({ from: 'image', ...(picture !== undefined && { picture }) });
      await background.promptUser();
    },
  };

  /** Nothing was filled: the popup says why and goes on, or, where it cannot be opened, the toolbar button calls for it. */
  async function askIn(tabId: number, why?: FaultCode): Promise<void> {
    if (why !== undefined && why !== 'vault-locked') await background.keepRefusal(why).catch(() => undefined);
    if (await openPopup()) return;
    await showOver(tabId, { text: '!', title: 'Latchkey: nothing was filled. Press here to see why.' });
  }
}

/** How long the toolbar button says that a code was filled. */
const SAID_MS = 2500;

async function tell(tabId: number, title: string): Promise<void> {
  await showOver(tabId, { text: '✓', title });
  setTimeout(() => void showOver(tabId), SAID_MS);
}
