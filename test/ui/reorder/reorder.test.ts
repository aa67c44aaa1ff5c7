import { describe, expect, it } from 'vitest';
import { placeWithin, withMoved } from '../../../src/ui/reorder/reorder.ts';
import { openBackground } from '../../background/surface-background.ts';
import { accountRecord } from '../../vault/records.ts';

const accounts = ['A', 'B', 'C', 'D', 'E'].map((issuer, order) =>
  accountRecord({ id: issuer, issuer, order, pinned: order < 2 }),
);
const { ask } = await openBackground({ vault: { accounts } });
const { rows } = await ask('home.page', { text: '', sort: 'hand', offset: 0, limit: 5 });
const order = (moved: typeof rows) => moved.map(({ issuer }) => issuer).join('');

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
