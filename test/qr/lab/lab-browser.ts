import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM_SWITCHES } from '../../e2e/chromium.ts';
import type { Lab, Read, StressKind } from './page.ts';

export type { Read, StressKind } from './page.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Which worker reads: the shipped one, or the shipped one where WebAssembly is missing. */
export type Engine = 'shipped' | 'no-wasm';

/** A page of the built extension, in Chromium, that reads pictures with the shipped scan worker. */
export interface LabBrowser {
  open(file: string): Promise<void>;
  draw(kind: StressKind, width: number, height: number): Promise<void>;
  /** Opens a capture of a page, as `captureVisibleTab` would give it. */
  capture(html: string, width: number, height: number): Promise<void>;
  read(engine: Engine, options?: Parameters<Lab['read']>[1]): Promise<Read>;
  readDrawing(text: string): Promise<Read>;
  readAlone(): Promise<number>;
  startAndRead(): Promise<number>;
  startCaptureAndRead(): Promise<number>;
  close(): Promise<void>;
}

/** Starts it with a copy of a built extension, to which the page and a worker without WebAssembly are added. */
export async function openLab(extension = join(root, 'dist/chrome')): Promise<LabBrowser> {
  const work = mkdtempSync(join(tmpdir(), 'latchkey-lab-'));
  const copy = join(work, 'extension');
  cpSync(extension, copy, { recursive: true });
  const shipped = readdirSync(join(copy, 'assets')).find((name) => /^scan-worker-.+\.js$/.test(name));
  if (shipped === undefined) throw new Error(`got no scan worker in ${extension}, want the built one`);
  await buildPage(join(copy, 'lab'));
  writeFileSync(join(copy, 'lab/without.js'), 'delete globalThis.WebAssembly;\n');
  writeFileSync(join(copy, 'lab/no-wasm.js'), `import './without.js';\nimport '/assets/${shipped}';\n`);
  const workers: Record<Engine, string> = { shipped: `/assets/${shipped}`, 'no-wasm': '/lab/no-wasm.js' };

  const profile = join(work, 'profile');
  mkdirSync(profile);
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    headless: true,
    enableExtensions: [copy],
    userDataDir: profile,
    protocolTimeout: 60_000,
    args: [...CHROMIUM_SWITCHES],
  });
  const close = async () => {
    await browser.close();
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    let [id] = [...(await browser.extensions()).keys()];
    for (; id === undefined; [id] = [...(await browser.extensions()).keys()]) await pause(50);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/lab/index.html`);
    await page.waitForFunction(() => 'lab' in globalThis);
    return { ...hands(page, workers), capture: (...of) => capture(browser, page, ...of), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'test/qr/lab'),
    base: '/lab/',
    build: { outDir, emptyOutDir: true, target: 'esnext', modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  });
}

interface WithLab {
  readonly lab: Lab;
}

async function capture(browser: Browser, lab: Page, html: string, width: number, height: number): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height });
    await page.setContent(html);
    const base64 = await page.screenshot({ encoding: 'base64' });
    await lab.evaluate((data) => (globalThis as unknown as WithLab).lab.open(data, 'image/png'), base64);
  } finally {
    await page.close();
    await lab.bringToFront();
  }
}

function hands(page: Page, workers: Record<Engine, string>): Omit<LabBrowser, 'capture' | 'close'> {
  return {
    open(file) {
      const type = /\.jpe?g$/i.test(file)
        ? 'image/jpeg'
        : `image/${file.slice(file.lastIndexOf('.') + 1).toLowerCase()}`;
      return page.evaluate(
        (base64, kind) => (globalThis as unknown as WithLab).lab.open(base64, kind),
        readFileSync(file).toString('base64'),
        type,
      );
    },
    draw: (kind, width, height) =>
      page.evaluate((...of) => (globalThis as unknown as WithLab).lab.draw(...of), kind, width, height),
    read: (engine, options = {}) =>
      page.evaluate(
        (worker, chosen) => (globalThis as unknown as WithLab).lab.read(worker, chosen),
        workers[engine],
        options,
      ),
    readDrawing: (text) =>
      page.evaluate(
        (worker, drawing) => (globalThis as unknown as WithLab).lab.readDrawing(worker, drawing),
        workers.shipped,
        text,
      ),
    readAlone: () => page.evaluate(() => (globalThis as unknown as WithLab).lab.readAlone()),
    startAndRead: () =>
      page.evaluate((worker) => (globalThis as unknown as WithLab).lab.startAndRead(worker), workers.shipped),
    startCaptureAndRead: () =>
      page.evaluate((worker) => (globalThis as unknown as WithLab).lab.startCaptureAndRead(worker), workers.shipped),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
