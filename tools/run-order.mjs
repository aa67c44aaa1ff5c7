// In which order vitest runs the test files.
import { BaseSequencer } from 'vitest/node';

/** The files that run for minutes. */
const LONGEST = [
  'test/options/focus.browser.test.ts',
  'test/options/screens.browser.test.ts',
  'test/popup/screens.browser.test.ts',
  'test/e2e/flows-a12-b6.test.ts',
  'test/e2e/interchange-mixed.test.ts',
  'test/qr/corpus.browser.test.ts',
  'test/e2e/sync.test.ts',
  'test/e2e/unlock.test.ts',
  'test/e2e/firefox.test.ts',
];

/** Starts the longest files first, so that none of them runs alone at the end; vitest orders a fresh clone by size, which says little. */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const place = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    // The sort is stable: all others stay as vitest has them.
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
