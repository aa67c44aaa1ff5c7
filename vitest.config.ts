import { defineConfig } from 'vitest/config';
import { quickVaults } from './test/background/quick-vaults.ts';
import { isSharedThere } from './test/extra/shared.ts';
import { licenceConstant } from './tools/licences.mjs';
import { LongestFirst } from './tools/run-order.mjs';
import { RunReport } from './tools/run-report.mjs';

const inBrowser = ['test/e2e/**/*.test.ts', 'test/build/**/*.test.ts', 'test/**/*.browser.test.ts'];

/** The background in memory and what is built on it, but for the files that replace modules and so can share none. */
const onBackground = 'test/{background,options,popup,ui}/**/!(large-vault|picture-reader|scan-flow).test.{ts,tsx}';

/** What also reads corpora beside the checkout, and is no test where there are none. */
const withShared = isSharedThere ? ['test/extra/**/*.test.ts'] : [];

const unit = {
  setupFiles: ['test/reliable-urls.ts'],
  // Ends what hangs; what merely takes longer, on a machine with other work, is no failure.
  testTimeout: 120_000,
  // As many as CI has cores; the default leaves one of them idle.
  maxWorkers: 2,
};

export default defineConfig({
  test: {
    reporters: ['default', new RunReport()],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        define: licenceConstant(),
        test: {
          ...unit,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, onBackground, 'test/extra/**'],
        },
      },
      {
        define: licenceConstant(),
        plugins: [quickVaults],
        test: {
          ...unit,
          name: 'unit-background',
          include: [onBackground],
          exclude: inBrowser,
          // Loading the background anew for each file takes twice as long as its tests; what a file changes outside of its own variables, it puts back.
          isolate: false,
          unstubGlobals: true,
        },
      },
      {
        test: {
          name: 'browser',
          include: [...inBrowser, ...withShared],
          // Three browsers at a time on two cores: most of a test is waiting, and every wait is for a condition, so a busy machine only makes it longer.
          maxWorkers: 3,
          // Test files share the modules of their worker, which none of them changes: loading those anew costs more than many a test.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A real browser now and then swallows a press on a busy machine; what fails three times has failed. `npm test` names what was retried.
          retry: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
