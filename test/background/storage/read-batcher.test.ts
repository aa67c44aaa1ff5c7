import { expect, test } from 'vitest';
import type { KeyValueStore } from '../../../background/storage/key-value.ts';
import { batchReads } from '../../../background/storage/read-batcher.ts';

function countedShelf(values: Map<string, unknown>) {
  const reads: (readonly string[])[] = [];
  let fails = false;
  const shelf: KeyValueStore = {
    async read(names) {
      reads.push(names);
      if (fails) throw new Error('got no answer');
      return new Map([...values].filter(([name]) => names.includes(name)));
    },
    names: async () => [...values.keys()],
    async write(written) {
      for (const [name, value] of written) value === undefined ? values.delete(name) : values.set(name, value);
    },
    clear: async () => values.clear(),
  };
  return { shelf: batchReads(shelf), reads, fail: () => (fails = true) };
}

test('reads of one moment are one read, and each gets what it asked for', async () => {
  const { shelf, reads } = countedShelf(
    new Map([
      ['a', 1],
      ['b', undefined],
      ['c', 3],
    ]),
  );
  const late = Promise.resolve()
    .then(() => undefined)
    .then(() => shelf.read(['c', 'd']));
  const [first, second] = await Promise.all([shelf.read(['a', 'b']), late]);
  expect(first).toEqual(
    new Map([
      ['a', 1],
      ['b', undefined],
    ]),
  );
  expect(second).toEqual(new Map([['c', 3]]));
  expect(reads).toEqual([['a', 'b', 'c', 'd']]);
});

test('a later read is a request of its own, and sees what was written in between', async () => {
  const { shelf, reads } = countedShelf(new Map([['a', 1]]));
  expect((await shelf.read(['a'])).get('a')).toBe(1);
  const writing = shelf.write(new Map([['a', 2]]));
  expect((await shelf.read(['a'])).get('a')).toBe(2);
  await writing;
  expect(reads).toHaveLength(2);
});

test('a read that fails does so for all who share it, and for no later one', async () => {
  const { shelf, fail, reads } = countedShelf(new Map());
  fail();
  const settled = await Promise.allSettled([shelf.read(['a']), shelf.read(['b'])]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(shelf.read(['a'])).rejects.toThrow('no answer');
  expect(reads).toHaveLength(2);
});
