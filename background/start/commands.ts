import type { FaultCode } from '../../src/fault.ts';
import { toFault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { backgroundText } from '../../src/ui/strings/background.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { showOver } from '../platform/badge.ts';
import { extension } from '../platform/extension.ts';
import { openPopup } from '../platform/popup-prompt.ts';
import { captureImage } from '../scan/page-capture.ts';
import type { Services } from '../services.ts';
import { lockNow } from '../vault/lock.ts';

const SCAN_IMAGE = 'scan-image';
const SAVE_CODES = 'save-codes';
/** How long the toolbar button shows that a code was filled. */
const SHOWN_MS = 2500;

/** A tab as the browser passes it with a gesture. */
interface GestureTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/** What the browser says of a use of the context menu. */
interface MenuInfo {
  readonly menuItemId: string | number;
  readonly srcUrl?: string;
  readonly frameId?: number;
  readonly selectionText?: string;
}

type CommandServices = Pick<
  Services,
  | 'session'
  | 'useCounter'
  | 'homeSources'
  | 'fillAccount'
  | 'pendingScan'
  | 'pendingSelection'
  | 'captureSelectedText'
  | 'siteIcons'
  | 'oneTimeMessages'
  | 'activeTab'
  | 'promptUser'
  | 'nowMs'
  | 'sync'
>;

/** Creates the context menu; browsers keep it between starts of the worker. */
export async function makeMenu(): Promise<void> {
  const { menu } = backgroundText;
  await extension.contextMenus.removeAll();
  extension.contextMenus.create({ id: 'fill', title: menu.fill, contexts: ['editable'] });
  extension.contextMenus.create({ id: SCAN_IMAGE, title: menu.scanImage, contexts: ['image'] });
  extension.contextMenus.create({ id: SAVE_CODES, title: menu.saveCodes, contexts: ['selection'] });
  extension.contextMenus.create({ id: 'lock', title: menu.lock, contexts: ['action'] });
}

/** What the keyboard commands and the context menu do. Every fill says what came of it. */
export function createCommands(services: CommandServices) {
  /** Cancels the fill that waits for the next code. */
  let cancelWait: (() => void) | undefined;

  /** Fills the one account that belongs to the page; where there is a choice or a question, the popup asks it. */
  async function fillHere(given: GestureTab | undefined): Promise<void> {
    // Pressed again while waiting for the next code: the user changed their mind.
    if (cancelWait !== undefined) return cancelWait();
    const tab = given?.id === undefined ? await services.activeTab() : given;
    const { id: tabId, url } = tab;
    if (tabId === undefined) return;
    try {
      if (url === undefined || (await services.session.findKey()) === undefined) return await askInPopup(tabId);
      const { entries } = await (await services.homeSources.find()).findForPage(url);
      const withCodes = entries.filter((entry) => entry.account.otp !== undefined);
      const [only] = withCodes;
      if (only === undefined || withCodes.length > 1) return await askInPopup(tabId);
      await fillOne(only.account.id, tabId);
    } catch (thrown) {
      await askInPopup(tabId, toFault(thrown).code);
    }
  }

  async function fillOne(account: AccountId, tabId: number): Promise<void> {
    for (;;) {
      const done = await services.fillAccount.fillCode(account, tabId);
      if (done.outcome === 'filled') {
        void services.siteIcons.read(tabId).catch(ignore('site-icon'));
        return sayFilled(tabId, done.host);
      }
      if (done.outcome !== 'wait') return askInPopup(tabId, done.outcome === 'refused' ? done.why : undefined);
      if (!(await waitUntil(done.untilMs, tabId))) return;
    }
  }

  /** Counts down on the toolbar button until the next code; answers whether the user let it. */
  async function waitUntil(untilMs: number, tabId: number): Promise<boolean> {
    let isCancelled = false;
    let wake: (() => void) | undefined;
    cancelWait = () => {
      isCancelled = true;
      wake?.();
    };
    try {
      for (;;) {
        const remainingMs = untilMs - services.nowMs();
        if (isCancelled || remainingMs <= 0) return !isCancelled;
        const seconds = Math.ceil(remainingMs / 1000);
        const { badge, title } = backgroundText.button.nextCode;
        await showOver(tabId, { badge: badge(seconds), title: title(seconds) });
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, remainingMs - (seconds - 1) * 1000 + 5);
        });
      }
    } finally {
      cancelWait = undefined;
      await showOver(tabId);
    }
  }

  /** Nothing was filled: the popup says why, or, where it cannot be opened, the toolbar button asks for a press. */
  async function askInPopup(tabId: number, why?: FaultCode): Promise<void> {
    if (why !== undefined && why !== 'vault-locked')
      await services.oneTimeMessages.putRefusal(why).catch(ignore('refusal-write'));
    if (await openPopup()) return;
    await showOver(tabId, { badge: '!', title: backgroundText.button.refused });
  }

  /** Keeps the selected text and asks the popup to show what was read from it. */
  async function saveSelectedCodes(
    { id, url }: { readonly id: number; readonly url: string },
    { frameId = 0, selectionText }: MenuInfo,
  ): Promise<void> {
    const text = await services.captureSelectedText(id, frameId, selectionText);
    await services.pendingSelection.put({ tabId: id, frameId, url }, text);
    await services.promptUser('codes');
  }

  return {
    /** A keyboard command or an entry of the context menu. */
    async onCommandOrMenu(name: string, tab?: GestureTab): Promise<void> {
      if (name === 'lock') return lockNow(services, 'command');
      await services.session.touch();
      if (name === 'fill') await fillHere(tab);
    },
    /** An entry of the context menu, with what it was opened on. */
    async onMenu(info: MenuInfo, tab?: GestureTab): Promise<void> {
      if (info.menuItemId === SAVE_CODES) {
        if (tab?.id !== undefined) await saveSelectedCodes({ id: tab.id, url: tab.url ?? '' }, info);
        return;
      }
      if (info.menuItemId !== SCAN_IMAGE) return this.onCommandOrMenu(String(info.menuItemId), tab);
      if (tab?.id === undefined || info.srcUrl === undefined) return;
      const picture = await captureImage(tab.id, info.frameId ?? 0, info.srcUrl).catch(ignore('scan-region'));
      await services.pendingScan.put({ from: 'image', ...(picture !== undefined && { picture }) });
      await services.promptUser();
    },
  };
}

async function sayFilled(tabId: number, host: string): Promise<void> {
  await showOver(tabId, { badge: '✓', title: backgroundText.button.filled(host) });
  setTimeout(() => void showOver(tabId), SHOWN_MS);
}
