import { describe, expect, it } from 'vitest';
import { backOffMs } from '../../../background/sync/back-off.ts';

describe('waiting for a server', () => {
  it('doubles the time with each failure, to an hour', () => {
    expect([1, 2, 3, 4].map((failures) => backOffMs(failures, 0))).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect([8, 9, 100, 10_000].map((failures) => backOffMs(failures, 0))).toEqual(Array(4).fill(3_600_000));
  });

  it('takes off up to a quarter by chance', () => {
    expect(backOffMs(1, 1)).toBe(22_500);
    expect(backOffMs(100, 0.5)).toBe(3_150_000);
  });
});
