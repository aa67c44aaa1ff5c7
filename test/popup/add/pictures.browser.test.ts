import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { toDataURL } from 'qrcode';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { accountFormText } from '../../../src/ui/strings/account-form.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import { scanText } from '../../../src/ui/strings/scan.ts';
import { Stage } from '../../e2e/browser-harness.ts';
import * as northwind from '../../e2e/steps/northwind.ts';
import { prepareVault } from '../../e2e/steps/vault.ts';
import type { Surface } from '../../e2e/surface.ts';

const uri = (name: string, secret: string) => `otpauth://totp/Acme:${name}?secret=${secret}&issuer=Acme`;
const ANN = uri('ann', 'JBSWY3DPEHPK3PXP');
const BOB = uri('bob', 'GEZDGNBVGY3TQOJQ');
const TRANSFER =
  'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC';

let stage: Stage;

/** A picture of codes side by side. */
async function picture(name: string, ...texts: readonly string[]): Promise<string> {
  const codes: PNG[] = [];
  for (const text of texts) {
    const [, data = ''] = (await toDataURL(text, { width: 320, margin: 4 })).split(',');
    codes.push(PNG.sync.read(Buffer.from(data, 'base64')));
  }
  const sheet = new PNG({ width: 360 * codes.length, height: 360 });
  sheet.data.fill(255);
  for (const [at, code] of codes.entries()) PNG.bitblt(code, sheet, 0, 0, 320, 320, 360 * at + 20, 20);
  const path = join(stage.downloads, `${name}.png`);
  writeFileSync(path, PNG.sync.write(sheet));
  return path;
}

/** The add screen of the popup that the toolbar button opened, after its look at the page found nothing. */
async function adding(): Promise<Surface> {
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.find('alert', undefined, popup.page, 30_000);
  return popup;
}

async function choose(popup: Surface, path: string): Promise<void> {
  const chooser = popup.page.waitForFileChooser();
  await popup.click('button', scanText.pictures);
  await (await chooser).accept([path]);
}

async function discard(popup: Surface, name = addText.discard): Promise<void> {
  await popup.click('button', name);
  await popup.find('searchbox', 'Search');
}

beforeAll(async () => {
  stage = await Stage.open({ name: 'popup-pictures' });
  await northwind.openSignIn(stage);
  await prepareVault(stage);
});
afterAll(() => stage?.close());

describe('a picture brought to the popup', () => {
  it('is taken from a file, and the popup stays open meanwhile', async () => {
    const popup = await adding();
    await choose(popup, await picture('ann', ANN));
    await popup.find('button', addText.preview.fill);
    await popup.reads('Acme');
    await discard(popup);
  });

  it('is taken from a drop', async () => {
    const popup = await adding();
    const place = await (await popup.page.waitForSelector('.scan'))?.boundingBox();
    if (!place) throw new Error('no place to drop on');
    const data = { items: [], files: [await picture('ann', ANN)], dragOperationsMask: 1 };
    const session = await popup.page.createCDPSession();
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: place.x + 40, y: place.y + 20, data });
    await popup.find('button', addText.preview.fill);
    await discard(popup);
  });

  it('is taken from the clipboard', async () => {
    const popup = await adding();
    const [, data = ''] = (await toDataURL(ANN, { width: 320 })).split(',');
    await popup.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    }, data);
    await popup.page.keyboard.down('Control');
    await popup.page.keyboard.press('KeyV', { commands: ['Paste'] });
    await popup.page.keyboard.up('Control');
    await popup.find('button', addText.preview.fill);
    await discard(popup);
  });

  it('with several codes lists them all, and a closing popup loses neither them nor what was typed', async () => {
    const first = await adding();
    await choose(first, await picture('both', ANN, BOB));
    await first.find('list', addText.found.list);
    await first.page.click('.found-list li:nth-child(2) button');
    await first.type('textbox', accountFormText.accountName, 'robert');
    await stage.closePopup();
    const again = await stage.popup();
    await again.find('list', addText.found.list);
    await stage.picture(again, 'several');
    await again.click('button', addText.found.save(2));
    // The one that was opened was shown to belong to this site; the other is not tied to it unseen.
    await again.item('This site', 'Acme robert');
    await again.item('Accounts', 'Acme ann');
  });

  it('that is a transfer of another app gives the accounts in it', async () => {
    const popup = await adding();
    await choose(popup, await picture('transfer', TRANSFER));
    await popup.reads('alice@google.com');
  });
});
