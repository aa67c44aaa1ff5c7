import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormBrowser, openFormBrowser } from '../conform/form-popup.ts';
import { eventually } from '../e2e/eventually.ts';
import { ASK, field, page, VALUE } from './form-page.ts';
import { type PageSite, servePages } from './page-site.ts';

const form = (more = '') => `${ASK}<form><label>Code ${field(more)}</label></form>`;

let site: PageSite;
let browser: FormBrowser;

beforeAll(async () => {
  site = await servePages();
  browser = await openFormBrowser('pages', site.show(page(form())));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens the page, presses Fill, and reads what an expression of the page says afterwards. */
async function press(html: string, read = VALUE, host?: string) {
  const { tab } = browser.stage;
  await tab.goto(site.show(html, host));
  const { code, said } = await browser.press(6);
  return { code, said, value: await tab.evaluate(read) };
}

/** From now on, tells when a script of the extension began to run in the page. */
async function watchForOurs(tab: Page): Promise<() => Promise<boolean>> {
  const session = await tab.createCDPSession();
  let isThere = false;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    isThere ||= context.origin.startsWith('chrome-extension:');
  });
  await session.send('Runtime.enable');
  return () => eventually('a script of ours in the page', async () => isThere);
}

describe('a field that a person cannot see', () => {
  it.each([
    ['a faint document', page(`<style>html{opacity:.001}</style>${form()}`)],
    ['a faint body', page(`<style>body{opacity:.001}</style>${form()}`)],
    ['a faint field', page(form('style="opacity:.001"'))],
    ['wrappers that are faint together', page(`<div style="opacity:.8"><div style="opacity:.8">${form()}</div></div>`)],
    ['a field made faint by a filter', page(form('style="filter:opacity(0)"'))],
    ['a field of one pixel', page(form('style="width:1px;height:1px;padding:0;border:0"'))],
    ['a field beside the page', page(form('style="position:absolute;left:-4000px"'))],
    ['a field cut away', page(form('style="clip-path:inset(50%)"'))],
    ['a field cut away by a wrapper', page(`<div style="clip-path:inset(50%)">${form()}</div>`)],
  ])('is not filled: %s', async (_, html) => {
    const { said, value } = await press(html);
    expect({ said, value }).toEqual({ said: 'fill-hidden', value: '' });
  });

  it.each([
    ['a field under a cover', page(`${form()}<div style="position:fixed;inset:0;background:#fff">Sign in</div>`)],
    ['a field under an invisible cover', page(`${form()}<div style="position:fixed;inset:0"></div>`)],
  ])('is not filled, and the user is told of the cover: %s', async (_, html) => {
    expect(await press(html)).toMatchObject({ said: 'fill-covered', value: '' });
  });

  it('is not filled when a frame around it is faint', async () => {
    const inner = site.show(page(form()));
    const { said } = await press(
      page(`<iframe src="${inner}" style="width:600px;height:300px;opacity:.01"></iframe>`),
      '0',
    );
    expect(said).toBe('fill-hidden');
  });

  it('is filled after scrolling when it is merely further down the page', async () => {
    const { code, said, value } = await press(
      page(`<div style="height:3000px"></div>${form()}<div style="height:3000px">`),
    );
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });
});

