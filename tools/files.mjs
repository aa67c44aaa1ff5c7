import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file under a path in a fixed order; the path itself where it is a file, nothing where it does not exist.
 * @returns {string[]}
 */
export function filesUnder(/** @type {string} */ path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (!entry.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
