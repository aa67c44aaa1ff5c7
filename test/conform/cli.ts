// `npm run conform -- forms|pages|qr|imports|texts|recovery|merge DIR`: runs shipped code against any corpus in the form of test/corpora.
import { existsSync } from 'node:fs';

const KINDS = ['forms', 'pages', 'qr', 'imports', 'texts', 'recovery', 'merge'];

interface Runner {
  /** Prints a line a failing case and the figures by class. */
  run(folder: string, options: Options): Promise<{ readonly passed: number; readonly failed: number }>;
}

interface Options {
  /** Only the cases of these names. */
  readonly only: readonly string[];
  /** Cases that bundle a package are run too; it is installed first. */
  readonly components: boolean;
}

function refuse(line: string): never {
  console.error(line);
  process.exit(2);
}

const [kind = '', folder = '', ...more] = process.argv.slice(2);
if (!KINDS.includes(kind) || folder === '')
  refuse(`usage: npm run conform -- ${KINDS.join('|')} DIR [CASE …] [--components]`);
if (!existsSync(folder)) refuse(`${folder} does not exist.`);
const file = new URL(`./${kind}.ts`, import.meta.url);

const runner = (await import(file.href)) as Runner;
const { passed, failed } = await runner.run(folder, {
  only: more.filter((one) => !one.startsWith('--')),
  components: more.includes('--components'),
});
if (passed + failed === 0) refuse(`${folder} has no cases for ${kind}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
