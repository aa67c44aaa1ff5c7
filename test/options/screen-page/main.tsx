import '../../../options/options.css';
import { render } from 'preact';
import { App } from '../../../options/app/App.tsx';
import { createAppState } from '../../../options/common/app-state.ts';
import { paintIcons } from '../../../options/icons/paint-icon.ts';
import { OFFERS } from '../../../src/messages/offers.ts';
import { faultText } from '../../../src/ui/strings/faults.ts';
import { serverTime } from '../../background/server-time.ts';
import { type BackgroundStart, openBackground } from '../../background/surface-background.ts';
import { addUnlockKeys } from '../../background/unlock-keys.ts';
import { type PseudoLanguage, speak } from '../../ui/pseudo.ts';
import { exampleVault } from '../../vault/example.ts';
import { draftRecord } from '../../vault/records.ts';
import { manyAccounts, withAccounts, withReplacement } from '../../vault/variations.ts';
import { createBrowserMemory } from '../options-harness.ts';

/**
 * The options page over the real background in memory, for looking at it: `?state=locked`, `?vault=empty`, `?vault=many`, `?tags=none`,
 * `?replacement=cloud66`, `?drafts=2`, `?engine=firefox`, `?aside`, `?offer=emergency-sheet`, `?touch-id`, `?last=Touch ID`,
 * `?pinned`.
 */
const asked = new URLSearchParams(location.search);

function chosenVault(): NonNullable<BackgroundStart['vault']> {
  if (asked.get('vault') === 'empty') return {};
  if (asked.get('vault') === 'many') return manyAccounts();
  const nowMs = Date.now();
  const replaced = asked.get('replacement');
  const example = exampleVault(nowMs);
  const vault = replaced === null ? example : withReplacement(example, replaced, nowMs);
  return asked.get('tags') === 'none' ? withAccounts(vault, (account) => ({ ...account, tags: [] })) : vault;
}

/** Accounts that were read and are not saved; a code of the first was filled. */
function waiting(howMany: number) {
  return Array.from({ length: howMany }, (_, at) =>
    at === 0
      ? draftRecord({ id: 'harbour', filledMs: Date.now() })
      : draftRecord({ id: `ledger-${at}`, issuer: 'Ledger', name: `ada-${at}` }),
  );
}

const state = (['none', 'locked', 'lost'] as const).find((one) => one === asked.get('state'));
const background = await openBackground({
  ...(state && { state }),
  vault: chosenVault(),
  drafts: waiting(Number(asked.get('drafts') ?? 0)),
  offers: OFFERS.filter((offer) => asked.getAll('offer').includes(offer)),
});
const last = asked.get('last');
if (last !== null) await addUnlockKeys(background, last);
if (asked.has('aside'))
  await background.profile.database.write(
    new Map([
      [`lost/${Date.now()}/slot/0`, new Uint8Array(5000)],
      [`lost/${Date.now()}/day/2026-11-20`, new Uint8Array(9000)],
    ]),
  );
background.hostTimes.set('www.example.com', serverTime('https://www.example.com', 42_300));
background.asked.length = 0;
const { platform } = createBrowserMemory(background.ask);
const app = createAppState(
  {
    ...platform,
    paintIcons,
    ...(asked.get('engine') === 'firefox' && { engine: 'firefox', browser: 'firefox', canRegisterKeys: false }),
    ...(asked.has('pinned') && { isButtonPinned: async () => true }),
    hash: () => location.hash,
    setHash: (hash) => {
      location.hash = hash;
    },
    print: () => window.print(),
    findPlatformAuthenticator: async () => (asked.has('touch-id') ? 'touch-id' : undefined),
  },
  (code) => `${faultText[code].what} ${faultText[code].todo}`,
);
window.addEventListener('hashchange', () => app.followHash());
Object.assign(window, { background, app });
const root = document.getElementById('app');
Object.assign(window, { speak: (language: PseudoLanguage) => speak(language, [root]) });
if (root !== null) render(<App app={app} />, root);
await app.open();
