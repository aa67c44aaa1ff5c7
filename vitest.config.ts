import { defineConfig } from 'vitest/config';

const inBrowser = [
  'test/e2e/**/*.test.ts',
  'test/build/**/*.test.ts',
  'test/conform/**/*.test.ts',
  'test/**/*.browser.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: inBrowser,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: inBrowser,
          // One browser at a time: they share the machine's two cores, and a busy machine makes tests lie.
          maxWorkers: 1,
          fileParallelism: false,
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
