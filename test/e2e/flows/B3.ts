import { commonText } from '../../../src/ui/strings/common.ts';
import type { Stage } from '../browser-harness.ts';
import { eventually } from '../eventually.ts';
import { expectEqual } from '../expect.ts';
import { badge } from '../steps/filling.ts';
import * as harbourline from '../steps/harbourline.ts';
import { prepareVault } from '../steps/vault.ts';

/** A trusted browser: while the site asks for nothing, nothing is offered; once the network changes it asks again, and is answered. */
export async function run(stage: Stage): Promise<void> {
  const user = await stage.site.createUser('b', { withTotp: true });
  const label = `Harbourline ${user.email}`;
  const method = () => stage.site.state('b', user.email).signIns.at(-1)?.method;
  await stage.tab.goto(`${stage.site.origins.b}/session/new`);
  await prepareVault(stage, user.otpauthUri ?? '');
  const readiness = await stage.options('readiness');
  const before = await readMap(readiness.page);

  await stage.tab.bringToFront();
  await harbourline.logIn(stage, user);
  await fillBoxes(stage, label);
  await stage.tab.click('input[name="trust"]');
  await harbourline.verify(stage);
  await harbourline.isIn(stage);
  await harbourline.logOut(stage);

  // The site asks for nothing: nothing is written, and no badge, prompt or notice is left over.
  await harbourline.logIn(stage, user);
  await harbourline.isIn(stage);
  expectEqual('the way in', method(), 'trusted-browser');
  await eventually('no badge', async () => (await badge(stage)).text === '');
  const popup = await stage.popup();
  await popup.item('This site', label);
  expectEqual(
    'what the popup asks or warns of',
    await popup.page.$$eval('[role="alert"], dialog', (all) => all.length),
    0,
  );
  await stage.picture(popup, 'nothing asked');
  await stage.closePopup();

  // Silence is no loss: readiness says what it said before.
  await readiness.page.bringToFront();
  await readiness.page.reload();
  expectEqual('the map', await readMap(readiness.page), before);

  // Another network: the site asks again.
  stage.site.setNetwork('café');
  stage.site.forgetUsedCodes('b', user.email);
  await stage.tab.bringToFront();
  await harbourline.logOut(stage);
  await harbourline.logIn(stage, user);
  await stage.web.find('button', 'Verify');
  await fillBoxes(stage, label);
  await harbourline.verify(stage);
  await harbourline.isIn(stage);
  expectEqual('the way in', method(), 'code');
}

async function fillBoxes(stage: Stage, label: string): Promise<void> {
  const popup = await stage.popup();
  await popup.click('button', commonText.fill, await popup.item('This site', label));
  await eventually('six digits in the boxes', async () => /^\d{6}$/.test(await harbourline.readBoxes(stage)));
  await stage.closePopup();
}

/** The letters of the map, row by row. */
async function readMap(page: Stage['tab']): Promise<readonly string[]> {
  await page.waitForSelector('.readiness-map tbody td');
  return page.$$eval('.readiness-map tbody td', (cells) =>
    cells.map((cell) => (cell.textContent ?? '').trim().charAt(0)),
  );
}
