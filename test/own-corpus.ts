import { fileURLToPath } from 'node:url';

/** The corpora that the project keeps itself; `test/corpora/README.md` describes them. */
export type CorpusName = 'imports' | 'login-forms' | 'pasted-keys' | 'qr' | 'recovery' | 'recovery-services' | 'texts';

/** The folder of one of the project's own corpora. */
export function ownCorpus(name: CorpusName): string {
  return fileURLToPath(new URL(`corpora/${name}`, import.meta.url));
}
