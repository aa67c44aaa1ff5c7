import { describe, expect, it, vi } from 'vitest';
import { isInvalid, lookalikeOf } from '../../../options/sites/proposal-row.ts';
import { createSiteProposals } from '../../../options/sites/site-proposals.ts';
import { Fault } from '../../../src/fault.ts';
import type { HostProposal } from '../../../src/messages/interchange.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { accountId, accountRecord } from '../../vault/records.ts';
import { openOptions } from '../options-harness.ts';

const github = accountId('github');
const shop = accountId('shop');
const known = { id: accountId('known'), issuer: 'Known', name: 'ada' };

async function open(inFile: readonly HostProposal[] = []) {
  const accounts = [
    accountRecord({ id: 'github', issuer: 'GitHub' }),
    accountRecord({ id: 'shop', issuer: 'Chandlery' }),
    accountRecord({ ...known, id: 'known', hosts: [{ host: 'known.example', scope: 'host' }] }),
  ];
  const { app, background } = await openOptions({ vault: { accounts } });
  await app.open();
  const state = createSiteProposals(app, { inFile });
  await state.load();
  const row = (key: string) => {
    const found = state.rows.value?.find((one) => one.key === key);
    if (found === undefined) throw new Error(`got no row ${key}`);
    return found;
  };
  const hosts = async () =>
    Object.fromEntries((await background.contents()).accounts.map((one) => [one.issuer, one.hosts]));
  return { app, background, state, row, hosts, chosen: () => state.chosen.value.map(({ key }) => key) };
}

describe('proposed sites', () => {
  it('tick what the table names clearly, and no other', async () => {
    const { row, chosen, state } = await open();
    expect(state.rows.value?.map(({ key }) => key)).toEqual([github, shop]);
    expect(chosen()).toEqual([github]);
    expect(row(github)).toMatchObject({ host: 'github.com', scope: 'site' });
    expect(row(shop)).toMatchObject({ host: '', isTicked: false });
  });

  it('do not tick what a file names for an account that existed, and say what it imitates', async () => {
    const inFile = ['login.known.test', 'githib.com'].map((host) => ({ account: known, host }));
    const { row, chosen, hosts, state } = await open(inFile);
    expect(chosen()).toEqual([github]);
    expect(lookalikeOf(row(`${known.id} githib.com`))?.host).toBe('github.com');
    state.toggleAll();
    expect(chosen().toSorted()).toEqual([github, `${known.id} login.known.test`].toSorted());
    await state.save();
    expect((await hosts()).Known).toEqual([
      { host: 'known.example', scope: 'host' },
      { host: 'login.known.test', scope: 'host' },
    ]);
  });

  it('take no suffix that a registry keeps for a site, typed or from a file', async () => {
    const { row, chosen, state, hosts } = await open([{ account: known, host: 'co.uk' }]);
    expect(isInvalid(row(`${known.id} co.uk`))).toBe(true);
    state.type(shop, 'com.au');
    await state.save();
    expect(isInvalid(row(shop))).toBe(true);
    expect(chosen()).toEqual([github]);
    expect(await hosts()).toMatchObject({ GitHub: [], Chandlery: [] });
    await state.save();
    expect(await hosts()).toMatchObject({ GitHub: [{ host: 'github.com' }], Chandlery: [] });
  });

  it('link what is ticked in one save, and undo it in one', async () => {
    const { app, background, state, hosts } = await open();
    state.type(shop, 'https://shop.example/login');
    await state.save();
    expect(background.askedOf('site.bindAll')).toHaveLength(1);
    expect(await hosts()).toMatchObject({
      GitHub: [{ host: 'github.com', scope: 'site' }],
      Chandlery: [{ host: 'shop.example', scope: 'host' }],
    });
    expect(state.rows.value).toEqual([]);
    toasts.value.at(-1)?.action?.run();
    await vi.waitFor(() => expect(background.askedOf('site.unbindAll')).toHaveLength(1));
    await background.idle();
    expect(await hosts()).toMatchObject({ GitHub: [], Chandlery: [] });
    expect(state.rows.value).toHaveLength(2);
    expect(app.phase.value).toBe('unlocked');
  });

  it('stop before the save where a typed site imitates another, and link it only where the user ticks it then', async () => {
    const { background, state, row, chosen, hosts } = await open();
    state.type(shop, 'paypa1.com');
    expect(chosen()).toContain(shop);
    await state.save();
    expect(background.askedOf('site.bindAll')).toEqual([]);
    expect(lookalikeOf(row(shop))?.host).toBe('paypal.com');
    expect(chosen()).toEqual([github]);
    state.toggle(shop);
    await state.save();
    expect((await hosts()).Chandlery).toEqual([{ host: 'paypa1.com', scope: 'host' }]);
  });

  it('save nothing where nothing could be looked up', async () => {
    const { background, state } = await open();
    state.type(shop, 'shop.example');
    background.failNext('site.check', new Fault('storage-failed', 'got a failure, want an answer'));
    await state.save();
    expect(background.askedOf('site.bindAll')).toEqual([]);
    expect(state.fault.value?.code).toBe('storage-failed');
  });

  it('take a host that is typed in place of a proposal as this host alone', async () => {
    const { state, row } = await open();
    state.type(github, 'github.example');
    expect(row(github)).toMatchObject({ scope: 'host', isTicked: true });
    state.type(github, '');
    expect(row(github).isTicked).toBe(false);
  });

  it.each(['shop', 'not a host', 'mailto:ada@shop.example'])('leave out “%s”, which is no site', async (text) => {
    const { state, row, chosen } = await open();
    state.type(shop, text);
    expect(isInvalid(row(shop))).toBe(true);
    expect(chosen()).toEqual([github]);
  });
});
