import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const root = new URL('../../', import.meta.url).pathname;

/**
 * A copy of the built extension with what a measurement needs and the product must not carry: a blank Preact page, the raw
 * library calls, and a clock in front of the popup's own script. The product's files are otherwise the shipped ones.
 * `BENCH_BUILD` names another build to measure, so that two can be compared in turn.
 */
export async function makeBenchExtension(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bench-'));
  await cp(process.env.BENCH_BUILD ?? join(root, 'dist/chrome'), folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'test/bench/pages'),
    base: '/bench/',
    plugins: [preact()],
    build: {
      outDir: join(folder, 'bench'),
      emptyOutDir: true,
      target: 'esnext',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['blank', 'raw', 'form'].map((page) => join(root, `test/bench/pages/${page}.html`)),
      },
    },
  });
  const clock = await readFile(join(root, 'test/bench/pages/clock.js'), 'utf8');
  await writeFile(join(folder, 'bench/clock.js'), clock);
  await writeFile(join(folder, 'bench/nothing.js'), '');
  for (const page of ['popup/index.html', 'bench/blank.html']) {
    const path = join(folder, page);
    const html = await readFile(path, 'utf8');
    await writeFile(path, html.replace(/<script /, '<script src="/bench/clock.js"></script><script '));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
