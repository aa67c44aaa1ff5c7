import type { Page } from 'puppeteer-core';
import type { HomeView } from '../../src/messages/home.ts';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { addText } from '../../src/ui/strings/add.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import { account, codesAt, createFake, draft, type Fake, northwind, preferences, reading } from './fake.ts';

/** A picture of the popup: the state it starts from, and what a user does to get there. */
export interface Scene {
  readonly name: string;
  readonly state?: Partial<Fake>;
  readonly reach?: (page: Page) => Promise<void>;
}

const click = (selector: string) => async (page: Page) => {
  const element = await page.waitForSelector(selector);
  await element?.click();
};
const press = (name: string) => click(`aria/${name}[role="button"]`);
const asking = (question: object): Partial<Fake> => ({
  answers: { 'fill.account': () => ({ outcome: 'ask', ...question }) },
});

const router = { host: '192.168.1.1', registrable: '192.168.1.1', http: true } as const;

async function checkClock(page: Page): Promise<void> {
  await click('.card.site .menu-anchor button')(page);
  await click('aria/Check the clock[role="menuitem"]')(page);
  await page.waitForFunction(() => document.querySelector('.note') !== null);
}

/** Puts a text into the screen's text area as a paste does. */
async function paste(page: Page, text: string): Promise<void> {
  const area = await page.waitForSelector('textarea');
  await area?.focus();
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}

/** A vault of which part is left. */
function damagedAs(state: 'locked' | 'lost'): HomeView {
  const mirror = { where: 'mirror', gen: 41 } as const;
  const days = [12, 11, 9].map((day) => ({ where: 'day', day: `2026-11-${day}`, gen: day }) as const);
  const copies = state === 'lost' ? [] : [mirror, ...days];
  const savedMs = Date.now() - 3 * 86_400_000;
  return {
    state,
    theme: 'system',
    ...(state === 'locked' && { unlockMethods: { keys: 1, code: true } }),
    damage: { savedMs, replicas: copies, unreadable: 2, complete: state === 'locked' },
  };
}

const many = [1, 2, 3].map((index) => account('Northwind', `team-${index}@example.com`));
const bare: Partial<Fake> = { site: [], registrations: [] };
const bound = [{ host: 'dash.northwind.example', scope: 'host' }];
const tags = ['family', 'finance and insurance of everybody', 'servers', 'shopping', 'work'];
const existing = {
  id: northwind.id,
  issuer: 'Northwind',
  name: 'ada@example.com',
  sameSecret: false,
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: 6,
  periodSeconds: 30,
} as const;
const { kind: _kind, algorithm: _algorithm, digits: _digits, periodSeconds: _period, ...bareAccount } = existing;

const several = [
  draft,
  { ...draft, id: 'known', issuer: 'GitHub', name: 'ada-l', existing: { ...existing, sameSecret: true } },
  { ...draft, id: 'new-key', issuer: 'Cloud 66', name: 'ops@example.com', existing },
  { ...draft, id: 'bare', issuer: '', name: '' },
];

/** A list that ends with an account whose new key waits. */
const waitingLast = [
  ...['Cloud 66', 'GitHub', 'Hetzner', 'Posteo', 'Registrar', 'Wikipedia', 'Zulip'].map((issuer) =>
    account(issuer, 'ada'),
  ),
  account('Northwind', 'ada@example.com', { pendingCode: codesAt('pending', Date.now()) }),
];

