// Copies a checkout as a stranger would clone it, uncommitted changes included, so that nothing outside it is leant on.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Copies the files that git has or would take into an empty folder, and lends it the installed packages.
 * A folder that is not under git, such as an unpacked archive, is itself what a stranger has: it is used as it is.
 * @param {string} checkout
 * @returns {{ readonly folder: string, remove(): void }}
 */
export function cloneCheckout(checkout) {
  const files = filesOf(checkout);
  if (files.length === 0) return { folder: resolve(checkout), remove: () => undefined };
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'latchkey-clone-')));
  const folder = join(parent, 'latchkey');
  mkdirSync(folder);
  for (const file of files) cpSync(join(checkout, file), join(folder, file), { verbatimSymlinks: true });
  const packages = join(checkout, 'node_modules');
  if (existsSync(packages)) symlinkSync(resolve(packages), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** @param {string} checkout */
function filesOf(checkout) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  try {
    const listed = execFileSync('git', args, { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    // A file that was deleted and not yet staged is still listed.
    return listed.split('\0').filter((file) => file !== '' && existsSync(join(checkout, file)));
  } catch {
    return [];
  }
}
