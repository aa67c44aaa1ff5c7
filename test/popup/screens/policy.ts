import { EXAMPLE_POLICIES } from '../../policy/example-policies.ts';
import type { ScreenFixture } from './actions.ts';

const line = (name: string, start: ScreenFixture['start']): ScreenFixture => ({
  name,
  ...(start && { start }),
  reach: async (page) => {
    await page.waitForSelector('.foot-line[aria-label] .secondary');
  },
});

/** Where an organization asks for something. */
export const policyFixtures: readonly ScreenFixture[] = [
  line('organization-tasks', () => ({ managed: EXAMPLE_POLICIES.asks })),
  line('organization-site', () => ({
    managed: EXAMPLE_POLICIES.asks,
    tab: { url: 'https://payroll.quayside.example/sign-in' },
  })),
];
