import { afterEach, it } from 'vitest';
import { Stage } from '../e2e/browser-harness.ts';
import { moveBetweenPrograms } from '../e2e/mixed-files.ts';
import { sharedCorpus } from './shared.ts';

const stages: Stage[] = [];
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') for (const stage of stages) await stage.pictureAll('failed');
  for (const stage of stages.splice(0)) await stage.close();
});

it('a hundred files from beside the checkout are read at once and moved to a new profile', { timeout: 900_000 }, () =>
  moveBetweenPrograms(sharedCorpus('imports'), { files: 100, locked: 11, added: 61 }, async (name) => {
    const stage = await Stage.open({ name: `extra-${name}` });
    stages.push(stage);
    return stage;
  }),
);
