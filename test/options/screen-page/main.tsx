import '../../../options/options.css';
import { render } from 'preact';
import { App } from '../../../options/app/App.tsx';
import { createAppState } from '../../../options/common/app-state.ts';
import { loadEnvelopePage } from '../../../options/envelope/load-page.ts';
import { paintIcons } from '../../../options/icons/paint-icon.ts';
import { OFFERS } from '../../../src/messages/offers.ts';
import type { ProbeView } from '../../../src/messages/sync.ts';
import { faultText } from '../../../src/ui/strings/faults.ts';
import { serverTime } from '../../background/server-time.ts';
import { type BackgroundStart, openBackground } from '../../background/surface-background.ts';
import { shareVault } from '../../background/sync/share-vault.ts';
import { type SyncStateName, standInForSync } from '../../background/sync-states.ts';
import { addKeyMethod, addUnlockKeys } from '../../background/unlock-keys.ts';
import { EXAMPLE_POLICIES } from '../../policy/example-policies.ts';
import { type PseudoLanguage, speak } from '../../ui/pseudo.ts';
import { exampleVault } from '../../vault/example.ts';
import { BLUE_CREDENTIAL, withGoneKey } from '../../vault/gone-keys.ts';
import { withKeyGaps } from '../../vault/key-gaps.ts';
import { draftRecord } from '../../vault/records.ts';
import { manyAccounts, withAccounts, withReplacement } from '../../vault/variations.ts';
import { createBrowserMemory } from '../options-harness.ts';

/**
 * The options page over the real background in memory, for looking at it: `?state=locked`, `?vault=empty`, `?vault=many`, `?tags=none`,
 * `?replacement=cloud66`, `?drafts=2`, `?engine=firefox`, `?aside`, `?offer=emergency-sheet`, `?touch-id`, `?last=Touch ID`,
 * `?pinned`, `?watched`, `?gone=lost`, `?unlocks`, `?gaps`, `?shared`, `?sync=in-step`, `?found={"fault":"sync-password"}`, `?managed=asks`.
 */
const asked = new URLSearchParams(location.search);

function chosenVault(): NonNullable<BackgroundStart['vault']> {
  if (asked.get('vault') === 'empty') return {};
  if (asked.get('vault') === 'many') return manyAccounts();
  const nowMs = Date.now();
  const replaced = asked.get('replacement');
  const example = asked.has('gaps') ? withKeyGaps(exampleVault(nowMs), nowMs) : exampleVault(nowMs);
  const gone = (['lost', 'retired', 'replaced'] as const).find((one) => one === asked.get('gone'));
  const keyed = gone === undefined ? example : withGoneKey(example, gone, nowMs);
  const vault = replaced === null ? keyed : withReplacement(keyed, replaced, nowMs);
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
const policyName = (Object.keys(EXAMPLE_POLICIES) as (keyof typeof EXAMPLE_POLICIES)[]).find(
  (one) => one === asked.get('managed'),
);
const background = await openBackground({
  ...(state && { state }),
  ...(policyName && { managed: EXAMPLE_POLICIES[policyName] }),
  vault: chosenVault(),
  drafts: waiting(Number(asked.get('drafts') ?? 0)),
  offers: OFFERS.filter((offer) => asked.getAll('offer').includes(offer)),
});
const last = asked.get('last');
if (last !== null) await addUnlockKeys(background, last);
if (asked.has('unlocks')) await addKeyMethod(background, BLUE_CREDENTIAL);
if (asked.has('aside'))
  await background.profile.database.write(
    new Map([
      [`lost/${Date.now()}/slot/0`, new Uint8Array(5000)],
      [`lost/${Date.now()}/day/2026-11-20`, new Uint8Array(9000)],
    ]),
  );
if (asked.has('watched'))
  for (const host of ['accounts.example.com', 'dash.northwind.example']) {
    background.sites.allowed.add(`https://${host}/*`);
    await background.ask('keyWatch.start', { host });
  }
background.hostTimes.set('www.example.com', serverTime('https://www.example.com', 42_300));
if (asked.has('shared')) await shareVault(background);
const sync = asked.get('sync');
if (sync !== null) {
  const found = asked.get('found');
  standInForSync(background, sync as SyncStateName, {
    ...(found !== null && { probe: JSON.parse(found) as Partial<ProbeView> }),
    ...(state === 'none' && { file: (await (await openBackground()).ask('backup.copy')).file }),
  });
}
background.asked.length = 0;
const { platform } = createBrowserMemory(background.ask);
const app = createAppState(
  {
    ...platform,
    paintIcons,
    loadEnvelopePage,
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
