import { describe, expect, it } from 'vitest';
import { SERVICES } from '../../../src/services/table.ts';
import type { AccountRecord } from '../../../src/vault/records.ts';
import { accountId, accountRecord, totpOf, withoutCodes } from '../../vault/records.ts';
import { openBackground } from '../surface-background.ts';

const named = (id: string, more: Partial<AccountRecord> = {}) => accountRecord({ issuer: id, ...more, id });
const ids = (links: readonly { readonly id: string }[]) => links.map(({ id }) => id.replace(/-+A$/, ''));

async function open(...accounts: readonly AccountRecord[]) {
  const background = await openBackground({ vault: { accounts } });
  const suggest = async (url: string) => {
    const { accounts: found, ...rest } = await background.ask('site.suggestions', { url, services: SERVICES });
    return { ...rest, ids: ids(found.map(({ row }) => row)), ready: found.map(({ ready }) => ready === true), found };
  };
  const hosts = async () => (await background.contents()).accounts.map((account) => account.hosts);
  return { ...background, suggest, hosts };
}

describe('the accounts suggested for a page', () => {
  it('are those that may belong to it, with their codes', async () => {
    const { suggest } = await open(named('GitHub'), named('Fabrikam'));
    const { ids: found, ready, found: rows } = await suggest('https://github.com/login');
    expect(found).toEqual(['GitHub']);
    expect(ready).toEqual([true]);
    expect(rows[0]?.row.code).toMatch(/^\d{6}$/);
  });

  it('are none where an account is linked, on a closed page, or without codes', async () => {
    const linked = named('hub', { hosts: [{ host: 'github.com', scope: 'site' }] });
    const { suggest } = await open(named('GitHub'), linked, withoutCodes(named('Shop')));
    expect((await suggest('https://gist.github.com/')).ids).toEqual([]);
    expect((await suggest('chrome://newtab/')).ids).toEqual([]);
    expect((await suggest('https://shop.example/')).ids).toEqual([]);
  });

  it('are a handful at most', async () => {
    const many = Array.from({ length: 9 }, (_, at) => named(`shop-${at}`, { issuer: 'Shop' }));
    expect((await (await open(...many)).suggest('https://shop.example/')).ids).toHaveLength(4);
  });

  it('leave out the one that the page imitates, which is named', async () => {
    const { suggest } = await open(named('PayPal'));
    expect(await suggest('https://paypa1.com/')).toMatchObject({ ids: [], lookalike: { host: 'PayPal' } });
  });

  it('never call a genuine site a fake because an imitation of it was linked, and still name the imitation', async () => {
    const linked = named('GitHub', { hosts: [{ host: 'githuh.com', scope: 'host' }] });
    const { ask, suggest } = await open(linked);
    expect(await suggest('https://github.com/login')).not.toHaveProperty('lookalike');
    expect(await suggest('https://githuh.com/login')).toMatchObject({ ids: [], lookalike: { host: 'github.com' } });
    const check = (host: string) =>
      ask('site.check', { links: [{ id: accountId('GitHub'), host }], services: SERVICES });
    expect(await check('github.com')).toEqual([{}]);
    expect(await check('githuh.com')).toMatchObject([{ lookalike: { host: 'github.com' } }]);
    const copied = { id: accountId('GitHub'), url: 'https://github.com/', services: SERVICES };
    expect((await ask('site.elsewhere', copied)).elsewhere).not.toHaveProperty('lookalike');
  });

  it('have no main action on a page that imitates another account', async () => {
    const { suggest } = await open(named('Other', { issuer: 'Githib' }), named('GitHub'));
    expect(await suggest('https://githib.com/')).toMatchObject({ ready: [false], lookalike: { host: 'GitHub' } });
  });

  it('come without the table too, by their names and links', async () => {
    const { ask } = await open(named('Northwind'));
    const { accounts } = await ask('site.suggestions', { url: 'https://northwind.example/', services: '' });
    expect(accounts).toMatchObject([{ why: 'name', ready: true }]);
  });
});

