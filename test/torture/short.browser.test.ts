import { expect, test } from 'vitest';
import { SHORT, torture } from './torture.ts';

// Well under a minute on an idle machine.
test('a vault outlives killed browsers, stopped workers, several writers, a moved clock and either engine gone or damaged', async () => {
  const lines: string[] = [];
  const { tally } = await torture({ ...SHORT, seed: Date.now() % 1_000_000 }, (line) => lines.push(line));
  expect(tally.failures, lines.join('\n')).toEqual([]);
  expect(tally.figures).toMatchObject({ lost: 0, undecryptable: 0, wrongScreens: 0 });
  expect(tally.figures.saves).toBeGreaterThanOrEqual(SHORT.saves + SHORT.sideBySide.saves);
}, 400_000);
