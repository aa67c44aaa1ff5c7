import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../src/bytes/base64.ts';
import { passesSoon } from '../../passes-soon.ts';
import {
  addAccount,
  OTHER_SECRET,
  PASSPHRASE,
  SECRET,
  standingClock,
  startWithVault,
  startWorker,
} from '../in-memory-background.ts';
import { createProfile } from '../in-memory-storage.ts';
import { applyCopy, inspectCopy } from '../restore-copy.ts';

const DAY_MS = 86_400_000;

type World = Awaited<ReturnType<typeof startWithVault>>;
type Asking = Pick<World, 'ask'>;

async function addThree(world: Asking) {
  for (const name of ['a', 'b', 'c'])
    await addAccount(world, { name, secret: `${SECRET.slice(0, 24)}${name.toUpperCase()}AAAAAAA` });
}

async function names({ ask }: Asking): Promise<readonly string[]> {
  const page = await ask('home.page', { text: '', sort: 'name', offset: 0, limit: 200 });
  return page.rows.map((row) => row.name);
}

async function reminder({ ask }: Asking) {
  const home = await ask('home.open', { limit: 1 });
  return home.state === 'unlocked' ? home.backup : undefined;
}

describe('backups', () => {
  test('the file of a backup is encrypted, named by its day, and opens as a vault', async () => {
    const world = await startWithVault();
    await addAccount(world);
    const made = await world.ask('backup.make');
    expect(made.name).toBe('latchkey-2026-11-21.latchkey');
    expect(Buffer.from(decodeBase64(made.file)).includes('ann@example.com')).toBe(false);
    expect(await inspectCopy(world, { file: made.file, passphrase: PASSPHRASE })).toMatchObject({
      accounts: 1,
      differs: { same: 1, changed: { count: 0 }, onlyHere: { count: 0 }, onlyInFile: { count: 0 } },
    });
  });

  test('the view says when the last backup was made and how many changes it lacks', async () => {
    const world = await startWithVault();
    await addAccount(world);
    expect(await world.ask('backup.view')).toMatchObject({ changes: 1, auto: 'off' });
    const { gen } = await world.ask('backup.make');
    await world.ask('backup.done', { gen });
    expect(await world.ask('backup.view')).toMatchObject({
      changes: 0,
      last: { atMs: world.clock.atMs, how: 'download' },
    });
    await addAccount(world, { name: 'b', secret: OTHER_SECRET });
    expect(await world.ask('backup.view')).toMatchObject({ changes: 1 });
  });

  test('the reminder appears with the first account, stays away for a week when snoozed, and returns with changes', async () => {
    const world = await startWithVault();
    expect(await reminder(world)).toBeUndefined();
    await addAccount(world);
    expect(await reminder(world)).toBe('first');
    await world.ask('backup.snooze');
    expect(await reminder(world)).toBeUndefined();
    world.clock.pass(8 * DAY_MS);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await reminder(world)).toBe('first');
    await world.ask('backup.done', { gen: (await world.ask('backup.make')).gen });
    expect(await reminder(world)).toBeUndefined();
    await addAccount(world, { name: 'x', secret: OTHER_SECRET });
    await world.ask('account.delete', { ids: [(await addAccount(world, { name: 'y', secret: SECRET })).id] });
    expect(await reminder(world)).toBeUndefined();
    world.clock.pass(2 * DAY_MS);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await reminder(world)).toBe('changes');
  });

  test('the reminder appears with recovery codes for a service that has no other account', async () => {
    const world = await startWithVault();
    const account = { issuer: 'Northwind', name: 'ada' };
    await world.ask('recovery.add', { account, codes: ['aaaa-1111', 'bbbb-2222'], source: 'paste' });
    expect(await reminder(world)).toBe('first');
  });

  test('the reminder appears even if a clock that was far ahead snoozed it, or timed the last backup', async () => {
    const world = await startWithVault();
    await addThree(world);
    const nowMs = world.clock.atMs;
    const withClockAhead = async (work: () => Promise<unknown>) => {
      world.clock.atMs = nowMs + 400 * DAY_MS;
      await world.ask('vault.unlock', { passphrase: PASSPHRASE });
      await work();
      world.clock.atMs = nowMs;
      await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    };
    await withClockAhead(() => world.ask('backup.snooze'));
    expect(await reminder(world)).toBe('first');
    await withClockAhead(async () => world.ask('backup.done', { gen: (await world.ask('backup.make')).gen }));
    expect(await reminder(world)).toBeUndefined();
    for (let change = 0; change < 3; change++) await world.ask('preferences.set', { hideCodes: change === 1 });
    expect(await reminder(world)).toBe('changes');
  });

  test('automatic backups are made after a change, once for each state, and also while the vault is locked', async () => {
    const world = await startWithVault();
    await world.ask('backup.automatic', { to: 'folder', versions: 5 });
    expect(world.sent.files).toHaveLength(1);
    await addAccount(world);
    await passesSoon(() => expect(world.sent.soon).toBe(1));
    await world.ask('vault.lock');
    await world.background.backups.runAutomatic();
    await world.background.backups.runAutomatic();
    expect(world.sent.files.map(({ name }) => name)).toEqual([
      'latchkey-2026-11-21-120000.latchkey',
      'latchkey-2026-11-21-120000.latchkey',
    ]);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await world.ask('backup.view')).toMatchObject({ changes: 0, last: { how: 'folder' } });
  });

  test('automatic backups are made after a new passphrase or vault key, so that the newest opens by what opens the vault', async () => {
    const world = await startWithVault();
    await addAccount(world);
    await world.ask('backup.automatic', { to: 'folder', versions: 5 });
    const NEXT = 'another passphrase entirely';
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: NEXT });
    await passesSoon(() => expect(world.sent.soon).toBe(1));
    expect(await world.ask('backup.view')).toMatchObject({ changes: 1 });
    await world.background.backups.runAutomatic();
    const { code } = await world.ask('vault.newEmergencyCode');
    await world.ask('vault.setEmergencyCode', { passphrase: NEXT, code });
    await world.ask('vault.lock');
    await world.ask('vault.unlockWithEmergencyCode', { code, next: PASSPHRASE });
    await passesSoon(() => expect(world.sent.soon).toBe(3));
    await world.background.backups.runAutomatic();
    const [, changed, recovered] = world.sent.files.map(({ bytes }) => encodeBase64(bytes));
    const opens = (file: string | undefined, passphrase: string) =>
      inspectCopy(world, { file: file ?? '', passphrase });
    expect(await opens(changed, NEXT)).toMatchObject({ accounts: 1 });
    await expect(opens(changed, PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(await opens(recovered, PASSPHRASE)).toMatchObject({ accounts: 1 });
  });

  test('a vault that replaced another is backed up, even if it has as many saves', async () => {
    const source = await startWithVault();
    const { file } = await source.ask('backup.make');
    const world = await startWithVault();
    await world.ask('preferences.set', { hideCodes: true });
    await world.ask('backup.automatic', { to: 'folder', versions: 5 });
    const { gen } = await world.ask('backup.view');
    await world.ask('vault.lock');
    await applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'take-over' });
    expect(await world.ask('backup.view')).toMatchObject({ gen });
    await world.background.backups.runAutomatic();
    expect(world.sent.files).toHaveLength(2);
  });

  test('a folder that cannot be written to is reported, and is not chosen', async () => {
    const world = await startWithVault();
    world.sent.refuses = true;
    const ask = { to: 'folder', versions: 5 } as const;
    await expect(world.ask('backup.automatic', ask)).rejects.toMatchObject({ code: 'backup-folder' });
    expect(await world.ask('backup.view')).toMatchObject({ auto: 'off' });
    world.sent.refuses = false;
    await world.ask('backup.automatic', ask);
    world.sent.refuses = true;
    await addAccount(world);
    await world.background.backups.runAutomatic().catch(() => undefined);
    expect(await world.ask('backup.view')).toMatchObject({ auto: 'folder', failed: true, changes: 1 });
  });
});

