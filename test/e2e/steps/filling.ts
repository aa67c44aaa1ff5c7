import type { Page } from 'puppeteer-core';
import { fillText } from '../../../src/ui/strings/fill.ts';
import { fillingRulesText } from '../../../src/ui/strings/filling-rules.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import type { Surface } from '../surface.ts';

/** How every message begins that a code was filled. */
export const FILLED = fillText.filled('').replace(/\W+$/, '');

/** Opens an account in the options page, where its rules for filling are. */
async function openAccount(stage: Stage, label: string): Promise<Surface> {
  const options = await stage.options('accounts');
  await options.click('link', label);
  await options.find('combobox', fillingRulesText.join);
  return options;
}

/** Makes a choice about how an account is filled, and closes the page again. */
export async function choose(stage: Stage, label: string, act: (options: Surface) => Promise<void>): Promise<void> {
  const options = await openAccount(stage, label);
  await act(options);
  await options.page.waitForSelector(`[aria-label="${fillingRulesText.title}"][aria-busy="false"]`);
  await options.page.close();
  await stage.tab.bringToFront();
}

/** Ticks a rule by the beginning of its name. */
export async function tick(options: Surface, rule: string, isTicked = true): Promise<void> {
  const isOn = () =>
    options.page.evaluate((words) => {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(words));
      return label?.querySelector('input')?.checked;
    }, rule);
  const label = await options.page.waitForSelector(`::-p-xpath(//label[starts-with(normalize-space(.), "${rule}")])`);
  if ((await isOn()) !== isTicked) await label?.click();
  await eventually(`"${rule}" to be ${isTicked}`, async () => (await isOn()) === isTicked);
}

/** Presses the toolbar button, then Fill on an account of the site, and answers with what the popup says then. */
export async function pressFill(stage: Stage, label: string): Promise<string> {
  const popup = await stage.popup();
  await popup.click('button', 'Fill', await popup.item('This site', label));
  const said = await eventually('the popup to say what came of it', async () => {
    if (popup.page.isClosed()) return 'closed';
    const text = await popup.page
      .evaluate(() =>
        [...document.querySelectorAll('.toast, [role="alert"]')].map((one) => (one as HTMLElement).innerText).join(' '),
      )
      .catch(() => undefined);
    return text === undefined || text.trim() === '' ? undefined : text;
  });
  await stage.closePopup();
  return said;
}

/** What the toolbar button says over a tab. */
export async function badge(stage: Stage): Promise<{ readonly text: string; readonly title: string }> {
  return (await stage.inWorker(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return {
      text: await chrome.action.getBadgeText({ tabId: tab.id }),
      title: await chrome.action.getTitle({ tabId: tab.id }),
    };
  })()`)) as { text: string; title: string };
}

/** Waits until the toolbar button says so. */
export function badgeReads(stage: Stage, text: string): Promise<true> {
  return eventually(`the badge to read "${text}"`, async () => ((await badge(stage)).text === text ? true : undefined));
}

/** Records the texts that the worker puts on the badge from now on. */
export async function recordBadges(stage: Stage): Promise<void> {
  await stage.inWorker(`(() => {
    const { action } = chrome;
    globalThis.setBadgeText ??= action.setBadgeText.bind(action);
    const texts = globalThis.badgeTexts = [];
    action.setBadgeText = (details) => {
      texts.push(details.text ?? '');
      return globalThis.setBadgeText(details);
    };
  })()`);
}

/** Waits until the worker has answered a page's report about its fields, and gives the texts of the badge since the recording began. */
export function answeredBadges(stage: Stage): Promise<readonly string[]> {
  return eventually('the worker to answer the page', async () => {
    const texts = (await stage.inWorker('globalThis.badgeTexts')) as readonly string[] | undefined;
    return texts !== undefined && texts.length > 0 ? texts : undefined;
  });
}

/** How many isolated worlds extensions have in a loaded page: none where no script was injected since the tab came to its origin. */
export async function countExtensionWorlds(page: Page): Promise<number> {
  // Scripts for idle documents are in the page by the time it is idle itself.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  const session = await page.createCDPSession();
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await session.send('Runtime.enable');
  await session.detach();
  return origins.filter((origin) => origin.startsWith('chrome-extension://')).length;
}
