import { afterEach, expect, it } from 'vitest';
import { appText } from '../../src/ui/strings/app.ts';
import { homeText } from '../../src/ui/strings/home.ts';
import { Stage } from './browser-harness.ts';
import { type FormSite, serveForms } from './form-site.ts';
import { prepareVault } from './steps/vault.ts';

const NORTHWIND = 'otpauth://totp/Northwind:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Northwind';
const FORM =
  '<h1>Two-step verification</h1><form><label>Code <input id="code" autocomplete="one-time-code"></label></form>';
const CODES =
  '<h1>Recovery codes</h1><p>Keep these recovery codes safe.</p><ul><li>7f3a-09c2</li><li>9b1d-44e7</li><li>c05e-8821</li><li>d17b-5c03</li></ul>';

let stage: Stage;
let site: FormSite;
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await stage?.pictureAll('failed');
  await stage?.close();
  await site?.close();
});

it('looks at the page that its tab shows now', { timeout: 120_000 }, async () => {
  site = await serveForms();
  stage = await Stage.open({ name: 'page-change' });
  await stage.tab.goto(site.show(FORM, 'northwind.localhost'));
  await prepareVault(stage, NORTHWIND);
  const popup = await stage.popup();
  await popup.item('This site', 'Northwind ada');
  await stage.tab.goto(site.show(CODES, 'northwind.localhost'));
  await popup.find('button', homeText.site.saveRecoveryCodes);
});

it('shows no account of a site that its tab has left, and asks nothing about it any more', {
  timeout: 120_000,
}, async () => {
  site = await serveForms();
  stage = await Stage.open({ name: 'page-left' });
  await stage.tab.goto(site.show(FORM, 'northwind.localhost'));
  await prepareVault(stage, NORTHWIND);
  const popup = await stage.popup();
  await popup.item('This site', 'Northwind ada');
  await stage.tab.goto(site.show(FORM, 'elsewhere.localhost'));
  await popup.reads(homeText.site.changed);
  await popup.item('Accounts', 'Northwind ada');
  expect(await popup.has('list', 'This site')).toBe(false);
  // Opened again, it is let in.
  const again = await stage.popup();
  await again.reads('elsewhere.localhost');
  await again.click('button', homeText.site.link);
  await again.find('heading', 'Link an account');
  await stage.tab.goto(site.show(FORM, 'northwind.localhost'));
  await again.reads(appText.pageChanged);
  await again.find('searchbox', 'Search');
  expect(await stage.tab.$eval('#code', (field) => (field as HTMLInputElement).value)).toBe('');
});
