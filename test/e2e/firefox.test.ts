import { afterEach, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { openFirefox } from './firefox-stage.ts';
import { savePreview, typeKey } from './steps/popup.ts';
import { createVault, unlock } from './steps/vault.ts';
import { Surface } from './surface.ts';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

it('runs in Firefox: first run, an account by its typed key, its code, lock and unlock', {
  timeout: 240_000,
}, async () => {
  const stage = await openFirefox();
  close = stage.close;
  await stage.visit('popup/index.html');
  const popup = new Surface(stage.tab);
  await createVault(popup);
  await typeKey(popup, { key: 'JBSW Y3DP EHPK 3PXP', issuer: 'Acme', name: 'ada@example.com' });
  await savePreview(popup);
  const code = await popup.code('Accounts', 'Acme ada@example.com');
  expect(code).toMatch(/^\d{6}$/);
  await popup.click('button', 'Lock');
  await popup.find('button', 'Unlock');
  await unlock(popup);
  const again = await eventually('the code again', () => popup.code('Accounts', 'Acme ada@example.com'));
  expect(again).toMatch(/^\d{6}$/);
});
