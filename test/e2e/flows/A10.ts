import { commonText } from '../../../src/ui/strings/common.ts';
import { homeText } from '../../../src/ui/strings/home.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { awaitPreview, savePreview } from '../steps/popup.ts';
import { prepareVault } from '../steps/vault.ts';

/** Reconfigure TOTP: the same account is recognised; the old secret stays until the new one was taken. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  const label = `Northwind ${user.email}`;
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
  await northwind.signIn(stage, user);
  const first = await stage.popup();
  await first.click('button', 'Fill', await first.item('This site', label));
  await northwind.submitCode(stage);

  await northwind.beginApp(stage, 'Reconfigure');
  const popup = await stage.popup();
  await popup.click('button', 'Add account');
  await awaitPreview(popup);
  await stage.picture(popup, 'recognised');
  await savePreview(popup);
  const oldCode = await popup.code('This site', label);
  await popup.reads(commonText.pendingKey.title);
  await popup.click('button', homeText.account.fillNewCode, await popup.item('This site', label));
  const newCode = await eventually('the new code in the page', async () => {
    const text = await northwind.readConfirmationCode(stage);
    return /^\d{6}$/.test(text) ? text : undefined;
  });
  if (newCode === oldCode) throw new Error('got the code of the old secret, want one of the new');
  await stage.picture(popup, 'both kept');
  await stage.closePopup();
  await northwind.confirmApp(stage, user);
  await stage.web.find('heading', 'Authentication');

  const settled = await stage.popup();
  await settled.click('button', commonText.pendingKey.useNew, await settled.item('This site', label));
  await eventually(
    'the question to be settled',
    async () => !(await settled.has('button', commonText.pendingKey.useNew)),
  );
  await stage.picture(settled, 'replaced');
  await stage.closePopup();
  await northwind.signOut(stage);
  await northwind.signIn(stage, user);
  const last = await stage.popup();
  await last.click('button', 'Fill', await last.item('This site', label));
  await northwind.submitCode(stage);
  expectEqual('the way in', stage.site.state('a', user.email).signIns.at(-1)?.method, 'code');
}
