import { accountFormText } from '../../../src/ui/strings/account-form.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import { commonText } from '../../../src/ui/strings/common.ts';
import { homeText } from '../../../src/ui/strings/home.ts';
import { lostAccessText } from '../../../src/ui/strings/lost-access.ts';
import { recoveryText } from '../../../src/ui/strings/recovery.ts';
import { securityKeysText } from '../../../src/ui/strings/security-keys.ts';
import { eventually } from '../eventually.ts';
import type { Surface } from '../surface.ts';

/** Scans what is visible in the tab; ends at the preview. */
export async function scanPage(popup: Surface): Promise<void> {
  await popup.click('button', 'Scan this page');
  await awaitPreview(popup);
}

/** Waits for the preview; a scan that ran out of its time on a busy machine is pressed again, as its message says. */
export async function awaitPreview(popup: Surface): Promise<void> {
  await eventually(
    'the preview',
    async () => {
      if (await popup.has('button', addText.preview.fill)) return true;
      if ((await popup.has('alert')) && (await popup.text('alert')).includes('too long')) {
        await popup.click('button', 'Scan this page');
      }
      return false;
    },
    30_000,
  );
}

/** Saves what is being previewed; ends at home. */
export async function savePreview(popup: Surface): Promise<void> {
  await eventually('the account to be saved', async () => {
    if (await popup.has('searchbox', 'Search')) return true;
    // As a person does whose press a busy browser swallowed.
    await popup.press('button', 'Save');
    return false;
  });
}

/** What a person types in who cannot scan. */
export interface TypedKey {
  readonly key: string;
  readonly issuer?: string;
  readonly name?: string;
  readonly algorithm?: string;
  readonly digits?: string;
  readonly period?: string;
}

/** Types a key into the form; ends at the preview. */
export async function typeKey(popup: Surface, typed: TypedKey): Promise<void> {
  // Where the site has nothing yet, home offers typing at once; elsewhere the form is below the scan.
  await popup.click('button', (await popup.has('button', homeText.typeKey)) ? homeText.typeKey : 'Add account');
  await popup.type('textbox', accountFormText.setupKey.label, typed.key);
  if (typed.issuer !== undefined) await popup.type('textbox', accountFormText.service, typed.issuer);
  if (typed.name !== undefined) await popup.type('textbox', accountFormText.accountName, typed.name);
  if (typed.algorithm ?? typed.digits ?? typed.period) {
    await popup.page.click('details.advanced summary');
    if (typed.algorithm !== undefined) await popup.choose(accountFormText.algorithm, typed.algorithm);
    if (typed.digits !== undefined) await popup.type('textbox', accountFormText.digits, typed.digits);
    if (typed.period !== undefined) await popup.type('textbox', accountFormText.period, typed.period);
  }
  await popup.click('button', addText.proceed);
  await popup.find('button', addText.preview.fill);
}

/** Pastes an `otpauth:` text where the key is asked for; ends at the preview. */
export async function pasteUri(popup: Surface, uri: string): Promise<void> {
  await popup.click('button', 'Add account');
  const field = await popup.find('textbox', accountFormText.setupKey.label);
  await field.evaluate((element, text) => {
    (element as HTMLInputElement).value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, uri);
  await popup.find('button', addText.preview.fill);
}

/** Presses what home offers for this page: in its line at the foot, or in the menu of the site. */
export async function chooseForSite(popup: Surface, label: string): Promise<void> {
  // The offer at the window's foot comes a moment later and moves the list, which closes an open menu.
  await eventually(`"${label}" to be opened`, async () => {
    if (await popup.has('menuitem', label)) await popup.press('menuitem', label);
    else if (await popup.has('button', label)) await popup.press('button', label);
    else if (await popup.has('searchbox', 'Search')) await popup.press('button', homeText.site.more);
    return !(await popup.has('searchbox', 'Search'));
  });
}

/** Takes the recovery codes that the tab shows into the vault, for this site's first account; ends at home. */
export async function takeRecoveryCodes(popup: Surface, count: number): Promise<void> {
  await chooseForSite(popup, homeText.site.saveRecoveryCodes);
  await popup.reads(recoveryText.reading.foundOnPage(count));
  await popup.click('button', 'Save');
  await popup.reads(recoveryText.reading.saved(count));
}

/** Notes which of the user's keys was enrolled at the site in the tab; ends at home. */
export async function recordKeyHere(popup: Surface, key: string, nameThere: string): Promise<void> {
  await chooseForSite(popup, homeText.site.recordKey);
  const choice = await popup.page.waitForSelector('input[name="key"]');
  if (!(await choice?.evaluate((radio) => radio.checked))) {
    await popup.page.evaluate((label) => {
      const row = [...document.querySelectorAll('label')].find((element) => element.textContent?.includes(label));
      row?.querySelector('input')?.click();
    }, key);
  }
  await popup.type('textbox', securityKeysText.registration.name, nameThere);
  await popup.click('button', 'Save');
  await popup.find('searchbox', 'Search');
}

/** Opens what is left to try for an account of this site, from its menu. */
export async function openLostAccess(popup: Surface, label: string): Promise<void> {
  // As in `chooseForSite`: what comes later moves the list, or draws it again, which closes an open menu.
  await eventually(`what is left to try for ${label}`, async () => {
    if (await popup.has('heading', lostAccessText.title)) return true;
    if (await popup.has('menuitem', homeText.account.cantGetIn))
      await popup.press('menuitem', homeText.account.cantGetIn);
    else if (await popup.has('searchbox', 'Search'))
      await popup.press('button', commonText.more, await popup.item('This site', label));
    return false;
  });
}
