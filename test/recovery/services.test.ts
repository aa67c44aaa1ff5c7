import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/bytes/text-file.ts';
import { type RecoveryReading, readGivenCodes, readPageCodes } from '../../src/recovery/read.ts';
import { ownCorpus } from '../own-corpus.ts';

/** What a service hands out, as `corpora/recovery-services/README.md` describes it. */
interface Handout {
  readonly name: string;
  readonly service: string;
  readonly form: string;
  readonly source: 'help' | 'source' | 'reported';
  readonly codes: readonly string[];
  /** Places in `codes` of those marked as used. */
  readonly used?: readonly number[];
}

const SUFFIX = '.expected.json';
const folder = ownCorpus('recovery-services');
const handouts = readdirSync(folder)
  .filter((file) => file.endsWith(SUFFIX))
  .sort()
  .map((file) => ({
    ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Handout),
    text: textOf(join(folder, file.replace(SUFFIX, '.txt'))),
  }));

function textOf(path: string): string {
  const file = readTextFile(readFileSync(path));
  return 'text' in file ? file.text : '';
}

const shown = ({ codes }: RecoveryReading) => codes.map(({ text, used }) => `${text}${used === true ? ' ✗' : ''}`);

describe('the codes of a service', () => {
  it('are of forty services or more, each with its form and where that is known from', () => {
    expect(new Set(handouts.map(({ service }) => service)).size).toBeGreaterThanOrEqual(40);
    for (const { form, source } of handouts)
      expect([form !== '', ['help', 'source', 'reported'].includes(source)]).toEqual([true, true]);
  });

  it.each(handouts)('are read from $name, as a given text and as a page', ({ text, codes, used = [] }) => {
    const want = codes.map((code, at) => `${code}${used.includes(at) ? ' ✗' : ''}`);
    expect(shown(readGivenCodes(text))).toEqual(want);
    expect(shown(readPageCodes(text))).toEqual(want);
  });
});
