import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { type FirefoxStage, openFirefox } from './firefox-harness.ts';

/** A server that notes each request, and lets every page read its answers. */
let server: Server;
let asked: string[];
let address: string;
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' }).end('heard');
  });
  server.on('upgrade', (request, socket) => {
    asked.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
});

/** Tries, in a page, everything by which a page can ask a server; answers with what each came to. */
async function tryAll(page: Page, to: string): Promise<Record<string, string>> {
  return page.evaluate(async (base) => {
    const outcome = (work: (done: (result: string) => void) => void) =>
      new Promise<string>((resolve) => {
        setTimeout(() => resolve('nothing'), 3_000);
        try {
          work(resolve);
        } catch (thrown) {
          resolve(String(thrown));
        }
      });
    const element = (name: 'img' | 'script' | 'link' | 'iframe', path: string) =>
      outcome((done) => {
        const made = document.createElement(name);
        made.addEventListener('load', () => done(name === 'iframe' ? 'nothing' : 'loaded'));
        made.addEventListener('error', () => done('refused'));
        if (made instanceof HTMLLinkElement) {
          made.rel = 'stylesheet';
          made.href = base + path;
        } else made.src = base + path;
        document.body.append(made);
      });
    return {
      fetch: await outcome(
        (done) =>
          void fetch(`${base}/fetch`).then(
            () => done('heard'),
            () => done('refused'),
          ),
      ),
      post: await outcome(
        (done) =>
          void fetch(`${base}/post`, { method: 'POST', mode: 'no-cors', body: 'x' }).then(
            () => done('heard'),
            () => done('refused'),
          ),
      ),
      xhr: await outcome((done) => {
        const request = new XMLHttpRequest();
        request.onload = () => done('heard');
        request.onerror = () => done('refused');
        request.open('GET', `${base}/xhr`);
        request.send();
      }),
      socket: await outcome((done) => {
        const socket = new WebSocket(`${base.replace('http', 'ws')}/socket`);
        socket.onopen = () => done('heard');
        socket.onerror = () => done('refused');
      }),
      events: await outcome((done) => {
        const events = new EventSource(`${base}/events`);
        events.onopen = () => done('heard');
        events.onerror = () => done('refused');
      }),
      beacon: await outcome((done) => done(navigator.sendBeacon(`${base}/beacon`, 'x') ? 'queued' : 'refused')),
      img: await element('img', '/img'),
      script: await element('script', '/script'),
      style: await element('link', '/style'),
      frame: await element('iframe', '/frame'),
      form: await outcome((done) => {
        const form = document.createElement('form');
        form.action = `${base}/form`;
        form.target = '_self';
        document.body.append(form);
        form.submit();
        setTimeout(() => done('nothing'), 300);
      }),
    };
  }, to);
}

const HEARD = ['heard', 'loaded'];

async function expectClosed(page: Page): Promise<void> {
  const outcomes = await tryAll(page, address);
  expect(Object.entries(outcomes).filter(([, outcome]) => HEARD.includes(outcome))).toEqual([]);
  // A page that nothing closes is heard at once: what was sent before this has arrived by now.
  expect((await fetch(`${address}/control`)).ok).toBe(true);
  expect(asked).toEqual(['GET /control']);
  asked.length = 0;
}

describe('Chromium', () => {
  let stage: Stage;
  afterEach(() => stage?.close());

  it('lets no page of Latchkey connect, even to a host that the user allowed, and leaves workers of pages no way to', {
    timeout: 240_000,
  }, async () => {
    stage = await Stage.open({
      name: 'network-rule',
      manifest: (manifest) => ({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }),
    });
    const options = await stage.options('accounts');
    await expectClosed(options.page);
    const popup = await stage.popup();
    await expectClosed(popup.page);
    await stage.closePopup();
    const id = await stage.extensionId();
    const other = await stage.newTab(`chrome-extension://${id}/offscreen.html`);
    await expectClosed(other);

    // The policy is the page's: the background, which has none of its own, may reach the host.
    const status = await stage.inWorker(`fetch('${address}/worker').then(({ status }) => status)`);
    expect(status).toBe(200);
    expect(asked).toEqual(['GET /worker']);
    asked.length = 0;

    const assets = fileURLToPath(new URL('../../dist/chrome/assets', import.meta.url));
    const workers = readdirSync(assets).filter((name) => /worker-[\w-]+\.js$/.test(name));
    expect(workers.length).toBeGreaterThan(3);
    for (const name of workers) {
      await options.page.evaluate((path) => void new Worker(path, { type: 'module' }), `/assets/${name}`);
      const worker = await eventually(`${name} to run`, async () =>
        options.page.workers().find((each) => each.url().endsWith(name)),
      );
      const left = () =>
        worker.evaluate(() =>
          [
            'fetch',
            'XMLHttpRequest',
            'WebSocket',
            'EventSource',
            'WebTransport',
            'importScripts',
            'caches',
            'Worker',
          ].filter((way) => (globalThis as unknown as Record<string, unknown>)[way] !== undefined),
        );
      // A worker may be asked before it has read its script.
      await eventually(`${name} to have no way to connect`, async () => (await left()).length === 0);
    }
    expect(asked).toEqual([]);
  });
});

describe('Firefox', () => {
  let stage: FirefoxStage;
  afterEach(() => stage?.close());

  it('lets no page of Latchkey connect', { timeout: 240_000 }, async () => {
    stage = await openFirefox();
    for (const path of ['options/index.html#/welcome', 'popup/index.html', 'offscreen.html']) {
      await stage.visit(path);
      await expectClosed(stage.tab);
    }
  });
});
