import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { complaintsOf } from './axe.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { writeCameraVideo } from './steps/camera-video.ts';
import { pictureOf, transferCode } from './steps/codes.ts';
import * as northwind from './steps/northwind.ts';
import { prepareVault } from './steps/vault.ts';
import { Surface } from './surface.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-video-'));
const uri = (name: string, last: string) => `otpauth://totp/Acme:${name}?secret=JBSWY3DPEHPK3PX${last}&issuer=Acme`;
let stage: Stage;

beforeAll(async () => {
  const video = join(folder, 'code.y4m');
  writeCameraVideo(video, [uri('camera', 'C')]);
  stage = await Stage.open({
    name: 'camera',
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  });
  await northwind.openSignIn(stage);
  await prepareVault(stage);
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, Buffer.from((await pictureOf(text, 400)).replace(/^data:image\/png;base64,/, ''), 'base64'));
  return path;
}

async function choose(options: Surface, ...paths: string[]): Promise<void> {
  const input = (await options.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

it('reads a code that is held before the camera, in a tab that the popup opens, and lets go of the camera', async () => {
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await popup.click('button', scanText.cameraOrScreen);
  const page = await eventually('the tab', async () =>
    (await stage.browser.pages()).find((one) => one.url().includes('add=camera')),
  );
  const options = new Surface(page);
  await options.find('button', 'Save');
  await stage.picture(options, 'from the camera');
  const name = await options.find('textbox', accountFormText.accountName);
  expect(await name.evaluate((field) => (field as HTMLInputElement).value)).toBe('camera');
  expect(await page.$('video')).toBeNull();
  expect(await complaintsOf(page)).toEqual([]);
  await options.click('button', 'Save');
  await options.reads(addText.savedAccount('Acme camera'));
  await page.close();
});

it('shows what the camera that the browser chose sees until it is stopped, and then lets go of it', async () => {
  const options = await stage.options('accounts');
  await options.click('button', 'Add account');
  await options.click('button', addText.ways.scan);
  await options.page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      Object.assign(globalThis, { stream });
      return stream;
    };
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    const another = { kind: 'videoinput', deviceId: 'another', label: 'Another camera' } as MediaDeviceInfo;
    mediaDevices.enumerateDevices = async () => [another, ...(await list())];
    // The code would be read before anyone could press Stop.
    globalThis.createImageBitmap = () => Promise.reject(new Error('no frame'));
  });
  await options.click('button', scanText.camera);
  await options.reads(scanText.live.holdUp);
  const choice = await options.find('combobox', scanText.live.whichCamera);
  expect(await choice.evaluate((select) => (select as HTMLSelectElement).selectedIndex)).toBe(1);
  await stage.picture(options, 'live');
  expect(await complaintsOf(options.page)).toEqual([]);
  await options.click('button', scanText.live.stop);
  await eventually('the camera to be let go of', () =>
    options.page.evaluate(() =>
      (globalThis as unknown as { stream: MediaStream }).stream
        .getTracks()
        .every(({ readyState }) => readyState === 'ended'),
    ),
  );
  await options.page.close();
});

it('reads several picture files at once, transfers among them, and saves what is ticked', async () => {
  const options = await stage.options('accounts');
  await options.click('button', 'Add account');
  await options.click('button', addText.ways.scan);
  const moved = [{ issuer: 'Globex', name: 'moved', secret: 'a-secret-that-moves', algorithm: 3 }];
  await choose(
    options,
    await fileOf('known.png', uri('camera', 'C')),
    await fileOf('new.png', uri('file', 'F')),
    await fileOf('part.png', transferCode(moved, 0, 2)),
  );
  await options.find('list', addText.found.list);
  await options.reads(scanText.transfer.progress(1, 2, '2'));
  await options.reads(addText.found.inVault);
  await stage.picture(options, 'several files');
  expect(await complaintsOf(options.page)).toEqual([]);
  await options.click('button', addText.found.save(2));
  await options.reads(addText.found.saved(2));
  await options.click('button', addText.found.discardAll);
  await options.find('link', 'Globex moved');
  await options.find('link', 'Acme file');
});

it('says what a picture holds that is no account', async () => {
  const options = await stage.options('accounts');
  await options.click('button', 'Add account');
  await options.click('button', addText.ways.scan);
  await choose(options, await fileOf('web.png', 'https://www.example.com/'));
  await options.reads(scanText.kinds.web);
});
