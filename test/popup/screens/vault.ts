import { passphraseText } from '../../../src/ui/strings/passphrase.ts';
import { unlockText } from '../../../src/ui/strings/unlock.ts';
import { createDamagedProfile } from '../../background/damaged-profile.ts';
import { addUnlockKeys } from '../../background/unlock-keys.ts';
import { press, type ScreenFixture } from './actions.ts';

/** Before there is an open vault. */
export const vaultFixtures: readonly ScreenFixture[] = [
  { name: 'first-run', start: () => ({ state: 'none' }) },
  {
    name: 'first-run-typed',
    start: () => ({ state: 'none' }),
    reach: async (page) => {
      await page.type('input[autocomplete=new-password]', 'garden wolf');
      await page.waitForSelector('.meter[data-score]');
    },
  },
  { name: 'locked', start: () => ({ state: 'locked' }) },
  {
    name: 'locked-touch-id',
    prepare: (background) => addUnlockKeys(background, 'Touch ID'),
    reach: async (page) => {
      await page.waitForSelector(`aria/${unlockText.locked.with('Touch ID')}`);
    },
  },
  {
    name: 'first-run-suggested',
    start: () => ({ state: 'none' }),
    reach: async (page) => {
      await press(passphraseText.suggestion.suggest)(page);
      await page.waitForSelector('input[type=text]');
      await page.waitForSelector('.meter[data-score]');
    },
  },
  {
    name: 'first-run-weak',
    start: () => ({ state: 'none' }),
    reach: async (page) => {
      await page.type('input[autocomplete=new-password]', 'summer2024');
      await page.keyboard.press('Tab');
      await page.waitForSelector('[role=alert]');
    },
  },
  { name: 'locked-left', start: async () => ({ profile: await createDamagedProfile('mirror') }) },
  { name: 'lost-left', start: async () => ({ profile: await createDamagedProfile('nothing') }) },
  {
    name: 'locked-wrong',
    start: () => ({ state: 'locked' }),
    reach: async (page) => {
      await page.type('input[autocomplete=current-password]', 'wrong');
      await press('Unlock')(page);
      await page.waitForSelector('[role=alert]');
    },
  },
  { name: 'lost', start: () => ({ state: 'lost' }) },
  { name: 'lost-start-over', start: () => ({ state: 'lost' }), reach: press(unlockText.lost.startOver) },
];
