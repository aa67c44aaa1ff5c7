import { commonText } from '../../../src/ui/strings/common.ts';
import { lostAccessText } from '../../../src/ui/strings/lost-access.ts';
import { readinessText } from '../../../src/ui/strings/readiness.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import * as northwind from '../steps/northwind.ts';
import { openLostAccess } from '../steps/popup.ts';
import { prepareVault } from '../steps/vault.ts';
import type { Surface } from '../surface.ts';

const DAY_MS = 86_400_000;
/** A setup key that the service does not know (any more). */
const FORMER_KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/**
 * Lost access: it is said beforehand which account would end in the service’s own recovery; then what is left is tried in order, and the recovery
 * with its waiting time brings the user back in.
 */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('a', { withTotp: true });
  const label = `Northwind ${user.email}`;
  await usedBefore(stage, user);
  await prepareVault(stage, `otpauth://totp/Northwind:${user.email}?secret=${FORMER_KEY}&issuer=Northwind`);
  await sayBeforehand(stage, label);

  // The code is refused: that is noted, and stays noted.
  await northwind.signIn(stage, user);
  let popup = await lostAccess(stage, label);
  await popup.click('button', commonText.fill);
  await eventually('the code in the page', async () => /^\d{6}$/.test(await northwind.readSignInCode(stage)));
  await stage.closePopup();
  await stage.web.click('button', 'Verify');
  await stage.web.alert();
  popup = await lostAccess(stage, label);
  await popup.click('button', lostAccessText.failed);
  await popup.type('textbox', lostAccessText.note, 'refused');
  await popup.click('button', commonText.save);
  await popup.reads('refused');
  await popup.reads(lostAccessText.steps.days(5));
  await stage.picture(popup, 'what is left');
  await stage.closePopup();

  // The service’s own recovery: e-mail, a browser used before, days of waiting, a temporary code.
  await stage.web.click('link', 'Try another way');
  await stage.tab.click('a[href="/login/recovery"]');
  await stage.web.click('button', 'Start');
  await stage.web.type('textbox', 'Code from the e-mail', await mailedCode(stage, user.email));
  await stage.web.click('button', 'Verify e-mail');
  await stage.web.click('button', 'Verify this device');
  await stage.web.find('heading', 'Now wait');
  popup = await lostAccess(stage, label);
  await stage.picture(popup, 'while waiting');
  await stage.closePopup();
  stage.site.advance(5 * DAY_MS);
  await stage.tab.reload();
  await stage.web.find('heading', 'Enter the temporary code');
  await stage.web.type('textbox', 'Temporary code', await mailedCode(stage, user.email));
  await stage.web.click('button', 'Sign in');
  await northwind.isIn(stage);
  expectEqual('the way in', stage.site.state('a', user.email).signIns.at(-1)?.method, 'temporary-code');

  popup = await lostAccess(stage, label);
  const last = await eventually('the steps', async () => (await popup.page.$$('.try-steps > li')).at(-1));
  await popup.click('button', lostAccessText.worked, last);
  await popup.find('searchbox', 'Search');
}

/** Signs in once by hand, so that this browser is one that the service knows. */
async function usedBefore(stage: Stage, user: Parameters<typeof northwind.signIn>[1]): Promise<void> {
  await northwind.signIn(stage, user);
  await stage.web.click('link', 'Try another way');
  await stage.tab.click('a[href="/login/backup-code"]');
  await stage.web.type('textbox', 'Backup code', user.recoveryCodes[0] ?? '');
  await stage.web.click('button', 'Verify');
  await northwind.isIn(stage);
  await northwind.signOut(stage);
}

/** In the account’s panel it is said what the service does; the map then says C for the loss of this computer. */
async function sayBeforehand(stage: Stage, label: string): Promise<void> {
  const options = await stage.options('accounts');
  await options.click('link', label);
  const form = await eventually('the question about the service', async () => {
    for (const details of await options.page.$$('details.service-recovery'))
      if ((await details.evaluate((one) => one.textContent ?? '')).includes(readinessText.service.title))
        return details;
    return undefined;
  });
  await form.evaluate((details) => {
    (details as HTMLDetailsElement).open = true;
  });
  await options.choose(readinessText.service.question, 'some', form);
  await options.click('checkbox', readinessText.service.means.email, form);
  await options.click('checkbox', readinessText.service.means.waiting, form);
  await options.type('textbox', readinessText.service.days, '5', form);
  await options.click('button', commonText.save, form);
  await options.page.evaluate(() => {
    location.hash = '#/readiness';
  });
  await eventually('the verdict C', async () => {
    const cell = await options.page.$('.readiness-map tbody td');
    return (await cell?.evaluate((one) => one.textContent?.trim().charAt(0))) === 'C';
  });
  await stage.picture(options, 'said beforehand');
  await options.page.close();
}

async function lostAccess(stage: Stage, label: string): Promise<Surface> {
  const popup = await stage.popup();
  await openLostAccess(popup, label);
  return popup;
}

/** The six digits of the newest mail. */
function mailedCode(stage: Stage, email: string): Promise<string> {
  return eventually('a code by e-mail', async () => /\d{6}/.exec(stage.site.mail('a', email).at(-1)?.text ?? '')?.[0]);
}
