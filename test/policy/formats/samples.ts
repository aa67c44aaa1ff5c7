import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../docs/organizations', import.meta.url));

/** Firefox's ID, and those that stand in samples for what the stores give. */
export const SAMPLE_IDS = {
  chrome: 'aaaabbbbccccddddeeeeffffgggghhhh',
  edge: 'hhhhggggffffeeeeddddccccbbbbaaaa',
  firefox: 'latchkey@latchkey.example',
} as const;

/** The page for administrators. */
export const administratorsPage = () => readFileSync(join(folder, 'README.md'), 'utf8');

/** A sample as it is. */
export const sample = (file: string) => readFileSync(join(folder, 'samples', file), 'utf8');

/** Every sample by its path. */
export function sampleFiles(): readonly string[] {
  const entries = readdirSync(join(folder, 'samples'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => relative(join(folder, 'samples'), file)).sort();
}
