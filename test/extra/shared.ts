import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder beside the checkout that may hold more corpora. Nothing outside `test/extra` reads it. */
const SHARED = fileURLToPath(new URL('../../../shared/fixtures', import.meta.url));

/** Whether there is one: without it the tests of `test/extra` are not registered. */
export const isSharedThere = existsSync(SHARED);

/** A corpus beside the checkout, in the form of ours of the same name. */
export function sharedCorpus(name: 'imports' | 'login-forms' | 'qr'): string {
  return `${SHARED}/${name}`;
}
