import { describe, expect, test } from 'vitest';
import { UNKNOWN_KEY } from '../../../src/vault/key-records.ts';
import { addAccount, PASSPHRASE, startWithVault, startWorker } from '../in-memory-background.ts';
import { noteOf } from './notes.ts';

const HOST = 'login.example.com';
const ORIGIN = `https://${HOST}`;
const URL = `${ORIGIN}/account`;
const PATTERN = `${ORIGIN}/*`;
const ZERO = '00000000-0000-0000-0000-000000000000';
const YUBIKEY = '2fc0579f-8113-47ea-b116-bb5a8db9202a';
const key = (label: string, aaguid = ZERO, attachment: 'cross-platform' | 'platform' = 'cross-platform') =>
  ({
    label,
    place: 'Desk',
    attachment,
    transports: attachment === 'platform' ? ['internal'] : ['usb'],
    aaguid,
  }) as const;

/** A vault, and a site that the user lets Latchkey watch. */
async function watching() {
  const world = await startWithVault();
  world.sites.allowed.add(PATTERN);
  await world.ask('keyWatch.start', { host: HOST });
  const { keyWatch, vaultStore } = world.background;
  return {
    ...world,
    note: (options: Parameters<typeof noteOf>[0] = {}, origin = ORIGIN) => keyWatch.note(noteOf(options), origin),
    registrations: async () => (await vaultStore.open()).contents.registrations,
    site: () => world.ask('keyWatch.site', { url: URL }),
  };
}

describe('which sites are watched', () => {
  test('none is by default, nor because the browser allows a site for something else', async () => {
    const world = await startWithVault();
    world.sites.allowed.add(PATTERN);
    await world.background.keyWatch.sites.permissionsChanged();
    expect(world.sites.noted()).toEqual([]);
    await world.background.keyWatch.note(noteOf(), ORIGIN);
    expect((await world.background.vaultStore.open()).contents.registrations).toEqual([]);
  });

  test('a site is watched once the browser allows it, though the popup that asked is gone', async () => {
    const world = await startWithVault();
    await world.ask('keyWatch.start', { host: HOST });
    expect(world.sites.noted()).toEqual([]);
    expect(await world.ask('keyWatch.site', { url: URL })).toMatchObject({ isWatched: false, origins: [PATTERN] });
    world.sites.allowed.add(PATTERN);
    await world.background.keyWatch.sites.permissionsChanged();
    expect(world.sites.noted()).toEqual([PATTERN]);
    expect(await world.ask('keyWatch.list')).toMatchObject([{ host: HOST }]);
    expect(await world.ask('keyWatch.site', { url: URL })).toMatchObject({ isWatched: true });
  });

  test('a permission that comes an hour later was given for something else', async () => {
    const world = await startWithVault();
    await world.ask('keyWatch.start', { host: HOST });
    world.clock.pass(3_600_000);
    world.sites.allowed.add(PATTERN);
    await world.background.keyWatch.sites.permissionsChanged();
    expect(world.sites.noted()).toEqual([]);
  });

  test('it ends with the permission, and is not taken up again with the next', async () => {
    const { sites, background, ask, note, registrations } = await watching();
    expect(sites.noted()).toEqual([PATTERN]);
    sites.allowed.delete(PATTERN);
    await background.keyWatch.sites.permissionsChanged();
    expect(sites.noted()).toEqual([]);
    expect(await ask('keyWatch.list')).toEqual([]);
    await note();
    expect(await registrations()).toEqual([]);
    sites.allowed.add(PATTERN);
    await background.keyWatch.sites.permissionsChanged();
    expect(sites.noted()).toEqual([]);
  });

  test('Stop watching gives the permission back', async () => {
    const { sites, ask } = await watching();
    await ask('keyWatch.stop', { host: HOST });
    expect([sites.noted(), [...sites.allowed], await ask('keyWatch.list')]).toEqual([[], [], []]);
  });

  test('what else needs the permission keeps it, and a locked start does not watch that site for codes', async () => {
    const world = await watching();
    const account = await addAccount(world, { url: URL });
    await world.ask('account.edit', { id: account.id, edit: { filling: { offer: true } } });
    await world.background.fillOffer.followVault();
    expect(world.sites.watched()).toEqual([PATTERN]);
    await world.ask('keyWatch.stop', { host: HOST });
    expect([...world.sites.allowed]).toEqual([PATTERN]);
    const other = await watching();
    await other.ask('vault.lock');
    await other.background.fillOffer.restoreScripts();
    expect(other.sites.watched()).toEqual([]);
  });

  test('the scripts come back after an update, while the vault is locked', async () => {
    const world = await watching();
    await world.ask('vault.lock');
    await world.sites.keyScripts.set([]);
    await world.background.keyWatch.sites.restore();
    expect(world.sites.noted()).toEqual([PATTERN]);
  });

  test('nothing that is stored outside the vault names a watched site', async () => {
    const { profile } = await watching();
    expect(JSON.stringify([...profile.localValues, ...profile.sessionValues])).not.toContain(HOST);
  });

  test('a host that no pattern names is refused', async () => {
    const { ask } = await startWithVault();
    await expect(ask('keyWatch.start', { host: '[::1]' })).rejects.toMatchObject({ code: 'host-invalid' });
  });
});

