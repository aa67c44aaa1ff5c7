import browser from 'webextension-polyfill';
import { Fault } from '../src/fault.ts';
import { createClient, type Transport } from '../src/messages/client.ts';
import type { Reply } from '../src/messages/protocol.ts';
import type { FIRST_ROWS } from './state.ts';

// The question for the first picture goes out first of all; what draws the answer is loaded meanwhile.
const tabs = browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
const app = import('./app.tsx');
const transport: Transport = async (envelope) => (await browser.runtime.sendMessage(envelope)) as Reply;
const ask = createClient(transport);
const [tab] = await tabs;
const here = { ...(tab?.id !== undefined && { id: tab.id }), ...(tab?.url !== undefined && { url: tab.url }) };
const limit: typeof FIRST_ROWS = 12;
const answer = ask('home.open', { ...(tab?.url !== undefined && { url: tab.url }), limit });
answer.catch(() => undefined);

const { showPopup } = await app;
const popup = showPopup(document.body, answer, {
  ask,
  tab: here,
  capture: async () => {
    try {
      return await browser.tabs.captureVisibleTab(undefined, { format: 'png' });
    } catch (cause) {
      throw new Fault('page-forbidden', 'got a refusal to capture the tab, want a picture', { cause });
    }
  },
  pagePictures: async () => (await import('./page-pictures.ts')).collectPictures(browser.scripting, here.id),
  writeClipboard: (text) => navigator.clipboard.writeText(text),
  openOptions: (hash) => {
    void browser.tabs.create({ url: browser.runtime.getURL(`options/index.html${hash}`) }).then(() => window.close());
  },
  close: () => window.close(),
});

// The vault was locked elsewhere, or by time: nothing of it stays on the screen.
browser.runtime.onMessage.addListener((message: unknown) => {
  if (typeof message === 'object' && message !== null && 'event' in message && message.event === 'locked')
    void popup.reload().catch(() => undefined);
  return undefined;
});
