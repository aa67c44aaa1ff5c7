import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of a built extension. */
const folderOf = (target: 'chrome' | 'firefox') => fileURLToPath(new URL(`../../dist/${target}`, import.meta.url));

/** The manifest as a browser reads it. */
export function manifestOf(target: 'chrome' | 'firefox'): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folderOf(target), 'manifest.json'), 'utf8')) as Record<string, unknown>;
}

/** Every file of a build by its path within it. */
export function filesOf(target: 'chrome' | 'firefox'): readonly string[] {
  const entries = readdirSync(folderOf(target), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => relative(folderOf(target), path).replaceAll('\\', '/')).sort();
}

/** Every text file of a build by its path within it. */
export function textsOf(target: 'chrome' | 'firefox'): ReadonlyMap<string, string> {
  const names = filesOf(target).filter((name) => /\.(?:js|css|html|json)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folderOf(target), name), 'utf8')]));
}
