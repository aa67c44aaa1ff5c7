import { homeText } from '../../../src/ui/strings/home.ts';
import { lostAccessText } from '../../../src/ui/strings/lost-access.ts';
import { lostKeyText } from '../../../src/ui/strings/lost-key.ts';
import { recoveryText } from '../../../src/ui/strings/recovery.ts';
import type { HostBinding } from '../../../src/vault/records.ts';
import { PASSPHRASE } from '../../background/in-memory-background.ts';
import { type BackgroundStart, NORTHWIND_URL } from '../../background/surface-background.ts';
import { exampleVault } from '../../vault/example.ts';
import { withGoneKey } from '../../vault/gone-keys.ts';
import { accountRecord, securityKeyId } from '../../vault/records.ts';
import { chooseForSite, click, paste, press, type ScreenFixture } from './actions.ts';
import { CODES_TEXT, elsewhere } from './home.ts';

/** One account bound to these hosts, and another page in front. */
const asking = (url: string, hosts: readonly HostBinding[]) => (): BackgroundStart => ({
  vault: { accounts: [accountRecord({ id: 'only', hosts })] },
  tab: { url },
});
const northwind = [{ host: 'dash.northwind.example', scope: 'host' }] as const;

/** A drawing of a page with boxes, as a picture of the tab would show it. */
const PAGE_PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="560" height="200"><rect width="560" height="200" fill="#fff"/><g fill="none" stroke="#777"><path d="M160 80h40v44h-40zM210 80h40v44h-40zM260 80h40v44h-40zM310 80h40v44h-40z"/><path d="M154 74h202v56H154z" stroke="#c2410c" stroke-width="4"/></g></svg>',
)}`;

/** A page where a fill comes to the question about the place. */
const askingWhere = (why: 'several' | 'drawn', count: number) => (): BackgroundStart => ({
  tab: {
    url: NORTHWIND_URL,
    result: {
      ...{ outcome: 'place', why },
      places: Array.from({ length: count }, (_, at) => ({ id: `place ${at}`, picture: PAGE_PICTURE })),
    },
  },
});

const losingKey = (how: 'lost' | 'replaced') => (): BackgroundStart => ({
  vault: withGoneKey(exampleVault(Date.now()), how, Date.now()),
});
/** Two keys with lists to be done, of which one is registered on the page's site. */
const losingTwo = (): BackgroundStart => {
  const vault = withGoneKey(exampleVault(Date.now()), 'lost', Date.now());
  const securityKeys = vault.securityKeys.map((key) =>
    key.id === securityKeyId('spare') ? { ...key, retiredMs: Date.now() - 1_000 } : key,
  );
  const registrations = vault.registrations.map(({ account, ...rest }) =>
    rest.host === 'dash.northwind.example' ? rest : { ...rest, ...(account && { account }) },
  );
  return { vault: { ...vault, securityKeys, registrations } };
};
const codesPage = (): BackgroundStart => ({ tab: { url: NORTHWIND_URL, text: CODES_TEXT } });

/** What belongs to the page in front, and what is taken from it. */
export const siteFixtures: readonly ScreenFixture[] = [
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
      await (await page.waitForSelector('input[type=password]'))?.type(PASSPHRASE);
      await press('Show')(page);
      await page.waitForSelector('.qr');
    },
  },
  {
    name: 'lost-key-line',
    start: losingKey('lost'),
    reach: async (page) => void (await page.waitForSelector('.foot-line')),
  },
  {
    name: 'lost-key-lines',
    start: losingTwo,
    reach: async (page) => {
      await press(lostKeyText.line.showAll)(page);
      await page.waitForSelector('.foot-lines');
    },
  },
  {
    name: 'lost-key',
    start: losingKey('lost'),
    reach: async (page) => {
      await press(lostKeyText.line.showFor('Blue key'))(page);
      await page.waitForSelector('.removals > li');
    },
  },
  {
    name: 'lost-key-replaced',
    start: losingKey('replaced'),
    reach: async (page) => {
      await press(lostKeyText.line.showFor('Blue key'))(page);
      await page.waitForSelector('.removals > li');
    },
  },
  {
    name: 'lost-access',
    reach: async (page) => {
      await click('.site .menu-anchor button')(page);
      await click(`aria/${homeText.account.cantGetIn}[role="menuitem"]`)(page);
      await page.waitForSelector('.try-steps li');
      await press(lostAccessText.failed)(page);
      await (await page.waitForSelector('.try-note input'))?.type('The clock was wrong');
      await press('Save')(page);
      await page.waitForSelector('.try-steps .hint');
    },
  },
  {
    name: 'lost-access-note',
    reach: async (page) => {
      await click('.site .menu-anchor button')(page);
      await click(`aria/${homeText.account.cantGetIn}[role="menuitem"]`)(page);
      await press(lostAccessText.failed)(page);
      await page.waitForSelector('.try-note input');
    },
  },
  { name: 'host', start: asking('https://login.northwind.example/', northwind), reach: press('Fill') },
  { name: 'host-lookalike', start: asking('https://dash.northvvind.example/', northwind), reach: press('Fill') },
  {
    name: 'host-badge',
    start: asking('https://dash.northwind.example.evil.example/', northwind),
    reach: press('Fill'),
  },
  { name: 'host-address', start: asking('https://127.0.0.1:8443/', []), reach: press('Fill') },
  { name: 'host-http', start: asking('http://192.168.1.1/', []), reach: press('Fill') },
  {
    name: 'host-http-known',
    start: asking('http://192.168.1.1/', [{ host: '192.168.1.1', scope: 'host' }]),
    reach: press('Fill'),
  },
  { name: 'place-drawn', start: askingWhere('drawn', 1), reach: press('Fill') },
  { name: 'place-several', start: askingWhere('several', 2), reach: press('Fill') },
  { name: 'link', start: elsewhere, reach: press(homeText.site.link) },
  {
    name: 'link-imitation',
    start: () => ({ vault: exampleVault(Date.now()), tab: { url: 'https://dash.northwlnd.example/' } }),
    reach: async (page) => {
      await press(homeText.site.link)(page);
      await press('GitHub ada-l')(page);
      await page.waitForSelector('.big-host');
    },
  },
  { name: 'recovery', start: codesPage, reach: chooseForSite(homeText.site.saveRecoveryCodes) },
  { name: 'recovery-none', reach: chooseForSite(homeText.site.saveRecoveryCodes) },
  {
    name: 'recovery-pasted',
    reach: async (page) => {
      await chooseForSite(homeText.site.saveRecoveryCodes)(page);
      await paste(page, '1. 4821 9937\n2. 2345 6789 (used)\n3. 9876 5432\nfrom Monday\n42');
      await page.waitForSelector('.skipped-lines');
    },
  },
  {
    name: 'recovery-unrecognised',
    reach: async (page) => {
      await chooseForSite(homeText.site.saveRecoveryCodes)(page);
      await paste(page, 'nothing of that kind');
      await press(recoveryText.reading.eachLine)(page).then(() => page.waitForSelector('.found-codes'));
      await press(recoveryText.reading.editText)(page);
      await press(recoveryText.reading.preview)(page);
      await page.waitForSelector('[role=alert]');
    },
  },
  { name: 'register', reach: chooseForSite(homeText.site.recordKey) },
  {
    name: 'register-linked',
    reach: async (page) => {
      await chooseForSite(homeText.site.recordKey)(page);
      await click('.key-choice input')(page);
      await page.waitForSelector('.page .note');
    },
  },
];
