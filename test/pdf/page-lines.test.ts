import { describe, expect, it } from 'vitest';
import { linesOfPage } from '../../src/pdf/page-lines.ts';

const piece = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 7.2, height: 12 });

describe('the lines of a page', () => {
  it('go from the top down, whatever the order in which they are drawn', () => {
    expect(linesOfPage([piece('third', 72, 700), piece('first', 72, 780), piece('second', 72, 740)])).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('join the pieces of a word, put a blank between words and a tab between columns', () => {
    const pieces = [piece('12', 72, 700), piece('34', 86.4, 701), piece('5678', 108, 700), piece('9012', 300, 699)];
    expect(linesOfPage(pieces)).toEqual(['1234 5678\t9012']);
  });

  it('leave out what holds no letters', () => {
    expect(linesOfPage([piece('  ', 72, 700), piece('', 72, 650)])).toEqual([]);
  });
});
