import { toDataURL } from 'qrcode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import type { CreatedUser } from '../site/seed.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { expectFault } from './expect.ts';
import * as northwind from './steps/northwind.ts';
import { pasteUri, savePreview } from './steps/popup.ts';
import { prepareVault, unlock } from './steps/vault.ts';
import type { Surface } from './surface.ts';

let stage: Stage;
let user: CreatedUser;
let label: string;

beforeAll(async () => {
  stage = await Stage.open({ name: 'bad-input' });
  user = await stage.site.createUser('a', { withTotp: true });
  label = `Northwind ${user.email}`;
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
});
afterAll(() => stage?.close());

/** The popup over the playground, at home. */
async function home(): Promise<Surface> {
  await northwind.openSignIn(stage);
  const popup = await stage.popup();
  await popup.find('searchbox', 'Search');
  return popup;
}

/** Damages what is stored, from a page of our own, while the worker is stopped. */
async function damage(engines: readonly ('database' | 'mirror')[]): Promise<void> {
  await stage.closePopup();
  const about = await stage.options('about');
  await about.find('heading');
  await about.page.evaluate(async (which) => {
    const spoil = (value: unknown): unknown => {
      if (typeof value === 'string')
        return value.length < 200 ? value : `${value.slice(0, 100)}!!!!${value.slice(104)}`;
      if (value instanceof Blob)
        return new Blob([value.slice(0, value.size >> 1), 'x'.repeat(value.size - (value.size >> 1))]);
      if (value instanceof ArrayBuffer) return spoil(new Uint8Array(value));
      if (value instanceof Uint8Array) return value.fill(7, value.length >> 1);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoil(inner)]));
    };
    const local = (globalThis as unknown as { chrome: { storage: { local: StorageArea } } }).chrome.storage.local;
    if (which.includes('mirror')) {
      const all = await local.get(null);
      await local.set(Object.fromEntries(Object.entries(all).map(([key, value]) => [key, spoil(value)])));
    }
    if (!which.includes('database')) return;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('latchkey');
      open.onsuccess = () => resolve(open.result);
    });
    const table = database.objectStoreNames[0] ?? '';
    await new Promise((resolve) => {
      const work = database.transaction(table, 'readwrite');
      const cursor = work.objectStore(table).openCursor();
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (at === null) return;
        if (!(at.value instanceof CryptoKey)) at.update(spoil(at.value));
        at.continue();
      };
      work.oncomplete = resolve;
    });
    database.close();
  }, engines);
  await about.page.close();
  await stage.stopWorker();
}

interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

