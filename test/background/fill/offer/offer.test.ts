import { describe, expect, test } from 'vitest';
import { coversOrigin, originsOf } from '../../../../background/fill/offer/origins.ts';
import { passesSoon } from '../../../passes-soon.ts';
import { addAccount, PASSPHRASE, startWithVault, startWorker } from '../../in-memory-background.ts';

const HOST = 'https://login.example.com/';
const PATTERN = 'https://login.example.com/*';

describe('what a browser is asked for', () => {
  test.each([
    [{ host: 'login.example.com', scope: 'host' }, ['https://login.example.com/*']],
    [{ host: 'login.example.com:8443', scope: 'host' }, ['https://login.example.com/*']],
    [{ host: 'login.example.co.uk', scope: 'site' }, ['https://*.example.co.uk/*']],
    [{ host: 'alice.github.io', scope: 'site' }, ['https://*.alice.github.io/*']],
    [{ host: 'github.io', scope: 'site' }, ['https://github.io/*']],
    [{ host: '192.168.1.1', scope: 'host' }, ['https://192.168.1.1/*']],
    [{ host: '192.168.1.1', scope: 'host', http: true }, []],
    [{ host: '[::1]', scope: 'host' }, []],
    [
      { host: 'northwind.localhost:4000', scope: 'host' },
      ['http://northwind.localhost/*', 'https://northwind.localhost/*'],
    ],
  ] as const)('the browser is asked for the exact patterns of %j', (binding, origins) => {
    expect(originsOf([binding]).origins).toEqual(origins);
    expect(originsOf([binding]).unsupported).toEqual(origins.length === 0 ? [binding.host] : []);
  });

  test.each([
    ['https://example.com/*', 'https://example.com', true],
    ['https://example.com/*', 'https://example.com:8443', true],
    ['https://example.com/*', 'http://example.com', false],
    ['https://example.com/*', 'https://www.example.com', false],
    ['https://*.example.com/*', 'https://www.example.com', true],
    ['https://*.example.com/*', 'https://example.com', true],
    ['https://*.example.com/*', 'https://evil-example.com', false],
    ['https://example.com/*', 'https://example.com.evil.com', false],
    ['https://example.com/*', 'null', false],
    ['<all_urls>', 'https://example.com', false],
  ])('%s covers %s: %s', (pattern, origin, covers) => {
    expect(coversOrigin(pattern, origin)).toBe(covers);
  });
});

/** A vault with an account whose arrivals are offered, in a browser that allowed it. */
async function offering() {
  const world = await startWithVault();
  const account = await addAccount(world, { url: HOST });
  world.sites.allowed.add(PATTERN);
  await world.ask('account.edit', { id: account.id, edit: { filling: { offer: true } } });
  const watched = () => passesSoon(() => expect(world.sites.watched()).toEqual([PATTERN]));
  await watched();
  return { ...world, account, watched };
}

