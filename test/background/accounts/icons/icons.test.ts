import { describe, expect, test } from 'vitest';
import { MAX_ICONS } from '../../../../src/vault/icons.ts';
import { iconRecord } from '../../../vault/records.ts';
import { addAccount, OTHER_SECRET, startWithVault, startWorker } from '../../in-memory-background.ts';

const HOST = 'https://login.example.com/';
const RAW = 'data:image/png;base64,AAAA';
const png = (number: number) => iconRecord(number).png;

async function withAccount() {
  const world = await startWithVault();
  const account = await addAccount(world, { url: HOST });
  const tilesOf = async (...ids: (typeof account.id)[]) =>
    world.ask('icon.tiles', { ids: ids.length === 0 ? [account.id] : ids, held: [] });
  return { ...world, account, tilesOf };
}

describe('an icon that the user chose', () => {
  test('is shown, and choosing what was there before undoes it', async () => {
    const { ask, account, tilesOf } = await withAccount();
    const first = await ask('icon.choose', {
      settings: [{ id: account.id, choice: { kind: 'picture', png: png(1) } }],
    });
    expect(first.former).toEqual([{ id: account.id, choice: { kind: 'auto' } }]);
    const { tiles, pictures } = await tilesOf();
    expect(pictures.map((one) => one.png)).toEqual([png(1)]);
    expect(tiles).toEqual([{ id: account.id, picture: pictures[0]?.id, chosen: true }]);
    const second = await ask('icon.choose', {
      settings: [{ id: account.id, choice: { kind: 'brand', brand: 'github' } }],
    });
    expect((await tilesOf()).tiles).toEqual([{ id: account.id, brand: 'github', chosen: true }]);
    await ask('icon.choose', { settings: second.former });
    expect((await tilesOf()).pictures.map((one) => one.png)).toEqual([png(1)]);
    await ask('icon.choose', { settings: first.former });
    expect(await tilesOf()).toEqual({ tiles: [], pictures: [] });
  });

  test('is kept once for all accounts, and not sent to a page that has it', async () => {
    const world = await withAccount();
    const other = await addAccount(world, { name: 'other', secret: OTHER_SECRET });
    const choice = { kind: 'picture', png: png(1) } as const;
    await world.ask('icon.choose', {
      settings: [
        { id: world.account.id, choice },
        { id: other.id, choice },
      ],
    });
    const { tiles, pictures } = await world.tilesOf(world.account.id, other.id);
    expect([tiles.length, pictures.length]).toEqual([2, 1]);
    const again = await world.ask('icon.tiles', { ids: [other.id], held: pictures.map(({ id }) => id) });
    expect(again.pictures).toEqual([]);
  });

  test.each(['iVBORw0KGgo', `${png(1)}AAAA`, 'PHN2Zz48L3N2Zz4'])(
    'is refused where it is no icon: %s',
    async (wrong) => {
      const { ask, account } = await withAccount();
      const settings = [{ id: account.id, choice: { kind: 'picture', png: wrong } as const }];
      await expect(ask('icon.choose', { settings })).rejects.toMatchObject({ code: 'icon-invalid' });
    },
  );

  test('is refused where there would be more than a vault keeps', async () => {
    const world = await startWithVault();
    const secret = (at: number) =>
      `${OTHER_SECRET.slice(0, -4)}${at
        .toString(4)
        .padStart(6, '0')
        .replace(/\d/g, (d) => 'ABCD'[Number(d)] ?? '')}`;
    const entry = (at: number) => ({
      otp: { kind: 'totp', secret: secret(at).slice(0, 32), algorithm: 'SHA-1', digits: 6, periodSeconds: 30 } as const,
      ...{ issuer: `Service ${at}`, name: '', note: '', tags: [], favourite: false, hosts: [], recoveryCodes: [] },
    });
    const items = Array.from({ length: MAX_ICONS + 1 }, (_, at) => ({ as: 'new' as const, entry: entry(at) }));
    await world.ask('import.save', { batch: 'b', total: items.length, items });
    const rows = [];
    while (rows.length <= MAX_ICONS)
      rows.push(...(await world.ask('home.page', { text: '', offset: rows.length, limit: 200 })).rows);
    const settings = rows.map(({ id }, at) => ({ id, choice: { kind: 'picture', png: png(at) } as const }));
    await expect(world.ask('icon.choose', { settings })).rejects.toMatchObject({ code: 'icon-limit' });
    expect((await world.ask('icon.choose', { settings: settings.slice(1) })).former.length).toBe(MAX_ICONS);
  });
});