describe('restoring', () => {
  /** A backup with accounts a, b, c, and the vault it came from. */
  async function withBackup() {
    const world = await startWithVault();
    await addThree(world);
    return { world, file: (await world.ask('backup.make')).file };
  }

  test('at first run the file becomes the vault, under its own passphrase', async () => {
    const { file } = await withBackup();
    const fresh = startWorker(createProfile(), standingClock());
    expect(await inspectCopy(fresh, { file, passphrase: PASSPHRASE })).toEqual({
      accounts: 3,
      recoverySets: 0,
      keys: 0,
    });
    expect(await fresh.ask('vault.state')).toBe('none');
    expect(await applyCopy(fresh, { file, passphrase: PASSPHRASE, mode: 'replace' })).toEqual({
      opened: true,
    });
    expect(await names(fresh)).toEqual(['a', 'b', 'c']);
    await fresh.ask('vault.lock');
    await fresh.ask('vault.unlock', { passphrase: PASSPHRASE });
    await addAccount(fresh, { name: 'd', secret: OTHER_SECRET });
    expect(await names(fresh)).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each([
    ['another passphrase', (file: string) => ({ file, passphrase: 'wrong' }), 'passphrase-wrong'],
    ['something else', () => ({ file: btoa('x'.repeat(5000)), passphrase: PASSPHRASE }), 'vault-magic'],
    ['half a file', (file: string) => ({ file: file.slice(0, 4000), passphrase: PASSPHRASE }), 'vault-truncated'],
    [
      'one of a newer version',
      (file: string) => ({ file: changedAt(file, 7), passphrase: PASSPHRASE }),
      'vault-version',
    ],
    ['a changed byte', (file: string) => ({ file: changedAt(file, -1), passphrase: PASSPHRASE }), 'vault-damaged'],
    ['a code that is none', (file: string) => ({ file, code: 'ABCD' }), 'recovery-code-wrong'],
    ['neither file nor place', () => ({ passphrase: PASSPHRASE }), 'message-invalid'],
    ['a place that is gone', () => ({ place: 'day/2020-01-01', passphrase: PASSPHRASE }), 'backup-missing'],
  ])('%s is refused before anything is replaced', async (_, ask, code) => {
    const { world, file } = await withBackup();
    await expect(inspectCopy(world, ask(file))).rejects.toMatchObject({ code });
    await expect(applyCopy(world, { ...ask(file), mode: 'replace' })).rejects.toMatchObject({ code });
    expect(await names(world)).toEqual(['a', 'b', 'c']);
  });

  test('the preview of a restore names what differs, and merging keeps what is on either side', async () => {
    const { world, file } = await withBackup();
    const [first] = (await world.ask('home.page', { text: 'a', sort: 'name', offset: 0, limit: 9 })).rows;
    const missing = first?.id as never;
    world.clock.pass(1000);
    await world.ask('account.edit', { id: first?.id ?? missing, edit: { note: 'changed' } });
    await addAccount(world, { name: 'd', secret: OTHER_SECRET });
    const { differs } = await inspectCopy(world, { file, passphrase: PASSPHRASE });
    expect(differs).toMatchObject({
      onlyHere: { count: 1, names: ['Example d'] },
      changed: { count: 1, names: ['Example a'] },
      onlyInFile: { count: 0 },
      same: 2,
    });
    await applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'merge' });
    expect(await names(world)).toEqual(['a', 'b', 'c', 'd']);
    expect((await world.ask('account.view', { id: first?.id ?? missing })).note).toBe('changed');
  });

  test('the preview of a restore says what merging leaves deleted, and what it deletes', async () => {
    const { world, file } = await withBackup();
    const idOf = async (text: string) =>
      (await world.ask('home.page', { text, sort: 'name', offset: 0, limit: 1 })).rows[0]?.id as never;
    world.clock.pass(1000);
    await world.ask('account.delete', { ids: [await idOf('a')] });
    await world.ask('trash.purge', await world.ask('account.delete', { ids: [await idOf('b')] }));
    const { differs } = await inspectCopy(world, { file, passphrase: PASSPHRASE });
    expect(differs).toMatchObject({
      onlyInFile: { count: 0 },
      deletedHere: { count: 2, names: ['Example a', 'Example b'] },
      same: 1,
    });
    const later = (await world.ask('backup.make')).file;
    await applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'merge' });
    expect(await names(world)).toEqual(['c']);
    await applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'replace' });
    expect(await names(world)).toEqual(['a', 'b', 'c']);
    expect((await inspectCopy(world, { file: later, passphrase: PASSPHRASE })).differs).toMatchObject({
      onlyHere: { count: 0 },
      deletedThere: { count: 2, names: ['Example a', 'Example b'] },
    });
    await applyCopy(world, { file: later, passphrase: PASSPHRASE, mode: 'merge' });
    expect(await names(world)).toEqual(['c']);
  });

  test('without a passphrase a file under the key of the open vault opens, and a damaged one and one under another key are told apart', async () => {
    const { world, file } = await withBackup();
    expect(await inspectCopy(world, { file })).toMatchObject({ accounts: 3, differs: { same: 3 } });
    const bytes = decodeBase64(file);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    await expect(inspectCopy(world, { file: encodeBase64(bytes) })).rejects.toMatchObject({
      code: 'vault-damaged',
    });
    await expect(inspectCopy(world, { file: file.slice(0, 4000) })).rejects.toMatchObject({
      code: 'vault-truncated',
    });
    const other = await startWithVault();
    await expect(inspectCopy(other, { file })).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'another passphrase' });
    await expect(inspectCopy(world, { file })).rejects.toMatchObject({ code: 'passphrase-wrong' });
  });

  test("replacing keeps the vault's own passphrase, and what was replaced can be restored from a snapshot", async () => {
    const { file } = await withBackup();
    const other = await startWithVault();
    await addAccount(other, { name: 'mine' });
    await other.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'my own passphrase' });
    await applyCopy(other, { file, passphrase: PASSPHRASE, mode: 'replace' });
    expect(await names(other)).toEqual(['a', 'b', 'c']);
    await other.ask('vault.lock');
    await other.ask('vault.unlock', { passphrase: 'my own passphrase' });
    const kept = (await other.ask('backup.view')).ring.find((copy) => copy.replaced);
    expect(kept).toMatchObject({ day: '2026-11-21' });
    expect(await inspectCopy(other, { place: kept?.place ?? '' })).toMatchObject({ accounts: 1 });
    await applyCopy(other, { place: kept?.place ?? '', mode: 'replace' });
    expect(await names(other)).toEqual(['mine']);
  });

  test('a locked vault is replaced only where that was asked for, and an open one never in that way', async () => {
    const { world, file } = await withBackup();
    const ask = { file, passphrase: PASSPHRASE } as const;
    // A page of the first run that was left behind chose without having seen what is here now.
    for (const mode of ['take-over', 'bring-back'] as const)
      await expect(applyCopy(world, { ...ask, mode })).rejects.toMatchObject({ code: 'vault-exists' });
    await world.ask('vault.lock');
    for (const mode of ['replace', 'merge', 'bring-back'] as const)
      await expect(applyCopy(world, { ...ask, mode })).rejects.toMatchObject({ code: 'vault-exists' });
    expect(await world.ask('vault.state')).toBe('locked');
  });

  test('a recovery code brings a file back locked, and then opens it with a new passphrase', async () => {
    const { world } = await withBackup();
    const { code } = await world.ask('vault.newEmergencyCode');
    await world.ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code });
    const { file } = await world.ask('backup.make');
    const fresh = startWorker(createProfile(), standingClock());
    expect(await applyCopy(fresh, { file, code, mode: 'replace' })).toEqual({ opened: false });
    expect(await fresh.ask('vault.state')).toBe('locked');
    await fresh.ask('vault.unlockWithEmergencyCode', { code, next: 'another passphrase' });
    expect(await names(fresh)).toEqual(['a', 'b', 'c']);
  });
});

