import { describe, expect, it } from 'vitest';
import { countUnused, nextUnused, noteUse, spendCode, supersede, unspendCode } from '../../src/recovery/set.ts';
import type { AccountId, RecoverySetId, RecoverySetRecord } from '../../src/vault/records.ts';

const set = (id: string, account: string, codes: readonly string[]): RecoverySetRecord => ({
  id: id as RecoverySetId,
  account: account as AccountId,
  codes: codes.map((text) => ({ text })),
  source: 'paste',
  createdMs: 1,
});
const codes = ['aaaa-1111', 'bbbb-2222', 'cccc-3333'];
const refuses = (code: string) => expect.objectContaining({ code });

describe('a recovery-code set', () => {
  it('gives its codes in order, each once', () => {
    const fresh = set('s', 'a', codes);
    expect(nextUnused(fresh)).toEqual({ index: 0, code: { text: 'aaaa-1111' } });
    const spent = spendCode(fresh, 0, 50);
    expect(spent.codes[0]).toEqual({ text: 'aaaa-1111', usedMs: 50 });
    expect(nextUnused(spent)?.index).toBe(1);
    expect(countUnused(spent)).toBe(2);
    expect(fresh.codes[0]).toEqual({ text: 'aaaa-1111' });
  });

  it('skips a code that was marked out of order', () => {
    const spent = spendCode(spendCode(set('s', 'a', codes), 1, 50), 0, 60);
    expect(nextUnused(spent)?.index).toBe(2);
    expect(nextUnused(spendCode(spent, 2, 70))).toBeUndefined();
  });

  it('refuses to spend a code twice, and gives it again after an undo', () => {
    const spent = spendCode(set('s', 'a', codes), 0, 50);
    expect(() => spendCode(spent, 0, 60)).toThrowError(refuses('recovery-spent'));
    expect(unspendCode(spent, 0)).toEqual(set('s', 'a', codes));
  });

  it('refuses an index that it does not have', () => {
    expect(() => spendCode(set('s', 'a', codes), 3, 50)).toThrowError(refuses('record-missing'));
    expect(() => unspendCode(set('s', 'a', codes), -1)).toThrowError(refuses('record-missing'));
  });

  it('takes what a used code was used for, and nothing for an unused one', () => {
    const spent = spendCode(set('s', 'a', codes), 0, 50, 'phone');
    expect(spent.codes[0]).toEqual({ text: 'aaaa-1111', usedMs: 50, usedFor: 'phone' });
    expect(noteUse(spent, 0, 'laptop').codes[0]).toEqual({ text: 'aaaa-1111', usedMs: 50, usedFor: 'laptop' });
    expect(noteUse(spent, 0, '').codes[0]).toEqual({ text: 'aaaa-1111', usedMs: 50 });
    expect(() => noteUse(spent, 1, 'x')).toThrowError(refuses('record-missing'));
    expect(supersede([spent], set('new', 'a', codes), 90).at(-1)?.codes[0]).toEqual(spent.codes[0]);
  });

  it('keeps a code used when the same list is given again', () => {
    const old = spendCode(set('old', 'a', codes), 0, 50);
    const next = supersede([old], set('new', 'a', codes), 90).at(-1);
    expect(next?.codes[0]).toEqual({ text: 'aaaa-1111', usedMs: 50 });
    expect(next === undefined ? undefined : nextUnused(next)?.index).toBe(1);
    const elsewhere = supersede([old], set('new', 'b', codes), 90).at(-1);
    expect(elsewhere?.codes[0]).toEqual({ text: 'aaaa-1111' });
  });

  it('is superseded when the account gets another, and is never used again', () => {
    const sets = supersede([set('old', 'a', codes), set('other', 'b', codes)], set('new', 'a', codes), 90);
    expect(sets.map(({ id, supersededMs }) => [id, supersededMs])).toEqual([
      ['old', 90],
      ['other', undefined],
      ['new', undefined],
    ]);
    const [superseded = set('none', 'a', [])] = sets;
    expect(nextUnused(superseded)).toBeUndefined();
    expect(countUnused(superseded)).toBe(0);
    expect(() => spendCode(superseded, 0, 95)).toThrowError(refuses('recovery-superseded'));
  });

  it('keeps the time at which it was superseded', () => {
    const sets = supersede([{ ...set('old', 'a', codes), supersededMs: 10 }], set('new', 'a', codes), 90);
    expect(sets[0]?.supersededMs).toBe(10);
  });
});
