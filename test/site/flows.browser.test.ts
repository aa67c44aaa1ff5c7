import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plugIn } from '../e2e/authenticator.ts';
import { complaintsOf } from '../e2e/axe.ts';
import type { CreatedUser } from './seed.ts';
import { type Site, startSite } from './server.ts';
import type { TenantId } from './service/tenant.ts';
import { authenticatorCode } from './visitor.ts';

let browser: Browser;
let site: Site;
let page: Page;
const scriptErrors: string[] = [];

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    headless: true,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
  });
});
afterAll(() => browser.close());

beforeEach(async () => {
  site = await startSite();
  const context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 1180, height: 860 });
  scriptErrors.length = 0;
  page.on('pageerror', (error) => scriptErrors.push(String(error)));
});
afterEach(async () => {
  await page.browserContext().close();
  await site.close();
  expect(scriptErrors).toEqual([]);
});

const press = (name: string, role = 'button') => page.locator(`aria/${name}[role="${role}"]`).click();
const see = (text: string) => page.locator(`::-p-text(${text})`).wait();
const type = (selector: string, text: string) =>
  page
    .locator(selector)
    .wait()
    .then(() => page.type(selector, text));
const codeOf = (tenant: TenantId, key: string) => authenticatorCode(tenant, key, Date.now());

async function signInA(user: CreatedUser): Promise<void> {
  await page.goto(site.origins.a);
  await type('input[name=email]', user.email);
  await type('input[name=password]', user.password);
  await press('Sign in');
}

async function logInB(user: CreatedUser): Promise<void> {
  await page.goto(site.origins.b);
  await type('input[type=email]', user.email);
  await type('input[type=password]', user.password);
  await press('Log in');
}

