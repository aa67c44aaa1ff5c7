import { describe, expect, it } from 'vitest';
import { plugIn } from '../e2e/authenticator.ts';
import { codeNow, useTab } from './chromium.ts';

const tab = useTab();

describe('Harbourline in a real browser', () => {
  it('enrols an app through six boxes that move the focus, and logs in with the code', async () => {
    const { page, site, press, signOut, see, logInB, loaded } = tab();
    const user = await site.createUser('b');
    await logInB(user);
    await press('Account settings', 'link');
    await press('Set up two-factor authentication', 'link');
    await press('Next – Scan barcode and verify');
    await page.locator('summary').click();
    const key = await page.$eval('dd.mono', (element) => element.textContent?.replaceAll(' ', '') ?? '');
    await loaded();
    await page.focus('.box');
    await page.keyboard.type(codeNow('b', key));
    await press('Verify');
    await see('Keep these codes somewhere safe');
    expect((await page.$eval('.codes', (list) => list.textContent ?? '')).split('\n')).toHaveLength(8);
    await Promise.all([page.waitForNavigation(), press('Next')]);
    await signOut('Log out');
    await logInB(user);
    await see('Enter your code');
    await loaded();
    await page.keyboard.type(codeNow('b', key));
    await press('Verify');
    await see('ferry-tickets');
    expect(site.state('b', user.email).signIns.at(-1)?.method).toBe('code');
  });

  it('spreads a pasted code over the boxes', async () => {
    const { page, site, logInB } = tab();
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
    const { page, site, press, signOut, see, type, logInB } = tab();
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

    await signOut('Log out');
    await logInB(user);
    await press('Use security key');
    await see('ferry-tickets');
    expect(site.state('b', user.email).signIns.at(-1)?.method).toBe('key');

    await signOut('Log out');
    await authenticator.remove();
    await plugIn(page, 'usb');
    await logInB(user);
    await press('Use security key');
    await page.locator('[data-key-problem]:not([hidden])').wait();
    await press('My key does not answer', 'link');
    await see('Is it recognised?');
  });
});
