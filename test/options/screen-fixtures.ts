import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { writeRegister } from '../../src/key-register/write-register.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { backupsText } from '../../src/ui/strings/backups.ts';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import { fromAuthenticatorText } from '../../src/ui/strings/from-authenticator.ts';
import { iconsText } from '../../src/ui/strings/icons.ts';
import { importText } from '../../src/ui/strings/import.ts';
import { keptItemsText } from '../../src/ui/strings/kept-items.ts';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { keyTroubleText } from '../../src/ui/strings/key-trouble.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { restoreText } from '../../src/ui/strings/restore.ts';
import { scanText } from '../../src/ui/strings/scan.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { unlockMethodsText } from '../../src/ui/strings/unlock-methods.ts';
import { welcomeText } from '../../src/ui/strings/welcome.ts';
import { PASSPHRASE } from '../background/in-memory-background.ts';
import { accountId, recordId, securityKeyRecord } from '../vault/records.ts';
import { keyDialogFixtures } from './key-dialog-fixtures.ts';
import { lostKeyFixtures } from './lost-key-fixtures.ts';
import { policyFixtures } from './policy-fixtures.ts';
import { syncFixtures } from './sync-fixtures.ts';

/** A screen of the options page: where it starts, and what a user does to get there. */
export interface ScreenFixture {
  readonly name: string;
  /** What follows the page's address: the vault's state and the section. */
  readonly at: string;
  readonly reach?: (page: Page) => Promise<void>;
}

/** Presses a control by its accessible name. */
const press = (name: string) => async (page: Page) => {
  const element = await page.waitForSelector(`::-p-aria([name="${name}"])`);
  await element?.evaluate((control) => (control as HTMLElement).click());
};
const tick = (name: string) => press(`${name}"][role="checkbox`);
const type = (selector: string, text: string) => async (page: Page) => {
  await (await page.waitForSelector(selector))?.type(text);
};
const enter = (page: Page) => page.keyboard.press('Enter');
const steps =
  (...all: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    for (const step of all) await step(page);
  };
const sortByHand = (page: Page) => page.select('.toolbar select:last-child', 'hand');
const pressSummary = async (page: Page) => (await page.waitForSelector('summary'))?.click();
const sees = (selector: string) => (page: Page) => page.waitForSelector(selector);

/** Chooses a file of this text in a file field. */
const choose = (selector: string, name: string, text: string) => async (page: Page) => {
  const field = await page.waitForSelector(selector);
  await field?.evaluate(
    (control, fileName, content) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(content, (letter) => letter.charCodeAt(0))], fileName));
      (control as HTMLInputElement).files = files.files;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
};

