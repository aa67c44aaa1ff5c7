import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormRecord } from './record-page.ts';

const folder = fileURLToPath(new URL('../../../shared/fixtures/login-forms', import.meta.url));

/** The login-form corpus beside the project; absent on a machine that has only the project, never in CI. */
export function readCorpus(): readonly FormRecord[] {
  const file = `${folder}/records.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as FormRecord[];
  if (process.env.CI) throw new Error(`got no ${file}, want the corpus that CI runs on`);
  return [];
}
