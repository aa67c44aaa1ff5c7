import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { FIREFOX } from './firefox-harness.ts';

/**
 * Runs with a Firefox of its own that has a policy file: every other Firefox has the same extension under the same ID. It is the installed one by
 * links, with its own `distribution` folder; the program itself is copied, for Firefox looks beside that. Throws where the installed one is no folder of Firefox.
 */
export async function withFirefoxPolicy<T>(policies: unknown, run: (program: string) => Promise<T>): Promise<T> {
  const installed = realpathSync(FIREFOX);
  const [from, name] = [dirname(installed), basename(installed, '.sh')];
  if (!existsSync(join(from, 'libxul.so'))) throw new Error(`${FIREFOX} leads to ${from}, want the folder of Firefox`);
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-firefox-'));
  try {
    for (const one of readdirSync(from).filter((file) => file !== 'distribution' && file !== name))
      symlinkSync(join(from, one), join(folder, one));
    copyFileSync(join(from, name), join(folder, name));
    mkdirSync(join(folder, 'distribution'));
    writeFileSync(join(folder, 'distribution', 'policies.json'), JSON.stringify(policies));
    return await run(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
