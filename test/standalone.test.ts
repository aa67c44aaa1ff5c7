import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const FOLDERS = ['background', 'content', 'options', 'popup', 'src', 'test', 'tools'];
const files = [
  ...readdirSync(root),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  ),
].filter((file) => /\.(?:ts|tsx|mjs|css|html)$/.test(file));
const sources = files.map((file) => [file.replaceAll(sep, '/'), readFileSync(join(root, file), 'utf8')] as const);

/** The one file that names the folder beside the checkout; all in `test/extra` that reads it asks there. */
const BESIDE = 'test/extra/shared.ts';
/** Who may ask: the extra tests, and what registers them. */
const MAY_ASK = /^(?:test\/extra\/|vitest\.config\.ts$)/;

/** Every quoted relative path: of an import, a `new URL`, a `src` or a call. */
const RELATIVE = /(['"`(])(\.\.?\/[^'"`()\s]*)/g;

describe('a clone of the repository', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(sources.map(([file]) => file)).toContain(BESIDE);
  });

  it('needs no file outside it: no import and no path reaches there', () => {
    const outside = sources
      .filter(([file]) => file !== BESIDE)
      .flatMap(([file, source]) =>
        [...source.matchAll(RELATIVE)]
          .map(([, , path = '']) => path)
          .filter((path) => relative(root, join(root, dirname(file), path)).startsWith('..'))
          .map((path) => `${file}: ${path}`),
      );
    expect(outside).toEqual([]);
  });

  it('reads corpora beside it only in the extra tests, which are not registered without them', () => {
    const strangers = sources.filter(
      ([file, source]) => !MAY_ASK.test(file) && file !== 'test/standalone.test.ts' && /extra\/shared/.test(source),
    );
    expect(strangers.map(([file]) => file)).toEqual([]);
    expect(sources.filter(([, source]) => /shared\/fixtures/.test(source)).map(([file]) => file)).toEqual([BESIDE]);
  });
});
