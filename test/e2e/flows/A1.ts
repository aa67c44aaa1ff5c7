import { addText } from '../../../src/ui/strings/add.ts';
import { commonText } from '../../../src/ui/strings/common.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { awaitPreview, takeRecoveryCodes } from '../steps/popup.ts';
import { firstRun } from '../steps/vault.ts';

/** Enrol TOTP: the page's QR code is scanned, saved and confirmed in one step, and the backup codes are saved. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a');
  const label = `Northwind ${user.email}`;
  await northwind.signIn(stage, user);
  await northwind.beginApp(stage, 'Add');

  const popup = await firstRun(stage);
  // A new vault scans the page by itself.
  await awaitPreview(popup);
  await stage.picture(popup, 'preview');
  await popup.click('button', addText.preview.saveAndFill);
  await eventually('the confirmation code in the page', async () =>
    /^\d{6}$/.test(await northwind.readConfirmationCode(stage)),
  );
  await popup.code('This site', label);
  await stage.picture(popup, 'saved');
  await stage.closePopup();

  await stage.picture(stage.tab, 'confirmation filled');
  await northwind.confirmApp(stage, user);
  const codes = await northwind.readBackupCodes(stage);
  const again = await stage.popup();
  await takeRecoveryCodes(again, codes.length);
  await stage.picture(again, 'backup codes taken');
  await again.reads(commonText.recoveryCodesLeft(codes.length, codes.length));
  await stage.closePopup();

  await stage.web.click('button', 'Next');
  await stage.web.find('button', 'Reconfigure mobile app');
  expectEqual('the methods at the service', stage.site.state('a', user.email).methods, ['totp']);
}
