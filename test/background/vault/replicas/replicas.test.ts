import { describe, expect, test } from 'vitest';
import { encodeBase64 } from '../../../../src/bytes/base64.ts';
import { Fault } from '../../../../src/fault.ts';
import { passesSoon } from '../../../passes-soon.ts';
import {
  addAccount,
  OTHER_SECRET,
  PASSPHRASE,
  SECRET,
  standingClock,
  startWithVault,
  startWorker,
} from '../../in-memory-background.ts';
import { createProfile, type Profile } from '../../in-memory-storage.ts';
import { applyCopy } from '../../restore-copy.ts';

const DAY_MS = 86_400_000;
const quota = () => {
  throw new Fault('storage-full', 'got QuotaExceededError, want room');
};

type Worker = ReturnType<typeof startWorker>;

async function names({ ask }: Pick<Worker, 'ask'>): Promise<readonly string[]> {
  const page = await ask('home.page', { text: '', sort: 'name', offset: 0, limit: 200 });
  return page.rows.map((row) => row.name);
}

/** The browser was closed and opened again: the session is gone, the worker new. */
async function restart(profile: Profile, clock: ReturnType<typeof standingClock>): Promise<Worker> {
  profile.sessionValues.clear();
  profile.databaseFaults.before = undefined;
  profile.localFaults.before = undefined;
  return startWorker(profile, clock);
}

async function unlockAgain(profile: Profile, clock: ReturnType<typeof standingClock>) {
  const worker = await restart(profile, clock);
  expect((await worker.ask('home.open', { limit: 10 })).state).toBe('locked');
  await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
  const home = await worker.ask('home.open', { limit: 10 });
  return { worker, notice: home.state === 'unlocked' ? home.notice : undefined, names: await names(worker) };
}

async function databaseValues(profile: Profile): Promise<Map<string, unknown>> {
  return new Map(await profile.database.read(await profile.database.names()));
}

async function damage(profile: Profile, name: string): Promise<void> {
  const bytes = (await profile.database.read([name])).get(name) as Uint8Array;
  const copy = bytes.slice();
  copy[copy.length - 40] = (copy[copy.length - 40] ?? 0) ^ 1;
  await profile.database.write(new Map([[name, copy]]));
}

