import { beforeEach, vi } from 'vitest';
import type { Ports } from '../../popup/app/ports.ts';
import { createPopup, FIRST_ROWS } from '../../popup/app/state.ts';
import { idleWithModules } from '../background/idle-with-modules.ts';
import { START_MS } from '../background/in-memory-background.ts';
import { type BackgroundStart, openBackground, TAB_ID } from '../background/surface-background.ts';
import { exampleShortcuts } from '../ui/keyboard/example-shortcuts.ts';

/** The popup's state over the real background in memory, on the page of its tab. */
export async function openPopup(start: BackgroundStart = {}, more: Partial<Ports> = {}) {
  const background = idleWithModules(await openBackground(start));
  const written: string[] = [];
  const saved: string[] = [];
  const ports: Ports = {
    ask: background.ask,
    tab: { id: TAB_ID, url: background.tab.url },
    tabKnown: Promise.resolve(),
    capture: async () => '',
    pagePictures: async () => ({ links: [], pictures: [] }),
    fillShortcut: async () => 'Alt+Shift+L',
    shortcuts: async () => exampleShortcuts,
    findPlatformAuthenticator: async () => undefined,
    allowHosts: async () => false,
    writeClipboard: async (text) => void written.push(text),
    saveFile: (name) => void saved.push(name),
    openOptions: () => undefined,
    close: vi.fn(),
    ...more,
  };
  const popup = createPopup(ports);
  const home = () => ports.ask('home.open', { url: background.tab.url, limit: FIRST_ROWS });
  return {
    background,
    ports,
    popup,
    /** What was put on the clipboard. */
    written,
    /** The files that were downloaded, by name. */
    saved,
    home,
    /** Draws the first picture, as an opening popup does. */
    receive: async () => popup.receive(await home(), true),
  };
}

export type PopupHarness = Awaited<ReturnType<typeof openPopup>>;

/** Stops every clock at `START_MS` in each test of a file, and the popup that `opened` names after it. The background goes on. */
export function stopTime(opened: () => PopupHarness | undefined): void {
  beforeEach(() => {
    vi.useFakeTimers({
      now: START_MS,
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    });
    vi.stubGlobal('document', { documentElement: { dataset: {} } });
    return () => {
      opened()?.popup.codes.stop();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    };
  });
}