describe('restoring in place of a locked vault', () => {
  const MINE = 'my own passphrase';

  /** A locked vault with one account under a passphrase of its own, and a backup of another vault. */
  async function withLocked() {
    const source = await startWithVault();
    await addThree(source);
    const { file } = await source.ask('backup.make');
    const world = await startWithVault();
    await addAccount(world, { name: 'mine' });
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: MINE });
    world.clock.pass(DAY_MS);
    await world.ask('vault.unlock', { passphrase: MINE });
    await addAccount(world, { name: 'mine too', secret: OTHER_SECRET });
    await world.ask('vault.lock');
    return { world, file };
  }

  const replaceVault = (world: World, file: string) =>
    applyCopy(world, { file, passphrase: PASSPHRASE, mode: 'take-over' });

  test('the restored vault opens by its own passphrase and not by the former one, also after restarts', async () => {
    const { world, file } = await withLocked();
    expect(await replaceVault(world, file)).toEqual({ opened: true });
    expect(await names(world)).toEqual(['a', 'b', 'c']);
    for (const _ of [1, 2]) {
      world.profile.sessionValues.clear();
      const worker = startWorker(world.profile, world.clock);
      await expect(worker.ask('vault.unlock', { passphrase: MINE })).rejects.toMatchObject({
        code: 'passphrase-wrong',
      });
      await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
      expect(await names(worker)).toEqual(['a', 'b', 'c']);
      expect(await worker.background.oneTimeMessages.takeNotice()).toBeUndefined();
    }
  });

  test('the replaced vault is kept with its snapshots, survives a change of the passphrase, and can replace the other again', async () => {
    const { world, file } = await withLocked();
    await replaceVault(world, file);
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: 'one more passphrase' });
    await world.ask('vault.lock');
    const worker = startWorker(world.profile, world.clock);
    const kept = (await worker.ask('restore.snapshots')).filter((copy) => copy.replaced);
    expect(kept.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-21']);
    const [newest] = kept;
    const ask = { place: newest?.place ?? '', passphrase: MINE } as const;
    expect(await inspectCopy(worker, ask)).toEqual({ accounts: 2, recoverySets: 0, keys: 0 });
    await applyCopy(worker, { ...ask, mode: 'take-over' });
    expect(await names(worker)).toEqual(['mine', 'mine too']);
    await worker.ask('vault.lock');
    await worker.ask('vault.unlock', { passphrase: MINE });
  });

  test('a wrong passphrase of the file changes nothing', async () => {
    const { world, file } = await withLocked();
    await expect(applyCopy(world, { file, passphrase: MINE, mode: 'take-over' })).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await world.ask('vault.unlock', { passphrase: MINE });
    expect(await names(world)).toEqual(['mine', 'mine too']);
  });

  test("an older backup of the same vault wins over that vault's newer replicas", async () => {
    const world = await startWithVault();
    await addThree(world);
    const { file } = await world.ask('backup.make');
    await addAccount(world, { name: 'later', secret: OTHER_SECRET });
    await world.ask('vault.lock');
    await replaceVault(world, file);
    world.profile.sessionValues.clear();
    const worker = startWorker(world.profile, world.clock);
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await names(worker)).toEqual(['a', 'b', 'c']);
    const [kept] = (await worker.ask('restore.snapshots')).filter((copy) => copy.replaced);
    expect(await inspectCopy(worker, { place: kept?.place ?? '' })).toMatchObject({ accounts: 4 });
  });

  test('a backup from before a change of the passphrase can replace the vault, with the passphrase of that time', async () => {
    const world = await startWithVault();
    await addThree(world);
    const { file } = await world.ask('backup.make');
    await world.ask('vault.changePassphrase', { current: PASSPHRASE, next: MINE });
    await world.ask('vault.lock');
    await replaceVault(world, file);
    world.profile.sessionValues.clear();
    const worker = startWorker(world.profile, world.clock);
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    await addAccount(worker, { name: 'd', secret: OTHER_SECRET });
    expect(await names(worker)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a vault restored by a recovery code stays locked and waits for that code', async () => {
    const source = await startWithVault();
    await addThree(source);
    const { code } = await source.ask('vault.newEmergencyCode');
    await source.ask('vault.setEmergencyCode', { passphrase: PASSPHRASE, code });
    const { file } = await source.ask('backup.make');
    const { world } = await withLocked();
    expect(await applyCopy(world, { file, code, mode: 'take-over' })).toEqual({ opened: false });
    await world.ask('vault.unlockWithEmergencyCode', { code, next: 'yet another passphrase' });
    expect(await names(world)).toEqual(['a', 'b', 'c']);
  });

  test('a vault of a newer version is left untouched', async () => {
    const { world, file } = await withLocked();
    const newer = Uint8Array.from(
      world.profile.localValues.has('mirror') ? [0x89, 0x56, 0x4c, 0x54, 13, 10, 26, 2] : [],
    );
    await world.profile.database.write(
      new Map<string, unknown>([
        ['slot/0', newer],
        ['slot/1', newer],
        ['mark', undefined],
      ]),
    );
    world.profile.localValues.clear();
    const worker = startWorker(world.profile, world.clock);
    const days = (await world.profile.database.names()).filter((name) => name.startsWith('day/'));
    await world.profile.database.write(new Map(days.map((day) => [day, undefined])));
    await expect(applyCopy(worker, { file, passphrase: PASSPHRASE, mode: 'take-over' })).rejects.toMatchObject({
      code: 'vault-version',
    });
    expect((await world.profile.database.read(['slot/0'])).get('slot/0')).toEqual(newer);
  });
});

