import { createAppState } from '../../options/common/app-state.ts';
import type { Platform } from '../../options/common/platform.ts';
import { encodeBase64 } from '../../src/bytes/base64.ts';
import { sealEnvelope } from '../../src/envelope/seal.ts';
import { Fault } from '../../src/fault.ts';
import { writeExport } from '../../src/interchange/exports/write-export.ts';
import { readIconPack } from '../../src/interchange/icon-pack.ts';
import { readImport } from '../../src/interchange/read-import.ts';
import { unlockVaultFile } from '../../src/interchange/unlock-vault-file.ts';
import type { AskBackground } from '../../src/messages/client.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { type BackgroundStart, openBackground } from '../background/surface-background.ts';
import { exampleShortcuts } from '../ui/keyboard/example-shortcuts.ts';

/** A browser that does what the options page asks of it, and remembers it; there is no security key, camera or printer. */
export function createBrowserMemory(ask: AskBackground, hash = '') {
  const browser = {
    copied: [] as string[],
    downloads: [] as { name: string; text: string }[],
    recalled: 0,
    /** How often a prompt for a security key was ended. */
    cancelled: 0,
    /** What picture files are painted as, by their text; there is no canvas in Node. */
    painted: new Map<string, string>(),
    hash,
    clipboardPermission: undefined,
  };
  const platform: Platform = {
    ask,
    version: '0.1.0',
    origin: 'chrome-extension://latchkey',
    engine: 'chromium',
    browser: 'chrome',
    isButtonPinned: async () => false,
    canRegisterKeys: true,
    findPlatformAuthenticator: async () => undefined,
    createCredential: async () => {
      throw new DOMException('no key here', 'NotAllowedError');
    },
    getCredential: async () => {
      throw new DOMException('no key here', 'NotAllowedError');
    },
    cancelCredential: () => {
      browser.cancelled += 1;
    },
    randomBytes: (length) => new Uint8Array(length).fill(7),
    nowMs: () => Date.now(),
    changeShortcuts: async () => undefined,
    allowHosts: async () => true,
    shortcuts: async () => exampleShortcuts,
    copy: async (text) => {
      browser.copied.push(text);
      return 'never';
    },
    clipboardPermission: browser.clipboardPermission,
    download: (name, text) => void browser.downloads.push({ name, text }),
    recall: () => {
      browser.recalled += 1;
    },
    saveFile: (name, bytes) => void browser.downloads.push({ name, text: new TextDecoder().decode(bytes) }),
    exchanger: {
      read: async (files, tools) => readImport(files, tools),
      write: async (accounts, wanted) => writeExport(accounts, wanted),
      unlock: (file, secret) => unlockVaultFile(file, secret),
      readIconPack,
      stop: () => undefined,
    },
    sealEnvelope: (contents, code) => sealEnvelope(contents, code, 2),
    loadEnvelopePage: async () => {
      throw new Fault('unexpected', 'got no build, want its page');
    },
    readPdf: (file, signal) =>
      readPdf(
        () => new Worker(new URL('../../src/pdf/pdf-worker.ts', import.meta.url), { type: 'module' }),
        file,
        signal,
      ),
    readPicture: async () => {
      throw new Fault('qr-none', 'got no scanner, want one');
    },
    paintIcons: async (pictures) =>
      Promise.all(pictures.map(async (picture) => browser.painted.get(await picture.text()))),
    print: () => undefined,
    canPickFolder: true,
    pickFolder: async () => undefined,
    pickSyncFolder: async () => ({ name: 'Synced', handle: 'picked' }),
    allowSyncFolder: async () => undefined,
    deviceName: () => 'Chrome on Windows',
    folderName: async () => 'Latchkey backups',
    backupFiles: async () => [],
    readBackupFile: async () => 'AAAA',
    allowDownloads: async () => true,
    readFile: async (file) => encodeBase64(new Uint8Array(await file.arrayBuffer())),
    closeTab: async () => undefined,
    hash: () => browser.hash,
    setHash: (next) => {
      browser.hash = next;
    },
  };
  return { browser, platform };
}

/** The options page's state over the real background in memory; faults are said by their codes. */
export async function openOptions(start: BackgroundStart = {}) {
  const background = await openBackground(start);
  const { browser, platform } = createBrowserMemory(background.ask);
  return { background, browser, platform, app: createAppState(platform, (code) => code) };
}

export type OptionsHarness = Awaited<ReturnType<typeof openOptions>>;