describe('proposed sites', () => {
  it('are for accounts with codes and without a site, or for those asked for', async () => {
    const linked = named('Linked', { hosts: [{ host: 'linked.example', scope: 'host' }] });
    const { ask } = await open(named('GitHub'), named('Fabrikam'), linked, withoutCodes(named('Codeless')));
    const all = await ask('site.proposals', { services: SERVICES });
    expect(ids(all.map(({ account }) => account))).toEqual(['Fabrikam', 'GitHub']);
    expect(all).toMatchObject([{ isSure: false }, { site: { host: 'github.com', scope: 'site' }, isSure: true }]);
    const some = await ask('site.proposals', { ids: [accountId('Fabrikam')], services: SERVICES });
    expect(ids(some.map(({ account }) => account))).toEqual(['Fabrikam']);
  });

  it('are linked together and taken back together, and others stay', async () => {
    const before = [{ host: 'shop.example', scope: 'host' }] as const;
    const { ask, hosts } = await open(named('GitHub'), named('Shop', { hosts: before }));
    const links = [
      { id: accountId('GitHub'), host: 'https://GitHub.com/login', scope: 'site' },
      { id: accountId('Shop'), host: 'shop.example', scope: 'host' },
      { id: accountId('Shop'), host: 'shop.test', scope: 'host' },
    ] as const;
    const added = await ask('site.bindAll', { links });
    expect(added).toEqual([
      { id: accountId('GitHub'), host: 'github.com' },
      { id: accountId('Shop'), host: 'shop.test' },
    ]);
    expect(await hosts()).toEqual([
      [{ host: 'github.com', scope: 'site' }],
      [...before, { host: 'shop.test', scope: 'host' }],
    ]);
    await ask('site.unbindAll', { links: added });
    expect(await hosts()).toEqual([[], before]);
  });

  it.each([
    ['an invalid host', { id: accountId('GitHub'), host: 'not a host', scope: 'host' }, 'host-invalid'],
    ['an account that is gone', { id: accountId('gone'), host: 'gone.example', scope: 'host' }, 'record-missing'],
  ] as const)('link nothing at all where there is %s among them', async (_, odd, code) => {
    const { ask, hosts } = await open(named('GitHub'));
    const good = { id: accountId('GitHub'), host: 'github.com', scope: 'site' } as const;
    await expect(ask('site.bindAll', { links: [good, odd] })).rejects.toMatchObject({ code });
    expect(await hosts()).toEqual([[]]);
  });

  it.each([
    ['githib.com', 'GitHub'],
    ['paypa1.com', 'paypal.com'],
    ['github.com', undefined],
    ['x.com', undefined],
  ])('say what %s imitates', async (host, imitated) => {
    const { ask } = await open(named('GitHub'));
    const [checked] = await ask('site.check', { links: [{ id: accountId('GitHub'), host }], services: SERVICES });
    expect(checked?.lookalike?.host).toBe(imitated);
  });

  it('say what imitates a known domain of the service', async () => {
    const { ask } = await open(named('tweets', { issuer: 'X (Twitter)' }));
    const links = [{ id: accountId('tweets'), host: 'twltter.com' }];
    expect(await ask('site.check', { links, services: SERVICES })).toMatchObject([
      { lookalike: { host: 'twitter.com' } },
    ]);
  });
});

describe('filling once', () => {
  const otp = totpOf('Shop', { periodSeconds: 86_400 });
  const at = (url: string) => ({ tab: { url }, vault: { accounts: [named('Shop', { otp })] } });
  const shop = accountId('Shop');
  const once = { host: 'shop.example' };

  it('fills on the host that was agreed to and links nothing', async () => {
    const { ask, contents, tab } = await openBackground(at('https://shop.example/'));
    expect(await ask('fill.account', { id: shop, tabId: 7 })).toMatchObject({ outcome: 'ask', account: { id: shop } });
    expect(await ask('fill.account', { id: shop, tabId: 7, once })).toMatchObject({ outcome: 'filled' });
    expect(tab.filled).toMatch(/^\d{6}$/);
    expect((await contents()).accounts[0]?.hosts).toEqual([]);
    expect(await ask('fill.account', { id: shop, tabId: 7 })).toMatchObject({ outcome: 'ask' });
  });

  it.each([
    'https://evil.example/',
    'https://login.shop.example/',
    'https://shop.example:8443/',
    'http://shop.example/',
  ])('asks again where the page is %s by now', async (url) => {
    const { ask, tab } = await openBackground(at(url));
    expect(await ask('fill.account', { id: shop, tabId: 7, once })).toMatchObject({ outcome: 'ask' });
    expect(tab.filled).toBeUndefined();
  });

  it('takes an unencrypted page at a private address alone', async () => {
    const http = { host: '192.168.1.1', http: true };
    const { ask, tab } = await openBackground(at('http://192.168.1.1/'));
    expect(await ask('fill.account', { id: shop, tabId: 7, once: { host: http.host } })).toMatchObject({
      outcome: 'ask',
    });
    expect(await ask('fill.account', { id: shop, tabId: 7, once: http })).toMatchObject({ outcome: 'filled' });
    expect(tab.filled).toMatch(/^\d{6}$/);
    const open = await openBackground(at('http://shop.example/'));
    const asked = await open.ask('fill.account', { id: shop, tabId: 7, once: { ...once, http: true } });
    expect(asked).toMatchObject({ outcome: 'ask' });
  });

  it('refuses what is no host', async () => {
    const { ask } = await openBackground(at('https://shop.example/'));
    const asked = ask('fill.account', { id: shop, tabId: 7, once: { host: '*' } });
    await expect(asked).rejects.toMatchObject({ code: 'host-invalid' });
  });
});