describe('two engines hold the vault', () => {
  test('a fresh profile has no vault', async () => {
    const worker = startWorker(createProfile(), standingClock());
    expect(await worker.ask('vault.state')).toBe('none');
    await expect(worker.ask('vault.unlock', { passphrase: 'x' })).rejects.toMatchObject({ code: 'vault-missing' });
  });

  test('an undamaged vault opens after a restart without a notice', async () => {
    const world = await startWithVault();
    await addAccount(world);
    const again = await unlockAgain(world.profile, world.clock);
    expect(again).toMatchObject({ notice: undefined, names: ['ann@example.com'] });
  });

  test('a second vault is refused', async () => {
    const { ask } = await startWithVault();
    await expect(ask('vault.create', { passphrase: 'some other passphrase' })).rejects.toMatchObject({
      code: 'vault-exists',
    });
  });

  test('an emptied database is restored from the secondary replica, and the user is told', async () => {
    const world = await startWithVault();
    await addAccount(world);
    await world.profile.database.clear();
    const again = await unlockAgain(world.profile, world.clock);
    expect(again).toMatchObject({ notice: 'copy-repaired', names: ['ann@example.com'] });
    world.profile.localValues.clear();
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['ann@example.com'] });
  });

  test('a cleared storage.local is restored from the database, and the user is told', async () => {
    const world = await startWithVault();
    await addAccount(world);
    world.profile.localValues.clear();
    const again = await unlockAgain(world.profile, world.clock);
    expect(again).toMatchObject({ notice: 'copy-repaired', names: ['ann@example.com'] });
    await world.profile.database.clear();
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['ann@example.com'] });
  });

  test('a storage.local that is cleared while the vault is open is restored by the next save', async () => {
    const world = await startWithVault();
    await addAccount(world);
    world.profile.localValues.clear();
    await addAccount(world, { name: 'second', secret: OTHER_SECRET });
    await world.profile.database.clear();
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['ann@example.com', 'second'] });
  });

  test('a cleared storage.local is restored without a save by a restarted worker and while the vault is open, and the user is told', async () => {
    const world = await startWithVault();
    await addAccount(world);
    world.profile.localValues.clear();
    const next = startWorker(world.profile, world.clock);
    expect(await names(next)).toEqual(['ann@example.com']);
    next.runLater();
    await passesSoon(() => expect(world.profile.localValues.has('mirror')).toBe(true));
    expect(await next.ask('home.open', { limit: 1 })).toMatchObject({ notice: 'copy-repaired' });

    world.profile.localValues.clear();
    await next.background.selfHeal();
    await world.profile.database.clear();
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['ann@example.com'] });
  });

  test('self-healing never overwrites what the other engine still has', async () => {
    const world = await startWithVault();
    const former = await databaseValues(world.profile);
    await addAccount(world);
    const newest = new Map(world.profile.localValues);
    await world.profile.database.write(former);
    await world.background.selfHeal();
    expect(new Map(world.profile.localValues)).toEqual(newest);
    world.profile.localValues.delete('mirror');
    await world.background.selfHeal();
    expect(world.profile.localValues.has('mirror')).toBe(false);
    await world.ask('vault.lock');
    world.profile.localValues.clear();
    await world.background.selfHeal();
    expect(world.profile.localValues.has('mirror')).toBe(false);
  });

  test('a newest file that is lost or damaged while the vault is open stops neither a new passphrase nor a merge', async () => {
    const world = await startWithVault();
    const { file } = await world.ask('backup.make');
    await addAccount(world);
    await damage(world.profile, 'slot/1');
    await applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'merge' });
    for (const slot of ['slot/0', 'slot/1']) await damage(world.profile, slot);
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'nine loud herons row downstream' });
    for (const slot of ['slot/0', 'slot/1']) await damage(world.profile, slot);
    await world.ask('vault.changePassphrase', { current: 'nine loud herons row downstream', next: PASSPHRASE });
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['ann@example.com'] });
  });

  test('a lost newest file is restored from the secondary replica while the vault is open', async () => {
    const world = await startWithVault();
    await addAccount(world);
    // What is left of a value whose file is gone.
    await world.profile.database.write(new Map([['slot/1', new Uint8Array()]]));
    await world.background.selfHeal();
    expect(await world.ask('home.open', { limit: 1 })).toMatchObject({ notice: 'copy-repaired' });
    world.profile.localValues.clear();
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['ann@example.com'] });
  });

  test('a damaged newest slot is repaired from the secondary replica', async () => {
    const world = await startWithVault();
    await addAccount(world);
    await damage(world.profile, 'slot/1');
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({
      notice: 'copy-repaired',
      names: ['ann@example.com'],
    });
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ notice: undefined });
  });

  test('a damaged secondary replica is repaired from the slots', async () => {
    const world = await startWithVault();
    await addAccount(world);
    world.profile.localValues.set('mirror', 'AAAA');
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({
      notice: 'copy-repaired',
      names: ['ann@example.com'],
    });
    await world.profile.database.clear();
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['ann@example.com'] });
  });

  test('a database that does not answer leaves the secondary replica to open', async () => {
    const world = await startWithVault();
    await addAccount(world);
    const worker = await restart(world.profile, world.clock);
    let broken = true;
    world.profile.databaseFaults.before = (action) => {
      if (action === 'clear') broken = false;
      if (broken) throw new Fault('storage-failed', 'got UnknownError, want an answer');
    };
    expect(await worker.ask('vault.state')).toBe('locked');
    expect(broken).toBe(true);
  });

  test('an older replica opens when no newer one authenticates, and the user is told that changes may be missing', async () => {
    const world = await startWithVault();
    await addAccount(world, { name: 'first' });
    await addAccount(world, { name: 'second', secret: OTHER_SECRET });
    await damage(world.profile, 'slot/1');
    world.profile.localValues.delete('mirror');
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({
      notice: 'older-copy-used',
      names: ['first'],
    });
  });

  test('the daily snapshot opens when every other replica is damaged', async () => {
    const world = await startWithVault();
    await addAccount(world, { name: 'yesterday' });
    world.clock.pass(DAY_MS);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    await addAccount(world, { name: 'today', secret: OTHER_SECRET });
    await damage(world.profile, 'slot/0');
    await damage(world.profile, 'slot/1');
    world.profile.localValues.delete('mirror');
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({
      notice: 'older-copy-used',
      names: ['yesterday'],
    });
  });
});

