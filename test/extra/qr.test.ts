import { expect, it } from 'vitest';
import { run } from '../conform/qr.ts';
import { sharedCorpus } from './shared.ts';

/** Plenty, for a busy machine: `npm run conform -- qr` judges by the shipped limit. */
const BUDGET_MS = 20_000;

// Hundreds of pictures in one test: it takes minutes on a busy machine.
it('at least 98 in 100 pictures beside the checkout give their texts in the built extension', {
  timeout: 900_000,
}, async () => {
  const { passed, failed } = await run(sharedCorpus('qr'), { engines: ['shipped'], budgetMs: BUDGET_MS });
  expect(passed / (passed + failed)).toBeGreaterThanOrEqual(0.98);
});
