import './options.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { sealInWorker } from '../src/envelope/sealer.ts';
import { sendIgnoredTo } from '../src/ignored.ts';
import { createExchanger } from '../src/interchange/exchanger.ts';
import { createClient } from '../src/messages/client.ts';
import { CLIPBOARD_PERMISSIONS } from '../src/messages/clipboard.ts';
import type { Reply } from '../src/messages/envelope.ts';
import { readPdf } from '../src/pdf/read-pdf.ts';
import { createClipboard } from '../src/ui/clipboard.ts';
import { watchInput } from '../src/ui/input-watch.ts';
import { isMac } from '../src/ui/keyboard/key-names.ts';
import { readShortcuts } from '../src/ui/keyboard/shortcuts.ts';
import { followPointer } from '../src/ui/press-guard/pointer-place.ts';
import { faultText } from '../src/ui/strings/faults.ts';
import { startLanguage } from '../src/ui/strings/language.ts';
import { proposeDeviceName } from '../src/ui/sync/device-name.ts';
import { findPlatformAuthenticator } from '../src/ui/unlock/platform-authenticator.ts';
import { readPicture } from './add/read-picture.ts';
import { App } from './app/App.tsx';
import { createAppState } from './common/app-state.ts';
import { allowSyncFolder, pickFolder, pickSyncFolder, readAsBase64 } from './common/files.ts';
import { listBackupFiles, readBackupFile } from './common/folder-files.ts';
import { findFolder } from './common/folder-handle-store.ts';
import type { Platform } from './common/platform.ts';
import { loadEnvelopePage } from './envelope/load-page.ts';

followPointer();
const engine = location.protocol === 'moz-extension:' ? 'firefox' : 'chromium';

/** Browsers differ in where they pin a button. */
function nameBrowser(): Platform['browser'] {
  if (engine === 'firefox') return 'firefox';
  const { userAgentData } = navigator as { userAgentData?: { brands: readonly { brand: string }[] } };
  return userAgentData?.brands.some(({ brand }) => brand === 'Microsoft Edge') ? 'edge' : 'chrome';
}

/** How often the page asks whether the vault is still open; the browser makes that a minute where the page is not seen. */
const LOOK_EACH_MS = 15_000;
const handedOver = new Set<string>();

/** Hands a file to the user as a download. */
function handOver(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  handedOver.add(url);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => takeBack(url), 10_000);
}

function takeBack(url: string): void {
  handedOver.delete(url);
  URL.revokeObjectURL(url);
}

