// `npm run build`: builds dist/chrome and dist/firefox, and does nothing when neither has anything new in it. With `--watch` it
// builds again after each change.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { filesUnder } from './files.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { capture, root } from './processes.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('./build/manifest.mjs').Target} Target */

/** Every file or folder that a build depends on. */
const INPUTS = [
  'background',
  'LICENSE',
  'content',
  'manifest.json',
  'opener',
  'options',
  'package-lock.json',
  'popup',
  'public',
  'src',
  'tools/build.mjs',
  'tools/build',
  'tools/licences',
  'tools/licences.mjs',
  'tsconfig.json',
];
/** @type {readonly Target[]} */
const TARGETS = ['chrome', 'firefox'];
const WATCH_EVERY_MS = 300;
const dist = join(root, 'dist');

const inputFiles = () => INPUTS.flatMap((name) => filesUnder(join(root, name)));

const stampOf = (/** @type {Target} */ target) => join(dist, `${target}.stamp`);

function isBuilt(/** @type {Target} */ target, /** @type {string} */ stamp) {
  return (
    existsSync(join(dist, target, 'manifest.json')) &&
    existsSync(stampOf(target)) &&
    readFileSync(stampOf(target), 'utf8') === stamp
  );
}

async function buildTarget(/** @type {Target} */ target, /** @type {string} */ stamp) {
  // Built beside its place and swapped in, so that a browser that has the folder loaded never sees half of it.
  const next = join(dist, `.${target}-${process.pid}`);
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    const { code, output } = await capture(process.execPath, [join(root, 'tools/build/target.mjs'), target, next], {
      env,
    });
    if (output.trim()) console.log(output.trim());
    if (code !== 0) return false;
    rmSync(join(dist, target), { recursive: true, force: true });
    renameSync(next, join(dist, target));
    writeFileSync(stampOf(target), stamp);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Builds the targets that are out of date, and answers whether all of them are built now. */
export async function build(targets = TARGETS) {
  mkdirSync(dist, { recursive: true });
  return withLock(join(dist, '.lock'), async () => {
    const stamp = fingerprintOf(INPUTS);
    const stale = targets.filter((target) => !isBuilt(target, stamp));
    const startedMs = performance.now();
    const done = await Promise.all(stale.map((target) => buildTarget(target, stamp)));
    if (!done.every(Boolean)) return false;
    const names = stale.map((target) => `dist/${target}`).join(' and ');
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(stale.length > 0 ? `Built ${names} in ${seconds} s.` : 'dist/ is up to date.');
    return true;
  });
}

/**
 * Builds again after each change, until the process ends; `onBuilt` runs after each build that succeeds.
 * Sizes and times are compared instead of listening to the file system, which misses replaced folders on some systems.
 */
export async function watch(targets = TARGETS, onBuilt = async () => {}) {
  const look = () =>
    inputFiles()
      .map((file) => statSync(file, { throwIfNoEntry: false }))
      .map((entry) => `${entry?.size}:${entry?.mtimeMs}:${entry?.ino}`)
      .join();
  const stamps = () =>
    targets.map((target) => existsSync(stampOf(target)) && readFileSync(stampOf(target), 'utf8')).join();
  // The first round finds what changed since the build that came before: a browser takes seconds to start.
  for (let built = ''; ; await sleep(WATCH_EVERY_MS)) {
    const seen = look();
    if (seen === built) continue;
    built = seen;
    const before = stamps();
    if (!(await build(targets))) console.log('The build failed; waiting for the next change.');
    else if (stamps() !== before) await onBuilt();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setUp([]);
  const built = await build();
  if (process.argv.includes('--watch')) {
    console.log('Watching for changes; press Ctrl+C to end.');
    await watch();
  }
  process.exit(built ? 0 : 1);
}
