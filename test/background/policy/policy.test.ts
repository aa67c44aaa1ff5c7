import { describe, expect, it, vi } from 'vitest';
import {
  addAccount,
  OTHER_SECRET,
  PASSPHRASE,
  standingClock,
  startWithVault,
  startWorker,
} from '../in-memory-background.ts';
import { createProfile } from '../in-memory-storage.ts';
import { addUnlockKeys } from '../unlock-keys.ts';

const HOST = 'https://login.example.com/';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const LONG = 'five unrelated words in a row';

/** A vault in a managed browser; `set` changes the policy as the browser does. */
async function managedVault(values: object = {}) {
  const managed: { values: object; told?: number } = { values };
  const world = await startWithVault({ managed });
  const set = async (next: object) => {
    managed.values = next;
    await world.background.policy.reread();
  };
  return { ...world, managed, set };
}

describe('A policy that forbids', () => {
  it('exports lets nothing out, and backups stay possible', async () => {
    const { ask, ...world } = await managedVault({ allowExport: false });
    const { id } = await addAccount({ ask });
    const choice = {};
    const parts = { codes: true, keys: true, notes: true };
    const refused = { code: 'policy-forbids' };
    const whole = { format: 'age', choice, passphrase: PASSPHRASE, offset: 0 } as const;
    await expect(ask('export.accounts', whole)).rejects.toMatchObject(refused);
    await expect(ask('envelope.accounts', { choice, parts, passphrase: PASSPHRASE })).rejects.toMatchObject(refused);
    await expect(ask('account.reveal', { id, passphrase: PASSPHRASE })).rejects.toMatchObject(refused);
    expect((await ask('backup.make')).file.length).toBeGreaterThan(100);
    await world.set({});
    expect((await ask('export.accounts', whole)).accounts).toHaveLength(1);
  });

  it.each([
    ['otpauth-list', false],
    ['aegis-json', false],
    ['csv', false],
    ['google-transfer', false],
    ['html-sheet', false],
    ['age', true],
    ['aegis-encrypted', true],
    ['emergency-sheet', false],
  ] as const)('plain exports: may %s be written? %s', async (format, may) => {
    const { ask } = await managedVault({ allowPlainExport: false, allowPrint: false });
    await addAccount({ ask });
    const asked = ask('export.accounts', { format, choice: {}, passphrase: PASSPHRASE, offset: 0 });
    if (may) expect((await asked).accounts).toHaveLength(1);
    else await expect(asked).rejects.toMatchObject({ code: 'policy-forbids' });
  });

  it('http fills nothing without encryption, whatever was agreed to before', async () => {
    const { ask, tabs, set } = await managedVault();
    const { id } = await addAccount({ ask });
    tabs.set(1, { url: 'http://192.168.1.4/' });
    const bind = { id, tabId: 1, host: '192.168.1.4', scope: 'host', http: true } as const;
    expect(await ask('fill.bind', bind)).toMatchObject({ outcome: 'filled' });
    await set({ allowHttpHosts: false });
    expect(await ask('fill.account', { id, tabId: 1 })).toMatchObject({ outcome: 'refused', why: 'fill-policy' });
    expect(await ask('fill.bind', bind)).toMatchObject({ outcome: 'refused', why: 'fill-policy' });
    tabs.set(1, { url: 'http://localhost:8080/' });
    expect(await ask('fill.account', { id, tabId: 1 })).toMatchObject({ outcome: 'ask' });
  });
});

describe('An emergency sheet', () => {
  it.each([
    [{ allowExport: false, allowPlainExport: false }, true],
    [{ allowPrint: false }, false],
  ])('under %o may be made: %s', async (values, may) => {
    const { ask } = await managedVault(values);
    await addAccount({ ask });
    const asked = ask('export.accounts', { format: 'emergency-sheet', choice: {}, passphrase: PASSPHRASE, offset: 0 });
    if (may) expect((await asked).accounts).toHaveLength(1);
    else await expect(asked).rejects.toMatchObject({ code: 'policy-forbids' });
  });
});

