// Builds dist/chrome and dist/firefox, and does nothing when neither has anything new in it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { licenceTexts } from './licences.mjs';
import { capture, root } from './processes.mjs';
import { setUp } from './setup.mjs';

const INPUTS = [
  'background',
  'LICENSE',
  'content',
  'manifest.firefox.ts',
  'manifest.json',
  'options',
  'package-lock.json',
  'popup',
  'public',
  'src',
  'tools/build.mjs',
  'tools/licences',
  'tools/licences.mjs',
  'tsconfig.json',
  'vite.config.ts',
  'vite.popup.config.ts',
  'vite.script.config.ts',
  'vite.shared.ts',
];
/** Scripts that stand alone, each in one file of its own: what is put into pages, and the popup's first question. */
const SCRIPTS = ['content/probe', 'content/pictures', 'content/region', 'content/watch-fields', 'popup/first-question'];
const TARGETS = ['chrome', 'firefox'];
const dist = join(root, 'dist');

/** @returns {string[]} */
function filesUnder(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((name) => filesUnder(join(root, name)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (/** @type {string} */ target) => join(dist, `${target}.stamp`);

function isBuilt(/** @type {string} */ target, /** @type {string} */ stamp) {
  return (
    existsSync(join(dist, target, 'manifest.json')) &&
    existsSync(stampOf(target)) &&
    readFileSync(stampOf(target), 'utf8') === stamp
  );
}

async function buildTarget(/** @type {string} */ target, /** @type {string} */ stamp) {
  // Built beside its place and swapped in, so that a browser that has the folder loaded never sees half of it.
  const next = join(dist, `.${target}-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const alone = ['-c', 'vite.script.config.ts', '--outDir', next, '--emptyOutDir', 'false'];
  const steps = [
    { step: ['-c', 'vite.config.ts', '--outDir', next, '--emptyOutDir'], SCRIPT: '' },
    { step: ['-c', 'vite.popup.config.ts', '--outDir', next, '--emptyOutDir', 'false'], SCRIPT: '' },
    ...SCRIPTS.map((name) => ({ step: alone, SCRIPT: name })),
  ];
  try {
    for (const { step, SCRIPT } of steps) {
      const env = { ...process.env, TARGET: target, NODE_ENV: 'production', SCRIPT };
      const { code, output } = await capture(process.execPath, [vite, 'build', '--logLevel', 'warn', ...step], { env });
      if (output.trim()) console.log(output.trim());
      if (code !== 0) return false;
    }
    rmSync(join(next, '.vite'), { recursive: true, force: true });
    // The mark at its start tells the browser, which is told nothing else of the file, that it is UTF-8.
    writeFileSync(join(next, 'licences.txt'), `\uFEFF${licenceTexts()}`);
    rmSync(join(dist, target), { recursive: true, force: true });
    renameSync(next, join(dist, target));
    writeFileSync(stampOf(target), stamp);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** One build at a time: a second one waits for the first and then finds nothing to do. */
async function withLock(/** @type {() => Promise<boolean>} */ work) {
  const lock = join(dist, '.lock');
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
      await sleep(250);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Builds both targets where needed; answers whether they stand. */
export async function build() {
  return withLock(async () => {
    const stamp = fingerprint();
    const stale = TARGETS.filter((target) => !isBuilt(target, stamp));
    const done = await Promise.all(stale.map((target) => buildTarget(target, stamp)));
    const ok = done.every(Boolean);
    if (ok)
      console.log(
        stale.length > 0 ? `Built ${stale.map((target) => `dist/${target}`).join(' and ')}.` : 'dist/ is up to date.',
      );
    return ok;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setUp([]);
  process.exit((await build()) ? 0 : 1);
}
