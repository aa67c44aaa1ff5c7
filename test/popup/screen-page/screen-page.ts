import { showPopup } from '../../../popup/app/App.tsx';
import { FIRST_ROWS } from '../../../popup/app/state.ts';
import { Fault } from '../../../src/fault.ts';
import { createClient } from '../../../src/messages/client.ts';
import { type PseudoLanguage, speak } from '../../ui/pseudo.ts';
import { fakeOf } from '../screen-fixtures.ts';

const fake = fakeOf(location.hash.slice(1));
const ask = createClient(fake.transport);
Object.assign(globalThis, { fake, speak: (language: PseudoLanguage) => speak(language, [document.body]) });
showPopup(document.body, ask('home.open', { url: 'https://dash.northwind.example/', limit: FIRST_ROWS }), {
  ask,
  tab: { id: 1, url: 'https://dash.northwind.example/' },
  tabKnown: Promise.resolve(),
  capture: async () => {
    throw new Fault('page-forbidden', 'got no tab, want one');
  },
  pagePictures: async () => ({ links: [], pictures: [] }),
  writeClipboard: async () => undefined,
  openOptions: () => undefined,
  close: () => document.body.setAttribute('data-closed', ''),
});
