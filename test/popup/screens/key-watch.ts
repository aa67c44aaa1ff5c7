import { homeText } from '../../../src/ui/strings/home.ts';
import { keyWatchText } from '../../../src/ui/strings/key-watch.ts';
import { UNKNOWN_KEY } from '../../../src/vault/key-records.ts';
import type { RegistrationRecord } from '../../../src/vault/records.ts';
import type { SurfaceBackground } from '../../background/surface-background.ts';
import { exampleVault } from '../../vault/example.ts';
import { registrationRecord } from '../../vault/records.ts';
import { click, press, type ScreenFixture } from './actions.ts';

/** A registration that was seen on the example's site a quarter of an hour ago. */
function seenHere(atMs: number): RegistrationRecord {
  return {
    ...registrationRecord({ id: 'seen', key: 'blue', name: '' }),
    key: UNKNOWN_KEY,
    createdMs: atMs,
    sinceMs: atMs,
    seen: {
      atMs,
      rpId: 'dash.northwind.example',
      credential: { key: 'A'.repeat(43), hash: 'A'.repeat(43) },
      attachment: 'cross-platform',
      transports: ['usb'],
      aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
    },
  };
}

const seen = ({ change }: SurfaceBackground) =>
  change((contents) => ({
    ...contents,
    registrations: [...contents.registrations, seenHere(Date.now() - 15 * 60_000)],
  }));

const choose = press(keyWatchText.question.choose);

/** Which key was seen on the page in front, and watching it. */
export const keyWatchFixtures: readonly ScreenFixture[] = [
  {
    name: 'key-seen',
    prepare: seen,
    reach: async (page) => void (await page.waitForSelector('.foot-line button')),
  },
  { name: 'which-key', prepare: seen, reach: choose },
  {
    name: 'which-key-new',
    start: () => ({ vault: { ...exampleVault(Date.now()), securityKeys: [], registrations: [] } }),
    prepare: seen,
    reach: choose,
  },
  {
    name: 'watch-offer',
    start: () => {
      const vault = exampleVault(Date.now());
      return { vault: { ...vault, securityKeys: vault.securityKeys.slice(0, 1), registrations: [] } };
    },
    reach: async (page) => {
      const item = `aria/${keyWatchText.menu.addedHere('Blue key')}[role="menuitem"]`;
      // What the menu has of keys comes a moment after it can be opened.
      for (let tries = 0; tries < 50 && (await page.$(item)) === null; tries++) {
        await page.keyboard.press('Escape');
        await press(homeText.site.more)(page);
      }
      await click(item)(page);
      await page.waitForSelector(`aria/${keyWatchText.offer.watch}[role="button"]`);
    },
  },
];
