import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeText } from '../../src/ui/strings/home.ts';
import { type FormBrowser, openFormBrowser } from '../conform/form-popup.ts';
import { eventually } from '../e2e/eventually.ts';
import { chooseForSite } from '../e2e/steps/popup.ts';
import { type PageSite, servePages } from '../fill/page-site.ts';

const CODES = ['ud7bqc9gys', 'dyv6ss4rs3', 'xjjzw7vzhe', 'g58wymn79s', '2qyr4yefz5', 'kank6d9qrg'];
const html = (body: string) => `<!doctype html><meta charset="utf-8"><title>Account</title>${body}`;
const titled = (body: string) => html(`<h1>Recovery codes</h1>${body}`);
const each = (draw: (code: string, at: number) => string) => CODES.map(draw).join('');

let site: PageSite;
let browser: FormBrowser;
beforeAll(async () => {
  site = await servePages();
  browser = await openFormBrowser('recovery-page', site.show(html('<p>Start</p>')));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The codes that the popup shows, those marked as used with a cross. */
function codesIn(page: Page): Promise<readonly string[]> {
  return page.$$eval('.found-codes li', (items) =>
    items.map((item) => `${item.textContent}${item.querySelector('s') === null ? '' : ' ✗'}`),
  );
}

/** The codes that the popup takes from a page, those marked as used with a cross; none when it finds none. */
async function take(page: string): Promise<readonly string[]> {
  await browser.stage.tab.goto(site.show(page));
  const popup = await browser.stage.popup();
  await chooseForSite(popup, homeText.site.saveRecoveryCodes);
  const taken = await eventually('codes or an alert', async () => {
    const codes = await codesIn(popup.page);
    return codes.length > 0 || (await popup.page.$('[role="alert"]')) !== null ? codes : undefined;
  });
  await browser.stage.closePopup();
  return taken;
}

/** The codes that the popup shows after *Save recovery codes* in the menu of a selection; `select` makes it in the page. */
async function takeSelection(page: string, select: string): Promise<readonly string[]> {
  await browser.stage.tab.goto(site.show(page));
  // The toolbar button grants what the menu does.
  await browser.stage.popup();
  await browser.stage.closePopup();
  await browser.stage.tab.evaluate(select);
  await browser.stage.inWorker(`chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-codes', frameId: 0, selectionText: 'lost its lines' }, tab))`);
  const target = await eventually('the popup', async () =>
    browser.stage.browser.targets().find((one) => one.url().endsWith('/popup/index.html')),
  );
  const popup = await browser.stage.adopt(await target.asPage());
  const codes = await eventually('the codes', async () => {
    const found = await codesIn(popup.page);
    return found.length > 0 ? found : undefined;
  });
  await browser.stage.closePopup();
  return codes;
}

describe('a page gives its recovery codes as they are laid out', () => {
  it.each([
    ['list items', `<ul>${each((code) => `<li>${code}</li>`)}</ul>`],
    [
      'grid items',
      `<div style="display:grid;grid-template-columns:1fr 1fr">${each((code) => `<span>${code}</span>`)}</div>`,
    ],
    ['items of a flexible box', `<div style="display:flex;gap:1em">${each((code) => `<b>${code}</b>`)}</div>`],
    ['spans that are blocks', each((code) => `<span style="display:block">${code}</span>`)],
    ['buttons', each((code) => `<button>${code}</button>`)],
    ['elements of its own', each((code) => `<x-code style="display:block">${code}</x-code>`)],
    ['spans with space around', each((code) => `<span style="margin:1em">${code}</span>`)],
    ['floats', each((code) => `<div style="float:left;width:50%">${code}</div>`)],
    [
      'placed boxes',
      `<div style="position:relative;height:12em">${each((code, at) => `<i style="position:absolute;top:${at * 2}em">${code}</i>`)}</div>`,
    ],
    ['numbered rows of a table', `<table>${each((code, at) => `<tr><td>${at + 1}</td><td>${code}</td></tr>`)}</table>`],
    ['parts of one colour each', each((code) => `<p><b>${code.slice(0, 3)}</b><i>${code.slice(3)}</i></p>`)],
    ['a box to copy from', `<textarea rows="8">${CODES.join('\n')}</textarea>`],
    ['boxes that are switched off', each((code) => `<input disabled value="${code}"><br>`)],
    [
      'preformatted columns',
      `<pre>${CODES.slice(0, 3)
        .map((code, at) => `  ${code}    ${CODES[at + 3]}`)
        .join('\n')}</pre>`,
    ],
    ['a frame', `<iframe srcdoc="${each((code) => `<p>${code}</p>`)}"></iframe>`],
    [
      'a shadow tree',
      `<div id="host"></div><script>host.attachShadow({mode:'closed'}).innerHTML='${each((code) => `<p>${code}</p>`)}'</script>`,
    ],
  ])('from %s', async (_name, body) => {
    expect([...(await take(titled(body)))].sort()).toEqual([...CODES].sort());
  });

  it('with a mark on those that it strikes through or calls used', async () => {
    const want = CODES.map((code, at) => (at < 2 ? `${code} ✗` : code));
    const style = (at: number) => (at < 2 ? 'style="text-decoration:line-through"' : '');
    expect(await take(titled(each((code, at) => `<div ${style(at)}><span>${code}</span></div>`)))).toEqual(want);
    expect(await take(titled(each((code, at) => `<p>${at < 2 ? `<s>${code}</s>` : code}</p>`)))).toEqual(want);
    const state = (at: number) => (at < 2 ? 'Used' : 'Unused');
    const row = (code: string, at: number) => `<tr><td>${code}</td><td>${state(at)}</td></tr>`;
    expect(await take(titled(`<table><tr><th>Code</th><th>Status</th></tr>${each(row)}</table>`))).toEqual(want);
  });

  it('but no password, and nothing that is hidden', async () => {
    const secret = 'k7p2-m9x4-q8w3-zr6t';
    const boxes = [
      `<input type="password" value="${secret}">`,
      `<input autocomplete="current-password" value="${secret}">`,
      `<input style="-webkit-text-security:disc" value="${secret}">`,
      `<input type="hidden" value="${secret}">`,
      `<p hidden>${secret}</p>`,
      `<p style="visibility:hidden">${secret}</p>`,
    ];
    expect(await take(html(`<h1>Recovery code</h1>${boxes.join('')}`))).toEqual([]);
  });

  it('where its named fields shadow properties of its form and its document', async () => {
    const names = 'parentNode localName childNodes nodeType ownerDocument nodeValue checkVisibility getAttribute'.split(
      ' ',
    );
    const fields = names.map((name) => `<input type="hidden" name="${name}">`).join('');
    const images = ['body', 'defaultView', 'createRange'].map((name) => `<img name="${name}" alt="">`).join('');
    const page = titled(`<form>${fields}${each((code) => `<p>${code}</p>`)}</form>${images}`);
    expect(await take(page)).toEqual(CODES);
  });

  it('and in bounded time from a huge page', async () => {
    const rows = Array.from({ length: 25_000 }, (_, at) => `<span>${at} words of a row</span><br>`).join('');
    expect(await take(titled(`${each((code) => `<p>${code}</p>`)}${rows}`))).toEqual(CODES);
  });
});

describe('a selection gives its recovery codes by the menu', () => {
  const within = (selector: string) =>
    `getSelection().selectAllChildren(document.querySelector(${JSON.stringify(selector)}))`;
  const others = `<ol id="others">${each((code) => `<li>${code}-x</li>`)}</ol>`;

  it('and no others of the page, with a mark on those that are struck through', async () => {
    const list = `<ul id="own">${each((code, at) => `<li>${at === 1 ? `<s>${code}</s>` : code}</li>`)}</ul>`;
    const want = CODES.map((code, at) => (at === 1 ? `${code} ✗` : code));
    expect(await takeSelection(html(`${others}${list}`), within('#own'))).toEqual(want);
    const struck = `<div id="own">${each((code, at) => `<p><span style="text-decoration:${at === 1 ? 'line-through' : 'none'}">${code}</span></p>`)}</div>`;
    expect(await takeSelection(html(`${others}${struck}`), within('#own'))).toEqual(want);
  });

  it('from a part of a text, and from a box', async () => {
    const part = `const node = document.querySelector('pre').firstChild; const at = node.data.indexOf(${JSON.stringify(CODES[2])});
      getSelection().setBaseAndExtent(node, at, node, node.data.length)`;
    expect(await takeSelection(html(`<pre>${CODES.join('\n')}</pre>`), part)).toEqual(CODES.slice(2));
    const box = `const box = document.querySelector('textarea'); box.focus(); box.setSelectionRange(0, ${CODES.slice(0, 4).join('\n').length})`;
    expect(await takeSelection(html(`<textarea rows="8">${CODES.join('\n')}</textarea>`), box)).toEqual(
      CODES.slice(0, 4),
    );
  });
});
