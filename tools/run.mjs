// Runs one TypeScript command of the project against the built extension: `node tools/run.mjs FILE …`, without a build after `--sources`.
import { build } from './build.mjs';
import { giveUp, run } from './processes.mjs';
import { setUp } from './setup.mjs';

const given = process.argv.slice(2);
const isBuilt = given[0] !== '--sources';
const [file, ...args] = isBuilt ? given : given.slice(1);
if (!file) giveUp('usage: node tools/run.mjs [--sources] FILE [ARGUMENT …]', 2);
await setUp(isBuilt ? ['chromium'] : []);
if (isBuilt && !(await build())) giveUp('The build failed; see above.');
process.exit(await run(process.execPath, ['--import', 'tsx', String(file), ...args]));
