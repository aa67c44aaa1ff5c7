import type { Page } from 'puppeteer-core';
import { eventually } from '../e2e/eventually.ts';

/** From now on, tells when a script of the extension began to run in the page. */
export async function watchForScript(tab: Page): Promise<() => Promise<boolean>> {
  const session = await tab.createCDPSession();
  let isThere = false;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    isThere ||= context.origin.startsWith('chrome-extension:');
  });
  await session.send('Runtime.enable');
  return () => eventually('a script of ours in the page', async () => isThere);
}