/** How the browser's page for keyboard shortcuts is opened. */
function findShortcutPage(): Platform['changeShortcuts'] {
  if (engine === 'chromium')
    return async () => void (await browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
  const { openShortcutSettings } = browser.commands as { readonly openShortcutSettings?: () => Promise<void> };
  return openShortcutSettings && (() => openShortcutSettings.call(browser.commands));
}

const ask = createClient(
  async (envelope) => (await browser.runtime.sendMessage(envelope)) as Reply,
  watchInput(window),
);
const toClipboard = { permissions: [...CLIPBOARD_PERMISSIONS] };

// Firefox wants an RP ID that a host permission covers, and we ask for none.
const canRegisterKeys = engine === 'chromium' && 'credentials' in navigator && 'PublicKeyCredential' in window;

const platform: Platform = {
  ask,
  version: browser.runtime.getManifest().version,
  origin: location.origin,
  engine,
  canRegisterKeys,
  findPlatformAuthenticator: async () => (canRegisterKeys ? findPlatformAuthenticator(window) : undefined),
  browser: nameBrowser(),
  isButtonPinned: async () => {
    const { getUserSettings } = browser.action as Partial<typeof browser.action>;
    return (await getUserSettings?.call(browser.action))?.isOnToolbar;
  },
  createCredential: async (options) => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    return startRegistration({ optionsJSON: options });
  },
  getCredential: async (options) => {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    return startAuthentication({ optionsJSON: options });
  },
  cancelCredential: () =>
    void import('@simplewebauthn/browser').then(({ WebAuthnAbortService }) => WebAuthnAbortService.cancelCeremony()),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  nowMs: () => Date.now(),
  shortcuts: async () =>
    readShortcuts(await browser.commands.getAll(), browser.runtime.getManifest(), isMac(navigator)),
  changeShortcuts: findShortcutPage(),
  copy: createClipboard({
    write: (text) => navigator.clipboard.writeText(text),
    clearLater: (digest, seconds) => ask('clipboard.clearLater', { digest, seconds }),
    onLeave: (left) => {
      window.addEventListener('blur', left);
      return () => window.removeEventListener('blur', left);
    },
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  }).copy,
  clipboardPermission:
    engine === 'chromium'
      ? {
          isGranted: () => browser.permissions.contains(toClipboard),
          request: () => browser.permissions.request(toClipboard),
          giveBack: async () => void (await browser.permissions.remove(toClipboard)),
        }
      : undefined,
  download: (fileName, text) => handOver(fileName, new Blob([text], { type: 'text/plain;charset=utf-8' })),
  saveFile: (fileName, bytes, mime) => handOver(fileName, new Blob([bytes.slice()], { type: mime })),
  recall: () => handedOver.forEach(takeBack),
  exchanger: createExchanger(
    () => new Worker(new URL('../src/interchange/worker.ts', import.meta.url), { type: 'module' }),
  ),
  sealEnvelope: (contents, code) =>
    sealInWorker(
      () => new Worker(new URL('../src/envelope/seal-worker.ts', import.meta.url), { type: 'module' }),
      contents,
      code,
    ),
  loadEnvelopePage,
  readPdf: (file, signal) =>
    readPdf(() => new Worker(new URL('../src/pdf/pdf-worker.ts', import.meta.url), { type: 'module' }), file, signal),
  readPicture,
  paintIcons: async (pictures) => (await import('./icons/paint-icon.ts')).paintIcons(pictures),
  print: () => window.print(),
  canPickFolder: 'showDirectoryPicker' in window,
  pickFolder,
  pickSyncFolder,
  allowSyncFolder,
  deviceName: () => proposeDeviceName(navigator),
  folderName: async () => (await findFolder().catch(() => undefined))?.name,
  backupFiles: listBackupFiles,
  readBackupFile,
  allowHosts: (origins) => browser.permissions.request({ origins: [...origins] }),
  allowDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
  readFile: readAsBase64,
  closeTab: async () => {
    const { id } = await browser.tabs.getCurrent();
    if (id !== undefined) await browser.tabs.remove(id);
  },
  hash: () => location.hash,
  setHash: (hash) => {
    location.hash = hash;
  },
};

await startLanguage(document.documentElement);
sendIgnoredTo((reason, code) => void platform.ask('diagnostics.add', { reason, code }).catch(() => undefined));
const app = createAppState(platform, (code) => `${faultText[code].what} ${faultText[code].todo}`);
const opening = app.open();

browser.runtime.onMessage.addListener((message: unknown) => {
  const event = typeof message === 'object' && message !== null && 'event' in message ? message.event : undefined;
  if (event === 'locked') app.locked();
  // Another device's changes show at once; an edit goes on.
  if (event === 'merged' && app.phase.peek() === 'unlocked' && !app.unsaved.isChanged()) void app.changed();
  // A policy holds wherever the page is: an edit goes on under it, since no screen loads anew.
  if (event === 'policy') void (app.unsaved.isChanged() ? app.open() : app.changed());
  return undefined;
});
window.addEventListener('hashchange', () => app.followHash());
// The browser asks in its own words before it closes or reloads the page.
window.addEventListener('beforeunload', (event) => {
  if (app.unsaved.isChanged()) event.preventDefault();
});
// The popup or another tab may have changed the vault, or locked it, meanwhile.
window.addEventListener('focus', () => void app.changed());

window.addEventListener('visibilitychange', () => void app.look());
setInterval(() => void app.look(), LOOK_EACH_MS);

const root = document.getElementById('app');
if (root !== null) render(<App app={app} />, root);
await opening;
