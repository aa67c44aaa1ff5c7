import { describe, expect, test, vi } from 'vitest';
import {
  addAccount,
  OTHER_SECRET,
  PASSPHRASE,
  type standingClock,
  startWithVault,
  startWorker,
} from '../../in-memory-background.ts';
import type { Profile } from '../../in-memory-storage.ts';

vi.mock('hash-wasm', async () => {
  const { argon2id } = await import('../../quick-argon2.ts');
  return { argon2id: vi.fn(argon2id) };
});
const { argon2id } = await import('hash-wasm');

/** A vault of more than a megabyte, both replicas written. */
async function startLarge() {
  const world = await startWithVault();
  await addAccount(world);
  await world.background.vaultStore.change(({ contents }) => {
    const [first] = contents.accounts;
    if (first === undefined) throw new Error('got no account, want one');
    const more = Array.from({ length: 300 }, (_, at) => ({
      ...first,
      id: `${String(at).padStart(21, '-')}A` as typeof first.id,
      issuer: `Example ${at}`,
      note: 'n'.repeat(4000),
    }));
    return { contents: { ...contents, accounts: [first, ...more] }, answer: undefined };
  });
  await written(world);
  return world;
}

async function written({ runLater, background }: Pick<ReturnType<typeof startWorker>, 'runLater' | 'background'>) {
  runLater();
  await background.vaultStore.change(({ contents }) => ({ contents, answer: undefined }));
  await background.selfHeal();
}

/** The browser was closed and opened again. Notes the names that are read from here on. */
function restart(profile: Profile, clock: ReturnType<typeof standingClock>) {
  profile.sessionValues.clear();
  const read: string[] = [];
  profile.databaseFaults.before = (action, names) => void (action === 'read' && read.push(...names));
  profile.localFaults.before = (action, names) => void (action === 'read' && read.push(...names));
  return { worker: startWorker(profile, clock), read };
}

async function noticeOf({ ask }: Pick<ReturnType<typeof startWorker>, 'ask'>) {
  const home = await ask('home.open', { limit: 10 });
  return home.state === 'unlocked' ? home.notice : home.state;
}

describe('a large vault', () => {
  test('is unlocked by its newest replica alone, and the others are read behind the answer', async () => {
    const { profile, clock } = await startLarge();
    const { worker, read } = restart(profile, clock);
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(new Set(read.filter((name) => name.startsWith('slot/'))).size).toBe(1);
    expect(read).not.toContain('mirror');
    expect((await worker.ask('home.page', { text: '', offset: 0, limit: 1 })).total).toBe(301);
    await written(worker);
    expect(read).toContain('mirror');
    expect(await noticeOf(worker)).toBeUndefined();
  });

  test('whose secondary replica is gone gets it back behind the answer, and the user is told', async () => {
    const { profile, clock } = await startLarge();
    const kept = profile.localValues.get('mirror');
    profile.localValues.delete('mirror');
    const { worker } = restart(profile, clock);
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(profile.localValues.has('mirror')).toBe(false);
    await written(worker);
    expect(profile.localValues.get('mirror')).toBe(kept);
    expect(await noticeOf(worker)).toBe('copy-repaired');
  });

  test('whose newest replica does not open is opened by another one', async () => {
    const { profile, clock } = await startLarge();
    const { gen } = profile.localValues.get('mark') as { gen: number };
    const place = `slot/${gen % 2}`;
    const bytes = ((await profile.database.read([place])).get(place) as Uint8Array).slice();
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    await profile.database.write(new Map([[place, bytes]]));
    const { worker } = restart(profile, clock);
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await noticeOf(worker)).toBe('copy-repaired');
    expect((await worker.ask('home.page', { text: '', offset: 0, limit: 1 })).total).toBe(301);
  });

  test('whose database was set back is opened by the newer replica of the other engine', async () => {
    const world = await startLarge();
    const { profile, clock } = world;
    const former = await profile.database.read(await profile.database.names());
    await addAccount(world, { name: 'bob@example.com', secret: OTHER_SECRET });
    await written(world);
    await addAccount(world, { name: 'eve@example.com', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR' });
    await written(world);
    await profile.database.write(former);
    const { worker } = restart(profile, clock);
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect((await worker.ask('home.page', { text: 'eve', offset: 0, limit: 1 })).rows).toHaveLength(1);
    expect(await noticeOf(worker)).toBe('older-copy-refused');
  });

  test('refuses a wrong passphrase after one run of Argon2id', async () => {
    const { profile, clock } = await startLarge();
    const { worker } = restart(profile, clock);
    vi.mocked(argon2id).mockClear();
    const wrong = worker.ask('vault.unlock', { passphrase: 'another passphrase altogether' });
    await expect(wrong).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(vi.mocked(argon2id)).toHaveBeenCalledTimes(1);
  });

  test('that is locked before its other replicas are read is left as it is', async () => {
    const { profile, clock } = await startLarge();
    profile.localValues.delete('mirror');
    const { worker } = restart(profile, clock);
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    await worker.ask('vault.lock');
    worker.runLater();
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(profile.localValues.has('mirror')).toBe(false);
    await written(worker);
    expect(profile.localValues.has('mirror')).toBe(true);
  });
});
