import { afterAll, beforeAll, expect, it } from 'vitest';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { plugIn } from './authenticator.ts';
import { Stage } from './browser-harness.ts';
import { registerKey } from './steps/options.ts';
import { haveVault } from './steps/vault.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ name: 'security-keys' });
});
afterAll(() => stage?.close());

it('records a security key that has no PIN, and knows it again by a touch', async () => {
  const options = await haveVault(stage, 'keys');
  const key = await plugIn(options.page, 'usb', { prf: false, hasPin: false });
  await registerKey(options, { label: 'Plain key' });
  expect(await key.credentials()).toHaveLength(1);
  const item = await options.find('listitem', 'Plain key');
  await options.click('button', securityKeysText.card.check, item);
  await options.reads(securityKeysText.identified('Plain key'));
});
