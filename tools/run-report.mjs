// What a run of the tests came to, beside what vitest prints: counts for `npm test`, and by name what failed and what was retried.
import { writeFileSync } from 'node:fs';

/**
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} failures the names of what failed
 * @property {readonly string[]} slowest
 * @property {readonly string[]} retried
 */

/**
 * Writes a `Report` to the file that RUN_REPORT names; without one it prints what was retried.
 * @typedef {import("vitest/node").Reporter} Reporter
 * @implements {Reporter}
 */
export class RunReport {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} errors
   */
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state).length;
    // A file that does not load fails without a test.
    const unloaded = modules.filter((module) => module.state() === 'failed' && !hasFailedTest(module));
    const retried = tests.flatMap((test) => {
      const times = test.diagnostic()?.retryCount ?? 0;
      return times > 0 ? [`${nameOf(test)} (${times} ×)`] : [];
    });
    const failures = [
      ...tests.filter((test) => test.result().state === 'failed').map(nameOf),
      ...unloaded.map((module) => `${module.relativeModuleId} (the file as a whole)`),
      ...errors.map((error) => `outside of a test: ${messageOf(error)}`),
    ];
    /** @type {Report} */
    const report = {
      passed: count('passed'),
      failed: failures.length,
      failures,
      slowest: slowest(modules),
      retried,
    };
    const file = process.env.RUN_REPORT;
    if (file !== undefined) writeFileSync(file, JSON.stringify(report));
    else if (retried.length > 0) console.log(`Retried:\n  ${retried.join('\n  ')}`);
  }
}

function nameOf(/** @type {import('vitest/node').TestCase} */ test) {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function messageOf(/** @type {unknown} */ error) {
  return String(/** @type {{ message?: unknown }} */ (error)?.message ?? error).split('\n')[0];
}

function hasFailedTest(/** @type {import('vitest/node').TestModule} */ module) {
  for (const _ of module.children.allTests('failed')) return true;
  return false;
}

/** The five files that took longest, so that one that grows slow is seen before the whole run is. */
function slowest(/** @type {readonly import('vitest/node').TestModule[]} */ modules) {
  return modules
    .map((module) => ({ name: module.relativeModuleId, seconds: Math.round(module.diagnostic().duration / 1000) }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 5)
    .map(({ name, seconds }) => `${name} ${seconds} s`);
}
