import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { Fault, type FaultCode } from '../../../src/fault.ts';
import type { ProbeView, TargetConfig } from '../../../src/messages/sync.ts';
import type { SyncTarget } from '../../../src/sync/target.ts';
import { CHROMIUM_SWITCHES } from '../chromium.ts';
import { eventually } from '../eventually.ts';
import { endBrowser } from '../processes.ts';
import type { Answer, Call } from './call.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The shipped targets in the background of a real browser. */
export interface BrowserTargets {
  readonly page: Page;
  target(config: TargetConfig): SyncTarget;
  probe(config: TargetConfig, create?: boolean): Promise<ProbeView>;
  close(): Promise<void>;
}

/** An extension with the manifest's own policy, and the permission for this computer that a user gives in set-up. */
async function buildExtension(kind: 'chrome' | 'firefox', folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'test/e2e/sync-extension/background.ts'),
        output: { format: 'iife', entryFileNames: 'background.js' },
      },
    },
  });
  const { content_security_policy } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const manifest = {
    manifest_version: 3,
    name: 'Targets',
    version: '1',
    permissions: ['storage'],
    host_permissions: ['http://127.0.0.1/*'],
    content_security_policy,
    background: kind === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    ...(kind === 'firefox' && { browser_specific_settings: { gecko: { id: 'targets@latchkey.example' } } }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Targets</title><body></body>');
}

export async function openBrowserTargets(kind: 'chrome' | 'firefox'): Promise<BrowserTargets> {
  const home = mkdtempSync(join(tmpdir(), `latchkey-targets-${kind}-`));
  const folder = join(home, 'extension');
  mkdirSync(folder);
  await buildExtension(kind, folder);
  const browser = await (kind === 'chrome'
    ? puppeteer.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        pipe: true,
        headless: true,
        enableExtensions: [folder],
        userDataDir: join(home, 'profile'),
        args: [...CHROMIUM_SWITCHES],
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
        headless: true,
        args: ['--remote-allow-system-access'],
      }));
  const close = async () => {
    await endBrowser(browser);
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    if (kind === 'firefox') await browser.installExtension(folder);
    const page = await eventually('the page of the extension', async () => {
      for (const each of await browser.pages()) {
        if ((await each.evaluate(() => document.title)) === 'Targets') return each;
      }
      return undefined;
    });
    const call = async (ask: Call): Promise<unknown> => {
      const answer = await page.evaluate(async (message) => {
        const scope = globalThis as unknown as {
          chrome: { runtime: { sendMessage(value: unknown): Promise<unknown> } };
        };
        return scope.chrome.runtime.sendMessage(message);
      }, ask);
      const { value, fault } = answer as Answer;
      if (fault !== undefined) throw new Fault(fault as FaultCode, 'got this in the browser, want none');
      return value;
    };
    return {
      page,
      target: (config) => ({
        list: async () => (await call({ verb: 'list', config })) as Awaited<ReturnType<SyncTarget['list']>>,
        get: async (name) => {
          const base64 = await call({ verb: 'get', config, name });
          return typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined;
        },
        put: async (name, bytes) => {
          await call({ verb: 'put', config, name, base64: Buffer.from(bytes).toString('base64') });
        },
        delete: async (name) => {
          await call({ verb: 'delete', config, name });
        },
      }),
      probe: async (config, create = false) => (await call({ verb: 'probe', config, create })) as ProbeView,
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
