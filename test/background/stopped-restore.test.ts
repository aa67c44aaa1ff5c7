import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createProfile } from './shelves.ts';
import { atEveryStep, namesIn, type Worker } from './steps.ts';
import { STOPS } from './stops.ts';
import { addAccount, OTHER_SECRET, PASSPHRASE, standingClock, startWorker } from './world.ts';

vi.mock('hash-wasm', () => import('./quick-argon2.ts'));

let file = '';
beforeAll(async () => {
  const worker = startWorker(createProfile(), standingClock());
  await worker.ask('vault.create', { passphrase: PASSPHRASE });
  await addAccount(worker, { name: 'backed-up' });
  file = (await worker.ask('backup.make')).file;
});

const restore = ({ ask }: Worker, mode: 'merge' | 'replace') =>
  ask('restore.apply', { file, passphrase: PASSPHRASE, mode });

describe.each(STOPS)('a worker whose storage %s at any request', (stop) => {
  test.each([
    ['replace', ['backed-up']],
    ['merge', ['backed-up', 'kept']],
  ] as const)('of restoring into an open vault (%s) leaves it as it was or as it must be', async (mode, wanted) => {
    const steps = await atEveryStep(
      stop,
      async (worker) => {
        await worker.ask('vault.create', { passphrase: PASSPHRASE });
        await addAccount(worker, { name: 'kept', secret: OTHER_SECRET });
      },
      (worker) => restore(worker, mode),
      async ({ worker }, outcome, step) => {
        const names = await namesIn(worker);
        expect([['kept'], wanted], step).toContainEqual(names);
        if (outcome === 'done') expect(names, step).toEqual(wanted);
        if (outcome === 'refused' && stop === 'fails once') expect(names, step).toEqual(['kept']);
      },
    );
    expect(steps).toBeGreaterThan(8);
  });

  test('of restoring where there is no vault leaves none or the restored one', async () => {
    await atEveryStep(
      stop,
      async () => undefined,
      (worker) => restore(worker, 'replace'),
      async ({ worker, state }, outcome, step) => {
        if (outcome === 'done') expect(state, step).not.toBe('none');
        if (outcome === 'refused' && stop === 'fails once') expect(state, step).toBe('none');
        if (state !== 'none') expect(await namesIn(worker), step).toEqual(['backed-up']);
      },
    );
  });
});