describe('page scripts', () => {
  test('page scripts run for no account by default, and never without a permission', async () => {
    const world = await startWithVault();
    const account = await addAccount(world, { url: HOST });
    await world.background.fillOffer.followVault();
    expect(world.sites.watched()).toEqual([]);
    await world.ask('account.edit', { id: account.id, edit: { filling: { offer: true } } });
    await world.background.fillOffer.followVault();
    expect(world.sites.watched()).toEqual([]);
    expect(await world.ask('account.view', { id: account.id })).toMatchObject({
      fillOffer: { origins: [PATTERN], left: [], allowed: false },
    });
  });

  test('page scripts run when both the rule and the permission are there', async () => {
    const { ask, account } = await offering();
    expect(await ask('account.view', { id: account.id })).toMatchObject({ fillOffer: { allowed: true } });
  });

  test.each([
    ['the account does not want it any more', { filling: {} }],
    ['the account is at another host', { hosts: [{ host: 'www.example.com', scope: 'host' }] }],
  ] as const)('page scripts end, and the permission is given back, when %s', async (_why, edit) => {
    const { ask, account, sites } = await offering();
    await ask('account.edit', { id: account.id, edit });
    await passesSoon(() => expect(sites.watched()).toEqual([]));
    await passesSoon(() => expect(sites.allowed.size).toBe(0));
  });

  test('page scripts end when the account is deleted, and run again when it is restored and allowed', async () => {
    const { ask, account, sites, background } = await offering();
    const undo = await ask('account.delete', { ids: [account.id] });
    await passesSoon(() => expect(sites.watched()).toEqual([]));
    await ask('trash.restore', undo);
    sites.allowed.add(PATTERN);
    await background.fillOffer.permissionsChanged();
    expect(sites.watched()).toEqual([PATTERN]);
  });

  test('page scripts end when the user revokes the permission, also while the vault is locked', async () => {
    const { ask, sites, background } = await offering();
    await ask('vault.lock');
    sites.allowed.delete(PATTERN);
    await background.fillOffer.permissionsChanged();
    expect(sites.watched()).toEqual([]);
  });

  test('page scripts survive a lock and a new worker, and stay while a second account of the host wants them', async () => {
    const { ask, sites, profile, clock, account } = await offering();
    const second = await addAccount({ ask }, { issuer: 'Second', secret: 'GEZDGNBVGY3TQOJQ', url: HOST });
    await ask('account.edit', { id: second.id, edit: { filling: { offer: true } } });
    await ask('vault.lock');
    const next = startWorker(profile, clock, { sites });
    await next.background.fillOffer.permissionsChanged();
    expect(sites.watched()).toEqual([PATTERN]);
    await next.ask('vault.unlock', { passphrase: PASSPHRASE });
    await next.ask('account.edit', { id: account.id, edit: { filling: {} } });
    await next.background.fillOffer.followVault();
    expect(sites.watched()).toEqual([PATTERN]);
    expect(sites.allowed.size).toBe(1);
  });

  test('page scripts run again after an update, which makes the browser forget them, also while the vault is locked', async () => {
    const { ask, sites, profile, clock } = await offering();
    await ask('vault.lock');
    await sites.pageScripts.set([]);
    sites.allowed.add('https://*/*');
    const next = startWorker(profile, clock, { sites });
    await next.background.fillOffer.restoreScripts();
    expect(sites.watched()).toEqual([PATTERN]);
  });

  test('a permission that the offer did not use is not given back', async () => {
    const { ask, account, sites } = await offering();
    sites.allowed.add('https://time.example/*');
    await ask('account.edit', { id: account.id, edit: { filling: {} } });
    await passesSoon(() => expect(sites.watched()).toEqual([]));
    await passesSoon(() => expect([...sites.allowed]).toEqual(['https://time.example/*']));
  });
});

describe('a report of a page script', () => {
  test('a report of a page script is checked, locked or not, and only documents of hosts with the script count', async () => {
    const { ask, sites, background } = await offering();
    sites.asking.set(3, ['https://login.example.com']);
    sites.asking.set(4, ['https://evil.example']);
    for (const state of ['unlocked', 'locked'] as const) {
      if (state === 'locked') await ask('vault.lock');
      await background.fillOffer.look(3);
      await background.fillOffer.look(4);
      await background.fillOffer.look(5);
      expect(sites.shown.splice(0)).toEqual([
        [3, true],
        [4, false],
        [5, false],
      ]);
    }
  });

  test('the offer ends when the code was filled', async () => {
    const { ask, sites, account, tabs, background } = await offering();
    sites.asking.set(3, ['https://login.example.com']);
    await background.fillOffer.look(3);
    tabs.set(3, { url: HOST });
    await ask('fill.account', { id: account.id, tabId: 3 });
    expect(sites.shown).toEqual([
      [3, true],
      [3, false],
    ]);
  });
});
