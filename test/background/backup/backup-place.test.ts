import { describe, expect, it } from 'vitest';
import { addAccount, START_MS, startWithVault } from '../in-memory-background.ts';

describe('where downloaded backups are kept', () => {
  it('is dated by each backup, which is no change that the backup lacks', async () => {
    const world = await startWithVault();
    const { ask, clock } = world;
    await addAccount(world);
    await ask('keptItem.add', { kind: 'backup', place: 'Home', from: 'said' });
    await ask('keptItem.add', { kind: 'backup', place: 'Online', automatic: true, from: 'said' });
    clock.pass(1000);
    const { gen } = await ask('backup.make');
    await ask('backup.done', { gen });
    expect((await ask('backup.view')).changes).toBe(0);
    const { items } = await ask('keptItem.list');
    expect(items.map(({ place, madeMs }) => [place, madeMs - START_MS])).toEqual([
      ['Home', 1000],
      ['Online', 0],
    ]);
  });

  it('needs no answer', async () => {
    const { ask } = await startWithVault();
    await ask('backup.make');
    expect((await ask('keptItem.list')).items).toEqual([]);
  });
});
