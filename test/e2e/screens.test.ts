import { afterEach, expect, it } from 'vitest';
import { complaintsInBothSchemes } from './axe.ts';
import { Stage } from './browser-harness.ts';
import { walkScreens } from './steps/walkthrough.ts';

let stage: Stage | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

it('has no screen that axe finds fault with, light or dark', { timeout: 300_000 }, async () => {
  stage = await Stage.open({ name: 'screens' });
  const held = stage;
  const complaints: string[] = [];
  const seen: string[] = [];
  await walkScreens(stage, async (name, surface) => {
    const picture = (scheme: string) => held.picture(surface, `${name} ${scheme}`);
    complaints.push(...(await complaintsInBothSchemes(surface.page, picture)).map((one) => `${name} ${one}`));
    seen.push(name);
  });
  expect(complaints).toEqual([]);
  expect(seen.length).toBeGreaterThan(15);
});
