import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormBrowser, openFormBrowser } from '../conform/form-popup.ts';
import { CHROMIUM_SWITCHES } from '../e2e/chromium.ts';
import { endBrowser } from '../e2e/processes.ts';
import { type PageSite, servePages } from './page-site.ts';

const PAGE =
  '<!doctype html><title>Sign in</title><link rel="icon" href="data:,"><h1>Two-factor authentication</h1><p>Enter the code from your authenticator app.</p>' +
  '<form><label>Code <input id="code" name="code" autocomplete="one-time-code"></label><button>Verify</button></form>';

let site: PageSite;
let browser: FormBrowser;
beforeAll(async () => {
  site = await servePages();
  browser = await openFormBrowser('traces', site.show(PAGE));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** All that a page's script can learn of itself: its tree, its globals, what was loaded, what is drawn. */
async function describePage(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const chrome = (globalThis as { chrome?: object }).chrome;
    return {
      tree: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(globalThis).sort(),
      chrome: chrome && Object.keys(chrome).sort(),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      loaded: performance.getEntriesByType('resource').map(({ name }) => name.replace(/\d+/g, '')),
      isNative: [
        'value' in HTMLInputElement.prototype,
        Element.prototype.attachShadow,
        HTMLFormElement.prototype.submit,
      ].map(String),
      look: ['background-color', 'background-image', 'border', 'padding', 'width', 'height', 'color'].map((name) =>
        getComputedStyle(document.querySelector('input') as Element).getPropertyValue(name),
      ),
    };
  });
}

it('a page cannot tell whether Latchkey is installed before a gesture', async () => {
  const plain = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    headless: true,
    defaultViewport: { width: 1100, height: 800 },
    args: [...CHROMIUM_SWITCHES, '--screen-info={1600x1200}', '--window-size=1280,1000'],
  });
  try {
    const url = site.show(PAGE);
    const [without = await plain.newPage()] = await plain.pages();
    await without.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await without.goto(url);
    const { tab } = browser.stage;
    await tab.goto(url);
    expect(await describePage(tab)).toEqual(await describePage(without));
  } finally {
    await endBrowser(plain);
  }
});

it('a page that requests every file of the extension learns no more than about an extension that is not installed', async () => {
  const { tab } = browser.stage;
  await tab.goto(site.show(PAGE));
  const folder = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  expect(files.length).toBeGreaterThan(20);
  const id = await browser.stage.extensionId();
  const found = await tab.evaluate(
    async (names, ids) => {
      const load = (tag: 'img' | 'script' | 'link', src: string) =>
        new Promise<string>((done) => {
          const element = document.createElement(tag);
          element.onload = () => done('loaded');
          element.onerror = () => done('error');
          if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: src });
          else element.src = src;
          document.head.append(element);
        });
      const answers = new Set<string>();
      for (const name of names) {
        const unlockMethods = await Promise.all(
          ids.map(async (one) => {
            const url = `chrome-extension://${one}/${name}`;
            const fetched = await fetch(url).then(
              () => 'fetched',
              (cause: unknown) => String(cause),
            );
            return [fetched, await load('img', url), await load('script', url), await load('link', url)].join();
          }),
        );
        if (unlockMethods[0] !== unlockMethods[1])
          answers.add(`${name} told apart: ${unlockMethods.join(' against ')}`);
        answers.add(unlockMethods[0] ?? '');
      }
      return [...answers];
    },
    files,
    [id, 'abcdefghijklmnopabcdefghijklmnop'],
  );
  expect(found).toEqual(['TypeError: Failed to fetch,error,error,error']);
});

describe('forged messages', () => {
  const ASKS = [
    { verb: 'home.open', ask: {} },
    { verb: 'fill.account', ask: { id: 'any', tabId: 1 } },
    { verb: 'vault.lock' },
    { verb: 'no.such' },
    'fill',
    null,
  ];

  it('from a page reach nobody, whichever channel it uses', async () => {
    const { tab } = browser.stage;
    await tab.goto(site.show(PAGE));
    const { code } = await browser.press(6);
    await tab.goto(site.show(PAGE));
    const id = await browser.stage.extensionId();
    const answers = await tab.evaluate(
      async (asks, own) => {
        const heard: unknown[] = [];
        addEventListener('message', ({ data }) => heard.push(data));
        const { runtime } = ((globalThis as { chrome?: object }).chrome ?? {}) as {
          runtime?: { sendMessage(id: string, m: unknown): Promise<unknown> };
        };
        for (const ask of asks) {
          postMessage({ ...Object(ask), forged: true }, '*');
          document.dispatchEvent(new CustomEvent('latchkey', { detail: ask }));
          window.dispatchEvent(new CustomEvent('latchkeyProbe', { detail: ask }));
          await runtime?.sendMessage(own, ask).then(
            (answer) => heard.push(answer),
            () => undefined,
          );
        }
        await new Promise((later) => setTimeout(later, 300));
        const answered = heard.filter((one) => (one as { forged?: boolean } | null)?.forged !== true);
        return { answered, value: document.querySelector('input')?.value };
      },
      ASKS,
      id,
    );
    expect(answers).toEqual({ answered: [], value: '' });
    expect(code).toMatch(/^\d{6}$/);
  });

  it('from an injected script are refused before they are read', async () => {
    const { tab } = browser.stage;
    await tab.goto(site.show(PAGE));
    const session = await tab.createCDPSession();
    const world = worldOf(session);
    expect((await browser.press(6)).said).toBe('filled');
    const contextId = await world;
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `Promise.all(${JSON.stringify(ASKS)}.map((ask) => chrome.runtime.sendMessage(ask)))`,
    });
    const replies = result.value as readonly { fault?: { code: string } }[];
    expect(replies.map((reply) => reply?.fault?.code)).toEqual(ASKS.map(() => 'message-forbidden'));
    expect(JSON.stringify(replies)).not.toMatch(/\d{6}/);
  });
});

/** The isolated world that a script of ours runs in, once there is one. */
async function worldOf(session: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}
