import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxForm, openFirefoxForm } from './firefox-form.ts';
import { ASK, page, VALUE } from './form-page.ts';
import { type PageSite, servePages } from './page-site.ts';

const FORM = `${ASK}<form><label>Code <input name="code" id="code" autocomplete="one-time-code"></label></form>`;
const BOX = 'style="width:600px;height:300px"';
const quoted = page(FORM).replaceAll('"', '&quot;');

let site: PageSite;
let firefox: FirefoxForm;
let host: string;
beforeAll(async () => {
  site = await servePages();
  host = `localhost:${site.port}`;
  firefox = await openFirefoxForm();
}, 240_000);
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

/** Opens a page that stays as it is, fills it, and reads what an expression of the page says afterwards. */
async function press(html: string, read = VALUE, at?: string) {
  await firefox.tab.goto(site.show(html, at));
  const { said, code } = await firefox.pressStill(host);
  return { said, code, value: await firefox.tab.evaluate(read) };
}

/** What each frame's field holds; a frame without one, or one that cannot be asked, is left out. */
async function frameValues(): Promise<readonly unknown[]> {
  const values: unknown[] = [];
  for (const frame of firefox.tab.frames()) {
    values.push(await frame.evaluate(`document.querySelector('#code')?.value ?? null`).catch(() => null));
  }
  return values.filter((value) => value !== null);
}

