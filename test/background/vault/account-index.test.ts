import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccountIndex } from '../../../background/vault/account-index.ts';
import { emptyContents } from '../../../src/vault/contents.ts';
import { accountRecord } from '../../vault/records.ts';

const arbitraryAccounts = fc
  .array(
    fc.record({ uses: fc.nat(3), order: fc.nat(5), pinned: fc.boolean(), issuer: fc.constantFrom('A', 'b', 'É') }),
    {
      maxLength: 120,
    },
  )
  .map((given) => given.map((more, at) => accountRecord({ id: `account-${at}`, ...more })));

describe('the first accounts of an order', () => {
  it('are those of the whole order, however many are asked for, before and after it is known', () => {
    fc.assert(
      fc.property(
        arbitraryAccounts,
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
        fc.constantFrom('use', 'name', 'hand'),
        (accounts, limits, sort) => {
          const contents = { ...emptyContents(), accounts };
          const index = createAccountIndex(contents);
          const whole = createAccountIndex(contents).inOrder(sort);
          for (const limit of limits) expect(index.firstInOrder(sort, limit)).toEqual(whole.slice(0, limit));
          index.inOrder(sort);
          for (const limit of limits) expect(index.firstInOrder(sort, limit)).toEqual(whole.slice(0, limit));
        },
      ),
    );
  });
});
