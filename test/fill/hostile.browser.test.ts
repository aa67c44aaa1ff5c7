import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillText } from '../../src/ui/strings/fill.ts';
import { type FormBrowser, openFormBrowser } from '../conform/form-popup.ts';
import { ASK, field, page, VALUE } from './form-page.ts';
import { type PageSite, servePages } from './page-site.ts';

const form = (more = '', inside = '') => `${ASK}<form ${more}>${inside}<label>Code ${field()}</label></form>`;

let site: PageSite;
let browser: FormBrowser;
beforeAll(async () => {
  site = await servePages();
  browser = await openFormBrowser('hostile', site.show(page(form())));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function press(html: string, read = VALUE, host?: string) {
  const { tab } = browser.stage;
  await tab.goto(site.show(html, host));
  const { code, said } = await browser.pressStill(6);
  return { code, said, value: await tab.evaluate(read) };
}

describe('a field that nobody can use', () => {
  it.each([
    ['disabled', 'disabled', 'fill-no-field'],
    ['disabled by its fieldset', '></label></form><fieldset disabled><label>Code <input id=two', undefined],
    ['read-only', 'readonly', 'fill-no-field'],
    ['nine pixels high', 'style="height:9px;padding:0;border:0"', 'fill-hidden'],
    ['nine pixels wide', 'style="width:9px;padding:0;border:0"', 'fill-hidden'],
    ['invisible by visibility', 'style="visibility:hidden"', 'fill-no-field'],
  ])('is not filled: %s', async (_, more, why) => {
    if (why === undefined) {
      const html = page(`${ASK}<form><fieldset disabled><label>Code ${field()}</label></fieldset></form>`);
      expect(await press(html)).toMatchObject({ said: 'fill-no-field', value: '' });
      return;
    }
    const html = page(`${ASK}<form><label>Code ${field(more)}</label></form>`);
    expect(await press(html)).toMatchObject({ said: why, value: '' });
  });
});

describe('a page whose named fields shadow properties of its form and its document', () => {
  const NAMES =
    'parentNode assignedSlot localName getAttribute checkVisibility childNodes nodeType isContentEditable ownerDocument getRootNode';
  const inputs = (names: string, more = '') =>
    names
      .split(' ')
      .map((name) => `<input type="hidden" name="${name}" ${more}>`)
      .join('');
  const images = 'body documentElement defaultView elementFromPoint title querySelectorAll'
    .split(' ')
    .map((name) => `<img name="${name}" alt="">`)
    .join('');

  it('is filled where it is honest', async () => {
    const { code, said, value } = await press(page(form('id="f"', inputs(NAMES)) + images), `${VALUE}`);
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('does not get past a faint wrapper by naming another parent', async () => {
    const stranger = '<div><input type="hidden" form="f" name="parentNode"></div>';
    const html = page(`<div style="opacity:.001">${form('id="f"')}</div>${stranger}`);
    expect(await press(html)).toMatchObject({ said: 'fill-hidden', value: '' });
  });

  it('does not get past a cover by answering the hit test', async () => {
    const html = page(
      `${form()}<div style="position:fixed;inset:0;background:#fff"></div>`,
      `Document.prototype.elementFromPoint=()=>document.querySelector('#code');Element.prototype.contains=()=>true;`,
    );
    expect(await press(html)).toMatchObject({ said: 'fill-covered', value: '' });
  });
});

describe('a form that would send the code to another site', () => {
  const away = 'https://collect.other.example/in';

  it.each([
    ['by its action', form(`action="${away}"`)],
    ['by a button of its own', form('', `<button formaction="${away}">Verify</button>`)],
    ['by a button elsewhere', `${form('id="f"')}<button form="f" formaction="${away}">Verify</button>`],
    ['by the page’s base', `<base href="${away}">${form('action="verify"')}`],
    ['without encryption', form('action="http://collect.example/in"')],
  ])('is not filled, and the user is told: %s', async (_, body) => {
    expect(await press(page(body))).toMatchObject({ said: 'fill-posts-elsewhere', value: '' });
  });

  it.each([
    ['to the page itself', form('action="/verify"')],
    ['nowhere', form('action="javascript:void(0)"')],
    [
      'to its own host, with a field that is called action',
      form('action="verify"', '<input name="action" type="hidden">'),
    ],
  ])('is told from one that sends it %s', async (_, body) => {
    expect((await press(page(body))).said).toBe('filled');
  });
});

describe('frames', () => {
  const around = (inner: string) => page(`<h1>Welcome</h1>${inner}`);
  const box = 'style="width:600px;height:300px"';
  const valuesOf = async () => {
    const values: unknown[] = [];
    for (const frame of browser.stage.tab.frames()) {
      values.push(await frame.evaluate(`document.querySelector('#code')?.value ?? null`).catch(() => null));
    }
    return values.filter((value) => value !== null);
  };

  it('of our site in a hostile page are not filled', async () => {
    const inner = site.show(page(form()));
    await browser.stage.tab.goto(site.show(around(`<iframe src="${inner}" ${box}></iframe>`), 'other.localhost'));
    const said = await browser.pressElsewhere(6);
    expect(said).not.toBe('filled');
    expect(await valuesOf()).toEqual(['']);
  });

  it('that the page writes itself, at about:blank, are filled as part of the page', async () => {
    const html = around(`<iframe id="frame" ${box}></iframe>`);
    const write = `const inner=document.querySelector('#frame').contentDocument;inner.open();inner.write(${JSON.stringify(page(form())).replaceAll('</', '<\\/')});inner.close();`;
    await browser.stage.tab.goto(site.show(html.replace('<script></script>', `<script>${write}</script>`)));
    const { code, said } = await browser.press(6);
    expect({ said, values: await valuesOf() }).toEqual({ said: 'filled', values: [code] });
  });

  it('at a blob: address are filled only where the browser vouches for their origin', async () => {
    const blob = `const text=${JSON.stringify(page(form())).replaceAll('</', '<\\/')};document.querySelector('#frame').src=URL.createObjectURL(new Blob([text],{type:'text/html'}));`;
    const html = around(`<iframe id="frame" ${box}></iframe>`).replace('<script></script>', `<script>${blob}</script>`);
    await browser.stage.tab.goto(site.show(html));
    const { code, said } = await browser.press(6);
    const values = await valuesOf();
    expect(['filled', 'fill-frame']).toContain(said);
    expect(values).toEqual([said === 'filled' ? code : '']);
  });

  it('at a blob: address in a sandbox are not filled', async () => {
    const blob = `const text=${JSON.stringify(page(form())).replaceAll('</', '<\\/')};document.querySelector('#frame').src=URL.createObjectURL(new Blob([text],{type:'text/html'}));`;
    const html = around(`<iframe id="frame" sandbox="allow-scripts" ${box}></iframe>`).replace(
      '<script></script>',
      `<script>${blob}</script>`,
    );
    await browser.stage.tab.goto(site.show(html));
    const { said } = await browser.pressStill(6);
    expect(said).toBe('fill-frame');
    expect(await valuesOf()).not.toContain(expect.stringMatching(/\d/));
  });
});

describe('navigation between click and fill', () => {
  it('on the first touch of the field leaves the next page empty', async () => {
    const next = site.show(page(form()));
    const { tab } = browser.stage;
    await tab.goto(
      site.show(
        page(form(), `document.querySelector('#code').addEventListener('focus',()=>location.replace('${next}'))`),
      ),
    );
    await browser.press(6);
    await tab.waitForFunction((url) => location.href === url, {}, next);
    expect(await tab.evaluate(VALUE)).toBe('');
  });

  it('to another site while a field is awaited leaves that site empty', async () => {
    const next = site.show(page(form()), 'other.localhost');
    const { tab } = browser.stage;
    await tab.goto(site.show(page('<h1>One moment</h1>')));
    const { said } = await browser.press(6, async (popup) => {
      await popup.reads(fillText.stillLooking);
      await tab.evaluate((url) => location.replace(url), next);
    });
    expect(said).toBe('fill-page-changed');
    await tab.waitForFunction((url) => location.href === url, {}, next);
    expect(await tab.evaluate(VALUE)).toBe('');
  });

  it('within a page that swaps its field for another writes to neither', async () => {
    const swap = `document.querySelector('#code').addEventListener('focus',(event)=>{const copy=event.target.cloneNode();copy.id='trap';event.target.replaceWith(copy)},{once:true})`;
    const { said, value } = await press(page(form(), swap), `document.querySelector('#trap')?.value`);
    expect({ said, value }).toEqual({ said: 'fill-page-changed', value: '' });
  });
});
