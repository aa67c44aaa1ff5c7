import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from './eventually.ts';

let copy: string;

/** Copies what git knows of the work tree, so that a change of it is seen by nobody else. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'latchkey-dev-'));
  const names = execFileSync('git', ['ls-files', '-z', '--', '.', ':!docs/pictures'], { encoding: 'utf8' });
  for (const name of names.split('\0').filter((each) => each !== '' && existsSync(each))) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(name, join(copy, name));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'dir');
});
afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 10 }));

it('builds and reloads the extension in its browser after a change, and ends on a signal', async () => {
  const dev = spawn(process.execPath, ['tools/dev.mjs'], { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => dev.once('close', resolve));
  try {
    await eventually('the browser to run', async () => said.includes('Watching for changes'), 60_000);
    const manifest = join(copy, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": "[\d.]+"/, '"version": "0.0.7"'));
    await eventually('the extension to be reloaded', async () => said.includes('Reloaded Latchkey 0.0.7.'), 60_000);
  } catch (thrown) {
    throw new Error(`${String(thrown)}\n${said}`);
  } finally {
    dev.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
});