export const scenes: readonly Scene[] = [
  { name: 'home' },
  { name: 'home-tags', state: { tags } },
  { name: 'home-tagged', state: { tags }, reach: press('work') },
  { name: 'home-by-hand', state: { preferences: { ...preferences, sort: 'hand' } } },
  { name: 'home-drafts', state: { drafts: several }, reach: press('Back') },
  { name: 'home-draft-filled', state: { drafts: [{ ...draft, filled: true }], draftsAtHand: false } },
  { name: 'home-many', state: { site: many } },
  { name: 'home-hidden', state: { preferences: { ...preferences, hideCodes: true } } },
  { name: 'home-nothing', state: bare },
  { name: 'home-closed', state: { ...bare, host: undefined } },
  { name: 'home-empty', state: { ...bare, accounts: [], host: undefined } },
  { name: 'home-pending', state: { site: [{ ...northwind, pendingCode: codesAt('pending', Date.now()) }] } },
  {
    name: 'home-pending-filled',
    state: { site: [], accounts: waitingLast },
    reach: async (page) => {
      await page.waitForSelector('.pending');
      await page.$eval('.pending', (pending) => pending.scrollIntoView({ block: 'end' }));
      await press(homeText.account.fillNewCode)(page);
      await page.waitForSelector('.toast');
    },
  },
  { name: 'home-corrected', state: { clock: reading } },
  { name: 'preview-corrected', state: { clock: reading, drafts: [draft] } },
  {
    name: 'home-waiting',
    state: { answers: { 'fill.account': () => ({ outcome: 'wait', untilMs: Date.now() + 60_000 }) } },
    reach: async (page) => {
      await press('Fill')(page);
      await page.waitForSelector('.countdown');
    },
  },
  {
    name: 'home-not-sent',
    state: { answers: { 'fill.account': () => ({ outcome: 'filled', host: 'x.example', sending: 'elsewhere' }) } },
    reach: async (page) => {
      await press('Fill')(page);
      await page.waitForSelector('.toast');
    },
  },
  { name: 'clock-off', reach: checkClock },
  {
    name: 'clock-right',
    state: { answers: { 'clock.check': () => ({ ...reading, verdict: 'right' }) } },
    reach: checkClock,
  },
  {
    name: 'clock-far',
    state: { answers: { 'clock.check': () => ({ ...reading, offsetMs: 40 * 86_400_000, verdict: 'far' }) } },
    reach: checkClock,
  },
  {
    name: 'clock-much',
    state: { answers: { 'clock.check': () => ({ ...reading, offsetMs: -4_000_000, known: false }) } },
    reach: checkClock,
  },
  { name: 'clock-unreadable', state: { refuse: { 'clock.check': 'clock-unreadable' } }, reach: checkClock },
  { name: 'host-http', state: asking({ ...router, bound: [] }), reach: press('Fill') },
  {
    name: 'host-http-known',
    state: asking({ ...router, bound: [{ host: '192.168.1.1', scope: 'host' }] }),
    reach: press('Fill'),
  },
  { name: 'home-notice', state: { notice: 'copy-repaired' } },
  {
    name: 'home-refused',
    state: { answers: { 'fill.account': () => ({ outcome: 'refused', why: 'fill-no-field', copy: '492039' }) } },
    reach: press('Fill'),
  },
  { name: 'home-row', reach: async (page) => await (await page.waitForSelector('.row:nth-child(2)'))?.hover() },
  { name: 'home-menu', reach: click('.row .menu-anchor button') },
  { name: 'home-copied', reach: press('Copy') },
  { name: 'search', reach: (page) => page.type('input[type=search]', 'no') },
  { name: 'search-none', reach: (page) => page.type('input[type=search]', 'qqq') },
  { name: 'first-run', state: { state: 'none' } },
  {
    name: 'first-run-typed',
    state: { state: 'none' },
    reach: async (page) => {
      await page.type('input[autocomplete=new-password]', 'garden wolf');
      await page.waitForSelector('.meter[data-score]');
    },
  },
  { name: 'locked', state: { state: 'locked' } },
  { name: 'locked-left', state: { state: 'locked', answers: { 'home.open': () => damagedAs('locked') } } },
  { name: 'lost-left', state: { state: 'lost', answers: { 'home.open': () => damagedAs('lost') } } },
  {
    name: 'locked-wrong',
    state: { state: 'locked', refuse: { 'vault.unlock': 'passphrase-wrong' } },
    reach: async (page) => {
      await page.type('input[autocomplete=current-password]', 'wrong');
      await press('Unlock')(page);
      await page.waitForSelector('[role=alert]');
    },
  },
  { name: 'lost', state: { state: 'lost' } },
  { name: 'lost-start-over', state: { state: 'lost' }, reach: press('Start over…') },
  { name: 'add', reach: press('Add account') },
  {
    name: 'add-not-a-key',
    reach: async (page) => {
      await press('Add account')(page);
      await (await page.waitForSelector(`aria/${accountFormText.setupKey.label}[role="textbox"]`))?.type(
        'https://example.com/setup',
      );
      await page.waitForSelector('.caution');
    },
  },
  {
    name: 'add-odd-key',
    reach: async (page) => {
      await press('Add account')(page);
      await (await page.waitForSelector(`aria/${accountFormText.setupKey.label}[role="textbox"]`))?.type(
        'JBSW Y3DP EHPK 3PXP J',
      );
      await page.keyboard.press('Enter');
      await page.waitForSelector('.problem');
    },
  },
  { name: 'preview', state: { drafts: [draft] } },
  { name: 'preview-double', state: { drafts: [{ ...draft, short: true, existing }] } },
  { name: 'preview-filled', state: { drafts: [{ ...draft, filled: true, existing }] } },
  {
    name: 'preview-known',
    state: {
      drafts: [
        {
          ...draft,
          digits: 8,
          existing: { ...existing, issuer: 'Northwind at work', name: 'ada.lindqvist@example.com', sameSecret: true },
        },
      ],
    },
  },
  { name: 'preview-same', state: { drafts: [{ ...draft, existing: { ...existing, sameSecret: true } }] } },
  { name: 'preview-bare', state: { drafts: [{ ...draft, existing: bareAccount }] } },
  { name: 'preview-discard', state: { drafts: [{ ...draft, filled: true }] }, reach: press(addText.discard) },
  { name: 'found', state: { drafts: several } },
  {
    name: 'edit',
    reach: async (page) => {
      await click('.site .menu-anchor button')(page);
      await click('aria/Edit[role="menuitem"]')(page);
      await page.waitForSelector('.page textarea');
    },
  },
  {
    name: 'picture',
    reach: async (page) => {
      await click('.site .menu-anchor button')(page);
      await click('aria/Show QR code[role="menuitem"]')(page);
      await (await page.waitForSelector('input[type=password]'))?.type('passphrase');
      await press('Show')(page);
      await page.waitForSelector('.qr');
    },
  },
  {
    name: 'host',
    state: asking({
      host: 'login.northwind.example',
      registrable: 'northwind.example',
      site: 'northwind.example',
      bound,
    }),
    reach: press('Fill'),
  },
  {
    name: 'host-lookalike',
    state: asking({
      host: 'dash.northvvind.example',
      registrable: 'northvvind.example',
      bound,
      lookalike: { host: 'dash.northwind.example', why: 'confusable' },
    }),
    reach: press('Fill'),
  },
  {
    name: 'host-badge',
    state: asking({
      host: 'dash.northwind.example.evil.example',
      registrable: 'evil.example',
      site: 'evil.example',
      bound,
      lookalike: { host: 'dash.northwind.example', why: 'carries-name' },
    }),
    reach: press('Fill'),
  },
  {
    name: 'host-address',
    state: asking({ host: '127.0.0.1:8443', registrable: '127.0.0.1', bound: [] }),
    reach: press('Fill'),
  },
  { name: 'link', state: bare, reach: press(homeText.site.link) },
  {
    name: 'link-imitation',
    state: {
      ...bare,
      answers: {
        'site.question': () => ({
          host: 'northwlnd.example',
          registrable: 'northwlnd.example',
          bound: [],
          lookalike: { host: 'northwind.example', why: 'one-edit' },
        }),
      },
    },
    reach: async (page) => {
      await press(homeText.site.link)(page);
      await press('GitHub ada-l')(page);
      await page.waitForSelector('.big-host');
    },
  },
  { name: 'recovery', reach: press(homeText.site.saveRecoveryCodes) },
  {
    name: 'recovery-none',
    state: { refuse: { 'recovery.capture': 'recovery-none-found' } },
    reach: press(homeText.site.saveRecoveryCodes),
  },
  {
    name: 'recovery-pasted',
    state: { refuse: { 'recovery.capture': 'recovery-none-found' } },
    reach: async (page) => {
      await press(homeText.site.saveRecoveryCodes)(page);
      await paste(page, '1. 4821 9937\n2. 2345 6789 (used)\n3. 9876 5432\nfrom Monday\n42');
      await page.waitForSelector('.skipped-lines');
    },
  },
  {
    name: 'recovery-unrecognised',
    state: { refuse: { 'recovery.capture': 'recovery-none-found' } },
    reach: async (page) => {
      await press(homeText.site.saveRecoveryCodes)(page);
      await paste(page, 'nothing of that kind');
      await press(recoveryText.reading.eachLine)(page).then(() => page.waitForSelector('.found-codes'));
      await press(recoveryText.reading.editText)(page);
      await press(recoveryText.reading.preview)(page);
      await page.waitForSelector('[role=alert]');
    },
  },
  { name: 'register', reach: press(homeText.site.recordKey) },
];

/** The fake background of a scene. */
export function fakeOf(name: string): Fake {
  return Object.assign(createFake(), scenes.find((scene) => scene.name === name)?.state);
}
