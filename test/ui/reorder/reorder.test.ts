import { describe, expect, it } from 'vitest';
import { placeWithin, withMoved } from '../../../src/ui/reorder/reorder.ts';
import { account } from '../../popup/fake.ts';

const rows = [
  account('A', '', { pinned: true }),
  account('B', '', { pinned: true }),
  account('C', ''),
  account('D', ''),
  account('E', ''),
];
const order = (moved: typeof rows | readonly (typeof rows)[number][]) => moved.map(({ issuer }) => issuer).join('');

describe('a row moved by hand', () => {
  it('lands where it was put, upwards and downwards', () => {
    expect(order(withMoved(rows, 4, 2))).toBe('ABECD');
    expect(order(withMoved(rows, 2, 4))).toBe('ABDEC');
    expect(order(withMoved(rows, 3, 3))).toBe('ABCDE');
  });

  it('stays among the pinned ones, or below them', () => {
    expect(placeWithin(rows, 4, 0)).toBe(2);
    expect(placeWithin(rows, 0, 4)).toBe(1);
    expect(placeWithin(rows, 3, -1)).toBe(2);
    expect(placeWithin(rows, 2, 9)).toBe(4);
  });
});
