import { expect, it } from 'vitest';
import { run } from '../conform/qr.ts';
import { ownCorpus } from '../own-corpus.ts';

/** Plenty, for a busy machine: `npm run conform -- qr` judges by the shipped limit. */
const BUDGET_MS = 20_000;

// Some ninety pictures in one test: it takes a minute, and a busy machine several.
it('every picture of our own corpus gives its texts and no others in the built extension', {
  timeout: 600_000,
}, async () => {
  const { passed, failed } = await run(ownCorpus('qr'), { budgetMs: BUDGET_MS });
  expect(failed).toBe(0);
  expect(passed).toBeGreaterThan(80);
});
