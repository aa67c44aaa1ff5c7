// `npm test`: sets up, then every check and test there is; ends with the plain line `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { cloneCheckout } from './clone.mjs';
import { root, run } from './processes.mjs';
import { setUp, TEST_PROGRAMS } from './setup.mjs';

const out = join(root, 'out', 'test');

/** Runs one vitest project of a checkout and counts from its own report; no report at all is a failure too. */
async function runTests(/** @type {string} */ project, folder = root) {
  const report = join(out, `${project}.json`);
  rmSync(report, { force: true });
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [vitest, 'run', '--project', project, ...reporters];
  const code = await run(process.execPath, args, { cwd: folder });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    console.log(`Slowest files of ${project}: ${slowest(testResults, folder).join(', ')}`);
    const failed = Number(numFailedTests) || (code === 0 ? 0 : Math.max(1, Number(numFailedTestSuites)));
    return { passed: Number(numPassedTests), failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** What took longest, so that a file that grows slow is seen before the whole is. */
function slowest(
  /** @type {readonly { name: string, startTime: number, endTime: number }[]} */ files,
  /** @type {string} */ folder,
) {
  return files
    .map(({ name, startTime, endTime }) => ({ name, seconds: Math.round((endTime - startTime) / 1000) }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 5)
    .map(({ name, seconds }) => `${relative(folder, name)} ${seconds} s`);
}

await setUp(TEST_PROGRAMS);
mkdirSync(out, { recursive: true });
// What needs no browser runs where a stranger would run it: in a clone with nothing beside it. That costs no second run.
const clone = cloneCheckout(root);
console.log(`Checks and unit tests run in ${clone.folder}.`);
const counts = [await check(clone.folder), await runTests('unit', clone.folder)];
clone.remove();
const built = await build();
counts.push({ passed: built ? 1 : 0, failed: built ? 0 : 1 });
if (built) counts.push(await runTests('browser'));

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
