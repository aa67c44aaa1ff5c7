import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import { type Authenticator, plugIn } from './authenticator.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import * as northwind from './steps/northwind.ts';
import { registerKey } from './steps/options.ts';
import { clientOf, haveVault } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const HOSTS = ['a.example', 'b.example', 'c.example'];
const { actions, line, tick, title } = lostKeyText;
let stage: Stage;
let options: Surface;
let blue: Authenticator;

beforeAll(async () => {
  stage = await Stage.open({ name: 'lost-key' });
  await northwind.openSignIn(stage);
  options = await haveVault(stage, 'keys');
  await options.page.bringToFront();
  blue = await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Blue key', place: 'Key ring' });
  const ask = clientOf(options);
  const [key] = await ask('securityKey.list');
  if (key === undefined) throw new Error('got no key, want one');
  for (const host of HOSTS) await ask('registration.add', { key: key.id, host, name: '' });
  await ask('securityKey.add', {
    ...{ label: 'Green key', place: 'Bank safe', attachment: 'cross-platform', transports: [] },
    aaguid: '00000000-0000-0000-0000-000000000000',
  });
  await options.page.reload();
  await options.find('listitem', 'Blue key');
});
afterAll(() => stage?.close());

const keyNamed = async (label: string) =>
  (await clientOf(options)('securityKey.list')).find((key) => key.label === label);
const removedAt = async (label: string) =>
  (await keyNamed(label))?.registrations.filter(({ removedMs }) => removedMs !== undefined).map(({ host }) => host) ??
  [];

async function go(hash: string): Promise<void> {
  await options.page.bringToFront();
  await options.page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

async function chooseFor(key: string, what: string): Promise<void> {
  await go('#/keys');
  await options.click('button', securityKeysText.card.moreFor(key));
  await options.click('menuitem', what);
}

async function tickOff(host: string): Promise<void> {
  await options.click('checkbox', tick.removed(host));
  await eventually(`${host} to be ticked off`, async () => (await removedAt('Blue key')).includes(host));
}

describe('a security key that was lost', () => {
  it('has a list of its sites, which both first screens lead to', async () => {
    await chooseFor('Blue key', actions.lose);
    await options.find('heading', title.lost('Blue key'));
    const list = await options.find('list', lostKeyText.list('Blue key'));
    expect(await list.$$eval('strong', (names) => names.map((name) => name.textContent))).toEqual(HOSTS);
    await options.reads(lostKeyText.progress(0, 3));
    await go('#/accounts');
    await options.reads(line.lost('Blue key', 3));
    // It survives whatever ends the page and the worker.
    await stage.stopWorker();
    await options.page.reload();
    await options.click('link', line.showFor('Blue key'));
    await options.find('heading', title.lost('Blue key'));
  });

  it('is worked off on either, until nothing is left to say', async () => {
    await stage.tab.bringToFront();
    const popup = await stage.popup();
    await popup.click('button', line.showFor('Blue key'));
    await popup.click('checkbox', tick.removed('b.example'));
    await popup.reads(lostKeyText.progress(1, 3));
    await stage.picture(popup, 'the list in the popup');
    await popup.click('button', 'Back');
    await popup.reads(line.lost('Blue key', 2));
    await stage.closePopup();

    await options.page.bringToFront();
    await options.page.reload();
    await options.reads(lostKeyText.progress(1, 3));
    for (const host of ['a.example', 'c.example']) await tickOff(host);
    await options.reads(lostKeyText.done.title);
    await go('#/accounts');
    await options.find('heading', 'Accounts');
    await eventually('the line to go', async () => !(await options.has('link', line.showFor('Blue key'))));
    await stage.tab.bringToFront();
    const after = await stage.popup();
    await after.find('searchbox', 'Search');
    expect(await clientOf(after)('lostKey.unfinished')).toEqual([]);
    expect(await after.has('button', line.showFor('Blue key'))).toBe(false);
    await stage.closePopup();
  });

  it('is taken back by a touch, and its sites one by one', async () => {
    await chooseFor('Blue key', actions.found);
    await options.click('button', actions.found);
    await options.click('button', lostKeyText.found.act);
    await options.find('heading', title.here('Blue key'));
    expect((await blue.credentials())[0]?.signCount).toBeGreaterThan(1);
    expect(await keyNamed('Blue key')).not.toHaveProperty('lostMs');
    await options.click('checkbox', tick.here('a.example'));
    await eventually(
      'the site to be registered again',
      async () => !(await removedAt('Blue key')).includes('a.example'),
    );
    expect([...(await removedAt('Blue key'))].sort()).toEqual(['b.example', 'c.example']);
    for (const host of ['b.example', 'c.example']) await options.click('checkbox', tick.here(host));
    await eventually('all sites to be registered again', async () => (await removedAt('Blue key')).length === 0);
  });

  it('leads to its sites, too, where it is recognised by chance', async () => {
    await chooseFor('Blue key', actions.lose);
    await options.find('heading', title.lost('Blue key'));
    await go('#/keys');
    await options.click('button', securityKeysText.identify);
    await options.reads(keyInventoryText.touch.markedLost);
    await options.click('button', keyInventoryText.touch.markFound);
    await options.find('heading', title.here('Blue key'));
    expect(await keyNamed('Blue key')).not.toHaveProperty('lostMs');
  });
});

describe('a security key that another replaces', () => {
  it('is retired with the same list', async () => {
    await chooseFor('Blue key', actions.retire);
    await options.find('heading', title.retired('Blue key'));
    await tickOff('a.example');
    await go('#/accounts');
    await options.reads(line.retired('Blue key', 2));
  });

  it('gives way to the new one site by site', async () => {
    await options.click('link', line.showFor('Blue key'));
    await options.choose(lostKeyText.successor.label, 'Green key');
    await options.find('heading', title.replaced('Blue key', 'Green key'));
    await options.click('checkbox', tick.addedAt('Green key', 'b.example'));
    await eventually(
      'the new key at b.example',
      async () => (await keyNamed('Green key'))?.registrations.map(({ host }) => host).join() === 'b.example',
    );
    await tickOff('b.example');
    await go('#/accounts');
    await options.reads(line.replaced('Blue key', 1));
    await options.click('link', line.showFor('Blue key'));
    await tickOff('c.example');
    await options.reads(lostKeyText.done.title);
    const old = await keyNamed('Blue key');
    expect(old?.replacedBy).toBe((await keyNamed('Green key'))?.id);
    expect(old?.retiredMs).toBeGreaterThan(0);
  });

  it('is used again after all', async () => {
    await options.click('button', actions.use);
    await options.find('heading', title.here('Blue key'));
    const back = await keyNamed('Blue key');
    expect(back).not.toHaveProperty('retiredMs');
    expect(back).not.toHaveProperty('replacedBy');
  });
});
