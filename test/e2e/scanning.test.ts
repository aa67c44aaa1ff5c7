import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addText } from '../../src/ui/strings/add.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { complaintsOf } from './axe.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { pictureOf, showPictures, transferCode } from './steps/codes.ts';
import * as northwind from './steps/northwind.ts';
import { prepareVault } from './steps/vault.ts';
import type { Surface } from './surface.ts';

let stage: Stage;

const uri = (name: string, last = 'P') => `otpauth://totp/Acme:${name}?secret=JBSWY3DPEHPK3PX${last}&issuer=Acme`;

beforeAll(async () => {
  stage = await Stage.open({ name: 'scanning' });
  await northwind.openSignIn(stage);
  await prepareVault(stage);
});
afterAll(() => stage?.close());

/** The popup over a page with these pictures, on the screen that adds an account. */
async function add(sources: readonly string[], spacePx?: number): Promise<Surface> {
  await northwind.openSignIn(stage);
  await showPictures(stage, sources, spacePx);
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  return popup;
}

async function discard(popup: Surface): Promise<void> {
  await popup.click(
    'button',
    (await popup.has('button', addText.found.discardAll)) ? addText.found.discardAll : addText.discard,
  );
  await popup.find('searchbox', 'Search');
}

/** The popup that the browser opened by itself, or the one behind the button, which says that something waits. */
async function calledBack(): Promise<Surface> {
  const isPopup = (target: { url(): string }) => target.url().endsWith('/popup/index.html');
  const badge = () => stage.inWorker('chrome.action.getBadgeText({})');
  const waits = await eventually('the popup or a badge', async () => {
    if (stage.browser.targets().some(isPopup)) return 'popup';
    return (await badge()) === '1' ? 'badge' : undefined;
  });
  if (waits === 'badge') return stage.popup();
  const target = await eventually('the popup', async () => stage.browser.targets().find(isPopup));
  return stage.adopt(await target.asPage());
}

describe('scanning by the toolbar button', () => {
  it('reads an image that is scrolled out of view', async () => {
    const popup = await add([await pictureOf(uri('below'))], 4_000);
    await popup.find('button', addText.preview.fill);
    await popup.reads('below');
    await discard(popup);
  });

  it('reads a drawing and a canvas that are too small to be seen', async () => {
    await northwind.openSignIn(stage);
    await stage.tab.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = image.width;
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        canvas.style.width = '24px';
        document.body.replaceChildren(canvas);
      },
      await pictureOf(uri('tiny')),
    );
    const popup = await stage.popup();
    await popup.click('button', 'Add account');
    await popup.find('button', addText.preview.fill);
    await popup.reads('tiny');
    await discard(popup);
  });

  it('offers a link to an account', async () => {
    await northwind.openSignIn(stage);
    await stage.tab.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = 'Add to your authenticator';
      document.body.replaceChildren(link);
    }, uri('linked'));
    const popup = await stage.popup();
    await popup.click('button', 'Add account');
    await popup.find('button', addText.preview.fill);
    await popup.reads('linked');
    await discard(popup);
  });

  it('outlines several codes and numbers them in the list', async () => {
    const popup = await add([await pictureOf(uri('one', 'A'), 220), await pictureOf(uri('two', 'B'), 220)]);
    await popup.find('list', addText.found.list);
    await popup.find('image', scanText.foundInPicture(2));
    await stage.picture(popup, 'several codes');
    expect(await complaintsOf(popup.page)).toEqual([]);
    await discard(popup);
  });

  it('says what a code is that is no account', async () => {
    const popup = await add([await pictureOf('https://www.example.com/menu', 300)]);
    await popup.reads(scanText.kinds.web);
    await stage.picture(popup, 'a web address');
    expect(await complaintsOf(popup.page)).toEqual([]);
  });

  it('reads the region that the user draws, and leaves nothing in the page', async () => {
    const popup = await add([]);
    await popup.alert();
    await popup.click('button', scanText.region);
    await eventually('the popup to close', async () => popup.page.isClosed());
    await eventually('the veil', () => stage.tab.evaluate(() => document.querySelector('[popover=manual]') !== null));
    await stage.tab.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        document.body.replaceChildren(image);
        image.style.cssText = 'position: fixed; left: 300px; top: 200px';
      },
      await pictureOf(uri('region')),
    );
    await stage.picture(stage.tab, 'region');
    const { mouse } = stage.tab;
    await mouse.move(290, 190);
    await mouse.down();
    await mouse.move(570, 470, { steps: 4 });
    await mouse.up();
    const again = await calledBack();
    await again.find('button', addText.preview.fill);
    await again.reads('region');
    expect(await stage.tab.evaluate(() => document.querySelector('[popover=manual]'))).toBeNull();
    await discard(again);
  });

  it('ends the choice of a region by Escape', async () => {
    const popup = await add([]);
    await popup.alert();
    await popup.click('button', scanText.region);
    await eventually('the veil', () => stage.tab.evaluate(() => document.querySelector('[popover=manual]') !== null));
    await stage.tab.bringToFront();
    await stage.tab.keyboard.press('Escape');
    await eventually('no veil', () => stage.tab.evaluate(() => document.querySelector('[popover=manual]') === null));
  });

  it('reads the image that the context menu was opened on', async () => {
    await stage.closePopup();
    const source = await pictureOf(uri('menu'));
    const popup = await add([await pictureOf('https://example.com/'), source], 3_000);
    await popup.find('button', addText.preview.fill);
    await discard(popup);
    await stage.closePopup();
    await stage.inWorker(`chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'scan-image', srcUrl: ${JSON.stringify(source)}, frameId: 0 }, tab))`);
    const again = await calledBack();
    await again.find('button', addText.preview.fill);
    await again.reads('menu');
    await discard(again);
  });

  it('tracks the parts of a transfer across pictures and popups', async () => {
    const moved = (name: string, secret: string, more = {}) => ({ issuer: 'Globex', name, secret, ...more });
    const first = transferCode([moved('one', 'first-secret-of-one'), moved('two', 'first-secret-of-two')], 0, 2);
    const second = transferCode([moved('three', 'the-secret-of-three', { algorithm: 2, counter: 7 })], 1, 2);
    const popup = await add([await pictureOf(first, 400)]);
    await popup.reads(scanText.transfer.progress(1, 2, '2'));
    await stage.picture(popup, 'half a transfer');
    expect(await complaintsOf(popup.page)).toEqual([]);
    await popup.click('button', addText.found.save(2));
    await popup.find('searchbox', 'Search');
    await popup.reads(scanText.transfer.progress(1, 2, '2'));
    const later = await add([await pictureOf(second, 400)]);
    await later.find('button', addText.found.save(1));
    await later.reads('three');
    await later.click('button', addText.found.save(1));
    await later.find('listitem', 'Globex three');
    expect(await later.page.evaluate(() => document.body.innerText)).not.toContain('missing');
  });
});
