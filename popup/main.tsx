import browser from 'webextension-polyfill';
import { Fault } from '../src/fault.ts';
import { createClient, type Transport } from '../src/messages/client.ts';
import type { Reply } from '../src/messages/protocol.ts';

// The question for the first picture is on its way before anything that draws it is loaded.
const transport: Transport = async (envelope) => (await browser.runtime.sendMessage(envelope)) as Reply;
const ask = createClient(transport);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
const here = { ...(tab?.id !== undefined && { id: tab.id }), ...(tab?.url !== undefined && { url: tab.url }) };
const answer = ask('home.open', { ...(tab?.url !== undefined && { url: tab.url }), limit: 12 });
answer.catch(() => undefined);

const { showPopup } = await import('./app.tsx');
showPopup(document.body, answer, {
  ask,
  tab: here,
  capture: async () => {
    try {
      return await browser.tabs.captureVisibleTab(undefined, { format: 'png' });
    } catch (cause) {
      throw new Fault('page-forbidden', 'got a refusal to capture the tab, want a picture', { cause });
    }
  },
  writeClipboard: (text) => navigator.clipboard.writeText(text),
  openOptions: (hash) => {
    void browser.tabs.create({ url: browser.runtime.getURL(`options/index.html${hash}`) }).then(() => window.close());
  },
  close: () => window.close(),
});