describe('Northwind in a real browser', () => {
  it('enrols an app: picture on a canvas, key to type, code, password, backup codes', async () => {
    const user = await site.createUser('a');
    await signInA(user);
    await press('Authentication', 'link');
    await press('Add mobile app');
    await press('Can’t scan the QR code? Follow alternative steps');
    const key = await page.$eval('.key-text', (element) => element.textContent?.replaceAll(' ', '') ?? '');
    await page.waitForFunction(() => {
      const canvas = document.querySelector('canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, 440, 440).data ?? [];
      return pixels.some((value, index) => index % 4 === 0 && value === 0 && pixels[index + 3] === 255);
    });
    await type('input[name=verificationCode]', codeOf('a', key));
    await press('Next');
    await type('input[name=password]', user.password);
    await press('Next');
    await see('Save your backup codes');
    expect(await page.$$eval('.backup-codes code', (codes) => codes.length)).toBe(10);
    await press('Next');
    await see('10 of 10 left');
    expect(site.state('a', user.email).methods).toEqual(['totp']);
  });

  it('ignores a code that is assigned without the event a person would cause', async () => {
    const user = await site.createUser('a', { withTotp: true });
    await signInA(user);
    const field = await page.waitForSelector('input[name=otp]');
    const code = codeOf('a', user.totpKey ?? '');
    await field?.evaluate((input, text) => {
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, code);
    await press('Verify');
    await page.locator('[role=alert]').wait();
    await field?.evaluate((input, text) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, code);
    await press('Verify');
    await see('Websites');
    expect(site.state('a', user.email).signIns.map(({ method }) => method)).toEqual(['code']);
  });

  it.each([
    ['usb', 'external', 'External security key'],
    ['internal', 'built-in', 'Built in to this computer'],
  ] as const)(
    'registers a %s authenticator with a name, signs in with it first, and removes it',
    async (transport, kind, words) => {
      await plugIn(page, transport);
      const user = await site.createUser('a');
      await signInA(user);
      await press('Authentication', 'link');
      await press('Add security key');
      await page.locator(`::-p-text(${words})`).click();
      await type('input[name=password]', user.password);
      await press('Next');
      await type('input[name=keyName]', 'Blue key');
      await press('Save');
      await see('Save your backup codes');
      await press('Next');
      await see('We strongly recommend a second key');
      expect(site.state('a', user.email).keys).toMatchObject([{ name: 'Blue key', kind }]);

      await press('Sign out');
      await signInA(user);
      await press('Use security key');
      await see('Websites');
      const { keys, signIns } = site.state('a', user.email);
      expect(signIns.at(-1)?.method).toBe('key');
      expect(keys[0]?.lastUsedMs).toBeDefined();

      await press('Authentication', 'link');
      await press('Edit Blue key');
      await press('Delete');
      await type('input[name=password]', user.password);
      await press('Remove');
      await see('Two-factor authentication is off');
      expect(site.state('a', user.email)).toMatchObject({ methods: [], recoveryCodesLeft: 0 });
    },
  );

  it('asks for the key first and lets the user choose the app instead', async () => {
    await plugIn(page, 'usb');
    const user = await site.createUser('a', { withTotp: true });
    await signInA(user);
    await type('input[name=otp]', codeOf('a', user.totpKey ?? ''));
    await press('Verify');
    await press('Authentication', 'link');
    await press('Add security key');
    await type('input[name=password]', user.password);
    await press('Next');
    await type('input[name=keyName]', 'Blue key');
    await press('Save');
    await press('Edit Blue key');
    await press('Sign out');

    site.forgetUsedCodes('a', user.email);
    await signInA(user);
    await see('Use your security key');
    await press('Use my authenticator app instead', 'link');
    await type('input[name=otp]', codeOf('a', user.totpKey ?? ''));
    await press('Verify');
    await see('Websites');
    expect(site.state('a', user.email).signIns.at(-1)?.method).toBe('code');
  });
});

describe('Harbourline in a real browser', () => {
  it('enrols an app through six boxes that move the focus, and logs in with the code', async () => {
    const user = await site.createUser('b');
    await logInB(user);
    await press('Account settings', 'link');
    await press('Set up two-factor authentication', 'link');
    await press('Next – Scan barcode and verify');
    await page.locator('summary').click();
    const key = await page.$eval('dd.mono', (element) => element.textContent?.replaceAll(' ', '') ?? '');
    await page.focus('.box');
    await page.keyboard.type(codeOf('b', key));
    await press('Verify');
    await see('Keep these codes somewhere safe');
    expect((await page.$eval('.codes', (list) => list.textContent ?? '')).split('\n')).toHaveLength(8);
    await press('Next');
    await press('Log out');
    await logInB(user);
    await see('Enter your code');
    await page.keyboard.type(codeOf('b', key));
    await press('Verify');
    await see('ferry-tickets');
    expect(site.state('b', user.email).signIns.at(-1)?.method).toBe('code');
  });

  it('spreads a pasted code over the boxes', async () => {
    const user = await site.createUser('b', { withTotp: true });
    await logInB(user);
    await page.waitForSelector('.box');
    await page.$eval('.box', (box) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '123 456');
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await page.$$eval('.box', (boxes) => boxes.map((box) => (box as HTMLInputElement).value).join(''))).toBe(
      '123456',
    );
  });

  it('registers a FIDO2 key, logs in with it, and says what is wrong when no key answers', async () => {
    const authenticator = await plugIn(page, 'usb');
    const user = await site.createUser('b');
    await logInB(user);
    await press('Account settings', 'link');
    await press('Add a security key', 'link');
    await type('input[name=nickname]', 'Drawer key');
    await type('input[type=password]', user.password);
    await press('Follow the browser’s dialog');
    await see('Keep these codes somewhere safe');
    expect(site.state('b', user.email)).toMatchObject({
      methods: ['key'],
      keys: [{ name: 'Drawer key', kind: 'external' }],
    });

    await press('Log out');
    await logInB(user);
    await press('Use security key');
    await see('ferry-tickets');
    expect(site.state('b', user.email).signIns.at(-1)?.method).toBe('key');

    await press('Log out');
    await authenticator.remove();
    await plugIn(page, 'usb');
    await logInB(user);
    await press('Use security key');
    await page.locator('[data-key-problem]:not([hidden])').wait();
    await press('My key does not answer', 'link');
    await see('Is it recognised?');
  });
});

describe('The pages', () => {
  it('have nothing that axe complains about, in light and dark', async () => {
    const admin = { email: 'boss@example.com', withTotp: true } as const;
    const user = { a: await site.createUser('a', admin), b: await site.createUser('b', admin) };
    const found: string[] = [];
    const check = async (path: string, ready: string) => {
      await page.goto(path);
      await see(ready);
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        found.push(...(await complaintsOf(page)).map((complaint) => `${path} ${value}: ${complaint}`));
      }
    };
    await check(`${site.origins.start}/`, 'A path to try');
    await check(`${site.origins.a}/login`, 'Sign in to Northwind');
    await check(`${site.origins.b}/session/new`, 'Welcome back');
    await signInA(user.a);
    await type('input[name=otp]', '000');
    for (const [path, ready] of [
      ['methods', 'Choose another way'],
      ['recovery', 'Start account recovery'],
      ['backup-code', 'Enter a backup code'],
      ['authenticator-app', 'Try another way'],
    ]) {
      await check(`${site.origins.a}/login/${path}`, ready ?? '');
    }
    await type('input[name=otp]', codeOf('a', user.a.totpKey ?? ''));
    await press('Verify');
    await check(`${site.origins.a}/`, 'fjord-and-sons');
    await check(`${site.origins.a}/profile/authentication`, 'Mobile App');
    await check(`${site.origins.a}/profile/authentication/app`, 'Scan this QR code');
    await check(`${site.origins.a}/profile/authentication/key`, 'Which kind');
    await check(`${site.origins.a}/members`, 'Require two-factor');
    await logInB(user.b);
    await see('Enter your code');
    await check(`${site.origins.b}/session/verify`, 'Verification code');
    await page.focus('.box');
    await page.keyboard.type(codeOf('b', user.b.totpKey ?? ''));
    await press('Verify');
    await see('ferry-tickets');
    for (const path of [
      '',
      'team',
      'settings/security',
      'settings/security/two-factor/remove',
      'settings/security/keys/new',
    ]) {
      await check(`${site.origins.b}/${path}`, 'Account settings');
    }
    await press('Account settings', 'link');
    await press('Reconfigure', 'link');
    await press('Next – Scan barcode and verify');
    await see('2. Scan the barcode');
    await check(`${site.origins.b}/settings/security/two-factor/verify`, 'Scan the barcode');
    expect(found).toEqual([]);
  });
});
