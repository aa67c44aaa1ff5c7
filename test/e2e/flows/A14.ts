import { addText } from '../../../src/ui/strings/add.ts';
import { homeText } from '../../../src/ui/strings/home.ts';
import { organizationText } from '../../../src/ui/strings/organization.ts';
import { passphraseText } from '../../../src/ui/strings/passphrase.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { awaitPreview, takeRecoveryCodes } from '../steps/popup.ts';
import { createVault } from '../steps/vault.ts';

/** What the organization of the member set in the browser. */
export const policy = {
  minPassphraseLength: 24,
  idleMinutesMax: 15,
  allowPlainExport: false,
  requireTwoFactorAt: [northwind.HOST],
  supportText: 'Ask the service desk, room 4.',
  recommended: { clipboardSecondsMax: 20 },
};

/** A member with nothing enrols before anything else, in a browser that the organization manages. */
export async function run(stage: Stage): Promise<void> {
  const { line, missing, tasks } = organizationText;
  const team = 'Fjord & Sons';
  const user = await stage.site.createUser('a', { team, role: 'member' });
  stage.site.enforce('a', team, true);
  await northwind.signIn(stage, user);
  expectEqual('must enrol', stage.site.state('a', user.email).mustEnrol, true);
  await stage.picture(stage.tab, 'kept out');

  const popup = await stage.popup();
  await popup.type('textbox', 'Passphrase', 'quiet otters');
  await popup.type('textbox', 'Repeat passphrase', 'quiet otters');
  await popup.click('button', 'Create vault');
  await popup.reads(passphraseText.tooShort(policy.minPassphraseLength));
  await stage.picture(popup, 'too short');
  await popup.page.reload();
  await createVault(popup);
  await popup.reads(line.missing(northwind.HOST));
  await stage.picture(popup, 'asked for two-factor authentication');
  await stage.closePopup();

  await northwind.beginApp(stage, 'Add');
  const again = await stage.popup();
  await again.click('button', homeText.site.scan);
  await awaitPreview(again);
  await again.click('button', addText.preview.saveAndFill);
  await eventually('the confirmation code in the page', async () =>
    /^\d{6}$/.test(await northwind.readConfirmationCode(stage)),
  );
  await again.code('This site', `Northwind ${user.email}`);
  await stage.closePopup();
  await northwind.confirmApp(stage, user);
  const codes = await northwind.readBackupCodes(stage);
  const last = await stage.popup();
  await takeRecoveryCodes(last, codes.length);
  await stage.closePopup();
  await stage.web.click('button', 'Next');
  expectEqual('must enrol', stage.site.state('a', user.email).mustEnrol, false);

  const options = await stage.options('organization');
  await options.reads(policy.supportText);
  await options.reads(missing.done);
  await options.reads(tasks.none);
  await options.reads(organizationText.rules.allowPlainExport.no);
  await stage.picture(options, 'what the organization set');
}
