import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addText } from '../../src/ui/strings/add.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { complaintsOf } from './axe.ts';
import { Stage } from './browser-harness.ts';
import { pictureOf } from './steps/codes.ts';
import * as northwind from './steps/northwind.ts';
import { prepareVault } from './steps/vault.ts';

const uri = (name: string) => `otpauth://totp/Acme:${name}?secret=JBSWY3DPEHPK3PXP&issuer=Acme`;
let stage: Stage;
/** The playground lets nobody frame it; this server does. */
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((ask, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(
      `<!doctype html><title>Two steps</title>${ask.url === '/outer' ? '<iframe src="/inner"></iframe>' : ''}`,
    );
  }).listen(0);
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  stage = await Stage.open({ name: 'page-pictures', scheme: 'dark' });
  await northwind.openSignIn(stage);
  await prepareVault(stage);
});
afterAll(async () => {
  await stage?.close();
  server?.close();
});

/** Puts an image into the page somewhere, by a way that runs there, and expects the popup to read it. */
async function isRead(name: string, place: (source: string) => Promise<void>): Promise<void> {
  await stage.closePopup();
  await northwind.openSignIn(stage);
  await stage.tab.evaluate(() => document.body.replaceChildren());
  await place(await pictureOf(uri(name)));
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.find('button', addText.preview.fill, popup.page, 45_000);
  await popup.reads(name);
  await popup.find('image', scanText.foundInPicture(1));
  expect(await complaintsOf(popup.page)).toEqual([]);
  await stage.picture(popup, name);
  await popup.click('button', addText.discard);
  await popup.find('searchbox', 'Search');
}

/** As `isRead`, for several accounts. */
async function isFound(names: readonly [string, ...string[]], place: (source: string) => Promise<void>): Promise<void> {
  await stage.closePopup();
  await northwind.openSignIn(stage);
  await place(await pictureOf(uri(names[0])));
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.find('list', addText.found.list, popup.page, 45_000);
  for (const name of names) await popup.reads(name);
  await popup.click('button', addText.found.discardAll);
  await popup.find('searchbox', 'Search');
}

describe('a code of the page that cannot be seen whole', () => {
  it('is read below what covers it', () =>
    isRead('covered', (source) =>
      stage.tab.evaluate((src) => {
        const image = new Image();
        image.src = src;
        const banner = document.createElement('div');
        banner.style.cssText = 'position: fixed; inset: 0; background: #234';
        document.body.replaceChildren(image, banner);
      }, source),
    ));

  it.each([['open'], ['closed']] as const)('is read inside a shadow root that is %s', (mode) =>
    isRead(`shadow-${mode}`, (source) =>
      stage.tab.evaluate(
        (src, how) => {
          const host = document.createElement('div');
          host.style.marginTop = '5000px';
          const image = new Image();
          image.src = src;
          host.attachShadow({ mode: how }).append(image);
          document.body.append(host);
        },
        source,
        mode,
      ),
    ),
  );

  it('is read below more icons and portraits than are read, and every other code with it', async () => {
    const second = await pictureOf(uri('second').replace('3PXP', '3PXQ'));
    await isFound(['first', 'second'], async (source) => {
      await stage.tab.evaluate(
        (all) => {
          const icons = '<svg viewBox="0 0 24 24" width="24"><path d="M12 2 2 22h20z"/></svg>'.repeat(30);
          document.body.innerHTML = `${icons}<p></p>${all.map((src) => `<img src="${src}">`).join('')}`;
          const room = document.querySelector('p');
          if (room !== null) room.style.marginBottom = '3000px';
          for (let hue = 0; hue < 360; hue += 12) {
            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = 200;
            canvas.style.width = '48px';
            const context = canvas.getContext('2d');
            const shine = context?.createLinearGradient(0, 0, 200, 200);
            shine?.addColorStop(0, `hsl(${hue} 80% 50%)`);
            shine?.addColorStop(1, '#fff');
            if (context && shine) context.fillStyle = shine;
            context?.fillRect(0, 0, 200, 200);
            room?.append(canvas);
          }
        },
        [source, second],
      );
    });
  });

  it('is read inside a frame of the same site', () =>
    isRead('framed', async (source) => {
      await stage.tab.goto(`${address}/outer`);
      const [, frame] = stage.tab.frames();
      await frame?.evaluate((src) => {
        const image = new Image();
        image.src = src;
        image.style.marginTop = '900px';
        document.body.replaceChildren(image);
      }, source);
    }));

  it('is read from a drawing that is shown as small as an icon, in the colours of a style sheet', () =>
    isRead('drawn', (source) =>
      stage.tab.evaluate(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = image.width;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const { data } = context?.getImageData(0, 0, image.width, image.width) ?? { data: [] };
        let path = '';
        for (let at = 0; at < data.length; at += 4) {
          const pixel = at / 4;
          if ((data[at] ?? 255) < 128) path += `M${pixel % image.width} ${Math.floor(pixel / image.width)}h1v1h-1z`;
        }
        document.head.insertAdjacentHTML('beforeend', '<style>.code { fill: #0b3d2e; background: #fff }</style>');
        document.body.innerHTML = `<svg class="code" viewBox="0 0 ${image.width} ${image.width}" style="width: 22px"><path d="${path}"/></svg>`;
      }, source),
    ));
});
