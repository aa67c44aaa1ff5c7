import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { type RecoveryReading, readGivenCodes, readPageCodes } from '../../src/recovery/read.ts';

const none = expect.any(Fault);
const codesOf = ({ codes }: RecoveryReading) => codes.map(({ text }) => text);
const PINS = ['4821', '0937', '7715', '3390', '6642', '1208'];
const LETTERS = ['QX7R', 'K2JL', 'ZZ9Y', '88XX', 'M4PT', 'R6BW'];
const WORDS = [
  'apple-river-stone',
  'magnet-quartz-sunset',
  'velvet-anchor-candle',
  'kettle-island-needle',
  'pepper-dragon-zebra',
];

describe('a list of codes of four or five characters', () => {
  it.each([
    ['digits', PINS],
    ['letters and digits', LETTERS],
    ['five digits', PINS.map((pin) => `${pin}7`)],
    ['two groups', LETTERS.map((code) => `${code.slice(0, 2)}-${code.slice(2)}`)],
  ])('is read under a title, as %s', (_name, codes) => {
    expect(codesOf(readPageCodes(`Backup codes\n${codes.join('\n')}\nPrint`))).toEqual(codes);
    expect(codesOf(readGivenCodes(codes.join('\n')))).toEqual(codes);
  });

  it.each([
    ['years', ['2019', '2020', '2021', '2023', '2024', '2025']],
    ['numbers that count', ['1001', '1002', '1005', '1007', '1010', '1011']],
    ['a menu', ['Home', 'Shop', 'News', 'Cart', 'Blog', 'Jobs']],
    ['steps', ['Step1', 'Step2', 'Step3', 'Step4', 'Step5']],
    ['opening hours', ['09-17', '10-18', '08-12', '09-13', '10-14']],
  ])('is not seen in %s', (_name, lines) => {
    expect(() => readPageCodes(`Recovery codes\n${lines.join('\n')}`)).toThrowError(none);
    expect(() => readGivenCodes(lines.join('\n'))).toThrowError(none);
  });

  it('needs a title on a page', () => {
    expect(() => readPageCodes(PINS.join('\n'))).toThrowError(none);
  });
});

describe('a list of codes that are words', () => {
  it('is read whole, whatever the length of its words', () => {
    expect(codesOf(readPageCodes(`Recovery codes\n${WORDS.join('\n')}\nDownload`))).toEqual(WORDS);
    expect(codesOf(readGivenCodes(WORDS.map((code, at) => `${at + 1}. ${code}`).join('\n')))).toEqual(WORDS);
  });

  it('is read with blanks between the words where each is numbered, or nothing else is given', () => {
    const spaced = WORDS.map((code) => code.replaceAll('-', ' '));
    const numbered = spaced.map((code, at) => `${at + 1}. ${code}`).join('\n');
    expect(codesOf(readPageCodes(`Backup codes\n${numbered}`))).toEqual(spaced);
    expect(codesOf(readGivenCodes(spaced.join('\n')))).toEqual(spaced);
    expect(() => readPageCodes(`Backup codes\n${spaced.join('\n')}`)).toThrowError(none);
  });

  it('is not seen in a menu or in names that begin alike', () => {
    const menu = ['sign-in', 'log-out', 'set-up', 'opt-out', 'check-in'];
    const names = [
      'backup-codes-help',
      'backup-codes-print',
      'backup-codes-copy',
      'backup-codes-new',
      'backup-codes-old',
    ];
    for (const lines of [menu, names])
      expect(() => readPageCodes(`Recovery codes\n${lines.join('\n')}`)).toThrowError(none);
  });
});
