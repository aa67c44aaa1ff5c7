import { describe, expect, it } from 'vitest';
import { emptyContents } from '../../src/vault/contents.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import { createRandom } from '../torture/random.ts';
import { accountRecord } from '../vault/records.ts';
import { manyAccounts } from '../vault/variations.ts';
import { createDevices, type Device, edit, settle } from './device.ts';
import { createMemoryTarget } from './memory-target.ts';
import { bytesOf } from './seeded.ts';

describe('a change in a vault of 1,000 accounts', () => {
  it('costs one listing and one file of at most 400 kB', async () => {
    const accounts = Array.from({ length: 1_000 }, (_, at) =>
      accountRecord({
        id: `a${at}`,
        issuer: `Service ${at}`,
        name: `user${at}@example.com`,
        hosts: [{ host: `www.service${at}.example`, scope: 'site' }],
        order: at,
      }),
    );
    const target = createMemoryTarget();
    const contents = { ...emptyContents(), accounts };
    const { devices } = await createDevices(['Desk', 'Lap'], target, contents, bytesOf(createRandom(5)));
    const desk = devices[0] as Device;
    await settle(desk);
    for (const name of ['one', 'two', 'three', 'four', 'five']) {
      target.forgetAsked();
      desk.nowMs += 60_000;
      edit(desk, (before) => ({
        ...before,
        accounts: before.accounts.map((one, at) => (at === 500 ? { ...one, name } : one)),
      }));
      await desk.engine().round();
      expect(target.asked).toMatchObject({ list: 1, get: 0, put: 1, delete: 0 });
      expect(target.asked.putBytes[0]).toBeLessThanOrEqual(400_000);
    }
  });
});

describe('a merge of 10,000 accounts', () => {
  it('leaves out none and doubles none', () => {
    const ours = { ...emptyContents(), ...manyAccounts() };
    const theirs = {
      ...ours,
      accounts: ours.accounts.map((one, at) =>
        at % 100 === 0 ? { ...one, name: `renamed ${at}`, updatedMs: one.updatedMs + 1 } : one,
      ),
    };
    const merged = mergeContents(ours, theirs);
    expect(merged.accounts).toHaveLength(10_000);
    expect(merged.accounts.filter(({ name }) => name.startsWith('renamed'))).toHaveLength(100);
  });
});
