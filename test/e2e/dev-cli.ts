// The browser of `npm run dev`: as that of `npm start`, and the extension is loaded again after each build.
import { join } from 'node:path';
import { watch } from '../../tools/build.mjs';
import { hasDisplay, root } from '../../tools/processes.mjs';
import { Stage } from './browser-harness.ts';

const stage = await Stage.open({ name: 'dev', headless: !hasDisplay() });
const end = () => void stage.close().finally(() => process.exit(0));
stage.browser.once('disconnected', end);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);

await stage.tab.goto(stage.site.origins.start);
console.log(`The playground runs at ${stage.site.origins.start}.`);
console.log('Watching for changes; close the browser or press Ctrl+C to end.');
await watch(['chrome'], reload);

/** Loads the new build in place of the old one. The vault stays; the browser closes the extension's own pages, which open again. */
async function reload(): Promise<void> {
  const { browser } = stage;
  const origin = `chrome-extension://${await stage.extensionId()}/`;
  const addresses = (await browser.pages()).map((page) => page.url()).filter((url) => url.startsWith(origin));
  await browser.installExtension(join(root, 'dist', 'chrome'));
  for (const address of addresses) await (await browser.newPage()).goto(address);
  const [extension] = [...(await browser.extensions()).values()];
  console.log(`Reloaded ${extension?.name} ${extension?.version}.`);
}
