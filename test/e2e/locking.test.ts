import { afterEach, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { Stage } from './stage.ts';
import { firstRun, haveVault, unlock } from './steps/vault.ts';

let stage: Stage;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

const badge = () => stage.inWorker('Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})])');

it('locks every open page of ours by the command, and the button says so', async () => {
  stage = await Stage.open({ name: 'locking' });
  await firstRun(stage);
  await stage.closePopup();
  const options = await stage.options('accounts');
  await options.find('heading', 'Accounts');
  const popup = await stage.popup();
  await popup.find('button', 'Add account');
  expect(await badge()).toEqual(['', 'Latchkey']);
  await stage.inWorker(`chrome.commands.onCommand.dispatch('lock')`);
  await popup.find('button', 'Unlock');
  await stage.closePopup();
  // A page behind another draws nothing that could be found.
  await options.page.bringToFront();
  await options.find('heading', 'Latchkey is locked');
  await eventually(
    'the badge',
    async () => JSON.stringify(await badge()) === JSON.stringify(['•', 'Latchkey (locked)']),
  );
});

it('is locked when the browser was closed, as Settings says it always is', { timeout: 240_000 }, async () => {
  stage = await Stage.open({ name: 'locking-exit' });
  const options = await haveVault(stage, 'settings');
  await options.reads('Closing the browser locks');
  await stage.restart();
  const again = await stage.options('settings');
  await again.find('heading', 'Latchkey is locked');
  await unlock(again);
  await again.find('heading', 'Settings');
});
