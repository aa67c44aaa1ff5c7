// Runs one TypeScript command of the project against the built extension: `node tools/run.mjs FILE …`.
import { build } from './build.mjs';
import { giveUp, run } from './processes.mjs';
import { setUp } from './setup.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) giveUp('usage: node tools/run.mjs FILE [ARGUMENT …]', 2);
await setUp(['chromium']);
if (!(await build())) giveUp('The build failed; see above.');
process.exit(await run(process.execPath, ['--import', 'tsx', String(file), ...args]));
