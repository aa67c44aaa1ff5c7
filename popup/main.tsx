import './popup.css';
import { Fault } from '../src/fault.ts';
import { createClient } from '../src/messages/client.ts';
import type { Reply } from '../src/messages/protocol.ts';
import { showPopup } from './app.tsx';
import type { Handover } from './ask.ts';
import { FIRST_ROWS } from './state.ts';

const { browser, tab, reply } = (globalThis as unknown as Handover).firstQuestion;
const here = await tab;
const answer = createClient(() => reply)('home.open', { limit: FIRST_ROWS });
const popup = showPopup(document.body, answer, {
  ask: createClient(async (envelope) => (await browser.runtime.sendMessage(envelope)) as Reply),
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
