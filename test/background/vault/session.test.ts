import { describe, expect, test } from 'vitest';
import type { LockRules } from '../../../background/storage/stored-shapes.ts';
import { createSession } from '../../../background/vault/session.ts';
import type { LockReason } from '../../../background/vault/session-times.ts';
import type { Notice } from '../../../src/messages/notice.ts';
import { defaultPreferences } from '../../../src/vault/preferences.ts';
import { deriveAesKey, type VaultKey } from '../../../src/vault/vault-key.ts';
import { addAccount, PASSPHRASE, standingClock, startWithVault, startWorker } from '../in-memory-background.ts';
import { createProfile, type Profile } from '../in-memory-storage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const RULES = { idleMinutes: 15, lockOnSystemLock: true, sessionHours: 12 };
const vaultOf = (rules: LockRules) => ({ preferences: { ...defaultPreferences(), ...rules } });
const VAULT = vaultOf(RULES);
const RAW = Uint8Array.from({ length: 32 }, (_, at) => at);

/** One life of the worker; another over the same profile is a worker that was started again. */
function live(profile: Profile, clock: ReturnType<typeof standingClock>) {
  const locks: LockReason[] = [];
  const notices: Notice[] = [];
  const session = createSession({
    area: profile.area,
    database: profile.database,
    nowMs: clock.nowMs,
    onNotice: (notice) => notices.push(notice),
  });
  session.whenLocked((reason) => void locks.push(reason));
  return { ...session, locks, notices };
}

/** Two vault keys are the same when they derive the same key: what one seals, the other opens. */
async function sameKey(a: VaultKey, b: VaultKey): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((key) => deriveAesKey(key, 'test', new Uint8Array())));
  const iv = new Uint8Array(12);
  if (first === undefined || second === undefined) return false;
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, first, new Uint8Array(4));
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, second, sealed).then(
    () => true,
    () => false,
  );
}

describe.each([
  ['an area that keeps JSON only', false],
  ['an area that keeps keys', true],
])('in %s', (_, clones) => {
  test('the key survives a restart of the worker', async () => {
    const profile = createProfile(clones);
    const clock = standingClock();
    const key = await live(profile, clock).start(RAW.slice(), VAULT);
    const again = await live(profile, clock).key();
    expect(await sameKey(key, again)).toBe(true);
  });

  test('neither stored half holds the key', async () => {
    const profile = createProfile(clones);
    const clock = standingClock();
    await live(profile, clock).start(RAW.slice(), VAULT);
    const kept = [...profile.sessionValues, ...(await profile.database.read(await profile.database.names()))];
    for (const [, value] of kept) {
      if (value instanceof CryptoKey) {
        expect(value.extractable).toBe(false);
        continue;
      }
      expect(JSON.stringify(value)).not.toContain(Buffer.from(RAW).toString('base64url'));
    }
  });

  test('the key is gone when the browser exits', async () => {
    const profile = createProfile(clones);
    const clock = standingClock();
    await live(profile, clock).start(RAW.slice(), VAULT);
    profile.sessionValues.clear();
    expect(await live(profile, clock).findKey()).toBeUndefined();
  });

  test('locking removes everything, in this worker and the next', async () => {
    const profile = createProfile(clones);
    const clock = standingClock();
    const first = live(profile, clock);
    await first.start(RAW.slice(), VAULT);
    await profile.area.write(new Map([['drafts', 'sealed']]));
    await first.lock('hand');
    expect(first.locks).toEqual(['hand']);
    expect(profile.sessionValues.size).toBe(0);
    expect(await profile.database.names()).toEqual([]);
    await expect(first.key()).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(live(profile, clock).key()).rejects.toMatchObject({ code: 'vault-locked' });
  });
});

test('the raw key is zeroed once the session has it', async () => {
  const raw = RAW.slice();
  await live(createProfile(), standingClock()).start(raw, VAULT);
  expect(raw).toEqual(new Uint8Array(32));
});

test('a key that cannot be stored, as on a full disk, lasts as long as the worker, and its raw bytes are zeroed all the same', async () => {
  const profile = createProfile();
  const full = () => {
    throw new Error('full');
  };
  profile.databaseFaults.before = (action) => (action === 'write' ? full() : undefined);
  const raw = RAW.slice();
  const session = live(profile, standingClock());
  const key = await session.start(raw, VAULT);
  expect(raw).toEqual(new Uint8Array(32));
  expect(await session.findKey()).toBe(key);
  expect(await live(profile, standingClock()).findKey()).toBeUndefined();
});

