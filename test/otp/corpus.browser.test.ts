import { expect, it } from 'vitest';
import { run } from '../conform/texts.ts';
import { ownCorpus } from '../own-corpus.ts';

it('reads every text of our own corpus as expected, scanned, pasted and typed', async () => {
  expect(await run(ownCorpus('texts'))).toMatchObject({ failed: 0 });
}, 300_000);