describe('in Firefox a code', () => {
  it('is filled into the field of the page', async () => {
    const { said, code, value } = await press(page(FORM));
    expect({ said, value }).toEqual({ said: 'filled', value: code });
    expect(code).toMatch(/^\d{6}$/);
  });

  it.each(['open', 'closed'])('is filled through a shadow root that is %s', async (mode) => {
    const script = `const host=document.querySelector('#host');root=host.attachShadow({mode:'${mode}'});root.innerHTML=${JSON.stringify(FORM).replaceAll('</', '<\\/')}`;
    const { said, code, value } = await press(
      page('<div id="host"></div>', script),
      `root.querySelector('#code').value`,
    );
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('is typed into boxes, one character each', async () => {
    const boxes = `${ASK}<div>${'<input class="box" maxlength="1" style="width:2rem">'.repeat(6)}</div>`;
    const script = `document.querySelectorAll('.box').forEach((box,at,all)=>box.addEventListener('input',()=>all[at+1]?.focus()))`;
    const read = `[...document.querySelectorAll('.box')].map((box)=>box.value).join('')`;
    const { said, code, value } = await press(page(boxes, script), read);
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('is filled into an editable element', async () => {
    const editable = `${ASK}<div id="code" contenteditable role="textbox" aria-label="Code" style="border:1px solid;width:12rem;min-height:2rem"></div>`;
    const { said, code, value } = await press(page(editable), `document.querySelector('#code').textContent`);
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('is filled into a field that appears after a second', async () => {
    const late = `setTimeout(()=>{document.querySelector('form').innerHTML='<label>Code <input id="code" name="code"></label>'},1000)`;
    await firefox.tab.goto(site.show(page(`${ASK}<form></form>`, late)));
    const { said, code } = await firefox.press(host);
    expect({ said, value: await firefox.tab.evaluate(VALUE) }).toEqual({ said: 'filled', value: code });
  });

  it('does not overwrite what the user typed', async () => {
    await firefox.tab.goto(site.show(page(FORM)));
    await firefox.tab.type('#code', '12');
    expect((await firefox.pressStill(host)).said).toBe('fill-occupied');
    expect(await firefox.tab.evaluate(VALUE)).toBe('12');
  });

  it('replaces an expired code that came with the page', async () => {
    const { said, code, value } = await press(page(FORM.replace('<input', '<input value="184372"')));
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('is written once where the page takes it and clears its field', async () => {
    const script = `sent=[];const t=document.querySelector('#code');t.addEventListener('input',()=>{if(t.value.length===6){sent.push(t.value);t.value=''}})`;
    const { said, code, value } = await press(page(FORM, script), 'sent.join()');
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it.each([
    ['a faint document', page(`<style>html{opacity:.001}</style>${FORM}`)],
    ['a faint body', page(`<style>body{opacity:.001}</style>${FORM}`)],
    ['a faint field', page(FORM.replace('<input', '<input style="opacity:.001"'))],
    ['a field of one pixel', page(FORM.replace('<input', '<input style="width:1px;height:1px;padding:0;border:0"'))],
    ['a field beside the page', page(FORM.replace('<input', '<input style="position:absolute;left:-4000px"'))],
    [
      'a faint wrapper behind a named field',
      page(
        `<div style="opacity:.001">${FORM.replace('<form', '<form id="f"')}</div><input type="hidden" form="f" name="parentNode">`,
      ),
    ],
  ])('does not go where a person cannot see it: %s', async (_, html) => {
    expect(await press(html)).toMatchObject({ said: 'fill-hidden', value: '' });
  });

  it.each([
    ['a cover', page(`${FORM}<div style="position:fixed;inset:0;background:#fff">Sign in</div>`)],
    [
      'a cover that lets presses through',
      page(`${FORM}<div style="position:fixed;inset:0;background:#fff;pointer-events:none">Sign in</div>`),
    ],
    [
      'its own label, drawn over all of the page',
      page(
        FORM.replace('<label>', '<label style="position:fixed;inset:0;background:#fff">')
          .replace('<input', '</label><input')
          .replace('</label></form>', '</form>')
          .replace('<label', '<label for="code"'),
      ),
    ],
    [
      'what a wrapper draws after itself',
      page(
        `<style>.w{position:relative}.w::after{content:'';position:absolute;inset:0;background:#fff;pointer-events:none}</style><div class="w">${FORM}</div>`,
      ),
    ],
    [
      'a popover that lets presses through',
      page(
        `${FORM}<div id="p" popover="manual" style="width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;inset:0;background:#fff;pointer-events:none"></div>`,
        'p.showPopover()',
      ),
    ],
    [
      'a frame that lets presses through',
      page(
        `${FORM}<iframe srcdoc="<body style='background:#fff'>" style="position:fixed;inset:0;width:100%;height:100%;border:0;pointer-events:none"></iframe>`,
      ),
    ],
  ])('does not go under %s', async (_, html) => {
    expect(await press(html)).toMatchObject({ said: 'fill-covered', value: '' });
  });

  it.each([
    ['an empty mask', 'mask-image:linear-gradient(transparent,transparent)'],
    ['a filter that washes it out', 'border:0;filter:brightness(100)'],
    ['clear colours', 'border:0;outline:0;background:transparent;color:transparent'],
    ['a blend mode', 'mix-blend-mode:lighten'],
    ['an indent that moves its text away', 'text-indent:-9999px'],
  ])('does not go into a field behind %s', async (_, style) => {
    expect(await press(page(FORM.replace('<input', `<input style="${style}"`)))).toMatchObject({
      said: 'fill-hidden',
      value: '',
    });
  });

  it('is filled under a clear label that floats over the field', async () => {
    const floating = `<div style="position:relative;width:240px"><input id="code" name="code" placeholder=" " style="width:100%"><label for="code" style="position:absolute;left:8px;top:2px;pointer-events:none">Code</label></div>`;
    const { said, code, value } = await press(page(`${ASK}<form>${floating}</form>`));
    expect({ said, value }).toEqual({ said: 'filled', value: code });
  });

  it('does not go into a form that a button, which only the parser ties to it, sends to another site', async () => {
    const tied = `<table><tr><form><td><label>Code <input id="code" name="code"></label></td><td><button formaction="https://collect.other.example/in">Verify</button></td></form></tr></table>`;
    expect(await press(page(`${ASK}${tied}`))).toMatchObject({ said: 'fill-posts-elsewhere', value: '' });
  });

  it('does not go into a form that sends it to another site', async () => {
    const html = page(FORM.replace('<form', '<form action="https://collect.other.example/in"'));
    expect(await press(html)).toMatchObject({ said: 'fill-posts-elsewhere', value: '' });
  });

  it('leaves nothing in the page but the value', async () => {
    const look = `[document.documentElement.outerHTML, ...Object.getOwnPropertyNames(window).sort()]`;
    await firefox.tab.goto(site.show(page(FORM)));
    const before = (await firefox.tab.evaluate(look)) as readonly string[];
    expect((await firefox.press(host)).said).toBe('filled');
    const after = (await firefox.tab.evaluate(look)) as readonly string[];
    expect(after.filter((one) => !before.includes(one))).toEqual([]);
  });
});

describe('in Firefox a frame', () => {
  const around = (inner: string, script = '') => page(`<h1>Welcome</h1>${inner}`, script);

  it('of the same origin is filled', async () => {
    await firefox.tab.goto(site.show(around(`<iframe src="${site.show(page(FORM))}" ${BOX}></iframe>`)));
    const { said, code } = await firefox.press(host);
    expect({ said, values: await frameValues() }).toEqual({ said: 'filled', values: [code] });
  });

  it('without an address of its own is filled when it belongs to the page', async () => {
    await firefox.tab.goto(site.show(around(`<iframe srcdoc="${quoted}" ${BOX}></iframe>`)));
    const { said, code } = await firefox.press(host);
    expect({ said, values: await frameValues() }).toEqual({ said: 'filled', values: [code] });
  });

  const blob = `document.querySelector('#frame').src=URL.createObjectURL(new Blob([${JSON.stringify(page(FORM)).replaceAll('</', '<\\/')}],{type:'text/html'}))`;
  it.each<[string, () => string]>([
    ['of another site', () => around(`<iframe src="${site.show(page(FORM), 'other.localhost')}" ${BOX}></iframe>`)],
    [
      'in a sandbox at the same address',
      () => around(`<iframe sandbox="allow-scripts" src="${site.show(page(FORM))}" ${BOX}></iframe>`),
    ],
    [
      'in a sandbox without an address',
      () => around(`<iframe sandbox="allow-scripts" srcdoc="${quoted}" ${BOX}></iframe>`),
    ],
    [
      'at a data: address',
      () => around(`<iframe src="data:text/html,${encodeURIComponent(page(FORM))}" ${BOX}></iframe>`),
    ],
    [
      'at a blob: address in a sandbox',
      () => around(`<iframe id="frame" sandbox="allow-scripts" ${BOX}></iframe>`, blob),
    ],
    [
      'of our site inside another site',
      () => {
        const inner = site.show(page(FORM));
        const middle = site.show(around(`<iframe src="${inner}" ${BOX}></iframe>`), 'other.localhost');
        return around(`<iframe src="${middle}" ${BOX}></iframe>`);
      },
    ],
  ])('%s is not filled', async (_, html) => {
    await firefox.tab.goto(site.show(html()));
    const { said } = await firefox.pressStill(host);
    expect(said).toMatch(/^fill-(frame|no-field)$/);
    expect((await frameValues()).filter((value) => value !== '')).toEqual([]);
  });

  it('of our site in a hostile page is not filled, nor is the hostile page bound by it', async () => {
    const inner = site.show(page(FORM));
    await firefox.tab.goto(site.show(around(`<iframe src="${inner}" ${BOX}></iframe>`), 'other.localhost'));
    const { said } = await firefox.pressStill(host);
    expect(said).toMatch(/^fill-(frame|no-field)$/);
    expect((await frameValues()).filter((value) => value !== '')).toEqual([]);
  });
});

it('fills nothing in Firefox when the page navigates while a field is awaited', async () => {
  const next = site.show(page(FORM));
  await firefox.tab.goto(site.show(page('<h1>One moment</h1>', `setTimeout(()=>location.replace('${next}'),1200)`)));
  expect((await firefox.press(host)).said).toBe('fill-page-changed');
  expect(await firefox.tab.evaluate(VALUE)).toBe('');
});