describe('bad input, by the toolbar button', () => {
  it('refuses a wrong passphrase and then takes the right one', async () => {
    const popup = await home();
    await popup.click('button', 'Lock');
    await unlock(popup, 'not the passphrase');
    await expectFault(popup, 'passphrase-wrong');
    await stage.picture(popup, 'wrong passphrase');
    await unlock(popup);
    await popup.code('This site', label);
  });

  it('says that no QR code is on the page', async () => {
    const popup = await home();
    await popup.click('button', 'Add account');
    await expectScanFault(popup, 'qr-none');
    await stage.picture(popup, 'no code');
  });

  it('says that a QR code is no account', async () => {
    await northwind.openSignIn(stage);
    const picture = await toDataURL('https://www.example.com/menu', { width: 400, margin: 4 });
    await stage.tab.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      document.body.replaceChildren(image);
    }, picture);
    const popup = await stage.popup();
    await popup.click('button', 'Add account');
    await expectScanFault(popup, 'qr-not-account');
    await stage.picture(popup, 'no account');
  });

  it('says what is wrong with a typed key, and keeps what was typed', async () => {
    const popup = await home();
    await popup.click('button', 'Add account');
    await popup.type('textbox', accountFormText.setupKey.label, 'JBSW Y3D! 0189');
    await popup.type('textbox', accountFormText.service, 'Acme');
    await popup.click('button', addText.proceed);
    await expectFault(popup, 'otp-secret-invalid');
    await stage.picture(popup, 'invalid key');
    await stage.closePopup();
    const again = await stage.popup();
    const issuer = await again.find('textbox', accountFormText.service);
    expect(await issuer.evaluate((field) => (field as HTMLInputElement).value)).toBe('Acme');
    await again.click('button', 'Back');
    await again.find('searchbox', 'Search');
  });

  it('says that the browser keeps a page closed, and fills nothing there', async () => {
    await stage.closePopup();
    await stage.tab.goto('chrome://version');
    const popup = await stage.popup();
    await popup.reads(homeText.site.closed);
    await popup.click('button', 'Fill', await popup.item('Accounts', label));
    await expectFault(popup, 'page-forbidden');
    await stage.picture(popup, 'forbidden page');
  });

  it('says that a page may not be scanned, and still takes a typed key there', async () => {
    const popup = await home();
    // What pressing the button granted ends where the tab goes elsewhere: the browser now refuses a picture of it.
    await stage.tab.goto('chrome://version');
    await popup.click('button', 'Add account');
    await expectFault(popup, 'page-forbidden');
    await stage.picture(popup, 'forbidden scan');
    expect(await popup.has('button', scanText.region)).toBe(false);
    await popup.type('textbox', accountFormText.setupKey.label, 'JBSW Y3DP EHPK 3PXP');
    await popup.type('textbox', accountFormText.service, 'Shop');
    await popup.click('button', addText.proceed);
    // Back to the form with what was typed, and from there home.
    await popup.click('button', addText.discard);
    await popup.find('textbox', accountFormText.setupKey.label);
    await popup.click('button', 'Back');
    await popup.find('searchbox', 'Search');
  });

  it('says that no field wants a code', async () => {
    const popup = await home();
    await popup.click('button', 'Fill', await popup.item('This site', label));
    await expectFault(popup, 'fill-no-field');
  });

  it('saves nothing on a full disk, says so, and keeps everything saved before', async () => {
    const popup = await home();
    await pasteUri(popup, 'otpauth://totp/Acme:ada?secret=JBSWY3DPEHPK3PXP&issuer=Acme');
    await stage.inWorker(`
      globalThis.brokenPut = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };
    `);
    await popup.click('button', 'Save');
    await expectFault(popup, 'storage-full');
    await stage.picture(popup, 'storage full');
    await stage.inWorker('IDBObjectStore.prototype.put = globalThis.brokenPut; delete globalThis.brokenPut; 0');
    await savePreview(popup);
    await popup.code('This site', label);
    await popup.code('This site', 'Acme ada');
  });

  it.each([['database' as const], ['mirror' as const]])(
    'opens from the other copy when the %s is damaged',
    async (engine) => {
      await damage([engine]);
      const popup = await home().catch(() => stage.popup());
      if (await popup.has('button', 'Unlock')) await unlock(popup);
      await popup.code('This site', label);
      await stage.picture(popup, `damaged ${engine}`);
    },
  );

  it('never takes a vault that cannot be read for a first run', async () => {
    await damage(['database', 'mirror']);
    await stage.restart();
    const popup = await stage.popup();
    await eventually('a screen', async () => (await popup.has('heading')) || (await popup.has('alert')));
    if (await popup.has('button', 'Unlock')) await unlock(popup);
    await popup.alert();
    await stage.picture(popup, 'lost');
    expect(await popup.has('button', 'Create vault')).toBe(false);
  });
});

/** Waits for the refusal; a scan that ran out of time on a busy machine is pressed again. */
async function expectScanFault(popup: Surface, code: 'qr-none' | 'qr-not-account'): Promise<void> {
  await eventually(
    `the alert of ${code}`,
    async () => {
      if ((await popup.alert()).includes('too long')) await popup.click('button', 'Scan this page');
      else await expectFault(popup, code);
      return !(await popup.alert()).includes('too long');
    },
    45_000,
  );
}
