import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { SyncTarget } from '../../../../src/sync/target.ts';

/** A target under test: empty, and how large a file may be at most. */
export interface OpenTarget {
  readonly target: SyncTarget;
  readonly largest: number;
  /** Characters that the server itself loses from names. */
  readonly loses?: RegExp;
}

const some = (length: number) => new Uint8Array(randomBytes(length));
const DEVICE = 'kQ3-_b7TzQ5xW2mL0aYf1g';

/** What every target does, whatever it stands on. */
export function targetSuite(open: () => Promise<OpenTarget>): void {
  it('lists nothing where nothing is', async () => {
    const { target } = await open();
    expect(await target.list()).toEqual([]);
  });

  it('returns a file as it was written, of any bytes and lengths', async () => {
    const { target, largest } = await open();
    for (const length of [1, 4_096, 12_289, largest]) {
      const bytes = some(length);
      const name = `${DEVICE}.${length}.lk`;
      await target.put(name, bytes);
      expect(Buffer.from((await target.get(name)) ?? []).equals(Buffer.from(bytes)), `${length} bytes`).toBe(true);
      await target.delete(name);
    }
  });

  it('lists each file once with its size, and no folder', async () => {
    const { target } = await open();
    await target.put(`${DEVICE}.7.lk`, some(5_000));
    await target.put('other_device.1.lk', some(300));
    await target.put('other_device.1.lk', some(300));
    const files = await target.list();
    expect(files.map(({ name, size }) => ({ name, size })).toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: `${DEVICE}.7.lk`, size: 5_000 },
      { name: 'other_device.1.lk', size: 300 },
    ]);
    for (const { writtenMs } of files) {
      if (writtenMs !== undefined) expect(Math.abs(writtenMs - Date.now())).toBeLessThan(7 * 86_400_000);
    }
  });

  it('has nothing of a name that nobody wrote, and deletes it without a complaint', async () => {
    const { target } = await open();
    expect(await target.get('nobody.1.lk')).toBeUndefined();
    await target.delete('nobody.1.lk');
  });

  it('forgets what is deleted, and nothing else', async () => {
    const { target } = await open();
    await target.put('one.1.lk', some(100));
    await target.put('two.1.lk', some(100));
    await target.delete('one.1.lk');
    expect(await target.get('one.1.lk')).toBeUndefined();
    expect((await target.list()).map(({ name }) => name)).toEqual(['two.1.lk']);
  });

  it('keeps the name of a file whatever is in it', async () => {
    const { target, loses } = await open();
    const all = ['a b&c+d%20.1.lk', 'süd — ☂.2.lk', "it's(3)~!.3.lk", 'a#b?c.4.lk'];
    const names = all.filter((each) => loses?.test(each) !== true);
    for (const name of names) await target.put(name, some(20));
    expect((await target.list()).map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    for (const name of names) expect((await target.get(name))?.length, name).toBe(20);
    for (const name of names) await target.delete(name);
    expect(await target.list()).toEqual([]);
  });

  it('lists more files than fit on a page', async () => {
    const { target } = await open();
    const names = Array.from({ length: 25 }, (_, at) => `${DEVICE}${at}.1.lk`);
    for (const name of names) await target.put(name, some(64));
    expect((await target.list()).map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it('survives several writers at once', async () => {
    const { target } = await open();
    const names = Array.from({ length: 6 }, (_, at) => `device${at}.1.lk`);
    await Promise.all(names.map((name) => target.put(name, some(3_000))));
    expect((await target.list()).map(({ name }) => name).toSorted()).toEqual(names);
  });
}
