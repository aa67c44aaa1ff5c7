import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { cloneCheckout } from '../../tools/clone.mjs';
import { eventually } from './eventually.ts';

/** It builds twice and starts a browser; beside other tests, each takes many times what it takes alone. */
const PATIENCE_MS = 180_000;

it('builds and reloads the extension in its browser after a change, and ends on a signal', {
  timeout: 2 * PATIENCE_MS + 60_000,
}, async ({ skip }) => {
  const clone = cloneCheckout(process.cwd());
  onTestFinished(clone.remove);
  // Without git there is no copy, and nobody's own files are changed.
  if (clone.folder === process.cwd()) skip('the checkout is not under git');

  const dev = spawn(process.execPath, ['tools/dev.mjs'], { cwd: clone.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => dev.once('close', resolve));
  let code: number | null;
  try {
    await eventually('the browser to run', async () => said.includes('Watching for changes'), PATIENCE_MS);
    const manifest = join(clone.folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": "[\d.]+"/, '"version": "0.0.7"'));
    await eventually(
      'the extension to be reloaded',
      async () => said.includes('Reloaded Latchkey 0.0.7.'),
      PATIENCE_MS,
    );
  } catch (thrown) {
    throw new Error(`${String(thrown)}\n${said}`);
  } finally {
    dev.kill('SIGTERM');
    code = await ended;
  }
  expect(code).toBe(0);
});