test('without the wrapping key in the database the session area opens nothing', async () => {
  const profile = createProfile();
  const clock = standingClock();
  await live(profile, clock).start(RAW.slice(), VAULT);
  await profile.database.clear();
  const next = live(profile, clock);
  expect(await next.findKey()).toBeUndefined();
  expect(next.locks).toEqual(['broken']);
});

test('a lock during an unlock leaves the vault locked', async () => {
  const profile = createProfile();
  const session = live(profile, standingClock());
  const starting = session.start(RAW.slice(), VAULT);
  await session.lock('system');
  await expect(starting).rejects.toMatchObject({ code: 'vault-locked' });
  expect(await session.findKey()).toBeUndefined();
  expect(profile.sessionValues.size).toBe(0);
});

describe('deadlines hold on every call, with no alarm at all', () => {
  async function unlocked(rules = RULES) {
    const profile = createProfile();
    const clock = standingClock();
    const session = live(profile, clock);
    await session.start(RAW.slice(), vaultOf(rules));
    return { profile, clock, session };
  }

  test('the vault locks when nobody acts for the idle time', async () => {
    const { session, clock } = await unlocked();
    clock.pass(15 * MINUTE_MS - 1);
    expect(await session.findKey()).toBeDefined();
    clock.pass(1);
    expect(await session.findKey()).toBeUndefined();
    expect(session.locks).toEqual(['idle']);
  });

  test('acting puts the idle deadline off, in the next worker too', async () => {
    const { profile, session, clock } = await unlocked();
    clock.pass(14 * MINUTE_MS);
    await session.touch();
    clock.pass(14 * MINUTE_MS);
    expect(await live(profile, clock).findKey()).toBeDefined();
    clock.pass(MINUTE_MS);
    expect(await live(profile, clock).findKey()).toBeUndefined();
  });

  test('questions that pages repeat by themselves do not put the idle deadline off', async () => {
    const { session, clock } = await unlocked();
    for (let minute = 0; minute < 14; minute++) {
      clock.pass(MINUTE_MS);
      expect(await session.findKey()).toBeDefined();
    }
    clock.pass(MINUTE_MS);
    expect(await session.findKey()).toBeUndefined();
  });

  test('a computer that slept past the deadline finds the vault locked at the first call', async () => {
    const { profile, clock } = await unlocked();
    clock.pass(8 * HOUR_MS);
    const next = live(profile, clock);
    await expect(next.key()).rejects.toMatchObject({ code: 'vault-locked' });
    expect(profile.sessionValues.size).toBe(0);
  });

  test('a session ends even if the user acts all the time', async () => {
    const { session, clock } = await unlocked({ ...RULES, sessionHours: 1 });
    for (let at = 0; at < 59; at++) {
      clock.pass(MINUTE_MS);
      await session.touch();
    }
    expect(await session.findKey()).toBeDefined();
    clock.pass(MINUTE_MS);
    expect(await session.findKey()).toBeUndefined();
    expect(session.locks).toEqual(['ended']);
  });

  test('idling never locks when the user turned that off', async () => {
    const { session, clock } = await unlocked({ ...RULES, idleMinutes: 0 });
    clock.pass(11 * HOUR_MS);
    expect(await session.findKey()).toBeDefined();
    clock.pass(HOUR_MS);
    expect(await session.findKey()).toBeUndefined();
  });

  test('without either limit the session lasts as long as its area, and the limit can be set again', async () => {
    const { profile, session, clock } = await unlocked({ ...RULES, idleMinutes: 0, sessionHours: 0 });
    clock.pass(30 * 24 * HOUR_MS);
    expect(await session.findKey()).toBeDefined();
    const next = live(profile, clock);
    expect(await next.findKey()).toBeDefined();
    await next.setRules(vaultOf({ ...RULES, idleMinutes: 0 }));
    expect(await next.findKey()).toBeUndefined();
    expect(next.locks).toEqual(['ended']);
  });

  test('changed rules apply at once, and do not lengthen the session', async () => {
    const { session, clock } = await unlocked();
    clock.pass(10 * MINUTE_MS);
    await session.setRules(vaultOf({ idleMinutes: 1, lockOnSystemLock: true, sessionHours: 1 }));
    clock.pass(MINUTE_MS);
    expect(await session.findKey()).toBeUndefined();
  });

  test('putting the clock back by more than two minutes locks, and the user is told', async () => {
    const { session, clock } = await unlocked();
    clock.pass(10 * MINUTE_MS);
    await session.touch();
    clock.pass(-2 * MINUTE_MS);
    expect(await session.findKey()).toBeDefined();
    clock.pass(-1);
    expect(await session.findKey()).toBeUndefined();
    expect(session.locks).toEqual(['clock']);
    expect(session.notices).toEqual(['clock-moved']);
  });

  test('putting the clock back while no worker runs locks too', async () => {
    const { profile, session, clock } = await unlocked();
    clock.pass(10 * MINUTE_MS);
    await session.touch();
    clock.pass(-3 * MINUTE_MS);
    const next = live(profile, clock);
    expect(await next.findKey()).toBeUndefined();
    expect(next.locks).toEqual(['clock']);
  });
});

