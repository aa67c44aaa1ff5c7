import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { isSharedThere } from './test/extra/shared.ts';

const inBrowser = ['test/e2e/**/*.test.ts', 'test/build/**/*.test.ts', 'test/**/*.browser.test.ts'];

/** What also reads corpora beside the checkout, and is no test where there are none. */
const withShared = isSharedThere ? ['test/extra/**/*.test.ts'] : [];

/** By the seconds they take, most first: what takes long must not begin last, while the other workers have nothing left to do. */
const SLOWEST = [
  'e2e/flows',
  'fill/pages',
  'torture/short',
  'e2e/commands',
  'e2e/unlock',
  'e2e/filling',
  'fill/firefox',
  'fill/hostile',
  'extra/interchange',
  'e2e/interchange-mixed',
  'e2e/firefox',
  'e2e/backups',
  'e2e/interchange',
  'options/screens',
  'popup/screens',
  'e2e/interchange-firefox',
  'e2e/screens',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => {
      const at = SLOWEST.findIndex((name) => moduleId.includes(`/test/${name}.`));
      return project.config.sequence.groupOrder * 100 + (at === -1 ? SLOWEST.length : at);
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, 'test/extra/**'],
          testTimeout: 30_000,
          // As many as CI has cores; the default leaves one of them idle.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: [...inBrowser, ...withShared],
          // Three browsers at a time on two cores: most of a test is waiting, and every wait is for a condition, so a busy machine only makes it longer.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A real browser now and then swallows a press on a busy machine; what fails three times has failed.
          retry: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
