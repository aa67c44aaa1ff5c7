import { expect, it } from 'vitest';
import { run } from '../conform/qr.ts';
import { ownCorpus } from '../own-corpus.ts';

/** Plenty, for a busy machine: `npm run conform -- qr` judges by the shipped limit. */
const BUDGET_MS = 20_000;

it('every picture of our own corpus gives its texts and no others in the built extension', async () => {
  const { passed, failed } = await run(ownCorpus('qr'), { budgetMs: BUDGET_MS });
  expect(failed).toBe(0);
  expect(passed).toBeGreaterThan(80);
});