/** A pack in Aegis's form with drawings for two accounts of the example, as a text of its bytes. */
function iconPack(): string {
  const drawing = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="${colour}"/><path d="M2 4h4" stroke="#fff"/></svg>`;
  const icons = ['GitHub', 'Northwind'].map((issuer) => ({
    filename: `${issuer}.svg`,
    category: null,
    issuer: [issuer],
  }));
  const bytes = zipSync({
    'pack.json': strToU8(JSON.stringify({ uuid: '1', name: 'Round icons', version: 1, icons })),
    'GitHub.svg': strToU8(drawing('#c2410c')),
    'Northwind.svg': strToU8(drawing('#0a6b5d')),
  });
  return String.fromCharCode(...bytes);
}
/** Gives the page a camera that shows a grey picture. */
const runCamera = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, canvas.width, canvas.height);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
  });

/** Seals all accounts under one code or, for 2, under parts. */
const sealIn = (sheets: 1 | 2) =>
  steps(
    press(exportText.which.choices.all),
    type('.envelope-names input', envelopeText.words.nameExample),
    ...(sheets === 2 ? [press(envelopeText.opening.choices.parts)] : []),
    type('.form input[type=password]', PASSPHRASE),
    sees('.form button[type="submit"]:not([aria-disabled], :disabled)'),
    enter,
    sees('.envelope-codes'),
  );

/** Presses an item of a security key's menu. */
const keyMenu = (key: string, item: string) =>
  steps(press(securityKeysText.card.moreFor(key)), press(`${item}"][role="menuitem`));

const accountAt = (name: string) => `#/accounts/${accountId(name)}`;

const addresses = [
  'otpauth://totp/Northwind:ada@example.com?secret=GEZDGNBVGY3TQOJQ&issuer=Northwind',
  'otpauth://totp/Harbour:ada?secret=JBSWY3DPEHPK3PXP&issuer=Harbour&digits=8&period=60',
  'otpauth://hotp/Ledger:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Ledger&counter=4',
].join('\n');
const row = (issuer: string, name: string, last: string, host = '') =>
  `${issuer},${name},totp,JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PX${last},SHA1,6,30,,,,,${host},,`;
/** Accounts of known services and others, and a host for an account that the vault has. */
const importedRows = [
  'issuer,name,type,secret,algorithm,digits,period,counter,tags,favorite,note,hosts,recovery codes,icon',
  row('Google', 'ada@example.com', 'A'),
  row('Discord', 'ada', 'B'),
  row('Twitter', '@ada', 'C'),
  row('githib.com', 'ada', 'D'),
  row('Amazon', 'ada@example.com', 'E'),
  row('Registrar', 'domains', 'P', 'login.other.example'),
].join('\n');
const pastedKeys =
  'YubiKey blue\nAdded on Mar 3, 2024\nLast used 2 days ago\nDelete\nFerry key\nAdded on May 5, 2025\nDelete\n';
/** As Latchkey writes it. */
const KEY_LIST = await writeRegister({
  keys: [securityKeyRecord({ id: 'blue' }), securityKeyRecord({ id: 'ferry', label: 'Ferry key', place: 'Boat' })],
  sites: [],
});

const keyTable = [
  'name,model,location,service,kind,account',
  'Blue key,YubiKey 5 NFC,Safe,GitHub,passkey,ada',
  'Blue key,YubiKey 5 NFC,Safe,Home server,passkey,root',
  'Ferry key,Titan,Boat,GitHub,passkey,ada',
  'Ferry key,Titan,Boat,Router,totp,root',
].join('\n');
const block = 'Northwind, from Monday\n1) 3f9c-81d2\n2) 77a0-4be1 (used)\nabcd-1234 zzzz-9999\n42';

/** Every screen of the options page that is looked at, and how to reach it. */
export const screenFixtures: readonly ScreenFixture[] = [
  { name: 'first-run', at: '?state=none' },
  {
    name: 'first-run-differs',
    at: '?state=none',
    reach: steps(
      type('input', 'garden wolf lantern'),
      sees('.meter[data-score]'),
      press('Create vault'),
      sees('[role=alert]'),
    ),
  },
  { name: 'welcome', at: '?state=none#/welcome', reach: steps(sees('.toolbar-menu')) },
  {
    name: 'welcome-firefox',
    at: '?state=none&engine=firefox#/welcome',
    reach: steps(press(welcomeText.choices.newSite.title), sees('.welcome-steps')),
  },
  { name: 'welcome-pinned', at: '?pinned#/welcome', reach: steps(sees('[data-pinned]')) },
  { name: 'locked', at: '?state=locked' },
  { name: 'locked-forgot', at: '?state=locked', reach: steps(pressSummary, sees('details[open]')) },
  { name: 'locked-start-over', at: '?state=locked#/start-over', reach: steps(sees('.note')) },
  { name: 'locked-wrong', at: '?state=locked', reach: steps(type('input', 'nope'), enter, sees('[role=alert]')) },
  {
    name: 'locked-touch-id',
    at: '?last=Touch%20ID&touch-id',
    reach: steps(sees('.other-actions button:nth-child(2)')),
  },
  { name: 'locked-firefox', at: '?last=Touch%20ID&engine=firefox', reach: steps(sees('form > .hint')) },
  { name: 'lost', at: '?state=lost' },
  { name: 'accounts', at: '#/accounts' },
  { name: 'accounts-empty', at: '?vault=empty#/accounts' },
  { name: 'accounts-waiting', at: '?drafts=1#/accounts', reach: steps(sees('.note')) },
  { name: 'waiting', at: '?drafts=1#/accounts/waiting', reach: steps(sees('.draft-card')) },
  { name: 'waiting-several', at: '?drafts=3#/accounts/waiting', reach: steps(sees('.found-list')) },
  {
    name: 'waiting-discard',
    at: '?drafts=1#/accounts/waiting',
    reach: steps(sees('.draft-card'), press(addText.discard), sees('dialog dialog')),
  },
  { name: 'deleted', at: '#/accounts/deleted', reach: steps(sees('.deleted')) },
  { name: 'deleted-empty', at: '?vault=empty#/accounts/deleted', reach: steps(sees('.empty')) },
  {
    name: 'deleted-purge',
    at: '#/accounts/deleted',
    reach: steps(sees('.deleted'), press(accountsText.trash.deletePermanently), sees('dialog')),
  },
  {
    name: 'deleted-purge-all',
    at: '#/accounts/deleted',
    reach: steps(press(accountsText.trash.deleteAll), sees('dialog')),
  },
  { name: 'accounts-many', at: '?vault=many#/accounts', reach: steps(sees('.pager')) },
  { name: 'accounts-no-tags', at: '?tags=none#/accounts' },
  { name: 'accounts-by-hand', at: '#/accounts', reach: steps(sortByHand, sees('.reorder')) },
  { name: 'accounts-none', at: '#/accounts', reach: steps(type('[type=search]', 'zzz'), sees('.empty')) },
  {
    name: 'accounts-ticked',
    at: '#/accounts',
    reach: steps(tick('Select Northwind ada@example.com'), tick('Select GitHub ada-l'), sees('.bulk')),
  },
  {
    name: 'accounts-tag',
    at: '#/accounts',
    reach: steps(tick('Select GitHub ada-l'), press('Tag'), sees('dialog')),
  },
  { name: 'account', at: accountAt('northwind'), reach: steps(sees('.code-card')) },
  { name: 'account-icon', at: accountAt('github'), reach: steps(press(iconsText.change), sees('.brand-grid li')) },
  {
    name: 'account-filling',
    at: accountAt('github'),
    reach: steps(sees('[aria-label=Filling]'), (page) =>
      page.$eval('[aria-label=Filling]', (part) => part.scrollIntoView({ block: 'start' })),
    ),
  },
  {
    name: 'account-not-allowed',
    at: accountAt('router'),
    reach: steps(sees('[aria-label=Filling] .note'), (page) =>
      page.$eval('.hosts', (part) => part.scrollIntoView({ block: 'start' })),
    ),
  },
  {
    name: 'settings-clock',
    at: '#/settings',
    reach: steps(
      type('form[aria-label=Clock] input', 'www.example.com'),
      enter,
      sees('form[aria-label=Clock] .note'),
      (page) => page.$eval('form[aria-label=Clock]', (part) => part.scrollIntoView({ block: 'center' })),
    ),
  },
  {
    name: 'settings-corrected',
    at: '#/settings',
    reach: steps(
      type('form[aria-label=Clock] input', 'www.example.com'),
      enter,
      sees('form[aria-label=Clock] .note'),
      (page) => page.$eval('form[aria-label=Clock] .primary', (button) => (button as HTMLElement).click()),
      sees('.clock-line'),
    ),
  },
  { name: 'account-pending', at: `?replacement=cloud66${accountAt('cloud66')}`, reach: steps(sees('.code-card')) },
  { name: 'account-without-codes', at: accountAt('registrar'), reach: steps(sees('.sign-in-methods')) },
  {
    name: 'account-removal',
    at: accountAt('northwind'),
    reach: steps(sees('.checklist'), (page) =>
      page.$eval('.checklist summary', (summary) => (summary as HTMLElement).click()),
    ),
  },
  {
    name: 'account-delete',
    at: accountAt('northwind'),
    reach: steps(press(accountsText.panel.delete), sees('dialog')),
  },
  {
    name: 'account-key',
    at: accountAt('northwind'),
    reach: steps(press(accountsText.panel.showKey), type('dialog input', PASSPHRASE), enter, sees('.qr-picture svg')),
  },
  { name: 'add', at: '#/accounts/new', reach: steps(sees('dialog')) },
  {
    name: 'add-wrong',
    at: '#/accounts/new',
    reach: steps(
      (page) => page.$eval('.advanced', (advanced) => ((advanced as HTMLDetailsElement).open = true)),
      type('input[data-mono]', '0189'),
      enter,
      sees('[role=alert]'),
    ),
  },
  {
    name: 'add-known',
    at: '#/accounts/new',
    reach: steps(
      press(addText.ways.paste),
      type('dialog textarea', addresses.split('\n')[0] ?? ''),
      press(addText.proceed),
      sees('.known-account'),
    ),
  },
  { name: 'readiness', at: '#/readiness', reach: steps(sees('.readiness-map')) },
  { name: 'readiness-empty', at: '?vault=empty#/readiness', reach: steps(sees('.empty')) },
  { name: 'readiness-many', at: '?vault=many#/readiness', reach: steps(sees('.link-button')) },
  {
    name: 'readiness-drill',
    at: '#/readiness/drill',
    reach: steps(sees('dialog .drill-ways')),
  },
  {
    name: 'readiness-sheet',
    at: '#/readiness/sheet',
    reach: steps(sees('dialog .sheet-part'), (page: Page) =>
      page.click('.sheet-part:last-of-type label:last-of-type input'),
    ),
  },
  {
    name: 'readiness-what-if',
    at: '#/readiness',
    reach: steps(tick('This computer'), tick('Your passphrase'), sees('.what-if-counts'), (page) =>
      page.$eval('.what-if', (part) => part.scrollIntoView({ block: 'start' })),
    ),
  },
  {
    name: 'readiness-proof',
    at: '#/readiness',
    reach: steps(
      async (page) => (await page.waitForSelector('button.verdict[data-letter=D]'))?.click(),
      sees('.proof'),
    ),
  },
  {
    name: 'readiness-question',
    at: '#/readiness',
    reach: steps(
      async (page) => (await page.waitForSelector('button.verdict[data-letter=unknown]'))?.click(),
      sees('.proof'),
    ),
  },
  {
    name: 'readiness-kept',
    at: '#/readiness',
    reach: steps(sees('.kept li'), (page) => page.$eval('.kept', (part) => part.scrollIntoView({ block: 'start' }))),
  },
  {
    name: 'readiness-add',
    at: '#/readiness',
    reach: steps(press(keptItemsText.add), sees('dialog')),
  },
  { name: 'recovery', at: '#/recovery', reach: steps(sees('.recovery')) },
  { name: 'recovery-empty', at: '?vault=empty#/recovery', reach: steps(sees('.empty')) },
  { name: 'recovery-open', at: `#/recovery/${accountId('northwind')}`, reach: steps(sees('.code-grid')) },
  {
    name: 'recovery-use',
    at: `#/recovery/${accountId('northwind')}`,
    reach: steps(sees('.code-grid'), press(recoveryText.codes.sayUse(1)), sees('dialog')),
  },
  {
    name: 'recovery-known',
    at: `#/recovery/${accountId('github')}`,
    reach: steps(
      sees('.code-grid'),
      press(recoveryText.set.replace),
      type('dialog textarea', Array.from({ length: 5 }, (_, at) => `3f9c-81d${at}`).join('\n')),
      press(recoveryText.reading.preview),
      sees('dialog [data-tone=warn]'),
    ),
  },
  { name: 'recovery-add', at: '#/recovery/new', reach: steps(sees('dialog')) },
  {
    name: 'recovery-check',
    at: '#/recovery/new',
    reach: steps(
      type('dialog textarea', block),
      press(recoveryText.reading.preview),
      sees('.picker'),
      (page) => page.focus('.picker input'),
      sees('[role=option]'),
    ),
  },
  {
    name: 'recovery-unrecognised',
    at: '#/recovery/new',
    reach: steps(
      type('dialog textarea', 'nothing of that kind'),
      press(recoveryText.reading.preview),
      sees('[role=alert]'),
    ),
  },
  { name: 'keys', at: '#/keys', reach: steps(sees('.key')) },
  { name: 'keys-empty', at: '?vault=empty#/keys', reach: steps(sees('.empty')) },
  { name: 'keys-firefox', at: '?engine=firefox#/keys', reach: steps(sees('.key')) },
  {
    name: 'keys-menu',
    at: '#/keys',
    reach: steps(press(securityKeysText.card.moreFor('Blue key')), sees('[role=menu]')),
  },
  {
    name: 'keys-cancelled',
    at: '#/keys',
    reach: steps(press(securityKeysText.add), type('dialog input', 'Blue'), enter, sees('[role=alert]')),
  },
  ...lostKeyFixtures,
  ...keyDialogFixtures,
  {
    name: 'keys-add',
    at: '#/keys',
    reach: steps(press(securityKeysText.add), sees('.colour-choice'), press(keyInventoryText.colours.blue)),
  },
  { name: 'keys-edit', at: '#/keys', reach: steps(keyMenu('Blue key', keyInventoryText.card.edit), sees('.key-form')) },
  {
    name: 'keys-edit-by-name',
    at: '#/keys',
    reach: steps(keyMenu('Grey key', keyInventoryText.card.edit), sees('.transports')),
  },
  { name: 'keys-unknown', at: '#/keys', reach: steps(press(securityKeysText.identify), sees('.key-trouble')) },
  {
    name: 'keys-check-failed',
    at: '#/keys',
    reach: steps(press(securityKeysText.card.check), sees('.key-trouble'), press(keyTroubleText.details)),
  },
  {
    name: 'keys-merge',
    at: '#/keys',
    reach: steps(keyMenu('Blue key', keyInventoryText.card.merge), (page) =>
      page.select('dialog select', recordId('old')),
    ),
  },
  {
    name: 'keys-split',
    at: '#/keys',
    reach: steps(keyMenu('Blue key', keyInventoryText.card.split), type('dialog input', 'Second blue'), enter),
  },
  { name: 'keys-none-found', at: '#/keys', reach: steps(type('.search-box input', 'violin'), sees('main .empty')) },
  { name: 'keys-site', at: '#/keys', reach: steps(press(securityKeysText.card.addSite), sees('dialog')) },
  {
    name: 'keys-paste',
    at: '#/keys',
    reach: steps(
      press(keyRegisterText.menu),
      press(keyRegisterText.actions.paste),
      type('dialog input', 'dash.northwind.example'),
      type('dialog textarea', 'Sign in with your password.'),
      press(keyRegisterText.paste.read),
      sees('dialog [role=alert]'),
    ),
  },
  {
    name: 'keys-pasted',
    at: '#/keys',
    reach: steps(
      press(keyRegisterText.menu),
      press(keyRegisterText.actions.paste),
      type('dialog input', 'dash.northwind.example'),
      type('dialog textarea', pastedKeys),
      press(keyRegisterText.paste.read),
      sees('.register-rows'),
    ),
  },
  {
    name: 'keys-gaps',
    at: '?gaps#/keys',
    reach: async (page) => {
      await page.waitForSelector('.coverage > summary');
      await page.click('.coverage > summary');
    },
  },
  {
    name: 'account-without-key',
    at: `?gaps#/accounts/${accountId('wikipedia')}`,
    reach: async (page) => {
      await page.waitForSelector(`::-p-text(${keyCoverageText.onAccount['no-key']('Wikipedia')})`);
      await page.$eval('.sign-in-methods', (methods) => methods.scrollIntoView());
    },
  },
  {
    name: 'keys-import',
    at: '#/keys',
    reach: steps(
      press(keyRegisterText.menu),
      press(keyRegisterText.actions.importFile),
      choose('dialog input[type=file]', 'letter.txt', 'Dear Ada, the keys are in the safe.'),
      sees('dialog button[type=submit]:not([aria-disabled], :disabled)'),
      press(keyRegisterText.paste.read),
      sees('dialog [role=alert]'),
    ),
  },
  {
    name: 'keys-import-review',
    at: '#/keys',
    reach: steps(
      press(keyRegisterText.menu),
      press(keyRegisterText.actions.importFile),
      choose('dialog input[type=file]', 'keys.csv', keyTable),
      sees('dialog button[type=submit]:not([aria-disabled], :disabled)'),
      press(keyRegisterText.paste.read),
      sees('.register-rows'),
    ),
  },
  {
    name: 'keys-print',
    at: '#/keys',
    reach: steps(press(keyRegisterText.menu), press(keyRegisterText.actions.print), sees('.register-sheet')),
  },
  {
    name: 'keys-labels',
    at: '#/keys',
    reach: steps(press(keyRegisterText.menu), press(keyRegisterText.actions.labels), sees('.label-page')),
  },
  ...syncFixtures,
  { name: 'import', at: '#/interchange', reach: steps(sees('.import-source')) },
  {
    name: 'import-preview',
    at: '#/interchange',
    reach: steps(
      press(importText.source.paste),
      type('.import-source textarea', `${addresses}\nnonsense`),
      press(importText.source.read),
      sees('.import-table output i'),
    ),
  },
  {
    name: 'import-refused',
    at: '#/interchange',
    reach: steps(
      press(importText.source.paste),
      type('.import-source textarea', 'nothing to see'),
      press(importText.source.read),
      sees('.import-file [role=alert]'),
    ),
  },
  {
    name: 'import-backup',
    at: '#/interchange',
    reach: steps(
      sees('.import-source'),
      choose('input[type=file]', 'renamed.json', '\x89VLT\r\n\x1a\x01 and so on'),
      sees('.import-file [role=alert] button'),
    ),
  },
  {
    name: 'import-to-keys',
    at: '#/interchange',
    reach: steps(
      sees('.import-source'),
      choose('input[type=file]', 'keys.csv', KEY_LIST),
      press(importText.files.importKeys),
      sees('dialog .register-rows'),
    ),
  },
  {
    name: 'import-to-restore',
    at: '#/interchange',
    reach: steps(
      sees('.import-source'),
      choose('input[type=file]', 'renamed.json', '\x89VLT\r\n\x1a\x01 and so on'),
      press(importText.files.restore),
      sees('dialog input[type=file]'),
    ),
  },
  {
    name: 'restore-to-import',
    at: '#/backups',
    reach: steps(
      press(backupsText.restore),
      choose('dialog input[type=file]', 'aegis.json', addresses),
      press(restoreText.importIt),
      sees('.import-table output i'),
    ),
  },
  {
    name: 'import-done',
    at: '#/interchange',
    reach: steps(
      press(importText.source.paste),
      type('.import-source textarea', `${addresses}\nnonsense`),
      press(importText.source.read),
      sees('.import-table output i'),
      press('Import'),
      sees('.import-done'),
    ),
  },
  {
    name: 'import-sites',
    at: '#/interchange',
    reach: steps(
      press(importText.source.paste),
      type('.import-source textarea', importedRows),
      press(importText.source.read),
      sees('.import-table output i'),
      press('Import'),
      sees('.site-table .site-note[data-tone=danger]'),
      (page) => page.$eval('.imported-sites', (part) => part.scrollIntoView({ block: 'start' })),
    ),
  },
  { name: 'account-sites', at: '#/accounts/sites', reach: steps(sees('.site-table')) },
  {
    name: 'account-sites-done',
    at: '?vault=empty#/accounts/sites',
    reach: steps(sees('.site-proposals-bar')),
  },
  {
    name: 'import-camera',
    at: '#/interchange',
    reach: steps(runCamera, press(scanText.camera), sees('.phone-steps')),
  },
  { name: 'import-camera-refused', at: '#/interchange', reach: steps(press(scanText.camera), sees('[role=alert]')) },
  { name: 'from-authenticator', at: '#/interchange/authenticator', reach: steps(sees('.compare-list output i')) },
  {
    name: 'from-authenticator-agreed',
    at: '#/interchange/authenticator',
    reach: steps(sees('.compare-list output i'), tick(fromAuthenticatorText.compare.all), (page) =>
      page.$eval('.move-steps > li:last-child', (step) => step.scrollIntoView({ block: 'end' })),
    ),
  },
  {
    name: 'from-authenticator-empty',
    at: '?vault=empty#/interchange/authenticator',
    reach: steps(sees('.move-steps')),
  },
  { name: 'export', at: '#/interchange/export', reach: steps(sees('.export-parts .note')) },
  {
    name: 'export-plain',
    at: '#/interchange/export',
    reach: steps(
      press(exportText.formats.csv.label),
      press(exportText.which.choices.ticked),
      sees('.export-picks li'),
      sees('.note[data-tone=danger]'),
    ),
  },
  {
    name: 'export-codes',
    at: '#/interchange/export',
    reach: steps(
      press(exportText.formats['google-transfer'].label),
      type('.form input', PASSPHRASE),
      sees('.form button[type="submit"]:not([aria-disabled])'),
      enter,
      sees('.qr-picture svg'),
    ),
  },
  { name: 'envelope', at: '#/interchange/envelope', reach: steps(sees('.export-picks li')) },
  {
    name: 'envelope-parts',
    at: '#/interchange/envelope',
    reach: steps(
      press(exportText.which.choices.all),
      press(envelopeText.opening.choices.parts),
      sees('.envelope-counts'),
      (page) => page.$eval('.envelope-counts', (part) => part.scrollIntoView({ block: 'center' })),
    ),
  },
  { name: 'envelope-made', at: '#/interchange/envelope', reach: sealIn(2) },
  { name: 'envelope-made-code', at: '#/interchange/envelope', reach: sealIn(1) },
  { name: 'backups', at: '#/backups', reach: steps(sees('.backup-state')) },
  {
    name: 'backups-aside',
    at: '?aside#/backups',
    reach: steps(press(backupsText.setAside.delete), sees('dialog')),
  },
  { name: 'restore', at: '#/backups', reach: steps(press(backupsText.restore), sees('dialog input[type=file]')) },
  {
    name: 'restore-other-file',
    at: '#/backups',
    reach: steps(
      press(backupsText.restore),
      choose('dialog input[type=file]', 'aegis.json', '{}'),
      sees('dialog [role=alert] button'),
    ),
  },
  {
    name: 'restore-preview',
    at: '#/backups',
    reach: steps(press(backupsText.snapshots.preview), sees('.restore-differences')),
  },
  { name: 'restore-locked', at: '?state=locked#/restore', reach: steps(sees('.note')) },
  {
    name: 'settings-icon-pack',
    at: '#/settings',
    reach: steps(choose(`input[aria-label="${iconsText.pack.pick}"]`, 'pack.zip', iconPack()), sees('.pack-list img')),
  },
  { name: 'settings', at: '#/settings', reach: steps(sees('.key-list kbd')) },
  {
    name: 'settings-watched',
    at: '?watched#/settings',
    reach: steps(sees('.watched-sites li'), (page) =>
      page.$eval('.watched-sites', (part) => part.scrollIntoView({ block: 'center' })),
    ),
  },
  { name: 'settings-touch-id', at: '?touch-id#/settings', reach: steps(sees('.card .primary')) },
  { name: 'settings-firefox', at: '?engine=firefox#/settings', reach: steps(sees('.key-list kbd')) },
  {
    name: 'settings-touch-id-wait',
    at: '?touch-id&offer=platform-unlock#/settings/platform-unlock',
    reach: steps(sees('dialog')),
  },
  { name: 'accounts-offer', at: '?touch-id&offer=platform-unlock#/accounts', reach: steps(sees('.note .primary')) },
  { name: 'accounts-sheet', at: '?offer=emergency-sheet#/accounts', reach: steps(sees('.note button')) },
  {
    name: 'settings-passphrase',
    at: '#/settings',
    reach: steps(press(unlockMethodsText.passphrase.change), sees('.meter')),
  },
  ...policyFixtures,
  { name: 'about', at: '#/about', reach: steps(sees('.licences')) },
];