describe('A policy that asks before the first fill', () => {
  it('asks on each host once, also where the account was linked before', async () => {
    const { ask, tabs, set } = await managedVault();
    const { id } = await addAccount({ ask }, { url: HOST });
    tabs.set(1, { url: HOST });
    expect(await ask('fill.account', { id, tabId: 1 })).toMatchObject({ outcome: 'filled' });
    await set({ askFirstFill: true });
    expect(await ask('fill.account', { id, tabId: 1 })).toMatchObject({ outcome: 'ask', host: 'login.example.com' });
    expect(await ask('fill.account', { id, tabId: 1, once: { host: 'login.example.com' } })).toMatchObject({
      outcome: 'filled',
    });
    expect(await ask('fill.account', { id, tabId: 1 })).toMatchObject({ outcome: 'ask' });
    await ask('fill.bind', { id, tabId: 1, host: 'login.example.com', scope: 'host' });
    expect(await ask('fill.account', { id, tabId: 1 })).toMatchObject({ outcome: 'filled' });
    const other = await addAccount({ ask }, { issuer: 'Other', secret: OTHER_SECRET, url: HOST });
    expect(await ask('fill.account', { id: other.id, tabId: 1 })).toMatchObject({ outcome: 'ask' });
  });

  it('takes an answer for a whole site on each of its hosts', async () => {
    const { ask, tabs } = await managedVault({ askFirstFill: true });
    const { id } = await addAccount({ ask }, { url: HOST });
    tabs.set(1, { url: HOST });
    await ask('fill.bind', { id, tabId: 1, host: 'example.com', scope: 'site' });
    tabs.set(1, { url: 'https://shop.example.com/' });
    expect(await ask('fill.account', { id, tabId: 1 })).toMatchObject({ outcome: 'filled' });
  });
});

describe('A limit on locking', () => {
  it('holds at once, leaves the choice in the vault, and goes with the policy', async () => {
    const { ask, clock, set, background, managed } = await managedVault();
    await ask('preferences.set', { idleMinutes: 0, sessionHours: 0, lockOnSystemLock: false, clipboardSeconds: 0 });
    await set({ idleMinutesMax: 5, lockWithSystem: true, clipboardSecondsMax: 20 });
    const limited = { idleMinutes: 5, lockOnSystemLock: true, clipboardSeconds: 20 };
    await vi.waitFor(async () => expect(await background.session.rules()).toMatchObject({ idleMinutes: 5 }));
    expect(await ask('preferences.get')).toMatchObject(limited);
    const view = await ask('home.open', { limit: 1 });
    expect(view).toMatchObject({ preferences: limited, policy: { idleMinutesMax: 5 } });
    expect(await ask('preferences.set', { idleMinutes: 480 })).toMatchObject({ idleMinutes: 5 });
    await set({});
    expect(await ask('preferences.get')).toMatchObject({
      idleMinutes: 480,
      lockOnSystemLock: false,
      clipboardSeconds: 0,
    });
    const told = managed.told ?? 0;
    await set({ idleMinutesMax: 5 });
    expect(managed.told).toBe(told + 1);
    await vi.waitFor(async () => expect(await background.session.rules()).toMatchObject({ idleMinutes: 5 }));
    clock.pass(6 * MINUTE_MS);
    expect(await ask('vault.state')).toBe('locked');
  });

  it('that is only suggested gives way to a choice, to that of the default too', async () => {
    const { ask } = await managedVault({ recommended: { idleMinutesMax: 10 } });
    expect(await ask('preferences.get')).toMatchObject({ idleMinutes: 10 });
    expect(await ask('preferences.set', { idleMinutes: 60 })).toMatchObject({ idleMinutes: 60 });
    expect(await ask('preferences.set', { theme: 'dark' })).toMatchObject({ idleMinutes: 60, theme: 'dark' });
  });

  it('is known to a worker that starts again, before the browser says it again', async () => {
    const { profile, clock, ask } = await managedVault({ idleMinutesMax: 5 });
    await ask('preferences.set', { idleMinutes: 0 });
    const next = startWorker(profile, clock, { managed: { values: {} } });
    expect(await next.ask('home.open', { limit: 1 })).toMatchObject({ preferences: { idleMinutes: 5 } });
    await next.background.policy.reread();
    expect(await next.ask('home.open', { limit: 1 })).toMatchObject({ preferences: { idleMinutes: 0 } });
    const last = startWorker(profile, clock, { managed: { values: {} } });
    expect(await last.ask('home.open', { limit: 1 })).toMatchObject({ preferences: { idleMinutes: 0 } });
  });
});

