import { describe, expect, it } from 'vitest';
import { readSamples } from '../conform/import-samples.ts';
import { judgeSample } from '../conform/imports.ts';
import { ownCorpus } from '../own-corpus.ts';

const SAMPLES = readSamples(ownCorpus('imports'));

describe('export files of our own corpus', () => {
  it.each(SAMPLES)('are read as expected or refused for the right reason: $id', async (sample) => {
    expect(await judgeSample(sample)).toBeUndefined();
  });
});
