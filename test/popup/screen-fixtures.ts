import { openBackground } from '../background/surface-background.ts';
import type { ScreenFixture } from './screens/actions.ts';
import { addingFixtures } from './screens/adding.ts';
import { homeFixtures } from './screens/home.ts';
import { keyWatchFixtures } from './screens/key-watch.ts';
import { policyFixtures } from './screens/policy.ts';
import { siteFixtures } from './screens/site.ts';
import { syncFixtures } from './screens/sync.ts';
import { vaultFixtures } from './screens/vault.ts';

/** Every screen of the popup that is looked at, and how to reach it. */
export const screenFixtures: readonly ScreenFixture[] = [
  ...homeFixtures,
  ...vaultFixtures,
  ...addingFixtures,
  ...siteFixtures,
  ...keyWatchFixtures,
  ...syncFixtures,
  ...policyFixtures,
];

/** The background of a screen, just before the popup opens. */
export async function openFixture(name: string) {
  const fixture = screenFixtures.find((one) => one.name === name);
  const background = await openBackground(await fixture?.start?.());
  await fixture?.prepare?.(background);
  background.asked.length = 0;
  return background;
}
