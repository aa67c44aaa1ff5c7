import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { type RecoveryReading, readGivenCodes, readPageCodes } from '../../src/recovery/read.ts';
import { drawLaidOut } from './layouts.ts';

const shown = ({ codes }: RecoveryReading) => codes.map(({ text, used }) => (used ? `${text} ✗` : text));

/** The codes of a text, or none where it is refused. */
function codesOf(read: (text: string) => RecoveryReading, text: string): readonly string[] {
  try {
    return shown(read(text));
  } catch (thrown) {
    if (thrown instanceof Fault) return [];
    throw thrown;
  }
}

const READINGS = [
  ['given', readGivenCodes],
  ['page', readPageCodes],
] as const;

describe.each(READINGS)('a list of five to fifty codes of four to forty characters, %s', (_name, read) => {
  it('comes back exactly from every layout but one in five hundred, where chance makes codes look like something else', () => {
    const lists = Array.from({ length: 1_500 }, (_, seed) => drawLaidOut(seed));
    const torn = lists.filter(({ text, want }) => codesOf(read, text).join() !== want.join());
    expect(torn.length, torn.map(({ kind }) => kind).join('\n')).toBeLessThanOrEqual(3);
  });

  it('never holds a date, a telephone number, a setup key or a heading that stands around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 1_000_000 }), (seed) => {
        const { text, want, strangers } = drawLaidOut(seed);
        // A short code of the list may happen to be part of a telephone number.
        const others = codesOf(read, text).filter((code) => !want.includes(code));
        const found = others.map((code) => code.replace(/ ✗$/, ''));
        expect(found.filter((code) => strangers.some((line) => line.includes(code)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
