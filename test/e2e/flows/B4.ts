import { organizationText } from '../../../src/ui/strings/organization.ts';
import { plugIn } from '../authenticator.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as harbourline from '../steps/harbourline.ts';
import { openKeys, registerKey } from '../steps/options.ts';
import { recordKeyHere, takeRecoveryCodes } from '../steps/popup.ts';
import { firstRun } from '../steps/vault.ts';

/** What the organization of the member set in the browser. */
export const policy = {
  requireSecurityKey: true,
  securityKeyGraceDays: 14,
  requireTwoFactorAt: [harbourline.HOST, 'github.com'],
  idleMinutesMax: 5_000,
};

/** A team demands two-factor authentication: a member with nothing enrols a security key, and the organization's list gets shorter. */
export async function run(stage: Stage): Promise<void> {
  const { line, missing, problems, tasks } = organizationText;
  const user = await stage.site.createUser('b', { team: 'Quayside', role: 'member' });
  stage.site.enforce('b', 'Quayside', true);
  await harbourline.logIn(stage, user);
  await stage.picture(stage.tab, 'kept out');
  const first = await firstRun(stage);
  await first.reads(line.missing(harbourline.HOST));
  await stage.picture(first, 'asked for two-factor authentication');
  await stage.closePopup();

  const options = await openKeys(stage);
  await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Desk key', place: 'Desk drawer' });
  await stage.tab.bringToFront();
  await plugIn(stage.tab, 'usb');
  await harbourline.addKey(stage, user, 'Key in the desk');
  await eventually('the key at the service', async () => stage.site.state('b', user.email).keys.length === 1);
  const codes = await harbourline.readRecoveryCodes(stage);
  const popup = await stage.popup();
  await takeRecoveryCodes(popup, codes.length);
  await recordKeyHere(popup, 'Desk key', 'Key in the desk');
  await stage.closePopup();
  expectEqual('must enrol', stage.site.state('b', user.email).mustEnrol, false);

  const again = await stage.popup();
  await again.reads(line.tasks(1));
  await stage.picture(again, 'a key for the vault is asked for');
  await stage.closePopup();
  const page = await stage.options('organization');
  await page.reads(tasks.securityKey(policy.securityKeyGraceDays));
  await page.reads('GitHub');
  await page.find('link', missing.pageFor('github.com'));
  expectEqual('the site that is done', await page.has('link', missing.openFor(harbourline.HOST)), false);
  await page.reads(problems.value('idleMinutesMax'));
  await stage.picture(page, 'what is left');
}
