import { unlockText } from '../../../src/ui/strings/unlock.ts';
import { createDamagedProfile } from '../../background/damaged-profile.ts';
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
