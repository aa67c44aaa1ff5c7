import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormBrowser, openFormBrowser } from '../conform/form-popup.ts';
import { ASK, field, page } from './form-page.ts';
import { type PageSite, servePages } from './page-site.ts';

const FOLDER = new URL('fixtures/components/', import.meta.url);
const components = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
const BOX = '<span style="flex:1;border:1px solid #777"></span>';
const BOXES = `<div style="display:flex;gap:6px;width:300px;height:48px">${BOX.repeat(6)}</div>`;
const clear = `${field('style="position:absolute;inset:0;width:300px;height:48px;opacity:0"')}`;
const around = (inner: string, more = '') =>
  `<div style="position:relative;width:300px;height:48px;${more}">${inner}</div>`;
const form = (inner: string) => page(`${ASK}<form>${inner}</form>`);

let site: PageSite;
let browser: FormBrowser;
beforeAll(async () => {
  site = await servePages();
  browser = await openFormBrowser('drawn', site.show(form(field())));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const VALUES = `[...document.querySelectorAll('input')].map((input) => input.value).join(' ').trim()`;

/** Opens a page, presses Fill, and agrees to the place that the popup shows; `pick` is the number of a form. */
async function press(html: string, pick?: number) {
  const { tab } = browser.stage;
  await tab.goto(site.show(html));
  const pressed = await browser.pressPlace(6, pick);
  return { ...pressed, value: await tab.evaluate(VALUES) };
}

describe('a clear field whose boxes the page draws elsewhere than they belong', () => {
  it.each([
    ['without boxes', form(around(clear))],
    ['with boxes of another part of the page', form(`${around(clear)}</form><div style="height:400px"></div>${BOXES}`)],
    ['with boxes that are clear as well', form(around(BOXES + clear, 'opacity:.2'))],
    ['with boxes in the colour of the page', form(around(BOXES.replaceAll('#777', '#fff') + clear))],
    [
      'with boxes under a cover',
      form(`${around(BOXES + clear)}<div style="position:fixed;inset:0;background:#fff;pointer-events:none"></div>`),
    ],
    [
      'far from its boxes',
      form(around(`${BOXES}${field('style="position:absolute;left:700px;top:600px;opacity:0"')}`)),
    ],
  ])('is not filled: %s', async (_, html) => {
    const { tab } = browser.stage;
    await tab.goto(site.show(html));
    const { said } = await browser.pressStill(6);
    const value = await tab.evaluate(VALUES);
    expect({ said, value }).toEqual({ said: expect.stringMatching(/^fill-(hidden|covered)$/), value: '' });
  });
});

it('leaves a clear field alone until the user agrees, and asks no second time on that host', async () => {
  const html = form(around(BOXES + clear));
  const { tab } = browser.stage;
  await tab.goto(site.show(html));
  expect(await browser.press(6)).toMatchObject({ said: 'asked-where' });
  expect(await tab.evaluate(VALUES)).toBe('');
  const first = await press(html);
  expect(first).toMatchObject({ said: 'filled', wasAsked: true, value: first.code });
  const second = await press(html);
  expect(second).toMatchObject({ said: 'filled', wasAsked: false, value: second.code });
});

it.each(components)('fills the field of %s', async (name) => {
  const { said, code, value } = await press(page(`${readFileSync(new URL(name, FOLDER), 'utf8')}`));
  expect({ said, value }).toEqual({ said: 'filled', value: code });
});

describe('two forms that want a code', () => {
  const two = page(`${ASK}<form><label>Code ${field()}</label></form><hr><form><label>Code ${field()}</label></form>`);

  it('are a question, and the form that the user picks gets it', async () => {
    const { said, code, wasAsked, value } = await press(two, 2);
    expect({ said, wasAsked, value }).toEqual({ said: 'filled', wasAsked: true, value: code });
    expect(await browser.stage.tab.evaluate(`document.forms[1].elements[0].value`)).toBe(code);
  });
});
