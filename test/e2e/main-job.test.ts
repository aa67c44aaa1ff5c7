import { afterEach, expect, it } from 'vitest';
import { addText } from '../../src/ui/strings/add.ts';
import { plugIn } from './authenticator.ts';
import { Stage } from './browser-harness.ts';
import { until } from './eventually.ts';
import * as northwind from './steps/northwind.ts';
import { openKeys, openRecovery, readCodes, registerKey } from './steps/options.ts';
import { recordKeyHere, savePreview, scanPage, takeRecoveryCodes } from './steps/popup.ts';
import { firstRun, unlock } from './steps/vault.ts';
import type { Surface } from './surface.ts';

let stage: Stage | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
});

it('enrols, fills, keeps codes and key, though the worker dies and the browser starts anew', {
  timeout: 300_000,
}, async () => {
  stage = await Stage.open({ name: 'main-job' });
  const user = await stage.site.createUser('a', { name: 'Ada Lindqvist' });
  const label = `Northwind ${user.email}`;
  await northwind.signIn(stage, user);
  await northwind.beginApp(stage, 'Add');

  // Enrol; the worker dies between the preview and the save.
  const popup = await firstRun(stage);
  await scanPage(popup);
  await popup.click('button', addText.preview.fill);
  await northwind.awaitConfirmationCode(stage);
  await stage.stopWorker();
  await savePreview(popup);
  await popup.code('This site', label);
  await showsSiteIcon(popup);
  await stage.closePopup();
  await northwind.confirmApp(stage, user);
  const codes = await northwind.readBackupCodes(stage);
  await stage.stopWorker();
  const second = await stage.popup();
  await takeRecoveryCodes(second, codes.length);
  await stage.closePopup();

  // A security key, registered with Latchkey and enrolled at the service.
  const options = await openKeys(stage);
  await plugIn(options.page, 'usb');
  await registerKey(options, { label: 'Blue key', place: 'Key ring' });
  await options.page.close();
  await stage.tab.bringToFront();
  await plugIn(stage.tab, 'usb');
  await stage.web.click('button', 'Next');
  await northwind.addKey(stage, user, 'external', 'Blue');
  await stage.web.find('button', 'Edit Blue');
  const third = await stage.popup();
  await recordKeyHere(third, 'Blue key', 'Blue');
  await stage.closePopup();
  await northwind.signOut(stage);

  // The browser starts anew: the vault is there, and locked.
  await stage.restart();
  await northwind.signIn(stage, user);
  await stage.web.click('link', 'Use my authenticator app instead');
  await stage.web.find('textbox', 'Authentication code');
  const locked = await stage.popup();
  await unlock(locked);
  const item = await locked.item('This site', label);
  await showsSiteIcon(locked);
  await stage.picture(locked, 'after the restart');
  await stage.stopWorker();
  await locked.click('button', 'Fill', item);
  await northwind.submitCode(stage);

  const recovery = await openRecovery(stage);
  expect((await readCodes(recovery, label)).all).toEqual(codes);
  const keys = await openKeys(stage);
  await keys.find('listitem', 'Blue key');
  await keys.reads('Named “Blue” there');
  expect(stage.site.state('a', user.email).signIns.at(-1)?.method).toBe('code');
});

/** The tile of the account is the icon of the site: a drawing, which the popup painted from what the browser had of it. */
async function showsSiteIcon({ page }: Surface): Promise<void> {
  await until(page, 'the icon of the site on the tile', () => {
    const tile = document.querySelector<HTMLImageElement>('.site img.tile');
    return tile?.complete === true && tile.naturalWidth === 48;
  });
}
