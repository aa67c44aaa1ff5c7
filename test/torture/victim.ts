import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, type Target, TargetType } from 'puppeteer-core';
import { type AskBackground, createClient } from '../../src/messages/client.ts';
import type { Reply } from '../../src/messages/envelope.ts';
import { CHROMIUM_SWITCHES } from '../e2e/chromium.ts';
import { eventually } from '../e2e/eventually.ts';
import { killGroup } from '../e2e/processes.ts';
import { Surface } from '../e2e/surface.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The passphrase of the vault that is tortured. */
export const PASSPHRASE = 'seven quiet otters row upstream';

/** What a page of ours shows while it is not unlocked. */
export type Screen = 'first-run' | 'locked' | 'lost';

const isWorker = (target: Target) =>
  target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension:');

interface Global {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** A page of ours that is open, and the messages it sends. */
export interface Sender {
  readonly surface: Surface;
  readonly ask: AskBackground;
}

/** One Chromium profile with the built extension, to be killed, damaged and started again. */
export class Victim {
  readonly folder: string;
  readonly #extension: string;
  #browser: Browser | undefined;
  #id = '';

  /** `origins` are what the user has allowed, by the browser's own question. */
  constructor(folder = mkdtempSync(join(tmpdir(), 'latchkey-torture-')), origins: readonly string[] = []) {
    this.folder = folder;
    // A copy, so that a build meanwhile changes nothing.
    this.#extension = join(folder, 'extension');
    cpSync(join(root, 'dist', 'chrome'), this.#extension, { recursive: true });
    const file = join(this.#extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (origins.length > 0) writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: origins }));
  }

  /** The folder of the profile, to be damaged while nothing runs. */
  get profile(): string {
    return join(this.folder, 'profile');
  }

  get id(): string {
    return this.#id;
  }

  get browser(): Browser {
    if (this.#browser === undefined) throw new Error('the browser does not run');
    return this.#browser;
  }

  async start(): Promise<void> {
    const isFirst = !existsSync(this.profile);
    // What a killed browser left would make the next one ask whether the other still runs.
    for (const name of existsSync(this.profile) ? readdirSync(this.profile) : [])
      if (name.startsWith('Singleton')) rmSync(join(this.profile, name), { force: true });
    this.#browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      pipe: true,
      headless: true,
      enableExtensions: [this.#extension],
      userDataDir: this.profile,
      protocolTimeout: 60_000,
      args: [...CHROMIUM_SWITCHES, '--disable-gpu'],
    });
    this.#id = await eventually('the extension', async () => [...(await this.browser.extensions()).keys()][0]);
    // In front of it, other pages would be drawn no more, and the browser would tell nothing of their controls.
    if (isFirst) await this.#closeWelcome();
  }

  async #closeWelcome(): Promise<void> {
    const isWelcome = (target: Target) => target.url().endsWith('/options/index.html#/welcome');
    await (await (await this.browser.waitForTarget(isWelcome)).page())?.close();
  }

  /** Ends every process of the browser in one moment. */
  async kill(): Promise<void> {
    const browser = this.browser;
    const leader = browser.process()?.pid;
    if (leader === undefined) throw new Error('the browser has no process');
    this.#browser = undefined;
    await killGroup(leader);
    await browser.close().catch(() => undefined);
  }

  /** Closes the browser as a user does. */
  async quit(): Promise<void> {
    const browser = this.browser;
    this.#browser = undefined;
    await browser.close();
  }

  /** Ends the background worker, as the browser does after thirty quiet seconds. */
  async stopWorker(): Promise<void> {
    for (const target of this.browser.targets().filter(isWorker)) {
      // One that ended by itself meanwhile cannot be told to.
      const worker = await target.worker().catch(() => undefined);
      await worker?.close().catch(() => undefined);
    }
  }

  /** Runs code that has a result in the background worker, to break what it stands on; never to do the product's own work. */
  async inWorker(script: string): Promise<unknown> {
    // A worker that was just stopped may still be listed.
    return eventually('the worker', async () => {
      const worker = await (await this.browser.waitForTarget(isWorker)).worker();
      return (await worker?.evaluate(script)) ?? undefined;
    });
  }

  /** Opens a page of ours in a tab. */
  async page(path: 'options/index.html#/accounts' | 'popup/index.html'): Promise<Sender> {
    const page = await this.browser.newPage();
    await page.goto(`chrome-extension://${this.#id}/${path}`, { waitUntil: 'domcontentloaded' });
    return { surface: new Surface(page), ask: clientOf(page) };
  }

  async close(): Promise<void> {
    if (this.#browser !== undefined) await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Sends messages from a page of ours, as its own code does. */
function clientOf(page: Page): AskBackground {
  return createClient((envelope) =>
    page.evaluate(async (message) => {
      const reply = await (globalThis as unknown as Global).chrome.runtime.sendMessage(message);
      return reply as Reply;
    }, envelope),
  );
}

/** Which screen a page of ours shows before it is unlocked. */
export function screenOf({ surface, ask }: Sender): Promise<Screen> {
  return eventually('a screen', async () => {
    if (await surface.has('button', 'Create vault')) return 'first-run';
    if (await surface.has('button', 'Unlock')) return 'locked';
    if (!(await surface.has('heading'))) return undefined;
    return (await ask('vault.state')) === 'lost' ? 'lost' : undefined;
  });
}
