import { afterEach, expect, it } from 'vitest';
import { complaintsInBothSchemes } from './axe.ts';
import { eventually } from './eventually.ts';
import { Stage } from './stage.ts';
import * as northwind from './steps/northwind.ts';
import { pasteUri, savePreview } from './steps/popup.ts';
import { firstRun } from './steps/vault.ts';

let stage: Stage | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

it('finds out why codes are refused, and corrects them when the user says so', { timeout: 240_000 }, async () => {
  stage = await Stage.open({ name: 'clock' });
  const { site, tab, web } = stage;
  const user = await site.createUser('a', { name: 'Ada Lindqvist', withTotp: true });
  const label = `Northwind ${user.email}`;
  // The service's clock is right; this computer's is 95 s behind it.
  site.setClock(() => Date.now() + 95_000);
  await northwind.signIn(stage, user);
  await web.find('textbox', 'Authentication code');
  const first = await firstRun(stage);
  await pasteUri(first, user.otpauthUri ?? '');
  await savePreview(first);
  await first.click('button', 'Fill', await first.item('This site', label));
  await eventually('the code', async () => /^\d{6}$/.test(await northwind.readSignInCode(stage as Stage)));
  await stage.closePopup();
  await web.click('button', 'Verify');
  expect(await web.alert()).toMatch(/code/i);

  const popup = await stage.popup();
  const item = await popup.item('This site', label);
  await popup.click('button', 'More', item);
  await popup.click('menuitem', 'Check the clock');
  await popup.reads(/This computer’s clock is 9[456] s behind northwind\.localhost:\d+ \(±1 s\)/);
  expect(await complaintsInBothSchemes(popup.page)).toEqual([]);
  await stage.picture(popup, 'check the clock');
  const button = await popup.page.waitForSelector('::-p-xpath(//button[starts-with(., "Correct by +9")])');
  await button?.click();
  await popup.reads(/Codes corrected by \+9[456] s, measured at northwind\.localhost:\d+/);
  expect(await complaintsInBothSchemes(popup.page)).toEqual([]);
  await stage.picture(popup, 'corrected');
  await tab.$eval('input[name="otp"]', (field) => {
    (field as HTMLInputElement).value = '';
  });
  await popup.click('button', 'Fill', await popup.item('This site', label));
  await northwind.submitCode(stage);

  // The options page says so, too, over a new worker, and ends it.
  await stage.stopWorker();
  const options = await stage.options('accounts');
  await options.reads('Codes corrected by +9');
  await stage.picture(options, 'options corrected');
  await options.click('button', 'Stop correcting');
  await eventually('the line to go', async () => !(await options.has('button', 'Stop correcting')));
});