describe('what is kept of a key that was seen', () => {
  test('a registration without a key waits for the user, and never the credential id', async () => {
    const { note, registrations, site, clock } = await watching();
    await note();
    const [one, ...more] = await registrations();
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      key: UNKNOWN_KEY,
      host: HOST,
      sinceMs: clock.nowMs(),
      seen: { rpId: HOST, aaguid: YUBIKEY },
    });
    expect(one).not.toHaveProperty('usedMs');
    const stored = JSON.stringify(one);
    for (const encoding of ['utf8', 'base64', 'base64url', 'hex'] as const)
      expect(stored).not.toContain(Buffer.from('credential-1').toString(encoding));
    expect((await site()).questions).toMatchObject([{ host: HOST, isNew: true }]);
  });

  test('each registration has a hash key of its own', async () => {
    const { note, registrations } = await watching();
    await note({ credential: 'credential-1' });
    await note({ credential: 'credential-2' });
    const hashKeys = (await registrations()).map(({ seen }) => seen?.credential.key);
    expect(new Set(hashKeys).size).toBe(2);
    expect(hashKeys.every((one) => Buffer.from(one ?? '', 'base64url').length === 32)).toBe(true);
  });

  test('a later use of the credential stamps its registration', async () => {
    const { note, registrations, clock } = await watching();
    await note();
    clock.pass(600_000);
    await note({ kind: 'get' });
    const [one, ...more] = await registrations();
    expect(more).toEqual([]);
    expect(one?.usedMs).toBe(clock.nowMs());
  });

  test('two notes at once become one question', async () => {
    const { note, registrations } = await watching();
    await Promise.all([note({ kind: 'get' }), note({ kind: 'get' })]);
    expect(await registrations()).toHaveLength(1);
  });

  test('a use of a key that nobody recorded is asked about as such', async () => {
    const { note, site, registrations } = await watching();
    await note({ kind: 'get' });
    expect((await site()).questions).toMatchObject([{ isNew: false }]);
    expect((await registrations())[0]).not.toHaveProperty('sinceMs');
  });

  test('a page that forges notes makes five questions at most, and ten notes a minute', async () => {
    const { note, registrations, clock } = await watching();
    for (let at = 0; at < 30; at++) await note({ credential: `forged-${at}` });
    expect(await registrations()).toHaveLength(5);
    clock.pass(120_000);
    await note({ credential: 'forged-later' });
    expect(await registrations()).toHaveLength(5);
  });

  test('a page that nobody watches is not heard', async () => {
    const { note, registrations } = await watching();
    await note({ rpId: 'example.com' }, 'https://www.example.com');
    await note({}, 'http://login.example.com');
    await note({}, 'null');
    expect(await registrations()).toEqual([]);
  });
});

describe('which key it was', () => {
  test('the likeliest comes first: the model, then the kind, then what was used last', async () => {
    const { note, ask, site, clock } = await watching();
    await ask('securityKey.add', key('Old'));
    clock.pass(1000);
    await ask('securityKey.add', key('Yubi', YUBIKEY));
    clock.pass(1000);
    await ask('securityKey.add', key('Laptop', ZERO, 'platform'));
    clock.pass(1000);
    await ask('securityKey.add', key('New'));
    await note();
    const [question] = (await site()).questions;
    expect(question?.keys.map(({ label }) => label)).toEqual(['Yubi', 'New', 'Old', 'Laptop']);
    expect(question?.isClear).toBe(true);
  });

  test('a lost key is not asked for', async () => {
    const { note, ask, site } = await watching();
    const { id } = await ask('securityKey.add', key('Gone'));
    await ask('securityKey.edit', { id, lost: true });
    await note();
    expect((await site()).questions[0]?.keys).toEqual([]);
  });

  test('the answer gives the registration its key, and later uses stamp it', async () => {
    const { note, ask, site, clock } = await watching();
    const { id } = await ask('securityKey.add', key('Blue'));
    await note();
    const [question] = (await site()).questions;
    if (question === undefined) throw new Error('no question');
    const assigned = await ask('keyWatch.assign', { id: question.id, key: id });
    expect(assigned).toMatchObject({ keyLabel: 'Blue', host: HOST, seen: true, sinceMs: clock.nowMs() });
    expect((await site()).questions).toEqual([]);
    clock.pass(600_000);
    await note({ kind: 'get' });
    const [blue] = await ask('securityKey.list');
    expect(blue?.registrations).toMatchObject([{ usedMs: clock.nowMs(), seen: true }]);
    await expect(ask('keyWatch.assign', { id: question.id, key: id })).rejects.toMatchObject({
      code: 'record-missing',
    });
  });

  test('a new key gets the model and the connections that the site showed', async () => {
    const { note, ask, site } = await watching();
    await note();
    const [question] = (await site()).questions;
    if (question === undefined) throw new Error('no question');
    const named = { label: 'Fresh', place: '', attachment: 'cross-platform' } as const;
    await ask('keyWatch.assign', { id: question.id, key: named });
    expect(await ask('securityKey.list')).toMatchObject([{ label: 'Fresh', aaguid: YUBIKEY, transports: ['usb'] }]);
  });

  test('what was recorded by hand and seen later is one registration', async () => {
    const { note, ask, site, registrations, clock } = await watching();
    const { id } = await ask('securityKey.add', key('Blue'));
    await ask('securityKey.add', key('Green'));
    await ask('registration.add', { key: id, host: HOST, name: 'Blue on my ring' });
    clock.pass(600_000);
    await note({ kind: 'get' });
    const [question] = (await site()).questions;
    if (question === undefined) throw new Error('no question');
    expect([question.keys[0]?.label, question.isClear]).toEqual(['Blue', true]);
    await ask('keyWatch.assign', { id: question.id, key: id });
    expect(await registrations()).toMatchObject([
      { key: id, name: 'Blue on my ring', usedMs: clock.nowMs(), seen: { rpId: HOST } },
    ]);
  });

  test('one that is not the user’s is never asked about again, unless they take that back', async () => {
    const { note, ask, site, clock, registrations } = await watching();
    await note();
    const [question] = (await site()).questions;
    if (question === undefined) throw new Error('no question');
    await ask('keyWatch.decline', { id: question.id, declined: true });
    clock.pass(600_000);
    await note({ kind: 'get' });
    expect((await site()).questions).toEqual([]);
    expect(await registrations()).toHaveLength(1);
    expect((await registrations())[0]).not.toHaveProperty('usedMs');
    await ask('keyWatch.decline', { id: question.id, declined: false });
    expect((await site()).questions).toHaveLength(1);
  });
});

