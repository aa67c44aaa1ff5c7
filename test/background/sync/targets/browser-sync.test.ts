import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBrowserSyncTarget, whilePermitted } from '../../../../background/sync/targets/browser-sync.ts';
import { type MemoryArea, openMemoryArea } from './sync-area.ts';

const some = (length: number) => new Uint8Array(randomBytes(length));

describe('the sync of a browser as a target', () => {
  let area: MemoryArea;
  beforeEach(() => {
    area = openMemoryArea();
  });
  const open = () => createBrowserSyncTarget(() => area);

  it('keeps the newest file of each device alone, since there is room for no more', async () => {
    const target = open();
    for (const counter of [9, 10, 11]) await target.put(`mine.${counter}.lk`, some(20_000));
    await target.put('yours.3.lk', some(20_000));
    expect((await target.list()).map(({ name }) => name)).toEqual(['mine.11.lk', 'yours.3.lk']);
  });

  it('refuses what does not fit beside what is there, and keeps all of that', async () => {
    const target = open();
    const before = some(40_000);
    await target.put('mine.1.lk', before);
    await expect(target.put('mine.2.lk', some(40_000))).rejects.toMatchObject({ code: 'sync-browser-full' });
    await expect(target.put('yours.1.lk', some(80_000))).rejects.toMatchObject({ code: 'sync-browser-full' });
    expect(Buffer.from((await target.get('mine.1.lk')) ?? [])).toEqual(Buffer.from(before));
    expect(await target.room()).toBeLessThan(76_800 - 40_000);
  });

  it('leaves out a file of which a part has not arrived', async () => {
    const target = open();
    await target.put('yours.1.lk', some(20_000));
    await target.put('yours-too.1.lk', some(20_000));
    const [part = ''] = [...area.items.keys()].filter((name) => name.startsWith('lk/yours.1.lk/1/'));
    area.items.delete(part);
    expect((await target.list()).map(({ name }) => name)).toEqual(['yours-too.1.lk']);
    expect(await target.get('yours.1.lk')).toBeUndefined();
    await target.delete('yours.1.lk');
    expect([...area.items.keys()].filter((name) => name.includes('/yours.1.lk/'))).toEqual([]);
  });

  it('waits where the browser takes no more writes for now', async () => {
    area.writesLeft = 0;
    await expect(open().put('mine.1.lk', some(100))).rejects.toMatchObject({ code: 'sync-busy' });
  });

  it('is neither read nor written where an administrator forbids it, also by a target that was opened before', async () => {
    let isPermitted = true;
    const target = createBrowserSyncTarget(() => whilePermitted(area, async () => isPermitted));
    await target.put('mine.1.lk', some(100));
    isPermitted = false;
    const refused = { code: 'sync-policy' };
    await expect(target.list()).rejects.toMatchObject(refused);
    await expect(target.put('mine.2.lk', some(100))).rejects.toMatchObject(refused);
    await expect(target.delete('mine.1.lk')).rejects.toMatchObject(refused);
    isPermitted = true;
    expect((await target.list()).map(({ name }) => name)).toEqual(['mine.1.lk']);
  });

  it('takes nothing that others put there for a file', async () => {
    area.items.set('lk/mine.1.lk/0/1', { not: 'text' });
    area.items.set('lk/mine.2.lk/3/2', 'AAAA');
    area.items.set('something', 'AAAA');
    area.items.set('lk/yours.1.lk/0/1', '** no base64 **');
    const target = open();
    expect((await target.list()).map(({ name }) => name)).toEqual(['yours.1.lk']);
    await expect(target.get('yours.1.lk')).rejects.toMatchObject({ code: 'sync-answer' });
  });
});
