import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addText } from '../../src/ui/strings/add.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { Stage } from './browser-harness.ts';
import * as northwind from './steps/northwind.ts';
import { animated, drawing, endless, noise, vast } from './steps/odd-pictures.ts';
import { prepareVault } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-odd-'));
const uri = (name: string) => `otpauth://totp/Acme:${name}?secret=JBSWY3DPEHPK3PXP&issuer=Acme`;
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open({ name: 'odd-pictures' });
  await northwind.openSignIn(stage);
  await prepareVault(stage);
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The popup after a file was chosen in it. */
async function choose(name: string, bytes: Buffer | string): Promise<Surface> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await northwind.openSignIn(stage);
  await stage.tab.evaluate(() => document.body.replaceChildren());
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.find('alert', undefined, popup.page, 30_000);
  const chooser = popup.page.waitForFileChooser();
  await popup.click('button', scanText.pictures);
  await (await chooser).accept([path]);
  return popup;
}

async function isAdded(popup: Surface, name: string): Promise<void> {
  await popup.find('button', addText.preview.fill, popup.page, 30_000);
  await popup.reads(name);
  await popup.click('button', addText.discard);
  await popup.find('searchbox', 'Search');
}

describe('a picture that is no plain picture', () => {
  it('of 4,000 × 4,000 random pixels ends with words', async () => {
    const popup = await choose('noise.png', noise(4_000));
    await popup.isGone('alert');
    await popup.find('alert', undefined, popup.page, 30_000);
    await popup.click('button', 'Back');
  });

  it('of 4,000 × 4,000 random pixels can be left while it is read', async () => {
    const popup = await choose('noise.png', noise(4_000));
    await popup.click('button', 'Back');
    await popup.find('searchbox', 'Search');
    expect(await popup.has('alert')).toBe(false);
  });

  it('that says it has 30,000 × 30,000 pixels is refused before they are made', async () => {
    const popup = await choose('vast.png', vast(30_000));
    await popup.reads(faultText['qr-image'].what);
    await stage.picture(popup, 'too large');
  });

  it('that moves is read', async () => {
    await isAdded(await choose('moving.gif', animated(uri('moving'))), 'moving');
  });

  it('that is a drawing without a size is read, and nothing in it is run', async () => {
    await isAdded(await choose('drawing.svg', drawing(uri('drawing'))), 'drawing');
  });

  it('that is a drawing of ten thousand million shapes is refused at once', async () => {
    const popup = await choose('endless.svg', endless());
    await popup.reads(faultText['qr-image'].what);
    expect(await popup.has('button', scanText.pictures)).toBe(true);
  });
});
