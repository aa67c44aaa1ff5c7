import { describe, expect, test } from 'vitest';
import { decodeBase64 } from '../../../../src/bytes/base64.ts';
import { addAccount, PASSPHRASE, startWithVault, startWorker } from '../../in-memory-background.ts';
import { applyCopy } from '../../restore-copy.ts';

const NEXT = 'new passphrase';
const REST = new Uint8Array([1, 2, 3]);

/** A vault that was started over: what was there before could not be read. */
async function startedOver() {
  const world = await startWithVault();
  const { profile, clock } = world;
  const { file } = await world.ask('backup.make');
  const damaged = decodeBase64(file);
  damaged[40] = 0;
  profile.localValues.clear();
  profile.sessionValues.clear();
  await profile.database.clear();
  await profile.database.write(
    new Map<string, unknown>([
      ['slot/0', REST],
      ['day/2026-11-20', damaged],
      ['mark', 'broken'],
    ]),
  );
  const worker = startWorker(profile, clock);
  await worker.ask('vault.create', { passphrase: NEXT, startOver: true });
  return { ...worker, profile, clock };
}

const asideIn = async ({ profile }: Pick<Awaited<ReturnType<typeof startedOver>>, 'profile'>) =>
  (await profile.database.names()).filter((name) => name.startsWith('lost/'));

describe('what could not be read and was set aside', () => {
  test('is listed with its date, size and reason', async () => {
    const world = await startedOver();
    const { setAside } = await world.ask('backup.view');
    expect(setAside).toMatchObject([
      { from: 'day', day: '2026-11-20', atMs: world.clock.atMs, why: 'unreadable' },
      { from: 'database', bytes: 3, why: 'unreadable' },
    ]);
  });

  test('can be downloaded as it is, and deleted with the marks beside it', async () => {
    const world = await startedOver();
    const [day, slot] = (await world.ask('backup.view')).setAside;
    const place = slot?.place ?? '';
    expect(decodeBase64((await world.ask('backup.readSetAside', { place })).file)).toEqual(REST);
    expect((await world.ask('backup.deleteSetAside', { place })).setAside).toEqual([day]);
    await expect(world.ask('backup.deleteSetAside', { place })).rejects.toMatchObject({ code: 'backup-missing' });
    await world.ask('backup.deleteSetAside', { place: day?.place ?? '' });
    expect(await asideIn(world)).toEqual([]);
  });

  test('is all that these messages reach', async () => {
    const world = await startedOver();
    for (const place of ['slot/1', 'mark', 'wrapping-key', 'lost/'])
      for (const verb of ['backup.readSetAside', 'backup.deleteSetAside'] as const)
        await expect(world.ask(verb, { place })).rejects.toMatchObject({ code: 'backup-missing' });
  });

  test('goes with a change of the passphrase, and stays where that fails', async () => {
    const world = await startedOver();
    const before = await asideIn(world);
    expect(before.length).toBeGreaterThan(1);
    world.profile.localFaults.before = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    await expect(world.ask('vault.changePassphrase', { current: NEXT, next: PASSPHRASE })).rejects.toThrow();
    world.profile.localFaults.before = undefined;
    expect(await asideIn(world)).toEqual(before);
    await world.ask('vault.changePassphrase', { current: NEXT, next: PASSPHRASE });
    expect(await asideIn(world)).toEqual([]);
    expect((await world.ask('backup.view')).setAside).toEqual([]);
  });
});

describe('starting over from a locked vault', () => {
  test('keeps it as a snapshot that still opens with its own passphrase', async () => {
    const world = await startWithVault();
    await addAccount(world, { name: 'kept' });
    await expect(world.ask('vault.create', { passphrase: NEXT, startOver: true })).rejects.toMatchObject({
      code: 'vault-exists',
    });
    await world.ask('vault.lock');
    await expect(world.ask('vault.create', { passphrase: NEXT })).rejects.toMatchObject({ code: 'vault-exists' });
    await world.ask('vault.create', { passphrase: NEXT, startOver: true });
    expect(await world.ask('vault.state')).toBe('unlocked');
    await world.ask('vault.lock');
    await expect(world.ask('vault.unlock', { passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    const [former] = (await world.ask('restore.snapshots')).filter(({ replaced }) => replaced);
    await applyCopy(world, { place: former?.place ?? '', passphrase: PASSPHRASE, mode: 'take-over' });
    const { rows } = await world.ask('home.page', { text: '', offset: 0, limit: 5 });
    expect(rows.map(({ name }) => name)).toEqual(['kept']);
  });
});
