import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { complaintsInBothSchemes } from './axe.ts';
import { Stage } from './browser-harness.ts';
import { walkScreens } from './steps/walkthrough.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-screens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The requests over the network in a log of Chromium's, with the origin that made each; files of the extension itself are not among them. */
function requestsIn(log: string): readonly { readonly initiator: string; readonly url: string }[] {
  return log.split('\n').flatMap((line) => {
    const [, initiator] = /"initiator":"([^"]*)"/.exec(line) ?? [];
    const [, url] = /"url":"((?:https?|wss?):[^"]*)"/.exec(line) ?? [];
    return initiator === undefined || url === undefined ? [] : [{ initiator, url }];
  });
}

let stage: Stage | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

it('has no screen that axe finds fault with, light or dark, and on the whole way makes no request without sync', {
  timeout: 300_000,
}, async () => {
  const log = join(folder, 'net-log.json');
  stage = await Stage.open({ name: 'screens', args: [`--log-net-log=${log}`] });
  const origin = `chrome-extension://${await stage.extensionId()}`;
  const held = stage;
  const complaints: string[] = [];
  const seen: string[] = [];
  await walkScreens(
    stage,
    async (name, surface) => {
      const picture = (scheme: string) => held.picture(surface, `${name} ${scheme}`);
      complaints.push(...(await complaintsInBothSchemes(surface.page, picture)).map((one) => `${name} ${one}`));
      seen.push(name);
    },
    { sync: false },
  );
  expect(complaints).toEqual([]);
  expect(seen.length).toBeGreaterThan(15);
  // The browser's own record of every request of every page and worker, whole once it has ended.
  await stage.close();
  stage = undefined;
  const requests = requestsIn(readFileSync(log, 'utf8'));
  expect(requests.filter(({ initiator }) => initiator.startsWith('http')).length).toBeGreaterThan(5);
  expect(requests.filter(({ initiator }) => initiator === origin)).toEqual([]);
});
