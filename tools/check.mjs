// `npm run check`: types of each part, style, and what nobody uses.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture, root } from './processes.mjs';
import { setUp } from './setup.mjs';

const CHECKS = [
  ['types of src', 'tsc', '-p', 'tsconfig.json'],
  ['types of the surfaces', 'tsc', '-p', 'tsconfig.surfaces.json'],
  ['types of the tests', 'tsc', '-p', 'tsconfig.test.json'],
  ['types of the tools', 'tsc', '-p', 'tsconfig.tools.json'],
  ['biome', 'biome', 'check', '--error-on-warnings', '.'],
  ['knip', 'knip'],
];

/** Runs every check in a checkout, whatever the ones before said. */
export async function check(folder = root) {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  for (const [title, program, ...args] of CHECKS) {
    const { code, output } = await capture(join(folder, 'node_modules', '.bin', String(program)), args, {
      cwd: folder,
    });
    console.log(`${code === 0 ? '✓' : '✗'} ${title}`);
    if (code !== 0) console.log(output.trim());
    if (code === 0) passed += 1;
    else failures.push(`check: ${title}`);
  }
  return { passed, failed: failures.length, failures };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setUp([]);
  const { failed } = await check();
  process.exit(failed === 0 ? 0 : 1);
}
