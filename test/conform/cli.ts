// `npm run conform -- forms|qr|imports|texts|recovery|merge DIR`: runs shipped code against any corpus in the form of test/corpora.
import { existsSync } from 'node:fs';

const KINDS = ['forms', 'qr', 'imports', 'texts', 'recovery', 'merge'];

interface Runner {
  /** Prints a line a failing case and the figures by class. */
  run(folder: string): Promise<{ readonly passed: number; readonly failed: number }>;
}

function refuse(line: string): never {
  console.error(line);
  process.exit(2);
}

const [kind = '', folder = ''] = process.argv.slice(2);
if (!KINDS.includes(kind) || folder === '') refuse(`usage: npm run conform -- ${KINDS.join('|')} DIR`);
if (!existsSync(folder)) refuse(`${folder} does not exist.`);
const file = new URL(`./${kind}.ts`, import.meta.url);
if (!existsSync(file)) refuse(`The runner for ${kind} is not built yet.`);

const runner = (await import(file.href)) as Runner;
const { passed, failed } = await runner.run(folder);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
