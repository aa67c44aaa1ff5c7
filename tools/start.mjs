// `npm start`: the main job on a real page, by hand where there is a display, as a guided tour where there is none.
import { build } from './build.mjs';
import { giveUp, hasDisplay, run, startSteps } from './processes.mjs';
import { setUp } from './setup.mjs';

const unseen = !hasDisplay();
console.log(
  `Latchkey: ${unseen ? 'no display here, so a guided tour in pictures' : 'a browser with the extension and a playground'}.`,
);
const step = startSteps(3);
step('Set-up: packages and Chromium');
await setUp(['chromium']);
step('Build');
if (!(await build(['chrome']))) giveUp('The build failed; see above.');
step(unseen ? 'Guided tour' : 'Browser and playground');
const command = unseen ? ['test/e2e/tour-cli.ts', 'out/tour'] : ['test/e2e/try-cli.ts'];
process.exit(await run(process.execPath, ['--import', 'tsx', ...command]));