describe('empty is never taken for a first run', () => {
  test.each([
    [
      'the mark of the database',
      async (profile: Profile) => {
        profile.localValues.clear();
        await profile.database.write(
          new Map([
            ['slot/0', undefined],
            ['slot/1', undefined],
          ]),
        );
        for (const name of await profile.database.names()) {
          if (name.startsWith('day/')) await profile.database.write(new Map([[name, undefined]]));
        }
      },
    ],
    [
      'the mark of storage.local',
      async (profile: Profile) => {
        profile.localValues.delete('mirror');
        await profile.database.clear();
      },
    ],
    [
      'an unreadable slot',
      async (profile: Profile) => {
        profile.localValues.clear();
        await profile.database.clear();
        await profile.database.write(new Map<string, unknown>([['slot/0', new Uint8Array(50)]]));
      },
    ],
    [
      'an unreadable mirror',
      async (profile: Profile) => {
        await profile.database.clear();
        profile.localValues.clear();
        profile.localValues.set('mirror', encodeBase64(new Uint8Array(50)));
      },
    ],
    [
      'an unreadable daily copy',
      async (profile: Profile) => {
        profile.localValues.clear();
        await profile.database.clear();
        await profile.database.write(new Map<string, unknown>([['day/2026-11-01', 'x']]));
      },
    ],
  ])('while %s remains', async (_, destroy) => {
    const world = await startWithVault();
    await addAccount(world);
    await destroy(world.profile);
    const worker = await restart(world.profile, world.clock);
    expect(await worker.ask('vault.state')).toBe('lost');
    expect(await worker.ask('home.open', { limit: 10 })).toMatchObject({ state: 'lost' });
    await expect(worker.ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'vault-lost' });
    await expect(worker.ask('vault.create', { passphrase: 'some other passphrase' })).rejects.toMatchObject({
      code: 'vault-lost',
    });
  });

  test('an engine that does not answer is not taken for an empty one', async () => {
    const profile = createProfile();
    profile.databaseFaults.before = () => {
      throw new Fault('storage-failed', 'got UnknownError, want an answer');
    };
    expect(await startWorker(profile, standingClock()).ask('vault.state')).toBe('lost');
  });

  test('starting over moves what remains of the old vault aside', async () => {
    const world = await startWithVault();
    const rest = new Uint8Array([1, 2, 3]);
    world.profile.localValues.clear();
    await world.profile.database.clear();
    await world.profile.database.write(new Map<string, unknown>([['slot/0', rest]]));
    const worker = await restart(world.profile, world.clock);
    await worker.ask('vault.create', { passphrase: 'new passphrase', startOver: true });
    expect(await worker.ask('vault.state')).toBe('unlocked');
    const kept = [...(await databaseValues(world.profile))].filter(([name]) => name.startsWith('lost/'));
    expect(kept.map(([, value]) => value)).toEqual([rest]);
  });
});

