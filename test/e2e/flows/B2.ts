import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as harbourline from '../steps/harbourline.ts';
import { prepareVault } from '../steps/vault.ts';

/** Sign in with a code that lasts a minute: six boxes, the time left, the next code near the end. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('b', { withTotp: true });
  const label = `Harbourline ${user.email}`;
  await stage.tab.goto(`${stage.site.origins.b}/session/new`);
  await prepareVault(stage, user.otpauthUri ?? '');
  await harbourline.logIn(stage, user);

  const popup = await stage.popup();
  const shown = await popup.code('This site', label);
  await stage.picture(popup, 'a minute long');
  await popup.click('button', 'Fill', await popup.item('This site', label));
  const filled = await eventually('six digits in the boxes', async () => {
    const text = await harbourline.readBoxes(stage);
    return /^\d{6}$/.test(text) ? text : undefined;
  });
  if (stage.site.codeLeftMs('b') > 2000 && stage.site.codeLeftMs('b') < 55_000)
    expectEqual('the code filled', filled, shown);
  await stage.picture(stage.tab, 'boxes filled');
  await harbourline.verify(stage);
  await harbourline.isIn(stage);
  expectEqual('the way in', stage.site.state('b', user.email).signIns.at(-1)?.method, 'code');
}
