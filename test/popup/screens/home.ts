import type { FillResult } from '../../../background/fill/fill-tab.ts';
import { homeText } from '../../../src/ui/strings/home.ts';
import { suggestionText } from '../../../src/ui/strings/suggestions.ts';
import { PASSPHRASE } from '../../background/in-memory-background.ts';
import { serverTime } from '../../background/server-time.ts';
import { type BackgroundStart, NORTHWIND_URL, type SurfaceBackground } from '../../background/surface-background.ts';
import { exampleVault } from '../../vault/example.ts';
import { accountId, accountRecord, draftRecord, registrationRecord, totpOf } from '../../vault/records.ts';
import { withAccounts, withoutAccount, withReplacement } from '../../vault/variations.ts';
import { click, press, type ScreenFixture } from './actions.ts';
import { several } from './adding.ts';

const example = () => exampleVault(Date.now());
/** Nothing of the vault belongs to the page in front. */
export const elsewhere = () => ({ vault: withoutAccount(example(), 'northwind') });

/** The list is sorted by hand, or shows no codes. */
const preferring = (preferences: object) => (): BackgroundStart => {
  const vault = example();
  return { vault: { ...vault, preferences: { ...vault.preferences, ...preferences } } };
};
/** Accounts of an import, which are linked to no site yet. */
const imported = (url: string) => (): BackgroundStart => {
  const named = (id: string, issuer: string, name: string) => accountRecord({ id, issuer, name });
  const accounts = [
    named('work', 'GitHub', 'ada@northwind.example'),
    named('home', 'GitHub', 'ada-l'),
    named('paypal', 'PayPal', 'ada@example.com'),
    named('harbour', 'Harbour', 'ada@example.com'),
    named('northwind', 'Northwind', 'ada@example.com'),
  ];
  return { vault: { accounts }, tab: { url } };
};
const filling = (result: FillResult) => (): BackgroundStart => ({ tab: { url: NORTHWIND_URL, result } });

const recoveryRefused: ScreenFixture['reach'] = async (page) => {
  await press(homeText.account.fillNext)(page);
  await page.waitForSelector('.problem-foot [role=alert]');
};
const refused: ScreenFixture['reach'] = async (page) => {
  await press('Fill')(page);
  await page.waitForSelector('.problem-foot [role=alert]');
};

/** What a page says that shows its recovery codes. */
export const CODES_TEXT =
  'Your recovery codes\n8f3k-29dm\nq7xw-11pz\nm4tt-8h2c\nv9rb-6s0n\nc2lp-5k7e\nx1dd-3f9q\nh6ya-4w8j\nn0gv-7b3t\nz5us-2m1r\nk8eo-9c6i';

const longTags = ['family', 'finance and insurance of everybody', 'shopping'];
const tagged = (): BackgroundStart => ({
  vault: withAccounts(example(), (account) =>
    account.id === accountId('zulip') ? { ...account, tags: longTags } : account,
  ),
});

/** A list of one tag that ends with an account whose new key waits. */
const waitingLast = (): BackgroundStart => {
  const others = ['Cloud 66', 'GitHub', 'Hetzner', 'Posteo', 'Registrar', 'Wikipedia', 'Zulip'].map((issuer) =>
    accountRecord({ id: issuer.replace(' ', ''), issuer, name: 'ada', tags: ['work'], uses: 50 }),
  );
  const northwind = accountRecord({
    id: 'northwind',
    tags: ['work'],
    hosts: [{ host: 'dash.northwind.example', scope: 'host' }],
    pending: { otp: totpOf('northwind new'), atMs: Date.now() },
  });
  return { vault: { accounts: [...others, northwind] } };
};

const serverAhead =
  (aheadMs: number, url = NORTHWIND_URL) =>
  (): BackgroundStart => ({
    tab: { url: NORTHWIND_URL, time: serverTime(url, aheadMs) },
  });

const checkClock: ScreenFixture['reach'] = async (page) => {
  await click('.site .menu-anchor button')(page);
  await click('aria/Check the clock[role="menuitem"]')(page);
  await page.waitForFunction(() => document.querySelector('.note') !== null);
};

/** The user had this computer's clock compared with another, and codes corrected by it. */
async function correctClock({ ask, tab, tabs }: SurfaceBackground): Promise<void> {
  tab.time = serverTime(tab.url, 42_300);
  const [tabId = 0] = tabs.keys();
  const { atMs } = await ask('clock.check', { tabId });
  await ask('clock.correct', { atMs });
}

