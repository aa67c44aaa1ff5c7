import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTextFile } from '../../src/bytes/text-file.ts';
import { ownCorpus } from '../own-corpus.ts';

/** A text as a person pastes it, a service hands it out or a page shows it, and the codes in it. */
export interface RecoveryText {
  readonly name: string;
  readonly text: string;
  readonly codes: readonly string[];
  /** The codes when a person says that these are recovery codes, where that makes a difference. */
  readonly given?: readonly string[];
}

const SUFFIX = '.expected.json';
const folder = ownCorpus('recovery');

const texts: readonly RecoveryText[] = readdirSync(folder)
  .filter((file) => file.endsWith(SUFFIX))
  .sort()
  .map((file) => ({
    ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<RecoveryText, 'text'>),
    text: textOf(readFileSync(join(folder, file.replace(SUFFIX, '.txt')))),
  }));

function textOf(bytes: Uint8Array): string {
  const file = readTextFile(bytes);
  return 'text' in file ? file.text : '';
}

/** Texts that hold recovery codes. */
export const WITH_CODES = texts.filter(({ codes }) => codes.length > 0);
/** Texts that a person gives, with codes. */
export const GIVEN_CODES = texts
  .map(({ name, text, codes, given = codes }) => ({ name, text, codes: given }))
  .filter(({ codes }) => codes.length > 0);
/** Texts that hold none, whoever says so. */
export const GIVEN_WITHOUT = texts.filter(({ codes, given = codes }) => given.length === 0);
/** Texts that hold none, with what is most like one. */
export const WITHOUT_CODES = texts.filter(({ codes }) => codes.length === 0);