describe('the vault behind the session', () => {
  test('a locked vault answers nothing but its state', async () => {
    const { ask } = await startWithVault();
    await ask('vault.lock');
    await expect(ask('home.page', { text: '', offset: 0, limit: 1 })).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(ask('preferences.get')).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(ask('recovery.preview', { text: 'x' })).rejects.toMatchObject({ code: 'vault-locked' });
    expect(await ask('home.open', { limit: 1 })).toEqual({ state: 'locked', theme: 'system' });
  });

  test('locking forgets the half-typed form', async () => {
    const world = await startWithVault();
    const numbers = { algorithm: 'SHA-1', digits: '6', periodSeconds: '30', counter: '0' } as const;
    await world.ask('form.save', { form: { issuer: '', name: '', secret: 'jb', kind: 'totp', ...numbers } });
    await world.ask('vault.lock');
    expect(world.profile.sessionValues.size).toBe(0);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await world.ask('home.open', { limit: 1 })).not.toHaveProperty('form');
  });

  test('locking does not wait for uses to be saved, and does not lose them', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    await world.ask('account.use', { id });
    await world.ask('vault.lock');
    expect(await world.background.session.findKey()).toBeUndefined();
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await world.ask('account.view', { id })).uses).toBe(1);
  });

  test('nothing is lost when the worker restarts between any two messages', async () => {
    const world = await startWithVault();
    const next = () => startWorker(world.profile, world.clock);
    await addAccount(next());
    const draft = await next().ask('draft.read', { text: 'otpauth://totp/b?secret=GEZDGNBVGY3TQOJQ', source: 'scan' });
    expect(JSON.stringify(await next().ask('home.open', { limit: 5 }))).toContain(draft.id);
    await next().ask('draft.save', { id: draft.id, issuer: 'B', name: 'b', mode: 'new', bindHost: false });
    expect(await next().ask('home.page', { text: '', offset: 0, limit: 5 })).toMatchObject({ count: 2 });
  });

  test('an idle vault is locked for the page that asks next', async () => {
    const { ask, clock, locks } = await startWithVault();
    clock.pass(61 * MINUTE_MS);
    expect(await ask('vault.state')).toBe('locked');
    expect(locks).toEqual(['idle']);
  });

  test('a page that asks while the vault is being locked is told that it is locked, and nothing of its contents', async () => {
    const world = await startWithVault();
    await addAccount(world);
    await world.settled();
    world.profile.areaFaults.before = (_, names) => {
      if (!names.includes('notice')) return;
      world.profile.areaFaults.before = undefined;
      void world.background.session.lock('hand');
    };
    expect(await world.ask('home.open', { limit: 5 })).toEqual({ state: 'locked', theme: 'system' });
  });

  test('passphrase and secrets never reach the session area in clear', async () => {
    const world = await startWithVault();
    await addAccount(world, { secret: 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK' });
    await world.ask('form.save', {
      form: {
        issuer: 'Acme',
        name: 'ann',
        secret: 'MFRGGZDFMZTWQ2LK',
        kind: 'totp',
        algorithm: 'SHA-1',
        digits: '',
        periodSeconds: '',
        counter: '',
      },
    });
    await world.settled();
    const kept = JSON.stringify([...world.profile.sessionValues, ...world.profile.localValues]);
    for (const secret of ['MFRGGZDFMZTWQ2LK', PASSPHRASE, 'Acme', 'ann@example.com'])
      expect(kept).not.toContain(secret);
    expect([...world.profile.sessionValues.keys()]).toEqual(expect.arrayContaining(['form', 'view/head']));
  });
});
