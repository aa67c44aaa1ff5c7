import { afterEach, expect, it } from 'vitest';
import { clockText } from '../../src/ui/strings/clock.ts';
import { complaintsInBothSchemes } from './axe.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import * as northwind from './steps/northwind.ts';
import { pasteUri, savePreview } from './steps/popup.ts';
import { firstRun, haveVault } from './steps/vault.ts';
import { serveTime, type TimeServer } from './time-server.ts';

let stage: Stage | undefined;
let time: TimeServer | undefined;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
  await time?.close();
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
  const button = await popup.page.waitForSelector(`::-p-xpath(//button[starts-with(., "${clockText.adjust('+9')}")])`);
  await button?.click();
  await popup.reads(/\+9[456] s.*northwind\.localhost:\d+/);
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
  await options.reads(/\+9[456] s.*northwind\.localhost/);
  await stage.picture(options, 'options corrected');
  await options.click('button', clockText.stop);
  await eventually('the line to go', async () => !(await options.has('button', clockText.stop)));
});

it('asks a site that the user names and allows, leaves nothing open or allowed behind, and tells who asks to nobody', {
  timeout: 240_000,
}, async () => {
  time = await serveTime();
  stage = await Stage.open({ name: 'clock-settings', args: ['--ignore-certificate-errors'] });
  const { host, asked } = time;
  const on = stage;
  const settings = await haveVault(on, 'settings');
  const held = () => on.inWorker('chrome.permissions.getAll().then((all) => all.origins)');
  const check = async () => {
    await on.allowHost('https://time.localhost/*');
    await settings.page.bringToFront();
    await settings.type('textbox', clockText.host, host);
    await settings.click('button', clockText.check);
  };

  await check();
  await settings.reads(clockText.agrees(host, '±1 s').replace(/ \(.*/, ''));
  expect(await held()).toEqual([]);
  expect((await on.browser.pages()).filter((page) => page.url().includes('time.localhost'))).toEqual([]);
  // One visit as anyone's, then heads alone, with nothing that says who asks.
  const heads = asked.filter(({ method }) => method === 'HEAD');
  expect(heads.length).toBeGreaterThanOrEqual(4);
  expect(heads.every(({ cookie, referer }) => cookie === '' && referer === '')).toBe(true);

  // A cache before the site, and a clock that is ahead of ours.
  time.aheadMs = -200_000;
  time.ageSeconds = 300;
  await check();
  await settings.reads(/clock is 3 min (19|20|21) s ahead of time\.localhost:\d+ \(±[12] s\)/);
  await settings.reads(clockText.unknown(host));
  await on.picture(settings, 'settings off');
  expect(await complaintsInBothSchemes(settings.page)).toEqual([]);
  const button = await settings.page.waitForSelector(
    `::-p-xpath(//button[starts-with(., "${clockText.adjust('−3 min')}")])`,
  );
  await button?.click();
  await settings.reads(/−3 min \d+ s.*time\.localhost/);
  await settings.click('button', clockText.stop);
  await settings.page.waitForFunction(() => document.querySelector('.clock-line') === null);

  // A clock that is days off is nothing to correct.
  time.aheadMs = 3 * 86_400_000;
  await check();
  await settings.reads(clockText.farAdvice(host));
  expect(await settings.page.$(`::-p-xpath(//button[starts-with(., "${clockText.adjust('')}")])`)).toBeNull();
  expect(await held()).toEqual([]);

  // A page's own worker could answer with any time, or with that at which it kept the page: the server is asked past it.
  time.aheadMs = 0;
  time.ageSeconds = 0;
  const kept = await on.newTab(`https://${host}/`);
  await kept.evaluate(async () => {
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
  });
  await kept.reload();
  expect(await kept.title()).toBe('Kept');
  await kept.close();
  await check();
  await settings.reads(clockText.agrees(host, '±1 s').replace(/ \(.*/, ''));
});
