import { describe, expect, test, vi } from 'vitest';
import type { AccountId } from '../../../src/vault/records.ts';
import { addAccount, PASSPHRASE, SECRET, startWithVault, startWorker } from '../in-memory-background.ts';

const URLS = [
  undefined,
  'https://login.example.com/2fa',
  'https://www.example.com/',
  'https://other.example/',
  'https://example.co.uk/',
  'chrome://settings/',
];

const ZERO = '00000000-0000-0000-0000-000000000000';

type World = Awaited<ReturnType<typeof startWithVault>>;

/** Both answers to the popup: from the startup cache alone, and from the whole vault. */
async function bothAnswers(world: World, url: string | undefined, limit = 5) {
  const quick = startWorker(world.profile, world.clock);
  const reads = vi.spyOn(world.profile.database, 'read');
  const first = await quick.ask('home.open', { limit, ...(url && { url }) });
  const openedVault = reads.mock.calls.some(([names]) => names.some((name) => name.startsWith('slot/')));
  reads.mockRestore();
  const whole = startWorker(world.profile, world.clock);
  await whole.ask('home.page', { text: '', offset: 0, limit: 1 });
  return { first, whole: await whole.ask('home.open', { limit, ...(url && { url }) }), openedVault };
}

async function fill(world: World): Promise<readonly AccountId[]> {
  const ids: AccountId[] = [];
  const hosts = ['login.example.com', 'other.example', 'a.b.example.co.uk'];
  for (let at = 0; at < 9; at++) {
    const url = at % 3 === 0 ? { url: `https://${hosts[at % hosts.length]}/x` } : {};
    ids.push((await addAccount(world, { name: `n${at}`, secret: SECRET.slice(0, 16 + at), ...url })).id);
  }
  const [first, second, third] = ids;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no accounts');
  await world.ask('account.edit', { id: second, edit: { hosts: [{ host: 'shop.example.com', scope: 'site' }] } });
  await world.ask('account.edit', { id: third, edit: { tags: ['work'], pinned: true } });
  await world.ask('recovery.add', { account: first, codes: ['aaaa-1111', 'bbbb-2222'], source: 'paste' });
  const key = await world.ask('securityKey.add', {
    label: 'Blue',
    place: '',
    attachment: 'cross-platform',
    transports: [],
    aaguid: ZERO,
  });
  await world.ask('registration.add', { key: key.id, host: 'example.com', account: first, name: 'Blue key' });
  return ids;
}

