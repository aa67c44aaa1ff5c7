import { describe, expect, it } from 'vitest';
import { plugIn } from '../e2e/authenticator.ts';
import { until } from '../e2e/eventually.ts';
import { codeNow, useTab } from './chromium.ts';

const tab = useTab();

describe('Northwind in a real browser', () => {
  it('enrols an app: picture on a canvas, key to type, code, password, backup codes', async () => {
    const { page, site, press, see, type, signInA } = tab();
    const user = await site.createUser('a');
    await signInA(user);
    await press('Authentication', 'link');
    await press('Add mobile app');
    await press('Can’t scan the QR code? Follow alternative steps');
    const key = await page.$eval('.key-text', (element) => element.textContent?.replaceAll(' ', '') ?? '');
    await until(page, 'the code on the canvas', () => {
      const canvas = document.querySelector('canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, 440, 440).data ?? [];
      return pixels.some((value, index) => index % 4 === 0 && value === 0 && pixels[index + 3] === 255);
    });
    await type('input[name=verificationCode]', codeNow('a', key));
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
    const { page, site, press, see, signInA } = tab();
    const user = await site.createUser('a', { withTotp: true });
    await signInA(user);
    const field = await page.waitForSelector('input[name=otp]');
    const code = codeNow('a', user.totpKey);
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
    'registers a key (%s) with a name, signs in with it first, and removes it',
    async (transport, kind, words) => {
      const { page, site, press, signOut, see, type, signInA } = tab();
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

      await signOut('Sign out');
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
    const { page, site, press, signOut, see, type, signInA } = tab();
    await plugIn(page, 'usb');
    const user = await site.createUser('a', { withTotp: true });
    await signInA(user);
    await type('input[name=otp]', codeNow('a', user.totpKey));
    await press('Verify');
    await press('Authentication', 'link');
    await press('Add security key');
    await type('input[name=password]', user.password);
    await press('Next');
    await type('input[name=keyName]', 'Blue key');
    await press('Save');
    await press('Edit Blue key');
    await signOut('Sign out');

    site.forgetUsedCodes('a', user.email);
    await signInA(user);
    await see('Use your security key');
    await press('Use my authenticator app instead', 'link');
    await type('input[name=otp]', codeNow('a', user.totpKey));
    await press('Verify');
    await see('Websites');
    expect(site.state('a', user.email).signIns.at(-1)?.method).toBe('code');
  });
});