describe('A longer passphrase', () => {
  it('is wanted of a new vault and of a change, and a short one keeps opening the vault', async () => {
    const managed = { values: { minPassphraseLength: 20 } };
    const fresh = startWorker(createProfile(), standingClock(), { managed });
    await fresh.background.policy.reread();
    const short = { code: 'passphrase-short' };
    await expect(fresh.ask('vault.create', { passphrase: 'correct horse' })).rejects.toMatchObject(short);
    await fresh.ask('vault.create', { passphrase: LONG });

    const { ask, set } = await managedVault();
    await set({ minPassphraseLength: 40 });
    await ask('vault.lock');
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    const asked = { kind: 'passphrase', least: 40 };
    expect((await ask('policy.view'))?.tasks).toEqual([asked]);
    const change = ask('vault.changePassphrase', { current: PASSPHRASE, next: LONG });
    await expect(change).rejects.toMatchObject(short);
    await ask('vault.changePassphrase', { current: PASSPHRASE, next: LONG.repeat(2) });
    expect((await ask('policy.view'))?.tasks).toEqual([]);
    await ask('vault.lock');
    await ask('vault.unlock', { passphrase: LONG.repeat(2) });
    expect((await ask('policy.view'))?.tasks).toEqual([]);
  });
});

describe('A passphrase that is too short', () => {
  it('is no longer said to be under a milder rule that it may meet, and is under a stricter one', async () => {
    const { ask, set } = await managedVault();
    await set({ minPassphraseLength: 40 });
    await ask('vault.lock');
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    const least = async () => (await ask('policy.view'))?.tasks.map((task) => task.kind === 'passphrase' && task.least);
    expect(await least()).toEqual([40]);
    await set({ minPassphraseLength: 9 });
    expect(await least()).toEqual([]);
    await set({ minPassphraseLength: 60 });
    expect(await least()).toEqual([60]);
  });

  it('is still known once a recovery code was replaced, which changes the vault key', async () => {
    const { ask, set } = await managedVault();
    await set({ minPassphraseLength: 40 });
    await ask('vault.lock');
    await ask('vault.unlock', { passphrase: PASSPHRASE });
    for (const _ of ['first', 'second']) {
      const { code } = await ask('vault.newEmergencyCode');
      await ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code });
    }
    expect((await ask('policy.view'))?.tasks).toEqual([{ kind: 'passphrase', least: 40 }]);
  });
});

