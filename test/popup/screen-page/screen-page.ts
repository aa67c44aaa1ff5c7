import { showPopup } from '../../../popup/app/App.tsx';
import { FIRST_ROWS } from '../../../popup/app/state.ts';
import { Fault } from '../../../src/fault.ts';
import { TAB_ID } from '../../background/surface-background.ts';
import { exampleShortcuts } from '../../ui/keyboard/example-shortcuts.ts';
import { type PseudoLanguage, speak } from '../../ui/pseudo.ts';
import { openFixture } from '../screen-fixtures.ts';

const background = await openFixture(location.hash.slice(1));
const { ask } = background;
const { url } = background.tab;
Object.assign(globalThis, {
  background,
  speak: (language: PseudoLanguage) => speak(language, [document.body]),
});
showPopup(document.body, ask('home.open', { url, limit: FIRST_ROWS }), {
  ask,
  tab: { id: TAB_ID, url },
  tabKnown: Promise.resolve(),
  capture: async () => {
    throw new Fault('page-forbidden', 'got no tab, want one');
  },
  pagePictures: async () => ({ links: [], pictures: [] }),
  fillShortcut: async () => 'Alt+Shift+L',
  shortcuts: async () => exampleShortcuts,
  findPlatformAuthenticator: async () => 'touch-id',
  allowHosts: async () => true,
  writeClipboard: async () => undefined,
  saveFile: () => undefined,
  openOptions: () => undefined,
  close: () => document.body.setAttribute('data-closed', ''),
});