describe('a save that fails changes nothing', () => {
  test.each([
    ['the database is full', 'databaseFaults'],
    ['storage.local is full', 'localFaults'],
  ] as const)('when %s, now and after a restart', async (_, engine) => {
    const world = await startWithVault();
    await addAccount(world, { name: 'kept' });
    const faults = world.profile[engine];
    faults.before = (action, written) => {
      if (action === 'write' && (written.includes('mirror') || written.some((name) => name.startsWith('slot/'))))
        quota();
    };
    // Only the first write fails, so that what was written before it can be taken back.
    const once = faults.before;
    let failed = false;
    faults.before = (action, written) => {
      if (failed) return;
      try {
        once(action, written);
      } catch (thrown) {
        failed = true;
        throw thrown;
      }
    };
    await expect(addAccount(world, { name: 'new', secret: OTHER_SECRET })).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect(failed).toBe(true);
    expect(await names(world)).toEqual(['kept']);
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['kept'] });
  });

  test('the save after a failed one works', async () => {
    const world = await startWithVault();
    world.profile.databaseFaults.before = (action) => (action === 'write' ? quota() : undefined);
    await expect(addAccount(world)).rejects.toMatchObject({ code: 'storage-full' });
    world.profile.databaseFaults.before = undefined;
    await addAccount(world);
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['ann@example.com'] });
  });

  test('killed at any step of any save, the vault opens with every finished change and at most the one under way', async () => {
    for (let step = 0; step < 14; step++) {
      const world = await startWithVault();
      await addAccount(world, { name: 'finished' });
      let left = step;
      const die = () => {
        if (left-- <= 0) throw new Fault('storage-failed', 'got killed');
      };
      for (const faults of [world.profile.databaseFaults, world.profile.localFaults, world.profile.areaFaults]) {
        faults.before = die;
      }
      await addAccount(world, { name: 'under-way', secret: OTHER_SECRET }).catch(() => undefined);
      world.profile.areaFaults.before = undefined;
      const again = await unlockAgain(world.profile, world.clock);
      expect(again.names.filter((name) => name !== 'under-way')).toEqual(['finished']);
    }
  });
});

