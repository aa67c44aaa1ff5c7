import { accountsText } from '../../../src/ui/strings/accounts.ts';
import { addText } from '../../../src/ui/strings/add.ts';
import { devicesText } from '../../../src/ui/strings/devices.ts';
import { fillText } from '../../../src/ui/strings/fill.ts';
import { homeText } from '../../../src/ui/strings/home.ts';
import { lostKeyText } from '../../../src/ui/strings/lost-key.ts';
import { readinessText } from '../../../src/ui/strings/readiness.ts';
import { recoveryText } from '../../../src/ui/strings/recovery.ts';
import { securityKeysText } from '../../../src/ui/strings/security-keys.ts';
import { syncQuestionsText } from '../../../src/ui/strings/sync-questions.ts';
import { DAV_SERVERS } from '../../servers/dav-servers.ts';
import { plugIn } from '../authenticator.ts';
import { Stage } from '../browser-harness.ts';
import { until } from '../eventually.ts';
import type { Surface } from '../surface.ts';
import { acceptInvitation, awaitInSync, invite, setUpSync } from './devices.ts';
import * as northwind from './northwind.ts';
import { openKeys, openRecovery, readCodes, recordSite, registerKey } from './options.ts';
import { awaitPreview, chooseForSite, savePreview, takeRecoveryCodes, typeKey } from './popup.ts';
import { clientOf, createVault, unlock } from './vault.ts';

/** Called at each screen, when everything on it is there. */
export type Visit = (name: string, surface: Surface) => Promise<void>;

/** Other accounts, so that lists look like lists. The keys are made up. */
const OTHERS = [
  ['GitHub', 'ada-l', 'JBSWY3DPEHPK3PXP'],
  ['Cloud 66', 'ops@example.com', 'KRSXG5CTMVRXEZLU'],
  ['Posteo', 'ada@posteo.example', 'MFRGGZDFMZTWQ2LK'],
  ['Registrar', 'domains', 'NB2W45DFOIZA2LTP'],
] as const;

/** Walks through every screen of the popup and the options page as a user would, on the playground. */
export async function walkScreens(stage: Stage, look: Visit, { sync = true } = {}): Promise<void> {
  const visit: Visit = async (name, surface) => {
    await dismissToasts(surface);
    await look(name, surface);
  };
  const user = await stage.site.createUser('a', {
    name: 'Ada Lindqvist',
    email: 'ada@example.com',
    team: 'Fjord & Sons',
  });
  const label = `Northwind ${user.email}`;
  await northwind.signIn(stage, user);
  await walkFirstRun(stage, visit);
  await northwind.beginApp(stage, 'Add');
  await walkEnrolment(stage, visit, label);

  await northwind.confirmApp(stage, user);
  const codes = await northwind.readBackupCodes(stage);
  const capture = await stage.popup();
  await chooseForSite(capture, homeText.site.saveRecoveryCodes);
  await capture.reads(recoveryText.reading.foundOnPage(codes.length));
  await visit('recovery-codes', capture);
  await capture.click('button', 'Back');
  await takeRecoveryCodes(capture, codes.length);
  await stage.closePopup();
  await walkOptions(stage, visit, label, sync);

  await stage.tab.bringToFront();
  const popup = await stage.popup();
  await chooseForSite(popup, homeText.site.recordKey);
  await popup.find('textbox', securityKeysText.registration.name);
  await visit('key-here', popup);
  await popup.click('button', 'Back');
  await popup.code('This site', label);
  await visit('home', popup);
  await popup.click('button', 'Lock');
  await popup.find('button', 'Unlock');
  await visit('locked', popup);
  await unlock(popup, 'not the passphrase');
  await popup.alert();
  await visit('locked-refused', popup);
  await stage.closePopup();
}

/** Messages come and go by themselves; a picture of a screen is one without them. */
async function dismissToasts({ page }: Surface): Promise<void> {
  await page.$$eval('.toast button[aria-label="Dismiss"]', (buttons) => {
    for (const button of buttons) (button as HTMLButtonElement).click();
  });
  await until(page, 'the messages to go', () => document.querySelector('.toast') === null);
}

async function walkFirstRun(stage: Stage, visit: Visit): Promise<void> {
  const popup = await stage.popup();
  await popup.find('button', 'Create vault');
  await visit('first-run', popup);
  await createVault(popup);
  await popup.find('button', 'Scan this page');
  await visit('home-empty', popup);
  for (const [issuer, name, key] of OTHERS) {
    await typeKey(popup, { key, issuer, name });
    // These accounts belong elsewhere: they are not tied to the page.
    await popup.page.click('input[type="checkbox"]');
    await savePreview(popup);
  }
  await popup.click('button', 'Add account');
  await popup.alert();
  await visit('add', popup);
  await popup.click('button', 'Back');
  await popup.click('button', homeText.site.link);
  await popup.find('button', 'GitHub ada-l');
  await visit('link', popup);
  await stage.closePopup();
}