describe('frames', () => {
  const inFrame = (attributes: string) =>
    page(`<h1>Welcome</h1><iframe ${attributes} style="width:600px;height:300px"></iframe>`);
  const INNER = `document.querySelector('iframe').contentDocument.querySelector('#code').value`;
  const srcdoc = page(form()).replaceAll('"', '&quot;');

  it('of the same origin are filled', async () => {
    const { code, said, value } = await press(inFrame(`src="${site.show(page(form()))}"`), INNER);
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('without an address of their own are filled when they belong to the page', async () => {
    const { code, said, value } = await press(inFrame(`srcdoc="${srcdoc}"`), INNER);
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it.each([
    ['another site', () => `src="${site.show(page(form()), 'other.localhost')}"`],
    ['a sandbox at the same address', () => `sandbox="allow-scripts allow-forms" src="${site.show(page(form()))}"`],
    ['a sandbox without an address', () => `sandbox="allow-scripts" srcdoc="${srcdoc}"`],
    ['a data: address', () => `src="data:text/html,${encodeURIComponent(page(form()))}"`],
  ])('of %s are not filled', async (_, attributes) => {
    const html = inFrame(attributes());
    const { tab } = browser.stage;
    await tab.goto(site.show(html));
    const { said } = await browser.press(6);
    expect(said).toBe('fill-frame');
    for (const frame of tab.frames().slice(1)) expect(await frame.evaluate(VALUE)).toBe('');
  });

  it('of our site inside another site are not filled', async () => {
    const deep = site.show(page(form()));
    const middle = site.show(inFrame(`src="${deep}"`), 'other.localhost');
    await browser.stage.tab.goto(site.show(inFrame(`src="${middle}"`)));
    expect((await browser.press(6)).said).toBe('fill-frame');
  });
});

describe('a text that the user typed', () => {
  it('is not overwritten', async () => {
    const { said, value } = await press(page(form('value="12"')));
    expect({ said, value }).toEqual({ said: 'fill-occupied', value: '12' });
  });

  it('is distinguished from an earlier fill, which a second press replaces', async () => {
    const first = await press(page(form()));
    const again = await browser.press(6);
    expect([first.said, again.said]).toEqual(['filled', 'filled']);
    expect(await browser.stage.tab.evaluate(VALUE)).toBe(again.code);
  });

  it('stays in the other fields of the form, and the form is not sent', async () => {
    const { tab } = browser.stage;
    const others =
      '<input name="user" autocomplete="username" value="alex"><input type="password" name="p" value="secret">';
    await tab.goto(
      site.show(
        page(`${ASK}<form>${others}${field()}<button>OK</button></form>`, 'sent=0;onsubmit=()=>{sent++;return false}'),
      ),
    );
    await browser.press(6);
    expect(
      await tab.evaluate(`[...document.querySelectorAll('[name=user],[name=p]')].map((e) => e.value).join() + sent`),
    ).toBe('alex,secret0');
  });
});

describe('a page with a form of its own making', () => {
  it('is filled when its field appears after a second and a half', async () => {
    const late = `setTimeout(()=>{document.querySelector('form').innerHTML='<label>Code ${field().replaceAll('"', '')}</label>'},1500)`;
    const { code, value } = await press(page(`${ASK}<form></form>`, late));
    expect(value).toBe(code);
  });

  it('is not filled when it navigates meanwhile', async () => {
    const { tab } = browser.stage;
    const next = site.show(page(form()));
    await tab.goto(site.show(page('<h1>One moment</h1>')));
    const lookedInto = await watchForOurs(tab);
    const leave = async () => {
      await lookedInto();
      await tab.evaluate((url) => location.replace(url), next);
    };
    const { said } = await browser.press(6, leave);
    expect(said).toBe('fill-page-changed');
    expect(await browser.stage.tab.evaluate(VALUE)).toBe('');
  });

  it('is filled in an editable element', async () => {
    const editable = `${ASK}<div id="code" contenteditable role="textbox" aria-label="Code" style="border:1px solid;width:12rem;min-height:2rem"></div>`;
    const { code, said, value } = await press(page(editable), `document.querySelector('#code').textContent`);
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('is filled in boxes that react to keys alone', async () => {
    const boxes = `${ASK}<div>${'<input class="box" maxlength="1" style="width:2rem">'.repeat(6)}</div>`;
    const script = `held='';document.querySelectorAll('.box').forEach((box,at,all)=>box.addEventListener('keydown',(event)=>{
      if(!/^\\d$/.test(event.key))return;event.preventDefault();box.value=event.key;held+=event.key;all[at+1]?.focus();}))`;
    const { code, said, value } = await press(
      page(boxes, script),
      `[...document.querySelectorAll('.box')].map((box)=>box.value).join('')+held`,
    );
    expect({ said, value }).toEqual({ said: 'filled', value: code + code });
  });

  it('is filled in two fields for half of the code each', async () => {
    const halves = `${ASK}<div>${'<input class="half" type="tel" maxlength="3" style="width:4rem">'.repeat(2)}</div>`;
    const script = `const all=[...document.querySelectorAll('.half')];all[0].addEventListener('input',()=>{if(all[0].value.length===3)all[1].focus()})`;
    const { code, said, value } = await press(page(halves, script), `all.map((half)=>half.value).join(' ')`);
    expect({ said, value }).toEqual({ said: 'filled', value: `${code.slice(0, 3)} ${code.slice(3)}` });
  });

  it('counts as filled when it spreads the code over its own fields', async () => {
    const wide = `${ASK}<div>${'<input class="part">'.repeat(6)}</div>`;
    const script = `const all=[...document.querySelectorAll('.part')];all.forEach((part,at)=>part.addEventListener('input',()=>{
      const text=part.value;[...text].forEach((character,more)=>{if(all[at+more])all[at+more].value=character})}))`;
    const { code, said, value } = await press(
      page(wide, script),
      `[...document.querySelectorAll('.part')].map((part)=>part.value).join('')`,
    );
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('counts as filled when it sends the form and navigates', async () => {
    const next = site.show(page('<h1>Welcome</h1>'));
    const script = `document.querySelector('#code').addEventListener('input',(event)=>{if(event.target.value.length===6)location.assign('${next}')})`;
    expect((await press(page(form(), script), 'document.title')).said).toBe('filled');
  });

  it('is reported when it does not keep the code, and keeps no part of it', async () => {
    const script = `document.querySelector('#code').addEventListener('input',(event)=>{event.target.value=event.target.value.slice(0,3)})`;
    const { said, value } = await press(page(form(), script));
    expect({ said, value }).toEqual({ said: 'fill-not-taken', value: '' });
  });
});

it('leaves nothing in the page but the value', async () => {
  const { tab } = browser.stage;
  const look = `document.documentElement.outerHTML + Object.getOwnPropertyNames(globalThis).join()`;
  await tab.goto(site.show(page(form())));
  const before = await tab.evaluate(look);
  await browser.press(6);
  expect(await tab.evaluate(look)).toBe(before);
});