describe('lists that know of no such key', () => {
  test('nothing shows or counts a registration without a key', async () => {
    const world = await watching();
    const account = await addAccount(world, { url: URL });
    await world.note();
    const home = await world.ask('home.open', { url: URL, limit: 5 });
    expect(home).toMatchObject({ site: { registrations: [], accounts: [{ keys: 0 }] } });
    // An older version could have given it an account.
    const [one] = await world.registrations();
    await world.background.vaultStore.change(({ contents }) => ({
      contents: { ...contents, registrations: one ? [{ ...one, account: account.id }] : [] },
      answer: undefined,
    }));
    expect(await world.ask('account.view', { id: account.id })).toMatchObject({ registrations: [], keys: 0 });
    expect(await world.ask('securityKey.list')).toEqual([]);
    const facts = await world.ask('readiness.facts', {});
    expect(facts.facts.accounts[0]?.ways.map(({ kind }) => kind)).toEqual(['code']);
  });
});

describe('while the vault is locked', () => {
  test('what was seen waits in memory, without the credential id, and is written at the next unlock', async () => {
    const { note, ask, site, profile } = await watching();
    await ask('vault.lock');
    await note();
    await note({ credential: 'credential-1', kind: 'get' });
    const waiting = JSON.stringify([...profile.sessionValues.values()]);
    expect(waiting).toContain(HOST);
    for (const encoding of ['utf8', 'base64', 'base64url', 'hex'] as const)
      expect(waiting).not.toContain(Buffer.from('credential-1').toString(encoding));
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await site()).questions).toMatchObject([{ isNew: true }]);
    expect(JSON.stringify([...profile.sessionValues.keys()])).not.toContain('waiting');
  });

  test('a use of a known registration stamps it, in a worker that never saw the vault open, too', async () => {
    const { note, ask, site, clock, profile, sites } = await watching();
    const { id } = await ask('securityKey.add', key('Blue'));
    await note();
    const [question] = (await site()).questions;
    if (question === undefined) throw new Error('no question');
    await ask('keyWatch.assign', { id: question.id, key: id });
    await ask('vault.lock');
    clock.pass(600_000);
    const later = startWorker(profile, clock, { sites });
    await later.background.keyWatch.note(noteOf({ kind: 'get' }), ORIGIN);
    await later.ask('vault.unlock', { passphrase: PASSPHRASE });
    const kept = (await later.background.vaultStore.open()).contents.registrations;
    expect(kept).toMatchObject([{ key: id, usedMs: clock.nowMs() }]);
  });

  test('before the first unlock of a session, a use that may be of a known key makes no question', async () => {
    const { note, ask, clock, profile, sites } = await watching();
    await note();
    await ask('vault.lock');
    // The browser was closed.
    profile.sessionValues.clear();
    clock.pass(600_000);
    const later = startWorker(profile, clock, { sites });
    await later.background.keyWatch.note(noteOf({ kind: 'get' }), ORIGIN);
    await later.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await later.background.vaultStore.open()).contents.registrations).toHaveLength(1);
  });
});