describe('older copies', () => {
  test("yesterday's database beside today's secondary replica is refused, and the user is told", async () => {
    const world = await startWithVault();
    await addAccount(world, { name: 'a', secret: SECRET });
    const yesterday = await databaseValues(world.profile);
    for (const name of ['b', 'c', 'd'])
      await addAccount(world, { name, secret: `${OTHER_SECRET.slice(0, 24)}${name.toUpperCase()}AAAAAAA` });
    await world.profile.database.clear();
    await world.profile.database.write(yesterday);
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({
      notice: 'older-copy-refused',
      names: ['a', 'b', 'c', 'd'],
    });
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ notice: undefined });
  });

  test("yesterday's storage.local beside today's database is refused, and the user is told", async () => {
    const world = await startWithVault();
    const yesterday = new Map(world.profile.localValues);
    for (const name of ['b', 'c', 'd'])
      await addAccount(world, { name, secret: `${OTHER_SECRET.slice(0, 24)}${name.toUpperCase()}AAAAAAA` });
    world.profile.localValues.clear();
    for (const [name, value] of yesterday) world.profile.localValues.set(name, value);
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({
      notice: 'older-copy-refused',
      names: ['b', 'c', 'd'],
    });
  });

  test('a replica of a newer version is neither opened nor overwritten', async () => {
    const world = await startWithVault();
    const values = await databaseValues(world.profile);
    const newer = (values.get('slot/1') as Uint8Array).slice();
    newer[7] = 2;
    const mark = { ...(values.get('mark') as object), gen: 3 };
    await world.profile.database.write(
      new Map<string, unknown>([
        ['slot/1', newer],
        ['mark', mark],
      ]),
    );
    world.profile.localValues.set('mark', mark);
    const worker = await restart(world.profile, world.clock);
    expect(await worker.ask('vault.state')).toBe('locked');
    await expect(worker.ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'vault-version',
    });
    expect((await databaseValues(world.profile)).get('slot/1')).toEqual(newer);
  });

  test.each(['slot/0', 'mirror'])(
    'a byte of %s that makes it look newer blocks nothing while another copy is whole',
    async (place) => {
      const world = await startWithVault();
      await addAccount(world);
      const whole = (await databaseValues(world.profile)).get('slot/1') as Uint8Array;
      const newer = whole.slice();
      newer[7] = 2;
      if (place === 'mirror') world.profile.localValues.set('mirror', encodeBase64(newer));
      else await world.profile.database.write(new Map([[place, newer]]));
      expect(await unlockAgain(world.profile, world.clock)).toMatchObject({
        notice: 'copy-repaired',
        names: ['ann@example.com'],
      });
      expect((await databaseValues(world.profile)).get(place === 'mirror' ? 'slot/1' : place)).not.toEqual(newer);
      expect(world.profile.localValues.get('mirror')).not.toBe(encodeBase64(newer));
    },
  );

  test('snapshots keep the last file of each of seven days', async () => {
    const world = await startWithVault();
    for (let day = 0; day < 10; day++) {
      await world.ask('vault.unlock', { passphrase: PASSPHRASE });
      await addAccount(world, { name: `day-${day}`, secret: SECRET.slice(0, 16 + day) });
      world.clock.pass(DAY_MS);
    }
    const days = (await world.profile.database.names()).filter((name) => name.startsWith('day/'));
    expect(days).toHaveLength(7);
    expect(days.sort().at(-1)).toBe('day/2026-11-29');
  });

  test('snapshots keep their days however often something is restored on one of them', async () => {
    const world = await startWithVault();
    for (let day = 0; day < 4; day++) {
      await addAccount(world, { name: `day-${day}`, secret: SECRET.slice(0, 16 + day) });
      world.clock.pass(DAY_MS);
      await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    }
    const { file } = await world.ask('backup.make');
    for (let times = 0; times < 20; times++) await applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'replace' });
    const ring = await world.ask('restore.snapshots');
    expect(ring.filter(({ replaced }) => !replaced).map(({ day }) => day)).toHaveLength(4);
    expect(ring.filter(({ replaced }) => replaced)).toHaveLength(16);
  });

  test('snapshots in the future, from a wrong clock, are the first to be removed', async () => {
    const world = await startWithVault();
    const today = world.clock.atMs;
    const saveAt = async (ms: number) => {
      world.clock.atMs = ms;
      await world.ask('vault.unlock', { passphrase: PASSPHRASE });
      await addAccount(world, { name: `at-${ms}`, secret: SECRET });
    };
    for (let day = 0; day < 8; day++) await saveAt(today + (400 + day) * DAY_MS);
    for (let day = 0; day < 9; day++) await saveAt(today + day * DAY_MS);
    const ring = await world.ask('restore.snapshots');
    expect(ring.map(({ day }) => day)).toEqual(
      [7, 6, 5, 4, 3, 2, 1].map((day) => new Date(today + day * DAY_MS).toISOString().slice(0, 10)),
    );
  });
});

describe('a vault that was replaced', () => {
  test('a replaced vault is not removed because another one was opened, where nothing else remains', async () => {
    const world = await startWithVault();
    await addAccount(world, { name: 'first' });
    const other = await startWithVault();
    await addAccount(other, { name: 'second' });
    await other.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another passphrase' });
    const bytesOf = async ({ profile }: { profile: Profile }) =>
      (await profile.database.read(['slot/1'])).get('slot/1');
    const left = new Map([
      ['day/2026-11-20/replaced-000000002', await bytesOf(world)],
      ['day/2026-11-21/replaced-000000003', await bytesOf(other)],
    ]);
    await world.profile.database.clear();
    world.profile.localValues.clear();
    await world.profile.database.write(left);
    const again = await unlockAgain(world.profile, world.clock);
    expect(again.names).toEqual(['first']);
    expect((await again.worker.ask('restore.snapshots')).filter(({ replaced }) => replaced)).toHaveLength(2);
  });
});