describe('storage that was emptied', () => {
  test('the secondary replica that remains is named, and unlocking restores from it', async () => {
    const world = await startWithVault();
    await addThree(world);
    await world.profile.database.clear();
    world.profile.sessionValues.clear();
    const worker = startWorker(world.profile, world.clock);
    expect(await worker.ask('home.open', { limit: 1 })).toMatchObject({
      state: 'locked',
      damage: { replicas: [{ where: 'mirror', gen: 7 }], complete: true, savedMs: world.clock.atMs },
    });
    await worker.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await names(worker)).toEqual(['a', 'b', 'c']);
  });

  test('with the marker alone, the loss of the vault has a date, and a backup restores it', async () => {
    const world = await startWithVault();
    await addThree(world);
    const { file } = await world.ask('backup.make');
    await world.profile.database.clear();
    world.profile.localValues.delete('mirror');
    world.profile.sessionValues.clear();
    const worker = startWorker(world.profile, world.clock);
    expect(await worker.ask('home.open', { limit: 1 })).toMatchObject({
      state: 'lost',
      damage: { replicas: [], savedMs: world.clock.atMs, complete: false },
    });
    await applyCopy(worker, { file, passphrase: PASSPHRASE, mode: 'replace' });
    expect(await names(worker)).toEqual(['a', 'b', 'c']);
  });

  test('empty storage in both engines is a dated loss by the marker outside both, and only without it a first run', async () => {
    const world = await startWithVault();
    await addThree(world);
    const { file } = await world.ask('backup.make');
    await world.profile.database.clear();
    world.profile.localValues.clear();
    world.profile.sessionValues.clear();
    const worker = startWorker(world.profile, world.clock);
    expect(await worker.ask('home.open', { limit: 1 })).toMatchObject({
      state: 'lost',
      damage: { replicas: [], savedMs: world.clock.atMs, complete: false },
    });
    await expect(worker.ask('vault.create', { passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'vault-lost' });
    await applyCopy(worker, { file, passphrase: PASSPHRASE, mode: 'replace' });
    expect(await names(worker)).toEqual(['a', 'b', 'c']);
    await world.profile.database.clear();
    world.profile.localValues.clear();
    world.profile.sessionValues.clear();
    world.profile.vaultMarker.wipe();
    expect(await startWorker(world.profile, world.clock).ask('vault.state')).toBe('none');
  });
});

/** A file with one byte raised by one; `at` counts from its end where it is below zero. */
function changedAt(file: string, at: number): string {
  const bytes = decodeBase64(file);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) + 1;
  return encodeBase64(bytes);
}
