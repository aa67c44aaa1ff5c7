import type { Page } from 'puppeteer-core';
import type { ProbeView } from '../../src/messages/sync.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { connectText } from '../../src/ui/strings/connect.ts';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { syncHistoryText } from '../../src/ui/strings/sync-history.ts';
import { syncQuestionsText } from '../../src/ui/strings/sync-questions.ts';
import { syncSetupText } from '../../src/ui/strings/sync-setup.ts';
import { PASSPHRASE } from '../background/in-memory-background.ts';
import type { SyncStateName } from '../background/sync-states.ts';
import type { ScreenFixture } from './screen-fixtures.ts';

type Step = (page: Page) => Promise<unknown>;

const sees =
  (selector: string): Step =>
  (page) =>
    page.waitForSelector(selector);
const press =
  (name: string): Step =>
  async (page) => {
    const control = await page.waitForSelector(`::-p-aria([name="${name}"])`);
    await control?.evaluate((element) => (element as HTMLElement).click());
  };
const type =
  (label: string, text: string): Step =>
  async (page) => {
    await (await page.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`))?.type(text);
  };
const enter: Step = (page) => page.keyboard.press('Enter');
const steps =
  (...all: readonly Step[]) =>
  async (page: Page) => {
    for (const step of all) await step(page);
  };

const { fields } = syncSetupText;
const devices = (name: SyncStateName) => `?sync=${name}#/devices`;
const finding = (name: SyncStateName, probe: Partial<ProbeView>) =>
  `?sync=${name}&found=${encodeURIComponent(JSON.stringify(probe))}#/devices`;
const joining = (probe: Partial<ProbeView> = {}) => `?state=none&${finding('off', probe).slice(1)}`;

const setUp = press(devicesText.off.setUp);
const choose = (kind: keyof typeof syncSetupText.kinds) => press(`${syncSetupText.kinds[kind]}"][role="radio`);
const enterServer = (address = 'https://cloud.example.com') =>
  steps(type(fields.url, address), type(fields.user, 'ada'), type(fields.password, 'app-password'), enter);
const menuOf = (device: string, item: string) =>
  steps(press(devicesText.list.more(device)), press(`${item}"][role="menuitem`), sees('dialog'));

const vaults = (...files: readonly number[]): Pick<ProbeView, 'vaults'> => ({
  vaults: files.map((count, at) => ({ vid: String(at).repeat(22), files: count, isOurs: false })),
});

/** Devices and sync in every state, and connecting a browser without a vault. */
export const syncFixtures: readonly ScreenFixture[] = [
  { name: 'devices-off', at: '#/devices', reach: steps(sees('.sync-off')) },
  {
    name: 'devices-first',
    at: '#/devices',
    reach: steps(setUp, enterServer(), sees('.sync-state[data-state=in-step]')),
  },
  {
    name: 'devices-shared',
    at: '?shared#/devices',
    reach: steps(sees('.sync-question'), press(syncHistoryText.show), sees('.sync-history li'), (page) =>
      page.$eval('h1', (title) => title.scrollIntoView()),
    ),
  },
  { name: 'devices-set-up', at: devices('off'), reach: steps(setUp, sees('.connect-form')) },
  { name: 'devices-set-up-s3', at: devices('off'), reach: steps(setUp, choose('s3'), press(fields.more)) },
  { name: 'devices-set-up-browser', at: devices('off'), reach: steps(setUp, choose('browser')) },
  {
    name: 'devices-set-up-folder',
    at: devices('off'),
    reach: steps(setUp, choose('folder'), enter, press(syncSetupText.connect), sees('[role=alert]')),
  },
  {
    name: 'devices-set-up-missing',
    at: devices('off'),
    reach: steps(setUp, press(syncSetupText.connect), sees('[role=alert]')),
  },
  {
    name: 'devices-found-page',
    at: finding('off', {
      ok: false,
      fault: 'sync-not-webdav',
      hint: 'https://cloud.example.com/remote.php/dav/files/ada/Latchkey/',
    }),
    reach: steps(setUp, enterServer(), sees('.hint-address')),
  },
  {
    name: 'devices-found-password',
    at: finding('off', { ok: false, fault: 'sync-app-password' }),
    reach: steps(setUp, enterServer(), sees('.note[role=alert]')),
  },
  {
    name: 'devices-found-no-folder',
    at: finding('off', { ok: false, fault: 'sync-folder-missing' }),
    reach: steps(setUp, enterServer(), sees('.note[role=alert] button')),
  },
  {
    name: 'devices-plain-http',
    at: devices('off'),
    reach: steps(setUp, enterServer('http://nas.local/dav/'), sees('dialog')),
  },
  { name: 'devices-other-vault', at: finding('off', vaults(6)), reach: steps(setUp, enterServer(), sees('dialog')) },
  {
    name: 'devices-connected',
    at: finding('off', { clockMs: 412_000, freeBytes: 900_000, fault: 'sync-list-late' }),
    reach: steps(setUp, enterServer(), sees('.sync-state[data-state=in-step]')),
  },
  { name: 'devices', at: devices('in-step'), reach: steps(sees('.sync-state')) },
  { name: 'devices-alone', at: devices('alone'), reach: steps(sees('.sync-state')) },
  { name: 'devices-working', at: devices('working'), reach: steps(sees('.sync-state')) },
  { name: 'devices-asleep', at: devices('asleep'), reach: steps(sees('.sync-state')) },
  { name: 'devices-failed', at: devices('failed'), reach: steps(sees('.note')) },
  { name: 'devices-permission', at: devices('permission'), reach: steps(sees('.note button')) },
  { name: 'devices-wiped', at: devices('wiped'), reach: steps(sees('.sync-question')) },
  { name: 'devices-deletions', at: devices('deletions'), reach: steps(sees('.sync-question')) },
  {
    name: 'devices-deletions-shown',
    at: devices('deletions'),
    reach: steps(press(syncQuestionsText.deletions.show), sees('.deleted-names')),
  },
  { name: 'devices-passphrase', at: devices('passphrase'), reach: steps(sees('.sync-question')) },
  { name: 'devices-removed-here', at: devices('removed'), reach: steps(sees('.sync-question')) },
  { name: 'devices-newcomer', at: devices('newcomer'), reach: steps(sees('.sync-question')) },
  { name: 'devices-behind', at: devices('behind'), reach: steps(sees('.sync-state')) },
  { name: 'devices-browser', at: devices('browser'), reach: steps(sees('.sync-state')) },
  {
    name: 'devices-menu',
    at: devices('in-step'),
    reach: steps(press(devicesText.list.more('Firefox on Linux')), sees('[role=menu]')),
  },
  { name: 'devices-rename', at: devices('in-step'), reach: menuOf('Firefox on Linux', devicesText.list.rename) },
  {
    name: 'devices-remove',
    at: `?unlocks&${devices('in-step').slice(1)}`,
    reach: steps(menuOf('Firefox on Linux', devicesText.list.remove), sees('dialog .note')),
  },
  { name: 'devices-invite', at: devices('in-step'), reach: steps(press(devicesText.list.invite), sees('dialog')) },
  {
    name: 'devices-invitation',
    at: devices('in-step'),
    reach: steps(
      press(devicesText.list.invite),
      sees('dialog button:not([aria-disabled]).primary'),
      press(connectText.invite.create),
      sees('.qr-picture path'),
      press(connectText.invite.showCode),
      sees('.invitation-code output'),
    ),
  },
  {
    name: 'devices-invite-browser',
    at: devices('browser'),
    reach: steps(press(devicesText.list.invite), sees('dialog')),
  },
  {
    name: 'devices-earlier',
    at: devices('in-step'),
    reach: steps(press(devicesText.earlier.show), sees('[aria-labelledby=d-earlier] li'), (page) =>
      page.$eval('#d-earlier', (part) => part.scrollIntoView({ block: 'start' })),
    ),
  },
  {
    name: 'devices-earlier-preview',
    at: devices('in-step'),
    reach: steps(
      press(devicesText.earlier.show),
      sees('[aria-labelledby=d-earlier] li'),
      press(devicesText.earlier.preview),
      sees('dialog .restore-differences'),
    ),
  },
  {
    name: 'devices-history',
    at: devices('in-step'),
    reach: steps(press(syncHistoryText.show), sees('.sync-history li'), (page) =>
      page.$eval('#d-history', (part) => part.scrollIntoView({ block: 'start' })),
    ),
  },
  { name: 'devices-stop', at: devices('in-step'), reach: steps(press(devicesText.stop.open), sees('dialog')) },
  { name: 'sync-line', at: '?sync=passphrase#/accounts', reach: steps(sees('.sync-line')) },
  { name: 'sync-line-newcomer', at: '?sync=newcomer#/recovery', reach: steps(sees('.sync-line')) },
  { name: 'connect', at: joining(), reach: steps(sees('.connect')) },
  { name: 'connect-empty', at: joining(), reach: steps(enterServer(), sees('.note[role=alert]')) },
  {
    name: 'connect-invitation',
    at: joining(),
    reach: steps(press(connectText.ways.invitation), sees('.connect textarea')),
  },
  {
    name: 'connect-invited',
    at: joining(),
    reach: steps(
      press(connectText.ways.invitation),
      type(connectText.invitation.text, 'latchkey-invitation-1.abc'),
      type(connectText.invitation.code, 'K7QM-3XRT-9WDP'),
      enter,
      sees('.connect code'),
    ),
  },
  { name: 'connect-vaults', at: joining(vaults(12, 3)), reach: steps(enterServer(), sees('.choices small')) },
  {
    name: 'connect-unlock',
    at: joining(vaults(12)),
    reach: steps(enterServer(), sees('.card-page-title')),
  },
  {
    name: 'connect-unlock-wrong',
    at: joining(vaults(12)),
    reach: steps(
      enterServer(),
      sees('.card-page-title'),
      type(commonText.passphrase, 'nope'),
      enter,
      sees('[role=alert]'),
    ),
  },
  {
    name: 'connect-done',
    at: joining(vaults(12)),
    reach: steps(
      enterServer(),
      sees('.card-page-title'),
      type(commonText.passphrase, PASSPHRASE),
      press(commonText.unlock),
      sees('.frame'),
    ),
  },
];
