import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { withEnvelopePage } from '../../tools/build/opener.mjs';
import { filesUnder } from '../../tools/files.mjs';
import { fingerprintOf } from '../../tools/fingerprint.mjs';
import { licenceConstant } from '../../tools/licences.mjs';
import { withLock } from '../../tools/lock.mjs';
import { root } from '../../tools/processes.mjs';
import { quickVaults } from '../background/quick-vaults.ts';
import { SCREEN_PAGE } from './axe.ts';

/** Every file or folder that the pages may be made of. */
const INPUTS = [
  'background',
  'content',
  'opener',
  'options',
  'package-lock.json',
  'popup',
  'public',
  'src',
  'test',
  'tools',
];

/** The files of a surface over a background in memory, by their paths. They are built when they are out of date, once for all test files. */
export async function builtScreens(surface: 'popup' | 'options'): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(root, 'out', 'screens', surface);
  const stampFile = `${folder}.stamp`;
  mkdirSync(join(root, 'out', 'screens'), { recursive: true });
  return withLock(`${folder}.lock`, async () => {
    const stamp = fingerprintOf(INPUTS);
    if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
      rmSync(stampFile, { force: true });
      await buildScreens(surface, folder);
      writeFileSync(stampFile, stamp);
    }
    // Read at once, so that a later build takes nothing away.
    return new Map(
      filesUnder(folder).map((file) => [`/${relative(folder, file).replaceAll(sep, '/')}`, readFileSync(file)]),
    );
  });
}

async function buildScreens(surface: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [preact({ prefreshEnabled: false }), quickVaults, withEnvelopePage()],
    define: licenceConstant(),
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: `${root}/test/${surface}${SCREEN_PAGE}` },
    },
  });
}
