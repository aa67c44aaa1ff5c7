import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, TargetType } from 'puppeteer-core';
import { makeVaultFile } from './vaults.ts';

const PASSPHRASE = 'seven quiet otters row upstream';
const HOST = 'bench.localhost';

interface Pressed<T> {
  /** Milliseconds from the press to the first code. */
  readonly sinceButton: number;
  readonly seen: T;
}

/** One Chromium with the bench extension and a page to press the toolbar button on. */
export class BenchBrowser {
  readonly browser: Browser;
  readonly page: Page;
  /** A page of the extension, from which messages are sent as the options page sends them. */
  readonly raw: Page;
  #close: () => Promise<void>;

  private constructor(browser: Browser, page: Page, raw: Page, close: () => Promise<void>) {
    this.browser = browser;
    this.page = page;
    this.raw = raw;
    this.#close = close;
  }

  static async open(folder: string): Promise<BenchBrowser> {
    const profile = await mkdtemp(join(tmpdir(), 'latchkey-bench-profile-'));
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Sign in</title><h1>Sign in</h1><label>Code <input name="otp"></label>');
    }).listen(0);
    const browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      pipe: true,
      headless: true,
      enableExtensions: [folder],
      userDataDir: profile,
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
    });
    let [id] = [...(await browser.extensions()).keys()];
    for (; id === undefined; [id] = [...(await browser.extensions()).keys()]) await pause(50);
    const raw = await browser.newPage();
    await raw.goto(`chrome-extension://${id}/bench/raw.html`);
    const page = await browser.newPage();
    await page.goto(`http://${HOST}:${(server.address() as AddressInfo).port}/`);
    return new BenchBrowser(browser, page, raw, async () => {
      await browser.close();
      server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  /** Sends one message as our pages do; answers with its time in milliseconds and what came back. */
  async ask(verb: string, ask?: unknown): Promise<{ readonly ms: number; readonly ok: unknown }> {
    const result = await this.raw.evaluate(
      async (message) => {
        const { runtime } = (
          globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
        ).chrome;
        const start = performance.now();
        const reply = (await runtime.sendMessage(message)) as { ok?: unknown; fault?: unknown };
        return { ms: performance.now() - start, reply };
      },
      { verb, ask },
    );
    if (result.reply.fault !== undefined) throw new Error(`${verb}: ${JSON.stringify(result.reply.fault)}`);
    return { ms: result.ms, ok: result.reply.ok };
  }

  /** Puts a vault of `count` accounts and `keys` security keys in place of whatever is there, and leaves it locked. */
  async seed(count: number, keys = 0): Promise<number> {
    const { bytes, mark } = await makeVaultFile(count, this.host, PASSPHRASE, keys);
    await this.ask('vault.lock');
    await this.stopWorker();
    await this.raw.evaluate(
      async (text, kept) => {
        const { storage } = (
          globalThis as unknown as { chrome: { storage: Record<string, { clear(): Promise<void> }> } }
        ).chrome;
        await storage.local?.clear();
        await storage.session?.clear();
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('latchkey', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('values');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const binary = atob(text);
        const file = Uint8Array.from(binary, (character) => character.charCodeAt(0));
        const transaction = database.transaction('values', 'readwrite', { durability: 'strict' });
        const table = transaction.objectStore('values');
        table.clear();
        table.put(new Blob([file]), `slot/${kept.gen % 2}`);
        table.put(kept, 'mark');
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        database.close();
      },
      Buffer.from(bytes).toString('base64'),
      mark,
    );
    return bytes.length;
  }

  get host(): string {
    return new URL(this.page.url()).host;
  }

  unlock(): Promise<{ readonly ms: number }> {
    return this.ask('vault.unlock', { passphrase: PASSPHRASE });
  }

  /** Ends the background worker as the browser does after thirty quiet seconds. */
  async stopWorker(): Promise<void> {
    const isWorker = (each: { type(): string }) => each.type() === TargetType.SERVICE_WORKER;
    for (const target of this.browser.targets().filter(isWorker)) await (await target.worker())?.close();
    while (this.browser.targets().some(isWorker)) await pause(20);
  }

  /** Which page the toolbar button opens. */
  async setPopup(path: string): Promise<void> {
    await this.raw.evaluate(async (popup) => {
      const { action } = (
        globalThis as unknown as { chrome: { action: { setPopup(p: { popup: string }): Promise<void> } } }
      ).chrome;
      await action.setPopup({ popup });
    }, path);
  }

  /** Presses the toolbar button and waits for `look` in the page that opens. */
  async press<T>(path: string, look: (popup: Page) => Promise<T>): Promise<Pressed<T>> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#pressOnce(path, look);
      } catch (thrown) {
        // Now and then a headless browser opens a popup and never paints it, whichever page is in it.
        if (tries === 3) throw thrown;
        console.log(`(pressed the button again: ${String(thrown).split('\n')[0]})`);
      }
    }
  }

  async #pressOnce<T>(path: string, look: (popup: Page) => Promise<T>): Promise<Pressed<T>> {
    await this.page.bringToFront();
    const [extension] = [...(await this.browser.extensions()).values()];
    if (extension === undefined) throw new Error('got no extension, want the bench one');
    const start = Date.now();
    await extension.triggerAction(this.page);
    const target = await this.browser.waitForTarget((each) => each.url().endsWith(path), { timeout: 10_000 });
    const popup = await target.asPage();
    try {
      const seen = await look(popup).catch(async (cause: unknown) => {
        throw new Error(`got: ${await popup.evaluate(() => document.body.textContent)}`, { cause });
      });
      const paintedAt = await popup.evaluate(() => {
        const { firstCode } = (globalThis as unknown as { benchClock: { firstCode: number } }).benchClock;
        return performance.timeOrigin + firstCode;
      });
      return { sinceButton: paintedAt - start, seen };
    } finally {
      await popup.close().catch(() => undefined);
      while (this.browser.targets().some((each) => each.url().endsWith(path))) await pause(10);
    }
  }

  close(): Promise<void> {
    return this.#close();
  }
}

/** When the first code of a popup was painted, in milliseconds since its document's own start. */
export async function firstCodeOf(popup: Page): Promise<number> {
  const handle = await popup.waitForFunction(
    () => (globalThis as unknown as { benchClock: { firstCode: number | undefined } }).benchClock.firstCode,
    { polling: 20, timeout: 10_000 },
  );
  const at = (await handle.jsonValue()) as number;
  if (at < 0) throw new Error('something was painted before the first code');
  return at;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
