import { describe, expect, it } from 'vitest';
import { complaintsInBothSchemes } from '../e2e/axe.ts';
import { codeNow, useTab } from './chromium.ts';

const tab = useTab();

describe('The pages', () => {
  it('have nothing that axe complains about, in light and dark', async () => {
    const { page, site, press, see, type, signInA, logInB } = tab();
    const admin = { email: 'boss@example.com', withTotp: true } as const;
    const user = { a: await site.createUser('a', admin), b: await site.createUser('b', admin) };
    const found: string[] = [];
    const check = async (path: string, ready: string) => {
      await page.goto(path);
      await see(ready);
      found.push(...(await complaintsInBothSchemes(page)).map((complaint) => `${path} ${complaint}`));
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
    await type('input[name=otp]', codeNow('a', user.a.totpKey));
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
    await page.keyboard.type(codeNow('b', user.b.totpKey));
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
