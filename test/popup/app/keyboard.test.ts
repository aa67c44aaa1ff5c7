import { describe, expect, it } from 'vitest';
import { keyAction, nextRow, type Press } from '../../../popup/app/keyboard.ts';

const press = (key: string, more: Partial<Press> = {}) =>
  keyAction({
    key,
    ctrl: false,
    meta: false,
    alt: false,
    where: 'search',
    searching: false,
    selecting: false,
    ...more,
  });

describe('the home screen by keyboard', () => {
  it('fills with Enter from the search box and from a row, but leaves buttons alone', () => {
    expect(press('Enter')).toBe('fill');
    expect(press('Enter', { where: 'row' })).toBe('fill');
    expect(press('Enter', { where: 'control' })).toBeUndefined();
  });

  it('copies with Ctrl+C or Cmd+C unless text is selected', () => {
    expect(press('c', { ctrl: true })).toBe('copy');
    expect(press('C', { meta: true, where: 'row' })).toBe('copy');
    expect(press('c', { ctrl: true, selecting: true })).toBeUndefined();
  });

  it('empties the search first and closes then with Escape', () => {
    expect(press('Escape', { searching: true })).toBe('clear');
    expect(press('Escape', { where: 'row' })).toBe('close');
  });

  it('moves with the arrow keys and goes back up to the search box', () => {
    expect(press('ArrowDown')).toBe('down');
    expect(press('ArrowUp')).toBeUndefined();
    expect(press('ArrowUp', { where: 'row' })).toBe('up');
    expect([nextRow(-1, 3, 'down'), nextRow(2, 3, 'down'), nextRow(0, 3, 'up'), nextRow(-1, 0, 'down')]).toEqual([
      0, 2, -1, -1,
    ]);
  });

  it('takes typing on a row back to the search box', () => {
    expect(press('g', { where: 'row' })).toBe('search');
    expect(press('g', { where: 'control' })).toBe('search');
    expect(press('g', { where: 'field' })).toBeUndefined();
    expect(press('g')).toBeUndefined();
    expect(press(' ', { where: 'control' })).toBeUndefined();
    expect(press(' ', { where: 'row' })).toBeUndefined();
    expect(press('l', { ctrl: true, where: 'row' })).toBeUndefined();
  });
});