describe('What a policy asks for', () => {
  it('counts down to a missing security key, starts again after a lift, and ends with the key', async () => {
    const { ask, clock, set } = await managedVault({ requireSecurityKey: true, securityKeyGraceDays: 14 });
    const left = async () => (await ask('policy.view'))?.tasks;
    expect(await left()).toEqual([{ kind: 'security-key', daysLeft: 14 }]);
    const unlock = () => ask('vault.unlock', { passphrase: PASSPHRASE });
    clock.pass(13.5 * DAY_MS);
    await unlock();
    expect(await left()).toEqual([{ kind: 'security-key', daysLeft: 1 }]);
    clock.pass(30 * DAY_MS);
    await unlock();
    expect(await left()).toEqual([{ kind: 'security-key', daysLeft: 0 }]);
    await set({ hideWelcome: true });
    expect(await left()).toEqual([]);
    await set({ requireSecurityKey: true, securityKeyGraceDays: 14 });
    expect(await left()).toEqual([{ kind: 'security-key', daysLeft: 14 }]);
    await addUnlockKeys({ ask }, 'Blue');
    await unlock();
    expect(await left()).toEqual([]);
  });

  it('is a backup, which no delay puts off', async () => {
    const { ask } = await managedVault({ requireBackup: true });
    await addAccount({ ask });
    await ask('backup.snooze');
    expect((await ask('policy.view'))?.tasks).toEqual([{ kind: 'backup' }]);
    expect(await ask('home.open', { limit: 1 })).toMatchObject({ backup: 'first' });
    const { gen } = await ask('backup.make');
    await ask('backup.done', { gen });
    expect((await ask('policy.view'))?.tasks).toEqual([]);
  });

  it('is a permission for sites on which codes are to be offered, where accounts are linked to them', async () => {
    const { ask, sites, background } = await managedVault({ offerOnArrival: ['example.com'] });
    await addAccount({ ask }, { url: HOST });
    await addAccount({ ask }, { issuer: 'Other', secret: OTHER_SECRET, url: 'https://other.test/' });
    const origins = ['https://login.example.com/*'];
    expect((await ask('policy.view'))?.tasks).toEqual([{ kind: 'offer', hosts: ['example.com'], origins }]);
    sites.allowed.add(origins[0] ?? '');
    await background.fillOffer.permissionsChanged();
    expect((await ask('policy.view'))?.tasks).toEqual([]);
    expect(sites.watched()).toEqual(origins);
  });

  it('names hosts as people read them', async () => {
    const { ask } = await managedVault({
      offerOnArrival: ['xn--mnchen-3ya.example'],
      syncTargets: ['xn--mnchen-3ya.example'],
    });
    await addAccount({ ask }, { url: 'https://xn--mnchen-3ya.example/' });
    const view = await ask('policy.view');
    expect(view?.forced).toMatchObject({ offerOnArrival: ['münchen.example'], syncTargets: ['münchen.example'] });
    expect(view?.tasks).toMatchObject([{ kind: 'offer', hosts: ['münchen.example'] }]);
  });

  it('is a permission for a listed host of a site that an account is linked to as a whole', async () => {
    const { ask, sites, background } = await managedVault({ offerOnArrival: ['login.example.com', 'elsewhere.test'] });
    const { id } = await addAccount({ ask }, { url: HOST });
    await ask('account.edit', { id, edit: { hosts: [{ host: 'example.com', scope: 'site' }] } });
    const origins = ['https://login.example.com/*'];
    expect((await ask('policy.view'))?.tasks).toMatchObject([{ kind: 'offer', origins }]);
    sites.allowed.add(origins[0] ?? '');
    await background.fillOffer.permissionsChanged();
    expect(sites.watched()).toEqual(origins);
  });

  it('is a code, a key or another account at each listed site', async () => {
    const wanted = ['a.test', 'b.test', 'c.test', 'd.test', 'example.com'];
    const { ask } = await managedVault({ requireTwoFactorAt: wanted });
    const missing = async () => (await ask('policy.view'))?.missing.map(({ host }) => host);
    expect(await missing()).toEqual(wanted);
    await addAccount({ ask }, { url: HOST });
    await addAccount({ ask }, { issuer: 'A', secret: OTHER_SECRET, url: 'https://a.test/' });
    await ask('registration.add', {
      key: { label: 'Blue', place: '', attachment: 'cross-platform' },
      host: 'sso.b.test',
      name: '',
    });
    await ask('account.add', {
      issuer: 'C',
      name: 'ann',
      host: 'c.test',
      with: { kind: 'provider', provider: 'Example' },
    });
    expect(await missing()).toEqual(['d.test']);
    const line = { tasks: [], missing: { host: 'd.test', shown: { before: '', registrable: 'd.test', after: '' } } };
    expect(await ask('policy.line', { url: 'https://www.d.test/login' })).toEqual(line);
    expect(await ask('policy.line', { url: 'https://a.test/' })).toEqual({ tasks: [] });
    expect(await ask('policy.line', { url: 'chrome://newtab' })).toEqual({ tasks: [] });
  });

  it('is said without the vault as far as it needs none, and not at all in a browser that nobody manages', async () => {
    const { ask, set } = await managedVault({ requireTwoFactorAt: ['a.test'], moon: 1 });
    await ask('vault.lock');
    expect(await ask('policy.view')).toMatchObject({
      forced: { requireTwoFactorAt: ['a.test'] },
      problems: [{ key: 'moon', why: 'unknown' }],
      tasks: [],
      missing: [],
    });
    await set({});
    expect(await ask('policy.view')).toBeNull();
  });
});
