import { describe, expect, it } from 'vitest';
import { isFewCodes } from '../../../src/ui/few-codes.ts';

describe('few recovery codes are left', () => {
  const fewOf = (total: number) =>
    Array.from({ length: total + 1 }, (_, unused) => unused).filter((unused) => isFewCodes({ unused, total }));

  it('at two, or at a fifth of the list', () => {
    expect(fewOf(10)).toEqual([0, 1, 2]);
    expect(fewOf(16)).toEqual([0, 1, 2, 3]);
    expect(fewOf(50).at(-1)).toBe(10);
  });

  it('but not of a short list that is as the site made it', () => {
    expect(fewOf(1)).toEqual([0]);
    expect(fewOf(2)).toEqual([0, 1]);
    expect(fewOf(3)).toEqual([0, 1, 2]);
  });
});
