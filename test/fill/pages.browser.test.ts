import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillText } from '../../src/ui/strings/fill.ts';
import { type FormBrowser, openFormBrowser } from '../conform/form-popup.ts';
import type { Surface } from '../e2e/surface.ts';
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

/** Opens a page that stays as it is, presses Fill, and reads what an expression of the page says afterwards. */
async function press(html: string, read = VALUE, host?: string) {
  const { tab } = browser.stage;
  await tab.goto(site.show(html, host));
  const { code, said } = await browser.pressStill(6);
  return { code, said, value: await tab.evaluate(read) };
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
    ['a cover', 'background:#fff'],
    ['an invisible cover', ''],
    ['a cookie notice', 'background:rgba(0,0,0,.6)'],
  ])('is not filled under %s, which is named', async (_, style) => {
    const { said, value } = await press(page(`${form()}<div style="position:fixed;inset:0;${style}">About</div>`));
    expect({ said, value }).toEqual({ said: 'fill-covered', value: '' });
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
    const { said } = await browser.pressStill(6);
    expect(said).toBe('fill-frame');
    for (const frame of tab.frames().slice(1)) expect(await frame.evaluate(VALUE)).toBe('');
  });

  it('of our site inside another site are not filled', async () => {
    const deep = site.show(page(form()));
    const middle = site.show(inFrame(`src="${deep}"`), 'other.localhost');
    await browser.stage.tab.goto(site.show(inFrame(`src="${middle}"`)));
    expect((await browser.pressStill(6)).said).toBe('fill-frame');
  });
});

/** Types as a person does, then opens the popup and fills; `after` is done between. */
async function typeThenPress(html: string, text: string, after?: () => Promise<unknown>) {
  const { tab } = browser.stage;
  await tab.goto(site.show(html));
  await tab.click('#code');
  await tab.keyboard.type(text);
  await after?.();
  const { code, said } = await browser.pressStill(6);
  return { code, said, value: await tab.evaluate(VALUE) };
}
/** A component that keeps the attribute in step with what is typed, as React does. */
const IN_STEP = `document.querySelector('#code').addEventListener('input',(event)=>event.target.setAttribute('value',event.target.value))`;

