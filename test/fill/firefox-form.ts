import type { Browser, Page } from 'puppeteer-core';
import type { FaultCode } from '../../src/fault.ts';
import type { FillPress } from '../../src/messages/filling.ts';
import { eventually } from '../e2e/eventually.ts';
import { openFirefox } from '../e2e/firefox-harness.ts';
import { inWindow } from '../e2e/firefox-window.ts';
import { savePreview, typeKey } from '../e2e/steps/popup.ts';
import { createVault } from '../e2e/steps/vault.ts';
import { Surface } from '../e2e/surface.ts';

/** A Firefox with one account, and a tab in which its code is filled. */
export interface FirefoxForm {
  readonly tab: Page;
  /** Presses the toolbar button on the tab, then fills as the popup asks the background to. */
  press(host: string): Promise<Pressed>;
  /** The same on a page that stays as it is: it is looked at once, and once more, as the popup does, but not for three seconds. */
  pressStill(host: string): Promise<Pressed>;
  close(): Promise<void>;
}

interface Pressed {
  readonly said: 'filled' | 'ask' | FaultCode;
  readonly code?: string;
}

interface Reply {
  readonly ok?: unknown;
  readonly fault?: { readonly code: FaultCode };
}

/** Starts Firefox with the built extension, a vault, and an account whose code lasts a day. */
export async function openFirefoxForm(): Promise<FirefoxForm> {
  const stage = await openFirefox();
  try {
    await stage.visit('popup/index.html');
    const popup = new Surface(stage.tab);
    await createVault(popup);
    await typeKey(popup, { key: 'JBSW Y3DP EHPK 3PXP', issuer: 'Acme', name: 'alex', period: '86400' });
    await savePreview(popup);
    const ask = async (verb: string, given?: unknown): Promise<Reply> =>
      stage.tab.evaluate(
        (message) => {
          const { runtime } = (
            globalThis as unknown as { browser: { runtime: { sendMessage(m: unknown): Promise<Reply> } } }
          ).browser;
          return runtime.sendMessage(message);
        },
        JSON.parse(JSON.stringify({ verb, ask: given })),
      );
    const { rows } = (await ask('home.page', { text: '', offset: 0, limit: 1 })).ok as { rows: { id: string }[] };
    const id = rows[0]?.id;
    const tab = await stage.browser.newPage();
    const bound = new Set<string>();
    const findTab = () =>
      stage.tab.evaluate(async () => {
        const { tabs } = (
          globalThis as unknown as { browser: { tabs: { query(q: object): Promise<{ id: number }[]> } } }
        ).browser;
        return (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
      });
    const fill = async (host: string, tabId: number | undefined, press: FillPress) => {
      // The first time at a host the user is asked; afterwards it is only filled.
      const isKnown = bound.has(host);
      bound.add(host);
      return isKnown
        ? ask('fill.account', { id, tabId, press })
        : ask('fill.bind', { id, tabId, host, scope: 'host', press });
    };
    const pressOn = async () => {
      await tab.bringToFront();
      await pressButton(stage.browser);
      return findTab();
    };
    return {
      tab,
      press: async (host) => readReply(await fill(host, await pressOn(), {})),
      async pressStill(host) {
        const tabId = await pressOn();
        const first = await fill(host, tabId, { quick: true });
        const since = (first.ok as FillOutcome | undefined)?.seen;
        return readReply(since === undefined ? first : await fill(host, tabId, { quick: true, since }));
      },
      close: () => stage.close(),
    };
  } catch (thrown) {
    await stage.close();
    throw thrown;
  }
}

interface FillOutcome {
  readonly outcome: 'filled' | 'ask' | 'refused';
  readonly why?: FaultCode;
  readonly seen?: string;
  readonly code?: string;
}

function readReply({ ok, fault }: Reply): Pressed {
  if (fault !== undefined) return { said: fault.code };
  const { outcome, why, code } = ok as FillOutcome;
  return { said: outcome === 'refused' ? (why ?? 'unexpected') : outcome, ...(code !== undefined && { code }) };
}

/** Presses the extension's button in the browser's own window, which grants `activeTab` as a person's press does. */
async function pressButton(browser: Browser): Promise<void> {
  const press = `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('latchkey@latchkey.example');
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    return String(extension.tabManager.hasActiveTabPermission(gBrowser.selectedTab));
  })()`;
  await eventually('the button to be pressed', async () => (await inWindow(browser, press)) === 'true');
}
