import { describe, expect, it } from 'vitest';
import { readSamples, type Sample } from '../conform/import-samples.ts';
import { judgeSample } from '../conform/imports.ts';
import { sharedCorpus } from './shared.ts';

/** The least share that is read as expected: what may be hostile, wholly. */
const FLOORS: readonly (readonly [Sample['class'], number])[] = [
  ['usual', 0.98],
  ['low', 0.94],
  ['hostile', 1],
];

const samples = readSamples(sharedCorpus('imports'));

describe('export files beside the checkout', () => {
  it.each(FLOORS)('are read as expected or refused for the right reason: %s', async (name, least) => {
    const ofClass = samples.filter((sample) => sample.class === name);
    const wrong: string[] = [];
    for (const sample of ofClass) {
      const difference = await judgeSample(sample);
      if (difference !== undefined) wrong.push(`${sample.id}: ${difference}`);
    }
    expect(1 - wrong.length / ofClass.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