async function walkEnrolment(stage: Stage, visit: Visit, label: string): Promise<void> {
  const popup = await stage.popup();
  await popup.click('button', 'Scan this page');
  await awaitPreview(popup);
  await visit('preview', popup);
  await popup.click('button', addText.preview.saveAndFill);
  await northwind.awaitConfirmationCode(stage);
  const item = await popup.item('This site', label);
  await popup.click('button', 'More', item);
  await popup.find('menuitem', 'Edit');
  await visit('account-menu', popup);
  await popup.click('menuitem', 'Show QR code');
  await popup.find('heading');
  await visit('show-qr', popup);
  await popup.click('button', 'Back');
  await popup.click('button', 'More', await popup.item('This site', label));
  await popup.click('menuitem', 'Edit');
  await popup.find('textbox', 'Note');
  await visit('edit', popup);
  await popup.click('button', 'Back');
  await popup.click('button', 'Fill', await popup.item('Accounts', 'GitHub ada-l'));
  await popup.find('button', fillText.question.linkAndFill);
  await visit('host-question', popup);
  await stage.closePopup();
}

/** Marks the key as lost for its list, and takes it back, so that the screens that follow are those of every day. */
async function visitLostKey(keys: Surface, visit: Visit): Promise<void> {
  await recordSite(keys, 'Blue key', { host: 'github.com', name: '', account: 'ada-l' });
  await recordSite(keys, 'Blue key', { host: 'www.dropbox.com', name: '' });
  await keys.click('button', securityKeysText.card.moreFor('Blue key'));
  await keys.click('menuitem', lostKeyText.actions.lose);
  await keys.find('heading', lostKeyText.title.lost('Blue key'));
  await keys.click('checkbox', lostKeyText.tick.removed('github.com'));
  await keys.reads(lostKeyText.progress(1, 3));
  await visit('options-lost-key', keys);
  await keys.click('checkbox', lostKeyText.tick.removed('github.com'));
  await keys.click('button', lostKeyText.actions.found);
  await keys.click('button', lostKeyText.found.skip);
  await keys.find('heading', lostKeyText.title.here('Blue key'));
}

/** Sets up sync and lets another browser take up the vault, over a server of this computer that ends with the visit. */
async function visitDevices(stage: Stage, visit: Visit): Promise<void> {
  const storage = await DAV_SERVERS['webdav-server']();
  const other = await Stage.open({ name: 'tour-devices' });
  try {
    const devices = await stage.options('devices');
    await setUpSync(stage, devices, storage);
    const theirs = await acceptInvitation(other, await invite(stage, devices), 'Laptop');
    await theirs.find('link', 'GitHub ada-l');
    await clientOf(theirs)('sync.now');
    await devices.page.bringToFront();
    await devices.page.reload();
    await devices.click('button', devicesText.status.now);
    await devices.click('button', syncQuestionsText.newcomer.yes);
    await devices.isGone('heading', syncQuestionsText.newcomer.title('Laptop'));
    await awaitInSync(devices);
    await visit('options-devices', devices);
    await clientOf(devices)('sync.stop', { forget: true });
    await devices.page.close();
  } finally {
    await other.close();
    await storage.stop();
  }
}

async function walkOptions(stage: Stage, visit: Visit, label: string, sync: boolean): Promise<void> {
  const recovery = await openRecovery(stage);
  await readCodes(recovery, label);
  await visit('options-recovery', recovery);
  await recovery.click('button', recoveryText.add);
  await recovery.find('dialog', recoveryText.add);
  await visit('options-recovery-add', recovery);
  await recovery.page.close();

  const keys = await openKeys(stage);
  await visit('options-keys-empty', keys);
  const blue = await plugIn(keys.page, 'usb');
  await registerKey(keys, { label: 'Blue key', place: 'Key ring' });
  await blue.remove();
  await plugIn(keys.page, 'usb');
  await registerKey(keys, { label: 'Spare key', place: 'Bank safe' });
  await recordSite(keys, 'Blue key', { host: northwind.HOST, name: 'Blue', account: 'ada@example.com' });
  await visit('options-keys', keys);
  await visitLostKey(keys, visit);
  await keys.page.close();

  const readiness = await stage.options('readiness');
  await readiness.find('table', readinessText.map.table);
  await visit('options-readiness', readiness);
  await readiness.page.close();

  const accounts = await stage.options('accounts');
  await accounts.find('link', label);
  await visit('options-accounts', accounts);
  await accounts.click('link', label);
  await accounts.find('button', accountsText.panel.showKey);
  await visit('options-account', accounts);
  await accounts.page.close();

  if (sync) await visitDevices(stage, visit);

  for (const section of ['settings', 'about'] as const) {
    const options = await stage.options(section);
    await options.find('heading');
    await visit(`options-${section}`, options);
    await options.page.close();
  }
}
