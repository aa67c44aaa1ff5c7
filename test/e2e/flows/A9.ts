import { homeText } from '../../../src/ui/strings/home.ts';
import { recoveryText } from '../../../src/ui/strings/recovery.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { openRecovery, pasteCodes, readCodes } from '../steps/options.ts';
import { takeRecoveryCodes } from '../steps/popup.ts';
import { prepareVault } from '../steps/vault.ts';

/** Regenerate backup codes: the new set replaces the old, which is history and is never filled. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  const label = `Northwind ${user.email}`;
  await northwind.openSignIn(stage);
  await prepareVault(stage, user.otpauthUri ?? '');
  const options = await openRecovery(stage);
  await pasteCodes(options, user.recoveryCodes.join('\n'), user.email);

  await stage.tab.bringToFront();
  await northwind.signIn(stage, user);
  const first = await stage.popup();
  await first.click('button', 'Fill', await first.item('This site', label));
  await northwind.submitCode(stage);
  await northwind.openAuthentication(stage);
  await stage.web.click('button', 'Regenerate');
  await northwind.givePassword(stage, user, 'Regenerate');
  const codes = await northwind.readBackupCodes(stage);
  const popup = await stage.popup();
  await takeRecoveryCodes(popup, codes.length);
  await stage.picture(popup, 'new set taken');
  await stage.closePopup();

  await options.page.bringToFront();
  await options.page.reload();
  expectEqual('the codes in force', (await readCodes(options, label)).all, codes);
  await options.reads(recoveryText.replaced.sets(1));
  await stage.picture(options, 'old set is history');

  await stage.tab.bringToFront();
  await stage.web.click('button', 'Next');
  await northwind.signOut(stage);
  await northwind.signIn(stage, user);
  await stage.web.click('link', 'Try another way');
  await stage.tab.click('a[href="/login/backup-code"]');
  await stage.web.find('textbox', 'Backup code');
  const again = await stage.popup();
  await again.click('button', homeText.account.fillNext, await again.item('This site', label));
  await eventually('a code of the new set', async () => (await northwind.readBackupField(stage)) === codes[0]);
  await stage.closePopup();
  await stage.web.click('button', 'Verify');
  await northwind.isIn(stage);
}