/** One of the browser's two engines was emptied. */
async function repairCopy({ ask, profile }: SurfaceBackground): Promise<void> {
  await ask('vault.lock');
  profile.localValues.clear();
  await ask('vault.unlock', { passphrase: PASSPHRASE });
}

export const homeFixtures: readonly ScreenFixture[] = [
  { name: 'home' },
  { name: 'home-tags', start: tagged },
  { name: 'home-tagged', start: tagged, reach: press('work') },
  { name: 'home-by-hand', start: preferring({ sort: 'hand' }) },
  { name: 'home-drafts', start: () => ({ drafts: several() }), reach: press('Back') },
  {
    name: 'home-draft-filled',
    start: () => ({ vault: { ...example(), drafts: [draftRecord({ id: 'new', filledMs: Date.now() })] } }),
  },
  {
    name: 'home-many',
    start: () => {
      const here = [1, 2, 3].map((at) =>
        accountRecord({
          id: `team-${at}`,
          name: `team-${at}@example.com`,
          hosts: [{ host: 'dash.northwind.example', scope: 'host' }],
        }),
      );
      const { vault } = elsewhere();
      return { vault: { ...vault, accounts: [...here, ...vault.accounts] } };
    },
  },
  { name: 'home-hidden', start: preferring({ hideCodes: true }) },
  { name: 'home-nothing', start: elsewhere },
  {
    name: 'home-without-key',
    start: () => ({ vault: withoutAccount(example(), 'github'), tab: { url: 'https://github.com/settings/security' } }),
    reach: async (page) => void (await page.waitForSelector('.foot-line')),
  },
  {
    name: 'home-only-key',
    start: () => ({
      vault: {
        ...example(),
        registrations: [
          registrationRecord({ id: 'alone', key: 'blue', host: 'www.dropbox.com', name: 'Ada’s blue key' }),
        ],
      },
      tab: { url: 'https://www.dropbox.com/' },
    }),
    reach: async (page) => void (await page.waitForSelector('.keys .chip')),
  },
  {
    name: 'home-page-codes',
    start: () => ({ tab: { url: NORTHWIND_URL, text: CODES_TEXT } }),
    reach: async (page) => void (await page.waitForSelector('.foot-line')),
  },
  {
    name: 'home-page-key',
    start: () => ({ tab: { url: NORTHWIND_URL, text: 'Two-factor authentication\nAdd a security key' } }),
    reach: async (page) => void (await page.waitForSelector('.foot-line')),
  },
  { name: 'home-site-menu', reach: press(homeText.site.more) },
  { name: 'home-sort', reach: press(homeText.list.sort) },
  { name: 'home-closed', start: () => ({ tab: { url: 'chrome://newtab/' } }) },
  { name: 'home-empty', start: () => ({ vault: {}, tab: { url: 'chrome://newtab/' } }) },
  { name: 'home-empty-site', start: () => ({ vault: {} }) },
  { name: 'home-pending', start: () => ({ vault: withReplacement(example(), 'northwind', Date.now()) }) },
  {
    name: 'home-pending-only',
    start: () => ({
      vault: withReplacement(example(), 'northwind', Date.now(), 'new.example'),
      tab: { url: 'https://new.example/' },
    }),
  },
  {
    name: 'home-pending-filled',
    start: waitingLast,
    reach: async (page) => {
      await press('work')(page);
      await page.waitForFunction(() => document.querySelector('.site') === null);
      await page.waitForSelector('.pending');
      await page.$eval('.pending', (pending) => pending.scrollIntoView({ block: 'end' }));
      await press(homeText.account.fillNewCode)(page);
      await page.waitForSelector('.toast');
    },
  },
  { name: 'home-corrected', prepare: correctClock },
  { name: 'preview-corrected', start: () => ({ drafts: [draftRecord({ id: 'new' })] }), prepare: correctClock },
  {
    name: 'home-waiting',
    // As at the end of a period, however long the picture takes.
    start: () => filling({ outcome: 'wait', untilMs: Date.now() + 60_000 })(),
    reach: async (page) => {
      await press('Fill')(page);
      await page.waitForSelector('.countdown');
    },
  },
  {
    name: 'home-not-sent',
    start: filling({ outcome: 'filled', host: 'dash.northwind.example', value: '492039', sending: 'elsewhere' }),
    reach: async (page) => {
      await press('Fill')(page);
      await page.waitForSelector('.toast');
    },
  },
  { name: 'clock-off', start: serverAhead(42_300), reach: checkClock },
  { name: 'clock-right', start: serverAhead(300), reach: checkClock },
  { name: 'clock-far', start: serverAhead(40 * 86_400_000), reach: checkClock },
  // The tab shows another site since the popup was opened.
  { name: 'clock-much', start: serverAhead(-4_000_000, 'https://unknown.example'), reach: checkClock },
  { name: 'clock-unreadable', reach: checkClock },
  { name: 'home-notice', prepare: repairCopy },
  {
    name: 'home-shortcut-taken',
    prepare: async ({ ask, background, shortcuts }) => {
      shortcuts.areTaken = true;
      await background.shortcutNote.check();
      await ask('vault.lock');
      await ask('vault.unlock', { passphrase: PASSPHRASE });
    },
  },
  {
    name: 'home-offer',
    start: () => ({ offers: ['platform-unlock'] }),
    reach: async (page) => {
      await page.waitForSelector('.offer-line');
    },
  },
  {
    name: 'home-offer-empty',
    start: () => ({ vault: {}, offers: ['platform-unlock'] }),
    reach: async (page) => {
      await page.waitForSelector('.offer-line');
    },
  },
  {
    name: 'home-offer-sheet',
    start: () => ({ offers: ['emergency-sheet'], backedUp: false }),
    reach: async (page) => {
      await page.waitForSelector('.offer-line');
    },
  },
  { name: 'home-not-backed-up', start: () => ({ backedUp: false }) },
  { name: 'home-refused', start: filling({ outcome: 'refused', why: 'fill-no-field' }), reach: press('Fill') },
  { name: 'home-looking', start: filling({ outcome: 'refused', why: 'fill-no-field', seen: 'page' }), reach: refused },
  { name: 'home-occupied', start: filling({ outcome: 'refused', why: 'fill-occupied' }), reach: refused },
  { name: 'home-covered', start: filling({ outcome: 'refused', why: 'fill-covered' }), reach: refused },
  { name: 'home-wants-code', start: filling({ outcome: 'refused', why: 'fill-wants-code' }), reach: recoveryRefused },
  { name: 'home-recovery-field', start: filling({ outcome: 'refused', why: 'fill-recovery-field' }), reach: refused },
  {
    name: 'home-recovery-refused',
    start: filling({ outcome: 'refused', why: 'fill-not-taken', value: '3f9c-81d3' }),
    reach: recoveryRefused,
  },
  {
    name: 'home-suggested',
    start: () => ({ tab: { url: 'https://accounts.northwind.example/' } }),
    reach: async (page) => void (await page.waitForSelector('.suggestions [data-ready]')),
  },
  {
    name: 'home-suggested-several',
    start: imported('https://github.com/login'),
    reach: async (page) => void (await page.waitForSelector('.suggestions li + li')),
  },
  {
    name: 'home-suggested-resembles',
    start: imported('https://northwindbank.example/'),
    reach: async (page) => void (await page.waitForSelector('.suggestions li')),
  },
  {
    name: 'home-lookalike',
    start: imported('https://paypa1.com/'),
    reach: async (page) => void (await page.waitForSelector('.note[data-tone=danger]')),
  },
  {
    name: 'home-suggested-asked',
    start: imported('https://login.harbour.example/'),
    reach: async (page) => {
      await press(suggestionText.fillHere)(page);
      await page.waitForSelector('.inline-question');
    },
  },
  { name: 'home-file', start: () => ({ tab: { url: 'file:///home/ada/code.html' } }) },
  { name: 'home-row', reach: async (page) => await (await page.waitForSelector('.row:nth-child(2)'))?.hover() },
  { name: 'home-menu', reach: click('.row .menu-anchor button') },
  { name: 'home-copied', reach: press('Copy') },
  {
    name: 'keyboard',
    reach: async (page) => {
      await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog .key-list');
    },
  },
  { name: 'search', reach: (page) => page.type('input[type=search]', 'no') },
  {
    name: 'search-tag',
    start: tagged,
    reach: async (page) => {
      await page.type('input[type=search]', '#work');
      await page.waitForFunction(() => document.querySelectorAll('.row').length === 2);
    },
  },
  {
    name: 'search-none',
    reach: async (page) => {
      await page.type('input[type=search]', 'qqq');
      await page.waitForSelector('.none');
    },
  },
];
