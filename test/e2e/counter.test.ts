import { afterEach, expect, it } from 'vitest';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import * as northwind from './steps/northwind.ts';
import { pasteUri, savePreview } from './steps/popup.ts';
import { firstRun } from './steps/vault.ts';

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

it('spends one counter at a double click on Copy, and the next one at the next press', {
  timeout: 90_000,
}, async () => {
  stage = await Stage.open({ name: 'counter' });
  await northwind.openSignIn(stage);
  const popup = await firstRun(stage);
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  await pasteUri(popup, `otpauth://hotp/Token:vpn?secret=${secret}&issuer=Token&counter=0`);
  await savePreview(popup);
  const item = await popup.item('This site', 'Token vpn');
  await (await popup.find('button', 'Copy', item)).click({ count: 2, delay: 30 });
  // The first two codes of RFC 4226, appendix D.
  expect(await popup.code('This site', 'Token vpn')).toBe('755224');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await popup.code('This site', 'Token vpn')).toBe('755224');
  await popup.click('button', 'Copy', item);
  await eventually('the next code', async () => (await popup.code('This site', 'Token vpn')) === '287082');
});
