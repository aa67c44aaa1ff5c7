// `npm run dev`: a browser with a throw-away profile, the extension and the playground; each change is built and reloaded.
import { build } from './build.mjs';
import { giveUp, hasDisplay, run, startSteps } from './processes.mjs';
import { setUp } from './setup.mjs';

const step = startSteps(3);
step('Set-up: packages and Chromium');
await setUp(['chromium']);
step('Build for Chromium');
if (!(await build(['chrome']))) giveUp('The build failed; see above.');
step(hasDisplay() ? 'Browser and playground' : 'Browser and playground; no display here, so the browser runs unseen');
process.exit(await run(process.execPath, ['--import', 'tsx', 'test/e2e/dev-cli.ts']));
