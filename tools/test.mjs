// `npm test`: sets up, then runs every check and test there is; ends with the plain line `N passed, N failed`.
// `node tools/test.mjs unit [FILE …] [-t NAME]` and `… browser …` set up and run some of the tests of one project.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { cloneCheckout } from './clone.mjs';
import { giveUp, root, run, startSteps } from './processes.mjs';
import { setUp, TEST_PROGRAMS, UNIT_PROGRAMS } from './setup.mjs';

/** @typedef {import('./run-report.mjs').Report} Report */

const out = join(root, 'out', 'test');

/** Runs vitest in a checkout, with a file for the report where `npm test` counts from it. */
function runVitest(/** @type {readonly string[]} */ args, folder = root, report = '') {
  const env = { ...process.env, ...(report === '' ? {} : { RUN_REPORT: report }) };
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  return run(process.execPath, [vitest, 'run', ...args], { cwd: folder, env });
}

/**
 * Runs the projects of a checkout whose names begin so and counts from their own report; no report at all is a failure too.
 * @returns {Promise<Report>}
 */
async function runAll(/** @type {string} */ project, folder = root) {
  const report = join(out, `${project}.json`);
  mkdirSync(out, { recursive: true });
  rmSync(report, { force: true });
  const code = await runVitest(['--project', `${project}*`], folder, report);
  try {
    const counted = /** @type {Report} */ (JSON.parse(readFileSync(report, 'utf8')));
    console.log(`Slowest files of ${project}: ${counted.slowest.join(', ')}`);
    if (code === 0 || counted.failed > 0) return counted;
    return { ...counted, failed: 1, failures: [`the run of ${project}, which ended with code ${code}`] };
  } catch {
    return {
      passed: 0,
      failed: 1,
      failures: [`the run of ${project}, which ended without a report`],
      slowest: [],
      retried: [],
    };
  }
}

async function testAll() {
  console.log('Latchkey: every check and test, in about half an hour on two cores.');
  const step = startSteps(5);
  step('Set-up: packages, browsers, and programs to compare with');
  await setUp(TEST_PROGRAMS);
  // What needs no browser runs where a stranger would run it: in a clone with nothing beside it. That costs no second run.
  const clone = cloneCheckout(root);
  step(`Types, style, unused code, in ${clone.folder}`);
  const checks = await check(clone.folder);
  step(`Unit tests, in ${clone.folder}`);
  const unit = await runAll('unit', clone.folder);
  clone.remove();
  step('Build');
  const built = await build();
  step(built ? 'Tests in real browsers' : 'Tests in real browsers: left out, since the build failed');
  const browser = built ? await runAll('browser') : undefined;

  const counts = [
    checks,
    unit,
    { passed: built ? 1 : 0, failed: built ? 0 : 1, failures: built ? [] : ['the build'] },
    ...(browser ? [browser] : []),
  ];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const retried = browser?.retried ?? [];
  console.log(retried.length === 0 ? '\nNo test was retried.' : `\nRetried (the goal is none):`);
  for (const name of retried) console.log(`  ${name}`);
  // Right before the last line, so that a log of which only the end is left still says what failed.
  const failures = counts.flatMap((count) => count.failures);
  if (failures.length > 0) console.log('Failed:');
  for (const name of failures) console.log(`  ${name}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

async function testSome(/** @type {string} */ project, /** @type {readonly string[]} */ args) {
  const inBrowser = project === 'browser';
  const step = startSteps(inBrowser ? 3 : 2);
  step('Set-up');
  await setUp(inBrowser ? TEST_PROGRAMS : UNIT_PROGRAMS);
  if (inBrowser) {
    step('Build');
    if (!(await build())) return false;
  }
  step(`Tests of the project ${project}${args.length > 0 ? `: ${args.join(' ')}` : ''}`);
  return (await runVitest(['--project', `${project}*`, ...args])) === 0;
}

const [project, ...args] = process.argv.slice(2);
if (project !== undefined && project !== 'unit' && project !== 'browser')
  giveUp('usage: npm test, npm run test:unit -- [FILE …] [-t NAME], npm run test:browser -- [FILE …] [-t NAME]', 2);
process.exit((await (project === undefined ? testAll() : testSome(project, args))) ? 0 : 1);
