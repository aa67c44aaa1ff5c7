import { commonText } from '../../../src/ui/strings/common.ts';
import { homeText } from '../../../src/ui/strings/home.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { openRecovery, pasteCodes, readCodes } from '../steps/options.ts';
import { prepareVault } from '../steps/vault.ts';

/** Sign in with a backup code: the next unused one is filled, marked used, and the rest counted. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  const label = `Northwind ${user.email}`;
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
  const options = await openRecovery(stage);
  const block = `Northwind backup codes\n${user.email}\n\n${user.recoveryCodes.join('\n')}\n\nEach code works once.\n`;
  await pasteCodes(options, block, user.email);
  await stage.picture(options, 'pasted');

  await stage.tab.bringToFront();
  await northwind.signIn(stage, user);
  await stage.web.click('link', 'Try another way');
  await stage.tab.click('a[href="/login/backup-code"]');
  await stage.web.find('textbox', 'Backup code');
  const popup = await stage.popup();
  await popup.reads(commonText.recoveryCodesLeft(10, 10));
  await popup.click('button', homeText.account.fillNext, await popup.item('This site', label));
  await eventually(
    'the backup code in the page',
    async () => (await northwind.readBackupField(stage)) === user.recoveryCodes[0],
  );
  await popup.reads(commonText.recoveryCodesLeft(9, 10));
  await stage.picture(popup, 'marked used');
  await stage.closePopup();
  await stage.web.click('button', 'Verify');
  await northwind.isIn(stage);
  expectEqual('the way in', stage.site.state('a', user.email).signIns.at(-1)?.method, 'recovery-code');

  await options.page.bringToFront();
  await options.page.reload();
  const { used } = await readCodes(options, label);
  expectEqual('the used codes', used, user.recoveryCodes.slice(0, 1));
  await stage.picture(options, 'one is used');
}
