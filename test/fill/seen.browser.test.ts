import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormBrowser, openFormBrowser } from '../conform/form-popup.ts';
import { ASK, field, page, VALUE } from './form-page.ts';
import { type PageSite, servePages } from './page-site.ts';

const form = (style = '', around = '') =>
  `${ASK}<form><label for="code">Code</label> ${field(`style="${style}"`)}${around}</form>`;
const wrapped = (style: string, inner: string) => `<div style="${style}">${inner}</div>`;
const COVER = 'position:fixed;inset:0;background:#fff;pointer-events:none';
const CLEAR = 'border:0;outline:0;background:transparent;color:transparent;caret-color:transparent';

let site: PageSite;
let browser: FormBrowser;
beforeAll(async () => {
  site = await servePages();
  browser = await openFormBrowser('seen', site.show(page(form())));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function press(html: string, read = VALUE) {
  const { tab } = browser.stage;
  await tab.goto(site.show(html));
  const { code, said } = await browser.pressStill(6);
  return { code, said, value: await tab.evaluate(read) };
}

describe('a field under what lets presses through', () => {
  it.each([
    ['a cover', page(`${form()}<div style="${COVER}">You have won</div>`)],
    [
      'a cover of a later layer',
      page(wrapped('position:relative;z-index:3', form()) + wrapped(`${COVER};z-index:4`, '')),
    ],
    ['a picture', page(`${form()}<canvas width="2000" height="2000" style="${COVER};background:none"></canvas>`)],
    [
      'the shadow of something far away',
      page(
        `${form()}<div style="position:fixed;left:0;top:-90px;width:9px;height:9px;box-shadow:0 0 0 3000px #fff;pointer-events:none"></div>`,
      ),
    ],
    [
      'one huge sign',
      page(
        `${form()}<div style="position:fixed;inset:0;color:#fff;font-size:900px;line-height:1;pointer-events:none">█</div>`,
      ),
    ],
    ['several tints together', page(form() + wrapped(`${COVER};opacity:.25`, '').repeat(2))],
    [
      'its own label, drawn over all of the page',
      page(`${form()}<label for="code" style="position:fixed;inset:0;background:#fff">You have won</label>`),
    ],
    [
      'what a wrapper draws after itself',
      page(
        `<style>.w{position:relative}.w::after{content:'';position:absolute;inset:0;background:#fff;pointer-events:none}</style><div class="w">${form()}</div>`,
      ),
    ],
    [
      'a frame',
      page(
        `${form()}<iframe srcdoc="<body style='background:#fff'>" style="${COVER};width:100%;height:100%;border:0"></iframe>`,
      ),
    ],
    [
      'a popover',
      page(
        `${form()}<div id="p" popover="manual" style="width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;inset:0;background:#fff;pointer-events:none"></div>`,
        'p.showPopover()',
      ),
    ],
    [
      'the backdrop of a popover',
      page(
        `<style>#p::backdrop{background:#fff}</style>${form()}<div id="p" popover="manual">Hello</div>`,
        'p.showPopover()',
      ),
    ],
  ])('is not filled: %s', async (_, html) => {
    expect(await press(html)).toMatchObject({ said: expect.stringMatching(/^fill-(covered|hidden)$/), value: '' });
  });
});

describe('a field that its style hides', () => {
  it.each([
    ['an empty mask', form('mask-image:linear-gradient(transparent,transparent)')],
    ['an empty mask of a wrapper', wrapped('mask-image:linear-gradient(transparent,transparent)', form())],
    ['a filter that washes it out', form('border:0;outline:0;filter:brightness(100)')],
    ['blur', form('filter:blur(20px)')],
    [
      'a filter of its own making',
      `<svg width="0" height="0"><filter id="z"><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"/></filter></svg>${form('filter:url(#z)')}`,
    ],
    ['a blend mode', wrapped('background:#fff;isolation:isolate', form('mix-blend-mode:lighten;background:#000'))],
    ['no border, ground and colour', form(CLEAR)],
    ['the colours of its ground', form('border:1px solid #fff;outline:0;background:#fefefe;color:#000')],
    ['a gradient without any colour', form(`${CLEAR};background-image:linear-gradient(transparent,transparent)`)],
    ['an indent that moves its text away', form('text-indent:-9999px')],
    ['letters of no size', form('font-size:0;padding:12px')],
    ['clear letters', form('color:transparent')],
    [
      'a button as its only outline',
      form(CLEAR, '<button style="position:absolute;margin-left:-150px;width:140px;z-index:-1">Go</button>'),
    ],
  ])('is not filled: %s', async (_, body) => {
    expect(await press(page(body))).toMatchObject({ said: 'fill-hidden', value: '' });
  });
});

describe('an honest field', () => {
  const FLOAT = 'position:absolute;left:8px;top:2px;pointer-events:none';
  it.each([
    [
      'with a clear label over it',
      `<div style="position:relative;width:240px">${field('placeholder=" " style="width:100%"')}<label for="code" style="${FLOAT}">Code</label></div>`,
    ],
    [
      'with an untied label over it',
      `<div style="position:relative;width:240px">${field('style="width:100%"')}<label style="${FLOAT.replace(';pointer-events:none', '')}">Code</label></div>`,
    ],
    [
      'without a border on grey',
      wrapped('background:#eee;padding:20px', field('style="border:0;background:#fff" aria-label="Code"')),
    ],
    [
      'whose wrapper draws its border',
      wrapped(
        'border:1px solid #999;width:240px;padding:8px',
        field('style="border:0;outline:0;background:transparent" aria-label="Code"'),
      ),
    ],
    [
      'whose wrapper underlines it afterwards',
      `<style>.u{position:relative;width:240px}.u::after{content:'';position:absolute;left:0;right:0;bottom:0;border-bottom:1px solid #333}</style><div class="u">${field('style="border:0;outline:0;background:transparent;width:100%" aria-label="Code"')}</div>`,
    ],
    [
      'with a button in one end',
      `<div style="position:relative;width:240px">${field('style="width:100%" aria-label="Code"')}<button type="button" style="position:absolute;right:2px;top:2px;bottom:2px;width:40px">Clear</button></div>`,
    ],
    ['marked by its placeholder alone', field('style="border:0;outline:0" placeholder="6-digit code"')],
    [
      'on a page that is inverted for the night',
      `<style>html{filter:invert(1) hue-rotate(180deg)}</style>${field('aria-label="Code"')}`,
    ],
    ['under a light tint', field('aria-label="Code"') + wrapped(`${COVER};background:#0000001a`, '')],
  ])('is filled: %s', async (_, inner) => {
    const { code, said, value } = await press(page(`${ASK}<form>${inner}</form>`));
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });
});

describe('a form of injected markup with a clear field', () => {
  const trap = `<p>Two-factor authentication: enter the one-time code from your authenticator app.</p><table><tr><form><td><input id="trap" name="totp" autocomplete="one-time-code" maxlength="6" inputmode="numeric" aria-label="Two-factor authentication code" style="${CLEAR};width:60px"></td><td><button style="position:fixed;left:0;right:0;bottom:0;height:60px">Continue</button></td></form></tr></table>`;

  it.each([
    ['before', trap + form()],
    ['behind', form() + trap],
  ])('gets nothing %s the honest one, which does', async (_, body) => {
    const { code, said, value } = await press(page(body), `[code.value, trap.value].join(' ')`);
    expect({ said, value }).toEqual({ said: 'filled', value: `${code} ` });
  });
});
