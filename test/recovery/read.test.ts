import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { type RecoveryReading, readGivenCodes, readLinesAsCodes, readPageCodes } from '../../src/recovery/read.ts';
import { GIVEN_CODES, GIVEN_WITHOUT } from './texts.ts';

const refuses = (code: string) => expect.objectContaining({ code });
/** The codes of a reading, those marked as used with a cross. */
const shown = ({ codes }: Pick<RecoveryReading, 'codes'>) => codes.map(({ text, used }) => (used ? `${text} ✗` : text));

const GIVEN: readonly {
  readonly name: string;
  readonly text: string;
  readonly want: readonly string[];
  readonly skipped?: readonly string[];
}[] = [
  {
    name: 'numbered digits with one marked as used',
    text: '1. 1234 5678\n2. 2345 6789 (used)\n3. 9876 5432\n4. ~~5555 1212~~\n5. 8765 1234',
    want: ['1234 5678', '2345 6789 ✗', '9876 5432', '5555 1212 ✗', '8765 1234'],
  },
  {
    name: 'tick boxes',
    text: '[ ] abcd-1234\n[x] efgh-5678\n[ ] ij9l-0012',
    want: ['abcd-1234', 'efgh-5678 ✗', 'ij9l-0012'],
  },
  {
    name: 'tick boxes in a Markdown list',
    text: '## Backup codes\n- [ ] 1234 5678\n- [X] 8765 4321\n- [ ] 5566 7788',
    want: ['1234 5678', '8765 4321 ✗', '5566 7788'],
    skipped: ['words'],
  },
  {
    name: 'drawn boxes',
    text: '☐ 9k2m-77xq\n☑ 4fz8-1c0p\n☒ 8h3d-q2v5',
    want: ['9k2m-77xq', '4fz8-1c0p ✗', '8h3d-q2v5 ✗'],
  },
  {
    name: 'a tick behind some',
    text: '✓ 9k2m-77xq\n4fz8-1c0p\n8h3d-q2v5',
    want: ['9k2m-77xq ✗', '4fz8-1c0p', '8h3d-q2v5'],
  },
  {
    name: 'a tick before each',
    text: '✓ 9k2m-77xq\n✓ 4fz8-1c0p\n✓ 8h3d-q2v5',
    want: ['9k2m-77xq', '4fz8-1c0p', '8h3d-q2v5'],
  },
  { name: 'struck letters', text: '9̶k̶2̶m̶-̶7̶7̶x̶q̶\n4fz8-1c0p\n8h3d-q2v5', want: ['9k2m-77xq ✗', '4fz8-1c0p', '8h3d-q2v5'] },
  {
    name: 'a word and a day after the code',
    text: 'a4c12-3b161 - used 2024-03-01\n2dd27-2d137 – used on 3/4/2024\n1c171-49d43 (unused)\n9536b-3216f not used yet',
    want: ['a4c12-3b161 ✗', '2dd27-2d137 ✗', '1c171-49d43', '9536b-3216f'],
  },
  { name: 'German', text: '4711 0815 benutzt\n8899 1122\n1029 3847', want: ['4711 0815 ✗', '8899 1122', '1029 3847'] },
  {
    name: 'a quoted column',
    text: '"1234 5678"\n"2345 6789"\n"8765 4321"',
    want: ['1234 5678', '2345 6789', '8765 4321'],
  },
  {
    name: 'a table with a state',
    text: 'number,code,status\n1,"1234-5678",unused\n2,"8765-4321",used\n3,"9988-7711",unused',
    want: ['1234-5678', '8765-4321 ✗', '9988-7711'],
    skipped: ['words'],
  },
  {
    name: 'a table with a column of yes and no',
    text: '"code","used"\n"abcd-1234","yes"\n"ef3h-5678","no"\n"k2jl-9988","no"',
    want: ['abcd-1234 ✗', 'ef3h-5678', 'k2jl-9988'],
    skipped: ['words'],
  },
  { name: 'two codes', text: 'abcd-1234\nefgh-5678', want: ['abcd-1234', 'efgh-5678'] },
  { name: 'two codes of digits', text: '1234 5678\n8765 4321', want: ['1234 5678', '8765 4321'] },
  { name: 'two codes of digits in one piece', text: '12345678\n87654321', want: ['12345678', '87654321'] },
  { name: 'a lone code of letters', text: 'ABCD-EFGH-IJKL-MNOP', want: ['ABCD-EFGH-IJKL-MNOP'] },
  { name: 'a lone code of base32 with hyphens', text: 'JBSW-Y3DP-EHPK-3PXP', want: ['JBSW-Y3DP-EHPK-3PXP'] },
  { name: 'a lone code of digits', text: '1234 5678', want: ['1234 5678'] },
  { name: 'a lone code after a heading', text: 'Recovery code:\n4821 9937', want: ['4821 9937'], skipped: ['words'] },
  {
    name: 'outlines of every kind',
    text: 'abcd-1234\n1234 5678\nQX7RTY12\nzz99-yy88-xx77\n99887766',
    want: ['abcd-1234', '1234 5678', 'QX7RTY12', 'zz99-yy88-xx77', '99887766'],
  },
  {
    name: 'another outline in the middle of a list and at its end',
    text: 'a4c12-3b161\n2dd27-2d137\n99887766\n1c171-49d43\n9536b-3216f\nk7p2m9x4',
    want: ['a4c12-3b161', '2dd27-2d137', '99887766', '1c171-49d43', '9536b-3216f', 'k7p2m9x4'],
  },
  {
    name: 'a list with remarks',
    text: 'a4c12-3b161\n2dd27-2d137\nask Bob for these\n1c171-49d43\n9536b-3216f\n2dd27-2d137\n42',
    want: ['a4c12-3b161', '2dd27-2d137', '1c171-49d43', '9536b-3216f'],
    skipped: ['words', 'twice', 'short'],
  },
];

