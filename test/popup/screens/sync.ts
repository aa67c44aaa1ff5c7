import { type SyncStateName, standInForSync } from '../../background/sync-states.ts';
import type { ScreenFixture } from './actions.ts';

const line = (name: string, state: SyncStateName): ScreenFixture => ({
  name,
  prepare: async (background) => standInForSync(background, state),
  reach: async (page) => {
    await page.waitForSelector('.foot-line[aria-label] .secondary');
  },
});

/** Where sync needs the user. */
export const syncFixtures: readonly ScreenFixture[] = [
  line('sync-question', 'deletions'),
  line('sync-permission', 'permission'),
  line('sync-failing', 'failed'),
  line('sync-newcomer', 'newcomer'),
];