describe('the startup cache', () => {
  test.each(URLS)('answers a fresh worker on %s as the whole vault does, without opening it', async (url) => {
    const world = await startWithVault();
    await fill(world);
    await world.settled();
    const { first, whole, openedVault } = await bothAnswers(world, url);
    expect(first).toEqual(whole);
    expect(openedVault).toBe(false);
  });

  test('the startup cache is never older than the vault: every change shows in the next worker at once', async () => {
    const world = await startWithVault();
    const [id] = await fill(world);
    if (id === undefined) throw new Error('no account');
    const url = 'https://login.example.com/';
    const set = (await world.ask('recovery.list'))[0];
    const changes: (() => Promise<unknown>)[] = [
      () => world.ask('account.edit', { id, edit: { issuer: 'Renamed' } }),
      () => world.ask('account.use', { id }),
      () => world.ask('account.bulk', { ids: [id], addTag: 'new' }),
      () => world.ask('recovery.mark', { id: set?.id as never, index: 0, used: true }),
      () => world.ask('preferences.set', { sort: 'name' }),
      () => world.ask('account.move', { id }),
      () => world.ask('account.removeSetupKey', { id }),
      () => world.ask('account.delete', { ids: [id] }),
      () => world.ask('trash.restore', { undo: id }),
    ];
    for (const change of changes) {
      await world.settled();
      await change();
      const early = await bothAnswers(world, url);
      expect(early.first).toEqual(early.whole);
      await world.settled();
      const late = await bothAnswers(world, url);
      expect(late.first).toEqual(late.whole);
      expect(late.openedVault).toBe(false);
    }
  });

  test('only buckets that changed are encrypted again', async () => {
    const world = await startWithVault();
    const ids = await fill(world);
    await world.settled();
    const before = new Map(world.profile.sessionValues);
    await world.ask('account.edit', { id: ids[0] as AccountId, edit: { tags: ['other'] } });
    await world.settled();
    const changed = [...world.profile.sessionValues].filter(
      ([name, value]) => before.get(name) !== value && name.startsWith('view/'),
    );
    expect(changed.map(([name]) => name)).toContain('view/head');
    expect(changed).toHaveLength(2);
  });

  test('a startup cache of another generation is not used', async () => {
    const world = await startWithVault();
    await fill(world);
    await world.settled();
    const old = new Map(world.profile.sessionValues);
    await addAccount(world, { name: 'new', secret: SECRET.slice(0, 30) });
    for (const [name, value] of old) if (name.startsWith('view/')) world.profile.sessionValues.set(name, value);
    const { first, whole } = await bothAnswers(world, undefined, 100);
    expect(first).toEqual(whole);
    expect(first).toMatchObject({ others: { count: 10 } });
  });

  test.each([
    ['head', /^view\/head/],
    ['bucket', /^view\/\d/],
  ])('a damaged %s is not used', async (_, damaged) => {
    const world = await startWithVault();
    await fill(world);
    await world.settled();
    for (const name of [...world.profile.sessionValues.keys()]) {
      if (damaged.test(name)) world.profile.sessionValues.set(name, { iv: 'AAAA', sealed: 'AAAA' });
    }
    const { first, whole } = await bothAnswers(world, 'https://login.example.com/');
    expect(first).toEqual(whole);
  });

  test('the startup cache holds nothing of a deleted account', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world, { url: 'https://only.example/' });
    await world.settled();
    const buckets = () => [...world.profile.sessionValues.keys()].filter((name) => /^view\/\d/.test(name));
    expect(buckets()).toHaveLength(1);
    await world.ask('account.delete', { ids: [id] });
    await world.settled();
    expect(buckets()).toEqual([]);
  });

  test('the startup cache is gone when the vault is locked while it is being encrypted', async () => {
    const world = await startWithVault();
    await fill(world);
    const sealing = world.settled();
    await world.ask('vault.lock');
    await sealing;
    expect(world.profile.sessionValues.size).toBe(0);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await world.ask('home.open', { limit: 1 })).toMatchObject({ others: { count: 9 } });
  });

  test('uses counted before the worker died are not lost', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    await world.settled();
    await world.ask('account.use', { id });
    await world.ask('account.use', { id });
    const next = startWorker(world.profile, world.clock);
    expect((await next.ask('account.view', { id })).uses).toBe(2);
    await next.background.useCounter.flush();
    world.profile.sessionValues.clear();
    const later = startWorker(world.profile, world.clock);
    await later.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await later.ask('account.view', { id })).uses).toBe(2);
  });

  test('the first picture is for the tab in front, and says which that is', async () => {
    const world = await startWithVault();
    await fill(world);
    const worker = startWorker(world.profile, world.clock);
    const tab = { id: 7, url: 'https://login.example.com/2fa' };
    Object.assign(worker.front, tab);
    const asked = await worker.ask('home.open', { url: tab.url, limit: 5 });
    expect(asked).toMatchObject({ site: { accounts: [{ name: 'n0' }, {}, {}, {}] } });
    expect(await worker.ask('home.open', { tab: 'active', limit: 5 })).toEqual({ ...asked, tab });
    delete worker.front.url;
    const closed = await worker.ask('home.open', { tab: 'active', limit: 5 });
    expect(closed).toMatchObject({ tab: { id: 7 }, site: { accounts: [], closed: 'page-forbidden' } });
  });
});
