import { describe, expect, it } from 'vitest';
import { bothAnswered, mayBeOne } from '../../../options/security-keys/merge-keys.ts';
import { makeManyKeys } from './many-keys.ts';

const [first, second] = makeManyKeys(2, 0);
if (first === undefined || second === undefined) throw new Error('got too few keys');
const { credentialId: _a, ...one } = first;
const { credentialId: _b, ...two } = second;
const touched = { credentialId: 'AQ' };
const again = { credentialId: 'Ag' };
const carried = { attachment: 'cross-platform' } as const;
const builtIn = { attachment: 'platform' } as const;

describe('two entries', () => {
  it('may be one key unless both answered, one built in and the other not', () => {
    expect(mayBeOne({ ...one, ...carried, ...touched }, { ...two, ...carried, ...again })).toBe(true);
    expect(mayBeOne({ ...one, ...carried, ...touched }, { ...two, ...builtIn })).toBe(true);
    expect(mayBeOne({ ...one, ...carried, ...touched }, { ...two, ...builtIn, ...again })).toBe(false);
    expect(mayBeOne(first, first)).toBe(false);
  });

  it('are warned of as two keys only where each has its own touch', () => {
    expect(bothAnswered({ ...one, ...touched }, { ...two, ...again })).toBe(true);
    expect(bothAnswered({ ...one, ...touched }, two)).toBe(false);
    expect(bothAnswered(one, { ...two, ...again })).toBe(false);
  });
});
