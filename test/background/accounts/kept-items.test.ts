import { describe, expect, it } from 'vitest';
import type { KeptItemId } from '../../../src/vault/records.ts';
import { addAccount, OTHER_SECRET, START_MS, startWithVault } from '../in-memory-background.ts';

const ZERO = '00000000-0000-0000-0000-000000000000';
const KEY = { label: 'Blue', attachment: 'cross-platform', transports: ['usb'], aaguid: ZERO } as const;

describe('kept items', () => {
  it('are listed with the places in use, those of security keys too, the most used first', async () => {
    const { ask } = await startWithVault();
    await ask('securityKey.add', { ...KEY, place: 'Bag' });
    await ask('keptItem.add', { kind: 'sheet', place: 'Bank safe', from: 'said' });
    await ask('keptItem.add', { kind: 'phone', name: 'Old phone', place: 'bag', from: 'said' });
    const { items, places, thisComputer } = await ask('keptItem.list');
    expect(places).toEqual(['Bag', 'Bank safe']);
    // Written as it was before.
    expect(items.find(({ kind }) => kind === 'phone')).toMatchObject({ name: 'Old phone', place: 'Bag', accounts: 0 });
    expect(thisComputer).toBeUndefined();
  });

  it('say what has changed since they were made, where Latchkey made them', async () => {
    const world = await startWithVault();
    const { ask, clock } = world;
    const [ann, ben, cid] = [
      await addAccount(world),
      await addAccount(world, { secret: OTHER_SECRET, issuer: 'GitHub' }),
      await addAccount(world, { name: 'cid' }),
    ];
    const set = await ask('recovery.add', { account: ann.id, codes: ['aaaa', 'bbbb', 'cccc'], source: 'paste' });
    const copies = [ann, ben, cid].map(({ id }) => ({ account: id, key: true, codes: id === ann.id }));
    const sheet = await ask('keptItem.add', { kind: 'sheet', place: '', from: 'seen', copies, emergencySlot: 'gone' });
    const phone = await ask('keptItem.add', { kind: 'phone', place: '', from: 'said', copies });
    const changes = async (id: KeptItemId) => (await ask('keptItem.list')).items.find((one) => one.id === id)?.changes;
    const none = { keys: 0, newCodes: 0, usedCodes: 0, missing: 0, deleted: 0, emergencyCode: true };
    expect(await changes(sheet.id)).toEqual(none);
    clock.pass(1000);
    await ask('recovery.mark', { id: set.id, index: 0, used: true });
    await ask('recovery.mark', { id: set.id, index: 2, used: true });
    await ask('account.delete', { ids: [cid.id] });
    await addAccount(world, { name: 'dan' });
    expect(await changes(sheet.id)).toEqual({ ...none, usedCodes: 2, missing: 1, deleted: 1 });
    await ask('recovery.add', { account: ann.id, codes: ['dddd'], source: 'paste' });
    await ask('account.removeSetupKey', { id: ben.id });
    expect(await changes(sheet.id)).toEqual({ ...none, keys: 1, newCodes: 1, missing: 1, deleted: 1 });
    expect(await changes(phone.id)).toBeUndefined();
    const envelope = await ask('keptItem.add', {
      kind: 'envelope',
      place: '',
      from: 'seen',
      copies: copies.slice(0, 1),
    });
    clock.pass(1000);
    await addAccount(world, { name: 'eve' });
    expect(await changes(envelope.id)).toBeUndefined();
  });

  it('need no place', async () => {
    const { ask } = await startWithVault();
    await ask('keptItem.add', { kind: 'backup', place: '', automatic: true, from: 'seen' });
    expect(await ask('keptItem.list')).toMatchObject({ places: [], items: [{ automatic: true, checkedMs: START_MS }] });
  });

  it('hold what of accounts was put on them, until that is taken back', async () => {
    const world = await startWithVault();
    const { ask, clock } = world;
    const { id } = await addAccount(world);
    const other = await addAccount(world, { secret: OTHER_SECRET, issuer: 'GitHub' });
    const sheet = await ask('keptItem.add', {
      kind: 'sheet',
      place: 'Home',
      from: 'seen',
      copies: [{ account: id, key: true, codes: true }, { account: other.id }],
    });
    expect(sheet.accounts).toBe(1);
    clock.pass(1000);
    const moved = await ask('keptItem.copies', { id: sheet.id, copies: [{ account: other.id, codes: true }] });
    expect(moved).toMatchObject({ accounts: 1, madeMs: START_MS + 1000, createdMs: START_MS });
    expect(await ask('keptItem.copies', { id: sheet.id, copies: [] })).toMatchObject({ accounts: 0 });
  });

  it('are gone once another takes their place, are lost or thrown away, and can come back', async () => {
    const { ask } = await startWithVault();
    const old = await ask('keptItem.add', { kind: 'sheet', place: 'Home', from: 'seen' });
    const fresh = await ask('keptItem.add', { kind: 'sheet', place: 'Home', replaces: old.id, from: 'seen' });
    const goneOf = async (id: KeptItemId) => (await ask('keptItem.list')).items.find((one) => one.id === id)?.gone;
    expect(await goneOf(old.id)).toEqual({ atMs: START_MS, why: 'replaced' });
    expect(await ask('keptItem.edit', { id: fresh.id, gone: 'lost' })).toMatchObject({ gone: { why: 'lost' } });
    expect((await ask('keptItem.list')).places).toEqual([]);
    await ask('keptItem.edit', { id: fresh.id, gone: 'no', checked: true });
    expect(await goneOf(fresh.id)).toBeUndefined();
  });

  it('name a place anew wherever it is used', async () => {
    const { ask } = await startWithVault();
    const key = await ask('securityKey.add', { ...KEY, place: 'Bag' });
    await ask('keptItem.add', { kind: 'phone', place: 'Bag', from: 'said' });
    await ask('keptItem.add', { kind: 'sheet', place: 'Home', from: 'said' });
    expect(await ask('place.rename', { from: 'bag', to: 'Backpack' })).toEqual({ changed: 2 });
    expect((await ask('keptItem.list')).places).toEqual(['Backpack', 'Home']);
    expect((await ask('securityKey.list')).find(({ id }) => id === key.id)?.place).toBe('Backpack');
  });

  it('stand for this computer in this browser alone', async () => {
    const { ask } = await startWithVault();
    const computer = await ask('keptItem.thisComputer', { place: 'Home', name: 'Laptop' });
    expect(await ask('keptItem.list')).toMatchObject({ thisComputer: computer.id });
    const moved = await ask('keptItem.thisComputer', { place: 'Office' });
    expect(moved).toMatchObject({ id: computer.id, place: 'Office', name: 'Laptop' });
    await ask('keptItem.edit', { id: computer.id, gone: 'discarded' });
    expect((await ask('keptItem.list')).thisComputer).toBeUndefined();
    expect((await ask('keptItem.thisComputer', { place: 'Home' })).id).not.toBe(computer.id);
  });

  it.each([['an unknown item', (id: string) => ({ id: id as KeptItemId, copies: [] })]] as const)(
    'refuse %s',
    async (_what, asked) => {
      const { ask } = await startWithVault();
      await expect(ask('keptItem.copies', asked('A'.repeat(22)))).rejects.toMatchObject({ code: 'record-missing' });
      await expect(ask('keptItem.edit', { id: 'A'.repeat(22) as KeptItemId })).rejects.toMatchObject({
        code: 'record-missing',
      });
    },
  );

  it('refuse copies of an account that is not there, and change nothing', async () => {
    const world = await startWithVault();
    const { id } = await addAccount(world);
    await world.ask('account.delete', { ids: [id] });
    const copies = [{ account: id, key: true }];
    await expect(world.ask('keptItem.add', { kind: 'phone', place: '', from: 'said', copies })).rejects.toMatchObject({
      code: 'record-missing',
    });
    expect((await world.ask('keptItem.list')).items).toEqual([]);
  });
});

describe('a way in', () => {
  it('is proven at the time at which it was last seen to work', async () => {
    const world = await startWithVault();
    const { ask, clock } = world;
    const { id } = await addAccount(world);
    await ask('wayIn.prove', { id, way: 'recovery-code' });
    clock.pass(5000);
    await ask('wayIn.prove', { id, way: 'recovery-code' });
    await ask('wayIn.tried', { id, way: 'service', note: 'They ask for a device used before.' });
    // A proof is no edit of the account.
    expect((await ask('account.view', { id })).updatedMs).toBe(START_MS);
    await expect(ask('wayIn.prove', { id: 'A'.repeat(22) as typeof id, way: 'code' })).rejects.toMatchObject({
      code: 'record-missing',
    });
  });
});
