import { type ImportResult, readImport } from '../../src/interchange/read-import.ts';
import { findDifference } from './import-compare.ts';
import { readPicture } from './import-pictures.ts';
import { readSamples, type Sample } from './import-samples.ts';

/** Longest that a hostile file may take: nothing of it may start a long derivation. */
const HOSTILE_MS = 5_000;

/** Reads every export of a corpus with the code that the options page's worker runs, and reports by class. */
export async function runImports(folder: string): Promise<{ passed: number; failed: number }> {
  const figures = new Map<string, { passed: number; failed: number }>();
  for (const sample of readSamples(folder)) {
    const figure = figures.get(sample.class) ?? { passed: 0, failed: 0 };
    figures.set(sample.class, figure);
    const difference = await judgeSample(sample);
    if (difference === undefined) figure.passed++;
    else {
      figure.failed++;
      console.log(`FAIL ${sample.id}: ${difference}`);
    }
  }
  for (const [name, { passed, failed }] of [...figures].sort()) {
    const share = ((100 * passed) / (passed + failed)).toFixed(1);
    console.log(`${name.padEnd(8)} ${String(passed).padStart(4)} of ${passed + failed} right (${share} %)`);
  }
  const all = [...figures.values()];
  const sum = (name: 'passed' | 'failed') => all.reduce((total, figure) => total + figure[name], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

export { runImports as run };

/** What is wrong with how a sample is read; nothing where all is as its expectation says. */
export async function judgeSample(sample: Sample): Promise<string | undefined> {
  const { expectation } = sample;
  const [first, ...others] = [expectation.password, ...(expectation.otherPasswords ?? [])];
  for (const password of [first ?? null, ...others]) {
    const startMs = performance.now();
    const difference = findDifference(expectation, await readLikeUser(sample, password));
    if (difference !== undefined) return difference;
    const took = performance.now() - startMs;
    if (sample.class === 'hostile' && took > HOSTILE_MS) return `got ${Math.round(took)} ms, want ${HOSTILE_MS}`;
  }
  return undefined;
}

/** First without a passphrase; one is given only when the file asks for it, or its user knows what it is. */
async function readLikeUser({ id, bytes }: Sample, password: string | null): Promise<ImportResult> {
  const result = await readImport([{ name: id, bytes }], { readPicture });
  const [file] = result.files;
  const isGuess = file?.state === 'refused' && file.fault === 'import-unknown' && file.format !== undefined;
  if ((file?.state !== 'locked' && !isGuess) || password === null) return result;
  return readImport([{ name: id, bytes, passphrase: password }], { readPicture });
}
