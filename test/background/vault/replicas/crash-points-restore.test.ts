import { beforeAll, describe, expect, test } from 'vitest';
import { Fault } from '../../../../src/fault.ts';
import { STOPS } from '../../crash-points.ts';
import { addAccount, OTHER_SECRET, PASSPHRASE, standingClock, startWorker } from '../../in-memory-background.ts';
import { createProfile, type Profile } from '../../in-memory-storage.ts';
import { applyCopy } from '../../restore-copy.ts';
import { atEveryStep, NEXT, namesIn, type Worker } from '../../storage-steps.ts';

let file = '';
beforeAll(async () => {
  const worker = startWorker(createProfile(), standingClock());
  await worker.ask('vault.create', { passphrase: PASSPHRASE });
  await addAccount(worker, { name: 'backed-up' });
  file = (await worker.ask('backup.make')).file;
});

const REMAINS = ['a damaged slot', 'a mark', 'a database that does not open'] as const;

/** Removes the vault but for one thing that says that there was one. */
async function loseVault(profile: Profile, remains: (typeof REMAINS)[number]): Promise<void> {
  if (remains === 'a mark') profile.localValues.delete('mirror');
  else profile.localValues.clear();
  await profile.database.clear();
  // What remains must be enough without the marker.
  profile.vaultMarker.wipe();
  if (remains === 'a damaged slot') await profile.database.write(new Map([['slot/0', Uint8Array.of(1, 2, 3)]]));
  if (remains !== 'a database that does not open') return;
  profile.databaseFaults.before = (action) => {
    if (action !== 'clear') throw new Fault('storage-failed', 'got a broken database');
    profile.databaseFaults.before = undefined;
  };
}

const restore = ({ ask }: Worker, mode: 'merge' | 'replace') =>
  applyCopy({ ask }, { file, passphrase: PASSPHRASE, mode });

describe.each(STOPS)('a worker whose storage %s at any request', (stop) => {
  test.each([
    ['replace', ['backed-up']],
    ['merge', ['backed-up', 'kept']],
  ] as const)('of restoring into an open vault (%s) leaves it as it was or as it must be', async (mode, wanted) => {
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept', secret: OTHER_SECRET });
      },
      work: (worker) => restore(worker, mode),
      check: async ({ worker }, outcome, step) => {
        const names = await namesIn(worker);
        expect([['kept'], wanted], step).toContainEqual(names);
        if (outcome === 'done') expect(names, step).toEqual(wanted);
        if (outcome === 'refused' && stop === 'fails once') expect(names, step).toEqual(['kept']);
      },
    });
    expect(steps).toBeGreaterThan(8);
  });

  test('of restoring in place of a locked vault leaves the one, which opens as before, or the other', async () => {
    const steps = await atEveryStep(stop, {
      prepare: async (worker) => {
        await worker.ask('vault.create', { passphrase: NEXT });
        await addAccount(worker, { name: 'kept', secret: OTHER_SECRET });
      },
      work: ({ ask }) => applyCopy({ ask }, { file, passphrase: PASSPHRASE, mode: 'take-over' }),
      check: async ({ worker, state, passphrase }, outcome, step) => {
        expect(['locked', 'unlocked'], step).toContain(state);
        const isNew = passphrase === PASSPHRASE || (state === 'unlocked' && outcome !== 'refused');
        expect(await namesIn(worker), step).toEqual([isNew ? 'backed-up' : 'kept']);
        if (outcome === 'done') expect(isNew, step).toBe(true);
        if (outcome === 'refused' && stop === 'fails once' && state === 'locked') expect(passphrase, step).toBe(NEXT);
        if (isNew)
          expect(
            (await worker.ask('restore.snapshots')).some((copy) => copy.replaced),
            step,
          ).toBe(true);
      },
      restartsFirst: true,
    });
    expect(steps).toBeGreaterThan(8);
  });

  test.each([
    ['restoring', (worker: Worker) => restore(worker, 'replace')],
    ['starting over', ({ ask }: Worker) => ask('vault.create', { passphrase: PASSPHRASE, startOver: true })],
  ] as const)('of %s where a vault was lost never reads as a first run', async (_, work) => {
    for (const remains of REMAINS) {
      const steps = await atEveryStep(stop, {
        prepare: ({ ask }) => ask('vault.create', { passphrase: NEXT }),
        damage: (profile) => loseVault(profile, remains),
        work,
        check: async ({ state }, outcome, step) => {
          expect(['lost', 'locked', 'unlocked'], `${remains}, ${step}`).toContain(state);
          if (outcome === 'done') expect(state, step).not.toBe('lost');
          if (outcome === 'refused' && stop === 'fails once' && state !== 'unlocked')
            expect(state, `${remains}, ${step}`).toBe('lost');
        },
        restartsFirst: true,
      });
      expect(steps).toBeGreaterThan(5);
    }
  });

  test('of restoring where there is no vault leaves none or the restored one', async () => {
    await atEveryStep(stop, {
      work: (worker) => restore(worker, 'replace'),
      check: async ({ worker, state }, outcome, step) => {
        if (outcome === 'done') expect(state, step).not.toBe('none');
        if (outcome === 'refused' && stop === 'fails once') expect(state, step).toBe('none');
        if (state !== 'none') expect(await namesIn(worker), step).toEqual(['backed-up']);
      },
    });
  });
});
