import './popup.css';
import { Fault } from '../src/fault.ts';
import { sendIgnoredTo } from '../src/ignored.ts';
import { createClient } from '../src/messages/client.ts';
import type { Reply } from '../src/messages/envelope.ts';
import type { HomeView } from '../src/messages/home.ts';
import { firstFrameShown } from '../src/ui/first-frame.ts';
import { watchInput } from '../src/ui/input-watch.ts';
import { isMac } from '../src/ui/keyboard/key-names.ts';
import { followPointer } from '../src/ui/press-guard/pointer-place.ts';
import { commonText } from '../src/ui/strings/common.ts';
import { startLanguage } from '../src/ui/strings/language.ts';
import { showPopup } from './app/App.tsx';
import { FIRST_ROWS } from './app/state.ts';
import { followWindowSize } from './app/window-size.ts';
import type { Handover } from './first-question.ts';

/** By then a download has begun. */
const REVOKED_AFTER_MS = 10_000;

followPointer();
followWindowSize();
const { browser, reply } = (globalThis as unknown as Handover).firstQuestion;
const ask = createClient(
  async (envelope) => (await browser.runtime.sendMessage(envelope)) as Reply,
  watchInput(window),
);
sendIgnoredTo((reason, code) => void ask('diagnostics.add', { reason, code }).catch(() => undefined));
const here: { id?: number; url?: string } = {};
const known = Promise.withResolvers<void>();
const texts = startLanguage(document.documentElement);
document.title = commonText.product;
const popup = showPopup(
  document.body,
  Promise.all([firstHome(), texts]).then(([home]) => home),
  {
    ask,
    tab: here,
    tabKnown: known.promise,
    capture: async () => {
      try {
        return await browser.tabs.captureVisibleTab(undefined, { format: 'png' });
      } catch (cause) {
        throw new Fault('page-forbidden', 'got a refusal to capture the tab, want a picture', { cause });
      }
    },
    pagePictures: async () => (await import('./add/page-pictures.ts')).collectPictures(browser.scripting, here.id),
    fillShortcut: async () => {
      const commands = await browser.commands.getAll();
      return commands.find(({ name }) => name === 'fill')?.shortcut || undefined;
    },
    shortcuts: async () => {
      const { readShortcuts } = await import('../src/ui/keyboard/shortcuts.ts');
      return readShortcuts(await browser.commands.getAll(), browser.runtime.getManifest(), isMac(navigator));
    },
    findPlatformAuthenticator: async () =>
      // Firefox lets no extension page use one without a site's permission.
      location.protocol === 'moz-extension:'
        ? undefined
        : (await import('../src/ui/unlock/platform-authenticator.ts')).findPlatformAuthenticator(window),
    allowHosts: (origins) => browser.permissions.request({ origins: [...origins] }),
    writeClipboard: (text) => navigator.clipboard.writeText(text),
    saveFile: (fileName, bytes) => {
      const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
      Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
      setTimeout(() => URL.revokeObjectURL(url), REVOKED_AFTER_MS);
    },
    openOptions: (hash) => {
      void browser.tabs.create({ url: browser.runtime.getURL(`options/index.html${hash}`) }).then(() => window.close());
    },
    close: () => window.close(),
  },
);

/** The answer to the first question, with the tab that the background took for the one under the popup. */
async function firstHome(): Promise<HomeView> {
  const first = createClient(() => reply)('home.open', { tab: 'active', limit: FIRST_ROWS });
  const answered = first.catch(() => undefined);
  void answered
    .then(compareTab)
    .catch(() => undefined)
    .finally(known.resolve);
  const home = await first;
  if (home.state === 'unlocked') Object.assign(here, home.tab);
  return home;
}

/** Only the popup itself knows for sure which tab is under it: if the background took another, the first answer was not for it. */
async function compareTab(home: HomeView | undefined): Promise<void> {
  if (home?.state === 'unlocked') await firstFrameShown;
  const [found] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id, url } = here;
  if (found?.id !== undefined) here.id = found.id;
  if (found?.url === undefined) delete here.url;
  else here.url = found.url;
  if (home?.state === 'unlocked' && (here.id !== id || here.url !== url)) await popup.reload();
}

// What is shown belongs to the page in the tab, which may leave while the popup stays open.
browser.tabs.onUpdated.addListener((id, { status, url }) => {
  if (id === here.id && (status ?? url) !== undefined) void known.promise.then(followTab).catch(() => undefined);
});

async function followTab(): Promise<void> {
  if (here.id === undefined) return;
  const before = { ...here };
  const { url } = await browser.tabs.get(here.id);
  if (url === here.url) return;
  if (url === undefined) delete here.url;
  else here.url = url;
  await (await import('./app/follow-page.ts')).followPage(popup, before);
}

// The vault was locked elsewhere, or by time: nothing of it stays on the screen. Another device's changes show at home; an edit goes on.
browser.runtime.onMessage.addListener((message: unknown) => {
  const event = typeof message === 'object' && message !== null && 'event' in message ? message.event : undefined;
  if (event === 'locked' || event === 'policy' || (event === 'merged' && popup.screen.peek().name === 'home'))
    void popup.reload().catch(() => undefined);
  return undefined;
});
