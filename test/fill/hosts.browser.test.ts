import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormBrowser, openFormBrowser } from '../conform/form-popup.ts';
import { eventually } from '../e2e/eventually.ts';
import { VALUE } from './form-page.ts';
import { type PageSite, serveTlsPages, tlsArgs } from './page-site.ts';

const HOME = 'example.com';
const PAGE =
  '<!doctype html><title>Sign in</title><h1>Two-factor authentication</h1><p>Enter the code from your authenticator app.</p>' +
  '<form><label>Code <input id="code" name="code" autocomplete="one-time-code"></label></form>';

let site: PageSite;
let browser: FormBrowser;
beforeAll(async () => {
  site = await serveTlsPages();
  browser = await openFormBrowser('hosts', site.show(PAGE, HOME), tlsArgs(site));
  // The account is saved at its first press, here, which binds it to this host and to no other.
  await browser.press(6);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The shortcut has nothing to fill here, so it opens the popup instead. */
async function pressShortcut(): Promise<void> {
  const { stage } = browser;
  await stage.inWorker(`chrome.commands.onCommand.dispatch('fill')`);
  const target = await eventually('the popup', async () =>
    stage.browser.targets().find((each) => each.url().endsWith('/popup/index.html')),
  );
  const popup = await stage.adopt(await target.asPage());
  await popup.find('searchbox', 'Search');
  await stage.closePopup();
}

describe('a code that belongs to example.com', () => {
  it.each([['example.com'], ['EXAMPLE.COM'], ['example.com.']])(
    'is filled at %s, which is the same host',
    async (host) => {
      const { tab } = browser.stage;
      await tab.goto(site.show(PAGE, host));
      const { code, said } = await browser.press(6);
      expect({ said, value: await tab.evaluate(VALUE) }).toEqual({ said: 'filled', value: code });
    },
  );

  it.each([
    ['www.example.com'],
    ['login.example.com'],
    ['evil-example.com'],
    ['example.com.evil.com'],
    ['ample.com'],
    ['\u0435xample.com'],
    ['xn--xample-2of.com'],
    ['examp1e.com'],
    ['example.co'],
    ['co.uk'],
    ['alice.github.io'],
    ['[::1]'],
  ])('is not listed at %s, fills nothing by the shortcut, and by the button asks first', async (host) => {
    const { tab } = browser.stage;
    await tab.goto(site.show(PAGE, host));
    await pressShortcut();
    expect(await browser.pressElsewhere(6)).toBe('asked');
    expect(await tab.evaluate(VALUE)).toBe('');
  });
});

describe('a field in a frame that the browser keeps closed', () => {
  it.each([
    ['of another host of the site', 'login.example.com', 'fill-frame-closed'],
    ['of another site', 'login.example.net', 'fill-frame'],
  ])('is not filled, and the user is told whose the frame is: %s', async (_, host, why) => {
    const { tab } = browser.stage;
    const frame = `<iframe src="${site.show(PAGE, host)}" width="500" height="300"></iframe>`;
    await tab.goto(site.show(`<!doctype html><title>Sign in</title><h1>Welcome</h1>${frame}`, HOME));
    expect((await browser.pressStill(6)).said).toBe(why);
    expect(await tab.frames()[1]?.evaluate(VALUE)).toBe('');
  });
});