/** A reading, or the fault that refuses it. */
function outcomeOf(text: string): RecoveryReading | Fault {
  try {
    return readGivenCodes(text);
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
}

/** Lines that are neither a code nor skipped with a reason, and codes that come twice or not at all. */
function unexplained({ codes, skipped }: RecoveryReading, lines: readonly string[]): readonly string[] {
  const texts = codes.map(({ text }) => text);
  const isExplained = (line: string) =>
    texts.some((text) => line.includes(text)) || skipped.some(({ text }) => line.includes(text) || text.includes(line));
  const repeated = texts.filter((text, at) => texts.indexOf(text) !== at);
  return [...lines.filter((line) => !isExplained(line)), ...repeated, ...(texts.length === 0 ? ['no code'] : [])];
}

describe('codes that a person gives', () => {
  it.each(GIVEN)('are read with their marks from $name', ({ text, want, skipped }) => {
    const reading = readGivenCodes(text);
    expect(shown(reading)).toEqual(want);
    expect(reading.skipped.map(({ why }) => why)).toEqual(skipped ?? []);
  });

  it.each(GIVEN_CODES)('are at least those that a page would give: $name', ({ text, codes }) => {
    expect(readGivenCodes(text).codes.map((code) => code.text)).toEqual(codes);
  });

  it.each(GIVEN_WITHOUT)('are refused where a text holds none: $name', ({ text }) => {
    expect(() => readGivenCodes(text)).toThrowError(Fault);
  });

  it('are distinguished from a setup key that the text calls one', () => {
    expect(() => readGivenCodes('Setup key:\nJBSW Y3DP EHPK 3PXP')).toThrowError(refuses('recovery-setup-key'));
    expect(() => readGivenCodes('hello there')).toThrowError(refuses('recovery-unrecognised'));
  });

  it('account for every line, as a code or with the reason for skipping it', () => {
    const line = fc.oneof(
      fc.stringMatching(/^[a-z0-9]{4}-[a-z0-9]{4}$/),
      fc.stringMatching(/^\d{4} \d{4}$/),
      fc.stringMatching(/^[A-Z0-9]{10}$/),
      fc.constantFrom('ask Bob', 'Print', 'Recovery codes', '42', 'see the other sheet'),
      fc.stringMatching(/^\[[ x]\] [a-z0-9]{5}-[a-z0-9]{5}$/),
      fc.stringMatching(/^[1-9]\. \d{4} \d{4}( \(used\))?$/),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const outcome = outcomeOf(lines.join('\n'));
        const complaints = outcome instanceof Fault ? [] : unexplained(outcome, lines);
        expect(complaints).toEqual([]);
        expect(outcome instanceof Fault ? outcome.code : 'read').toMatch(
          /^(?:read|recovery-(?:unrecognised|setup-key))$/,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('keep each mark under any numbering', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
    const code = fc.tuple(...Array.from({ length: 8 }, () => fc.constantFrom(...letters)));
    const mark = fc.constantFrom('% (used)', '% used', '~~%~~', '[x] %', '%');
    const number = fc.constantFrom('', '#. ', '#) ', '- ');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ code, mark }), {
          minLength: 4,
          maxLength: 12,
          selector: (one) => one.code.join(''),
        }),
        number,
        (entries, numbering) => {
          const codes = entries.map(({ code: drawn }) => `${drawn.slice(0, 4).join('')}-${drawn.slice(4).join('')}`);
          fc.pre(codes.every((each) => /\d/.test(each) && /[a-z]/.test(each)));
          const text = entries.map(
            (entry, i) => numbering.replace('#', `${i + 1}`) + entry.mark.replace('%', codes[i] ?? ''),
          );
          const want = codes.map((each, i) => (entries[i]?.mark === '%' ? each : `${each} ✗`));
          expect(shown(readGivenCodes(text.join('\n')))).toEqual(want);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('are read in bounded time from a hostile text', () => {
    const hostile = ['~'.repeat(300_000), '[x] '.repeat(100_000), 'used '.repeat(200_000), '\u0336'.repeat(500_000)];
    const many = Array.from({ length: 20_000 }, (_, i) => `[x] ${i}-used (used) ~~a~~ <s>b`).join('\n');
    for (const text of [...hostile, many]) {
      const outcome = outcomeOf(text);
      expect(outcome instanceof Fault ? 0 : outcome.codes.length).toBeLessThanOrEqual(200);
    }
  });
});

describe('a long text', () => {
  it('is refused at once', () => {
    expect(() => readGivenCodes('a4c12-3b161\n'.repeat(75_000))).toThrowError(refuses('recovery-text-long'));
    expect(() => readLinesAsCodes('a4c12-3b161\n'.repeat(75_000))).toThrowError(refuses('recovery-text-long'));
  });
});

describe('a page', () => {
  it('gives its codes with the marks of use', () => {
    const text = 'Recovery codes\na4c12-3b161 Used\n2dd27-2d137\n1c171-49d43\n9536b-3216f';
    expect(shown(readPageCodes(text))).toEqual(['a4c12-3b161 ✗', '2dd27-2d137', '1c171-49d43', '9536b-3216f']);
  });

  it('is read more strictly than what a person gave', () => {
    expect(() => readPageCodes('1234 5678\n8765 4321\nBasket\nPay')).toThrowError(refuses('recovery-none-found'));
  });
});

describe('reading one code a line', () => {
  it('accepts every line unchanged', () => {
    expect(readLinesAsCodes(' correct horse \r\n\n(used) 12\n')).toEqual({
      codes: [
        { text: 'correct horse', line: 0 },
        { text: '(used) 12', line: 1 },
      ],
      skipped: [],
    });
  });

  it('reports lines that are too long, too many or repeated', () => {
    const lines = ['same', 'same', 'x'.repeat(300), ...Array.from({ length: 205 }, (_, i) => `code ${i}`)];
    const { codes, skipped } = readLinesAsCodes(lines.join('\n'));
    expect(codes).toHaveLength(200);
    expect(skipped.map(({ why }) => why)).toEqual(['twice', 'long', ...Array.from({ length: 6 }, () => 'many')]);
  });

  it('refuses a text without lines', () => {
    expect(() => readLinesAsCodes(' \n ')).toThrowError(refuses('recovery-unrecognised'));
  });
});
