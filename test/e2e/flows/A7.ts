import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { prepareVault } from '../steps/vault.ts';

/** Sign in with TOTP: the site is recognised, one click fills the code. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
  await northwind.signIn(stage, user);

  const popup = await stage.popup();
  const item = await popup.item('This site', `Northwind ${user.email}`);
  await stage.picture(popup, 'this site');
  await popup.click('button', 'Fill', item);
  const code = await eventually('the code in the page', async () => {
    const text = await northwind.readSignInCode(stage);
    return /^\d{6}$/.test(text) ? text : undefined;
  });
  await stage.picture(stage.tab, 'filled');
  await northwind.submitCode(stage);
  await stage.picture(stage.tab, 'signed in');
  expectEqual('the way in', stage.site.state('a', user.email).signIns.at(-1)?.method, 'code');
  if (code.length !== 6) throw new Error(`got ${code.length} digits, want 6`);
}
