import { Fault } from '../fault.ts';
import { gunzip } from './containers/gunzip.ts';
import { openDocuments } from './document.ts';
import { isGzip } from './foreign-files.ts';
import { FORMATS } from './format-list.ts';
import { checkSize, UnpackBudget } from './limits.ts';
import type { RecognisedFile } from './reading.ts';

/** Deepest that files are opened inside other files. */
const MAX_NESTING = 3;

/**
 * Finds the format of a file by its content, never by its name. The first row that recognises the strictest document wins; gzip
 * is unpacked first.
 * Throws `import-unknown`, `import-too-large` and what `openDocuments` throws.
 */
export async function recognise(bytes: Uint8Array, nesting = 0, budget = new UnpackBudget()): Promise<RecognisedFile> {
  checkSize(bytes.length);
  if (nesting > MAX_NESTING) throw new Fault('import-unknown', 'got files packed in files, want an export');
  const recogniseInner = (inner: Uint8Array) => recognise(inner, nesting + 1, budget);
  if (isGzip(bytes)) return recogniseInner(await gunzip(bytes, budget));
  for await (const document of openDocuments(bytes, budget)) {
    for (const { id, isGuess, match } of FORMATS) {
      const found = match(document);
      if (found === undefined) continue;
      return { ...found, format: id, isGuess, read: (tools) => found.read({ ...tools, recogniseInner }) };
    }
  }
  throw new Fault('import-unknown', `got ${bytes.length} bytes of no known format, want an export`);
}
