// `npm start`: the main job on a real page, by hand where there is a display, as a guided tour where there is none.
import { build } from './build.mjs';
import { giveUp, run } from './processes.mjs';
import { setUp } from './setup.mjs';

await setUp(['chromium']);
if (!(await build())) giveUp('The build failed; see above.');
const hasDisplay = ['darwin', 'win32'].includes(process.platform) || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const command = hasDisplay ? ['test/e2e/try-cli.ts'] : ['test/e2e/tour-cli.ts', 'out/tour'];
if (!hasDisplay) console.log('No display here: running the guided tour instead.');
process.exit(await run(process.execPath, ['--import', 'tsx', ...command]));
