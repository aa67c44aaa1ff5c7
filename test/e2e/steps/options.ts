import type { ElementHandle } from 'puppeteer-core';
import { placesText } from '../../../src/ui/strings/places.ts';
import { recoveryText } from '../../../src/ui/strings/recovery.ts';
import { securityKeysText } from '../../../src/ui/strings/security-keys.ts';
import type { Stage } from '../browser-harness.ts';
import { until } from '../eventually.ts';
import type { Surface } from '../surface.ts';

/** Opens the list of security keys, unlocking if need be. */
export async function openKeys(stage: Stage): Promise<Surface> {
  const options = await stage.options('keys');
  await options.find('heading', 'Security keys');
  return options;
}

/** Registers the plugged-in key with Latchkey under a name. */
export async function registerKey(
  options: Surface,
  wish: { readonly label: string; readonly place?: string; readonly builtIn?: boolean },
): Promise<void> {
  await options.click('button', securityKeysText.add);
  const dialog = await options.find('dialog', securityKeysText.add);
  if (wish.builtIn === true) await options.click('button', 'Built into this computer', dialog);
  await options.type('textbox', 'Name', wish.label, dialog);
  if (wish.place !== undefined) await options.type('combobox', placesText.label, wish.place, dialog);
  await options.click('button', securityKeysText.form.register, dialog);
  await options.find('listitem', wish.label);
  await options.isGone('dialog', securityKeysText.add);
}

/** Records at which site a key is enrolled, under which name there, and for which account. */
export async function recordSite(
  options: Surface,
  key: string,
  site: { readonly host: string; readonly name: string; readonly account?: string },
): Promise<void> {
  await options.click('button', securityKeysText.card.addSite, await options.find('listitem', key));
  const dialog = await options.find('dialog', securityKeysText.registration.recordSite(key));
  await options.type('textbox', 'Site', site.host, dialog);
  await options.type('textbox', securityKeysText.registration.name, site.name, dialog);
  if (site.account !== undefined) await pickAccount(options, site.account);
  await options.click('button', 'Save', dialog);
  await options.isGone('dialog', securityKeysText.registration.recordSite(key));
  await options.reads(site.host);
}

/** Chooses in the account picker by typing and the Enter key. */
export async function pickAccount(options: Surface, title: string): Promise<void> {
  const picker = await options.page.waitForSelector('.picker input[role="combobox"]', { visible: true });
  await picker?.type(title);
  await until(
    options.page,
    `the account ${title} to pick`,
    (text) => [...document.querySelectorAll('[role="option"]')].some((o) => o.textContent?.includes(text)),
    title,
  );
  await options.page.keyboard.press('Enter');
}

/** Opens the recovery codes; an unlocked vault is expected. */
export async function openRecovery(stage: Stage): Promise<Surface> {
  const options = await stage.options('recovery');
  await options.find('heading', 'Recovery codes');
  return options;
}

/** Pastes a block of codes; ends where those found are looked at before they are stored. */
export async function reviewCodes(options: Surface, text: string): Promise<ElementHandle<Element>> {
  await options.click('button', recoveryText.add);
  const dialog = await options.find('dialog', recoveryText.add);
  const field = await options.find('textbox', 'Recovery codes', dialog);
  await field.evaluate((element, block) => {
    (element as HTMLTextAreaElement).value = block;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await options.click('button', recoveryText.reading.preview, dialog);
  await options.find('list', 'Codes found');
  return dialog;
}

/** Stores a pasted block of codes for an account that is there already, found by a part of its title. */
export async function pasteCodes(options: Surface, text: string, account: string): Promise<void> {
  const dialog = await reviewCodes(options, text);
  await pickAccount(options, account);
  await options.click('button', 'Save', dialog);
  await options.isGone('dialog', recoveryText.add);
}

/** The codes of an account's card, opened, with those used. */
export async function readCodes(
  options: Surface,
  account: string,
): Promise<{ all: readonly string[]; used: readonly string[] }> {
  const card = await options.find('listitem', account);
  if (await options.has('button', recoveryText.set.showCodes, card))
    await options.click('button', recoveryText.set.showCodes, card);
  const list = await options.find('list', 'Codes', card);
  const rows = await list.$$eval('li', (items) =>
    items.map((item) => ({
      text: item.querySelector('code')?.textContent ?? '',
      used: item.hasAttribute('data-used'),
    })),
  );
  return { all: rows.map(({ text }) => text), used: rows.filter(({ used }) => used).map(({ text }) => text) };
}
