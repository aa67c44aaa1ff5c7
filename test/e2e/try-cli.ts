// The stage of `npm start`: the playground and a browser with the extension loaded, until the browser is closed.
import { Stage } from './browser-harness.ts';

const stage = await Stage.open({ name: 'try', headless: false });
await stage.tab.goto(stage.site.origins.start);
console.log(
  `The playground runs at ${stage.site.origins.start}. Press Latchkey's button in the toolbar; close the browser to end.`,
);
const end = () => void stage.close().finally(() => process.exit(0));
stage.browser.once('disconnected', end);
process.once('SIGINT', end);