describe('the icon of a page', () => {
  test('is kept for the accounts linked to its host, and counts as no change without a backup', async () => {
    const { ask, tabs, account, tilesOf } = await withAccount();
    tabs.set(1, { url: HOST, icon: RAW });
    const before = (await ask('backup.view')).changes;
    expect(await ask('icon.read', { tabId: 1 })).toEqual({ found: true });
    expect((await tilesOf()).waits).toBe(true);
    expect(await ask('icon.waiting')).toEqual({ picture: RAW });
    expect(await ask('icon.keep', { png: png(1) })).toEqual({ kept: 1 });
    const { tiles, pictures, waits } = await tilesOf();
    expect(tiles).toEqual([{ id: account.id, picture: pictures[0]?.id }]);
    expect([pictures[0]?.png, waits]).toEqual([png(1), undefined]);
    expect((await ask('backup.view')).changes).toBe(before);
  });

  test.each([
    'https://evil.example/',
    'https://login.example.com.evil.example/',
    'http://login.example.com/',
    'https://sub.login.example.com/',
  ])('of %s is not even read', async (url) => {
    const { ask, tabs } = await withAccount();
    tabs.set(1, { url, icon: RAW });
    expect(await ask('icon.read', { tabId: 1 })).toEqual({ found: false });
    expect(await ask('icon.waiting')).toEqual({});
    expect(await ask('icon.keep', { png: png(1) })).toEqual({ kept: 0 });
  });

  test('goes to no account that was unlinked meanwhile', async () => {
    const { ask, tabs, account, tilesOf } = await withAccount();
    tabs.set(1, { url: HOST, icon: RAW });
    await ask('icon.read', { tabId: 1 });
    await ask('account.edit', { id: account.id, edit: { hosts: [] } });
    expect(await ask('icon.keep', { png: png(1) })).toEqual({ kept: 0 });
    expect((await tilesOf()).tiles).toEqual([]);
  });

  test('is shown no longer once its site is unlinked', async () => {
    const { ask, tabs, account, tilesOf } = await withAccount();
    tabs.set(1, { url: HOST, icon: RAW });
    await ask('icon.read', { tabId: 1 });
    await ask('icon.keep', { png: png(1) });
    await ask('account.edit', { id: account.id, edit: { hosts: [{ host: 'other.example', scope: 'host' }] } });
    expect((await tilesOf()).tiles).toEqual([]);
  });

  test('never takes the place of what the user chose', async () => {
    const { ask, tabs, account, tilesOf } = await withAccount();
    await ask('icon.choose', { settings: [{ id: account.id, choice: { kind: 'letter' } }] });
    tabs.set(1, { url: HOST, icon: RAW });
    await ask('icon.read', { tabId: 1 });
    await ask('icon.keep', { png: png(1) });
    expect((await tilesOf()).tiles).toEqual([{ id: account.id, letter: true, chosen: true }]);
  });

  test('that cannot be painted is dropped', async () => {
    const { ask, tabs } = await withAccount();
    tabs.set(1, { url: HOST, icon: RAW });
    await ask('icon.read', { tabId: 1 });
    await ask('icon.keep', {});
    expect(await ask('icon.waiting')).toEqual({});
  });

  test('outlives the worker until a page of ours paints it, encrypted', async () => {
    const world = await withAccount();
    world.tabs.set(1, { url: HOST, icon: RAW });
    await world.ask('icon.read', { tabId: 1 });
    expect(JSON.stringify([...world.profile.sessionValues])).not.toContain('login.example.com');
    const next = startWorker(world.profile, world.clock);
    expect(await next.ask('icon.waiting')).toEqual({ picture: RAW });
  });
});

describe('the first view', () => {
  test('and the cache for it do not grow by icons', async () => {
    const world = await withAccount();
    await world.settled();
    const sizeOf = () =>
      JSON.stringify([...world.profile.sessionValues].filter(([name]) => name.startsWith('view/'))).length;
    const view = async () => JSON.stringify(await world.ask('home.open', { url: HOST, limit: 12 })).length;
    const before = [sizeOf(), await view()];
    await world.ask('icon.choose', {
      settings: [{ id: world.account.id, choice: { kind: 'picture', png: png(1) } }],
    });
    await world.settled();
    expect([sizeOf(), await view()]).toEqual(before);
  });
});
