import { describe, expect, test } from 'vitest';
import { addAccount, OTHER_SECRET, PASSPHRASE, SECRET, startWithVault } from '../in-memory-background.ts';
import { applyCopy } from '../restore-copy.ts';

const DAY_MS = 86_400_000;

type World = Awaited<ReturnType<typeof startWithVault>>;

const addKey = ({ ask }: World, label = 'Blue key') =>
  ask('securityKey.add', {
    label,
    place: '',
    attachment: 'cross-platform',
    transports: ['usb'],
    aaguid: '00000000-0000-0000-0000-000000000000',
  });
const addCodes = (
  { ask }: World,
  account: Awaited<ReturnType<typeof addAccount>>['id'],
  codes = ['aaaa-bbbb', 'cccc-dddd'],
) => ask('recovery.add', { account, codes, source: 'paste' });

describe('what was deleted', () => {
  test('deleted records are listed by name, the last first, with when they are purged and what belongs to them', async () => {
    const world = await startWithVault();
    const { ask, clock } = world;
    const { id } = await addAccount(world, { issuer: 'Acme', name: 'ann' });
    const set = await addCodes(world, id);
    await ask('recovery.mark', { id: set.id, index: 0, used: true });
    const key = await addKey(world);
    await ask('registration.add', { key: key.id, host: 'acme.example', account: id, name: 'blue' });
    await ask('account.delete', { ids: [id] });
    const accountMs = clock.atMs;
    clock.pass(60_000);
    await ask('securityKey.delete', { id: key.id });
    expect(await ask('trash.list')).toMatchObject([
      { kind: 'security-key', title: 'Blue key', deletedMs: clock.atMs, registrations: 1 },
      {
        kind: 'account',
        title: 'Acme ann',
        deletedMs: accountMs,
        goneMs: accountMs + 30 * DAY_MS,
        makesCodes: true,
        unusedCodes: 1,
      },
    ]);
    expect(JSON.stringify(await ask('trash.list'))).not.toMatch(new RegExp(`${SECRET}|aaaa-bbbb|cccc-dddd`));
  });

  test('recovery codes and registrations that were deleted alone are listed under what they belong to', async () => {
    const world = await startWithVault();
    const { ask } = world;
    const { id } = await addAccount(world, { issuer: 'Acme', name: 'ann' });
    const set = await addCodes(world, id);
    const key = await addKey(world);
    const at = await ask('registration.add', { key: key.id, host: 'acme.example', name: 'blue' });
    await ask('recovery.delete', { id: set.id });
    await ask('registration.delete', { id: at.id });
    const list = await ask('trash.list');
    expect(list).toHaveLength(2);
    expect(list).toContainEqual(expect.objectContaining({ kind: 'recovery-set', title: 'Acme ann', unusedCodes: 2 }));
    expect(list).toContainEqual(
      expect.objectContaining({ kind: 'registration', title: 'Blue key', host: 'acme.example' }),
    );
    for (const item of list) expect(item).not.toHaveProperty('with');
  });

  test('a record is not listed after its 30 days, also in a vault that stayed open', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    await world.ask('account.delete', { ids: [id] });
    world.clock.pass(30 * DAY_MS - 1);
    await world.ask('vault.unlock', { passphrase: PASSPHRASE });
    expect(await world.ask('trash.list')).toHaveLength(1);
    world.clock.pass(1);
    expect(await world.ask('trash.list')).toEqual([]);
  });
});

describe('bringing back', () => {
  test('restoring recovery codes restores their account, if that was deleted after them', async () => {
    const world = await startWithVault();
    const { ask, clock } = world;
    const { id } = await addAccount(world, { issuer: 'Acme', name: 'ann' });
    const set = await addCodes(world, id);
    await ask('recovery.delete', { id: set.id });
    clock.pass(1_000);
    await ask('account.delete', { ids: [id] });
    const item = (await ask('trash.list')).find(({ kind }) => kind === 'recovery-set');
    expect(item?.with).toBe('Acme ann');
    await ask('trash.restore', { undo: item?.undo ?? '' });
    expect((await ask('account.view', { id })).recovery).toMatchObject({ unused: 2 });
    expect(await ask('trash.list')).toEqual([]);
  });

  test('restoring older recovery codes does not put them in force beside newer ones', async () => {
    const world = await startWithVault();
    const { ask, clock } = world;
    const { id } = await addAccount(world);
    const old = await addCodes(world, id);
    const undo = await ask('recovery.delete', { id: old.id });
    clock.pass(1_000);
    const fresh = await addCodes(world, id, ['eeee-ffff']);
    await ask('trash.restore', undo);
    const inForce = (await ask('recovery.list')).filter((set) => set.supersededMs === undefined);
    expect(inForce.map((set) => set.id)).toEqual([fresh.id]);
    expect(await ask('recovery.list')).toHaveLength(2);
  });

  test('a restored account stays when a backup of the time between is merged', async () => {
    const world = await startWithVault();
    const { ask, clock } = world;
    const { id } = await addAccount(world);
    const undo = await ask('account.delete', { ids: [id] });
    clock.pass(1_000);
    const { file } = await ask('backup.make');
    clock.pass(1_000);
    await ask('trash.restore', undo);
    await applyCopy({ ask }, { file, passphrase: PASSPHRASE, mode: 'merge' });
    expect((await ask('home.page', { text: '', offset: 0, limit: 5 })).rows.map((row) => row.id)).toEqual([id]);
    expect(await ask('trash.list')).toEqual([]);
  });
});

describe('letting go for good', () => {
  test('purging removes the secret from the vault, with all that belongs to the account, and nothing else', async () => {
    const world = await startWithVault();
    const { ask } = world;
    const { id } = await addAccount(world);
    const old = await addCodes(world, id);
    await ask('recovery.delete', { id: old.id });
    await addCodes(world, id, ['eeee-ffff']);
    world.clock.pass(1_000);
    const { undo } = await ask('account.delete', { ids: [id] });
    const other = await addAccount(world, { name: 'other', secret: OTHER_SECRET });
    await ask('account.delete', { ids: [other.id] });
    await ask('trash.purge', { undo });
    const { contents } = await world.background.vaultStore.open();
    expect(JSON.stringify(contents)).not.toMatch(new RegExp(`${SECRET}|eeee-ffff|aaaa-bbbb`));
    expect(contents.tombstones.map(({ kind }) => kind).sort()).toEqual(['account', 'recovery-set', 'recovery-set']);
    expect((await ask('trash.list')).map(({ title }) => title)).toEqual(['Example other']);
    await expect(ask('trash.restore', { undo })).rejects.toMatchObject({ code: 'record-missing' });
    await expect(ask('trash.purge', { undo })).rejects.toMatchObject({ code: 'record-missing' });
  });

  test('purging is not undone by merging a backup that still has the record', async () => {
    const world = await startWithVault();
    const { ask } = world;
    const { id } = await addAccount(world);
    const { file } = await ask('backup.make');
    world.clock.pass(1_000);
    const { undo } = await ask('account.delete', { ids: [id] });
    await ask('trash.purge', { undo });
    await applyCopy({ ask }, { file, passphrase: PASSPHRASE, mode: 'merge' });
    expect(await ask('home.page', { text: '', offset: 0, limit: 5 })).toMatchObject({ count: 0 });
    expect(await ask('trash.list')).toEqual([]);
  });

  test('purging is refused while the vault is locked', async () => {
    const { ask } = await startWithVault();
    await ask('vault.lock');
    await expect(ask('trash.list')).rejects.toMatchObject({ code: 'vault-locked' });
  });
});
