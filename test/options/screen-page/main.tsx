import '../../../options/options.css';
import { render } from 'preact';
import { App } from '../../../options/app/App.tsx';
import { createAppState } from '../../../options/common/app-state.ts';
import { wording } from '../../../src/ui/wording.ts';
import { type PseudoLanguage, speak } from '../../ui/pseudo.ts';
import { createFake } from '../fake.ts';
import { example, many, waiting } from './example.ts';

/** The options page over the fake background, for looking at it: `?state=locked`, `?vault=empty`, `?vault=many`, `?tags=none`, `?drafts=2`. */
const asked = new URLSearchParams(location.search);
const vault = asked.get('vault');
const fake = createFake(vault === 'empty' ? {} : vault === 'many' ? many() : example());
if (asked.get('tags') === 'none') {
  for (const [at, row] of fake.accounts.entries()) fake.accounts[at] = { ...row, tags: [] };
}
const state = asked.get('state');
if (state === 'none' || state === 'locked' || state === 'lost') fake.state = state;
if (asked.get('engine') === 'firefox') Object.assign(fake.platform, { engine: 'firefox', canRegisterKeys: false });
if (asked.has('drafts')) fake.drafts = waiting(Number(asked.get('drafts')));
Object.assign(fake.platform, {
  hash: () => location.hash,
  setHash: (hash: string) => {
    location.hash = hash;
  },
  print: () => window.print(),
});
const app = createAppState(fake.platform, (code) => `${wording[code].what} ${wording[code].todo}`);
window.addEventListener('hashchange', () => app.followHash());
Object.assign(window, { fake, app });
const root = document.getElementById('app');
Object.assign(window, { speak: (language: PseudoLanguage) => speak(language, [root]) });
if (root !== null) render(<App app={app} />, root);
await app.open();
