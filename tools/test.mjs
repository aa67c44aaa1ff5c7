// `npm test`: sets up, then runs every check and test there is; ends with the plain line `N passed, N failed`.
// `node tools/test.mjs unit [FILE …] [-t NAME]` and `… browser …` set up and run some of the tests of one project.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { giveUp, root, run, startSteps } from './processes.mjs';
import { setUp, TEST_PROGRAMS, UNIT_PROGRAMS } from './setup.mjs';

/** @typedef {import('./run-report.mjs').Report} Report */

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const out = join(root, 'out', 'test');

const runVitest = (
  /** @type {string} */ project,
  /** @type {readonly string[]} */ args = [],
  /** @type {Record<string, string>} */ variables = {},
) => run(process.execPath, [vitest, 'run', '--project', project, ...args], { env: { ...process.env, ...variables } });

/**
 * Runs one project and counts from its own report; no report at all is a failure too.
 * @returns {Promise<Report>}
 */
async function runAll(/** @type {string} */ project) {
  const file = join(out, `${project}.json`);
  mkdirSync(out, { recursive: true });
  rmSync(file, { force: true });
  const code = await runVitest(project, [], { RUN_REPORT: file });
  try {
    const report = /** @type {Report} */ (JSON.parse(readFileSync(file, 'utf8')));
    console.log(`Slowest files of ${project}: ${report.slowest.join(', ')}`);
    return { ...report, failed: report.failed || (code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1, slowest: [], retried: [] };
  }
}

async function testAll() {
  console.log('Latchkey: every check and test, in about ten minutes on two cores.');
  const step = startSteps(5);
  step('Set-up: packages, browsers, and programs to compare with');
  await setUp(TEST_PROGRAMS);
  step('Types, style, unused code');
  const checks = await check();
  step('Unit tests');
  const unit = await runAll('unit');
  step('Build');
  const built = await build();
  step(built ? 'Tests in real browsers' : 'Tests in real browsers: left out, since the build failed');
  const browser = built ? await runAll('browser') : undefined;

  const counts = [checks, unit, { passed: built ? 1 : 0, failed: built ? 0 : 1 }, ...(browser ? [browser] : [])];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const retried = browser?.retried ?? [];
  console.log(retried.length === 0 ? '\nNo test was retried.' : `\nRetried (the goal is none):`);
  for (const name of retried) console.log(`  ${name}`);
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
  return (await runVitest(project, args)) === 0;
}

const [project, ...args] = process.argv.slice(2);
if (project !== undefined && project !== 'unit' && project !== 'browser')
  giveUp('usage: npm test, npm run test:unit -- [FILE …] [-t NAME], npm run test:browser -- [FILE …] [-t NAME]', 2);
process.exit((await (project === undefined ? testAll() : testSome(project, args))) ? 0 : 1);