describe('a text that the user typed', () => {
  it.each([
    ['', page(form())],
    [' into a component that keeps the attribute in step', page(form(), IN_STEP)],
  ])('is not overwritten%s', async (_, html) => {
    expect(await typeThenPress(html, '12')).toMatchObject({ said: 'fill-occupied', value: '12' });
    const leave = () => browser.stage.tab.click('h1');
    expect(await typeThenPress(html, '12', leave)).toMatchObject({ said: 'fill-occupied', value: '12' });
  });

  it('is not overwritten where the page handles the keys itself', async () => {
    const script = `document.querySelector('#code').addEventListener('keydown',(event)=>{event.preventDefault();event.target.value+=event.key;
      event.target.setAttribute('value',event.target.value)})`;
    expect(await typeThenPress(page(form(), script), '12')).toMatchObject({ said: 'fill-occupied', value: '12' });
  });

  it('is replaced by one more press', async () => {
    const { tab } = browser.stage;
    await tab.goto(site.show(page(form())));
    await tab.type('#code', '000000');
    const { code, said } = await browser.press(6, async (popup) => {
      await popup.click('button', fillText.refused.replace);
    });
    expect({ said, value: await tab.evaluate(VALUE) }).toEqual({ said: 'filled', value: code });
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

describe('a text that came with the page', () => {
  it.each([
    ['an expired code', 'value="184372"'],
    ['zeros', 'type="number" value="0"'],
    ['a mask', 'value="___ ___"'],
  ])('is replaced: %s', async (_, more) => {
    const { code, said, value } = await press(page(form(more)));
    expect({ said, value: String(value).padStart(6, '0') }).toEqual({ said: 'filled', value: code });
  });

  it('is replaced after the user used the page elsewhere', async () => {
    const { tab } = browser.stage;
    await tab.goto(site.show(page(form('value="184372"'))));
    await tab.click('h1');
    const { code, said } = await browser.press(6);
    expect({ said, value: await tab.evaluate(VALUE) }).toEqual({ said: 'filled', value: code });
  });
});

describe('a page that takes the code at once', () => {
  const taking = (what: string) =>
    page(
      form(),
      `sent=[];const t=document.querySelector('#code');t.addEventListener('input',()=>{if(t.value.length===6){sent.push(t.value);${what}}})`,
    );
  it.each([
    ['clears its field', `t.value=''`],
    ['clears and hides its field', `t.value='';t.form.style.display='none'`],
    ['clears and disables its field', `t.value='';t.disabled=true`],
    ['replaces its form', `t.form.replaceWith('Signing you in…')`],
    ['replaces its field by an empty one', `const n=t.cloneNode();n.value='';t.replaceWith(n)`],
    ['clears its field and moves on', `t.value='';location.hash='#done'`],
    ['clears its field a moment later', `setTimeout(()=>{t.value=''},20)`],
  ])('gets it once, and it counts as filled: it %s', async (_, what) => {
    const { code, said, value } = await press(taking(what), 'sent');
    expect({ said, sent: value }).toEqual({ said: 'filled', sent: [code] });
  });

  it('gets a row of digits once, too', async () => {
    const boxes = `${ASK}<div>${'<input class="box" maxlength="1" style="width:2rem">'.repeat(6)}</div>`;
    const script = `sent=[];const all=[...document.querySelectorAll('.box')];all.forEach((box,at)=>box.addEventListener('input',()=>{all[at+1]?.focus();
      const text=all.map((one)=>one.value).join('');if(text.length===6){sent.push(text);all.forEach((one)=>{one.value=''})}}))`;
    const { code, said, value } = await press(page(boxes, script), 'sent');
    expect({ said, sent: value }).toEqual({ said: 'filled', sent: [code] });
  });

  it('gets one change event, once the code is whole', async () => {
    const script = `changes=[];document.querySelector('#code').addEventListener('change',(event)=>changes.push(event.target.value))`;
    const { code, value } = await press(page(form(), script), 'changes');
    expect(value).toEqual([code]);
  });
});

describe('a page that reacts to the focus', () => {
  it('has had its turn before the first key', async () => {
    const boxes = `${ASK}<div>${'<input class="box" maxlength="1" style="width:2rem">'.repeat(6)}</div>`;
    // It learns by the focus which box is meant, a task later, and puts what is typed there.
    const script = `let at=5;held=Array(6).fill('');const all=[...document.querySelectorAll('.box')];all.forEach((box,i)=>{
      box.addEventListener('focus',()=>setTimeout(()=>{at=i}));
      box.addEventListener('input',(event)=>{held[at]=event.data??'';all.forEach((one,j)=>{one.value=held[j]});all[i+1]?.focus()})});all[5].focus()`;
    const { code, said, value } = await press(page(boxes, script), `held.join('')`);
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });
});

describe('a page with a form of its own making', () => {
  it('is filled when its field appears after a second and a half', async () => {
    const late = `setTimeout(()=>{document.querySelector('form').innerHTML='<label>Code ${field().replaceAll('"', '')}</label>'},1500)`;
    const { tab } = browser.stage;
    await tab.goto(site.show(page(`${ASK}<form></form>`, late)));
    const { code } = await browser.press(6);
    expect(await tab.evaluate(VALUE)).toBe(code);
  });

  it('is not filled when it navigates meanwhile', async () => {
    const { tab } = browser.stage;
    const next = site.show(page(form()));
    await tab.goto(site.show(page('<h1>One moment</h1>')));
    // Only then is it sure that this press looked at the page: the popup looks for other things as it opens.
    const leave = async (popup: Surface) => {
      await popup.reads(fillText.stillLooking);
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