describe('changing the passphrase', () => {
  test('changing the passphrase leaves no replica that the old one opens', async () => {
    const world = await startWithVault();
    await addAccount(world);
    const before = [...(await databaseValues(world.profile)).values(), ...world.profile.localValues.values()];
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another passphrase' });
    const after = [...(await databaseValues(world.profile)), ...world.profile.localValues];
    const replicas = after.filter(([name]) => name !== 'theme' && name !== 'backup' && name !== 'wrapping-key');
    for (const [, value] of replicas) expect(before).not.toContainEqual(value);

    const worker = await restart(world.profile, world.clock);
    await expect(worker.ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await worker.ask('vault.unlock', { passphrase: 'another passphrase' });
    expect(await names(worker)).toEqual(['ann@example.com']);
  });

  test('a former replica that someone put back is refused after a change of the passphrase', async () => {
    const world = await startWithVault();
    const before = (await databaseValues(world.profile)).get('slot/1');
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another passphrase' });
    await world.profile.database.write(new Map([['slot/1', before]]));
    const worker = await restart(world.profile, world.clock);
    await expect(worker.ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
  });

  test('a changed passphrase must meet the rule for every new one', async () => {
    const worker = startWorker(createProfile(), standingClock());
    for (const passphrase of ['', 'a', 'seven77', 'aaaaaaaaaaaa'])
      await expect(worker.ask('vault.create', { passphrase })).rejects.toMatchObject({ code: 'passphrase-weak' });
    expect(await worker.ask('vault.state')).toBe('none');
    await worker.ask('vault.create', { passphrase: PASSPHRASE });
    await expect(worker.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'a' })).rejects.toMatchObject({
      code: 'passphrase-weak',
    });
    await expect(worker.ask('vault.unlockWithEmergencyCode', { code: 'x', next: 'a' })).rejects.toMatchObject({
      code: 'passphrase-weak',
    });
  });

  test('a passphrase changed to itself is reported only where the current one is right', async () => {
    const world = await startWithVault();
    const change = (current: string, next: string) => world.ask('vault.changePassphrase', { current, next });
    await expect(change(PASSPHRASE, PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-same' });
    await expect(change('some other one', 'some other one')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  });

  test('changing the passphrase asks for the current one, and stays unlocked', async () => {
    const world = await startWithVault();
    await expect(
      world.ask('vault.changePassphrase', { current: 'x', next: 'some other passphrase' }),
    ).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another passphrase' });
    expect(await world.ask('vault.state')).toBe('unlocked');
    await addAccount(world);
    expect(await names(world)).toEqual(['ann@example.com']);
  });
});

describe('several contexts', () => {
  test('two popups and an options page at once lose nothing of each other, and get no code of a counter twice', async () => {
    const world = await startWithVault();
    const counter = await addAccount(world, { name: 'counter', type: 'hotp', query: '&counter=0' });
    const codes: string[] = [];
    const marks = [...'ABCDEFGHIJKL'];
    const save = async (mark: string) => {
      await addAccount(world, { name: mark, secret: SECRET.slice(1) + mark });
      codes.push((await world.ask('account.use', { id: counter.id })).code);
    };
    await Promise.all(marks.map(save));
    const wanted = [...marks, 'counter'].sort();
    const again = await restart(world.profile, world.clock);
    await again.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect([...(await names(again))].sort()).toEqual(wanted);
    expect(new Set(codes).size).toBe(12);
  });

  test('a context that is behind reads the newer generation before it saves', async () => {
    const world = await startWithVault();
    const other = startWorker(world.profile, world.clock);
    expect(await names(other)).toEqual([]);
    await addAccount(world, { name: 'one' });
    await addAccount(other, { name: 'two', secret: OTHER_SECRET });
    expect(await unlockAgain(world.profile, world.clock)).toMatchObject({ names: ['one', 'two'] });
  });
});
