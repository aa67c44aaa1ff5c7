import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LABEL_FORMATS, type LabelFormat } from '../../options/key-register/label-formats.ts';
import type { AskBackground } from '../../src/messages/client.ts';
import { startReader } from '../../src/qr/reader.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { readPicture } from '../qr/picture.ts';
import { Stage } from './browser-harness.ts';
import { eventually } from './eventually.ts';
import { clientOf, haveVault } from './steps/vault.ts';
import type { Surface } from './surface.ts';

const PDFTOTEXT = process.env.PDFTOTEXT ?? 'pdftotext';
const PDFTOPPM = process.env.PDFTOPPM ?? 'pdftoppm';
const NONE = '00000000-0000-0000-0000-000000000000';
const text = keyRegisterText;

let stage: Stage;
let options: Surface;
let ask: AskBackground;

beforeAll(async () => {
  stage = await Stage.open({ name: 'key-register' });
  options = await haveVault(stage, 'keys');
  ask = clientOf(options);
  await ask('securityKey.add', {
    ...{ label: 'Blue key', place: 'Key ring', attachment: 'cross-platform', transports: ['usb'], aaguid: NONE },
  });
  await options.page.reload();
});
afterAll(async () => stage?.close());

async function open(action: string, title: string): Promise<ElementHandle<Element>> {
  await options.click('button', text.menu);
  await options.click('menuitem', action);
  return options.find('dialog', title);
}

const list = `Security keys
YubiKey blue
Added on Mar 3, 2024
Never used
Delete
Ferry key
Added on May 5, 2025
Delete
Register new security key`;

describe('the register of security keys', () => {
  it('takes a site’s list by pasting, twice without doubling', async () => {
    for (const links of [2, 2]) {
      const dialog = await open(text.actions.paste, text.paste.title);
      await options.type('textbox', text.paste.site, 'github.com', dialog);
      await dialog.$eval(
        'textarea',
        (field, pasted) => {
          field.value = pasted;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        list,
      );
      await options.click('button', text.paste.read, dialog);
      const review = await options.find('dialog', text.paste.reviewTitle('github.com'));
      await options.click('button', commonText.save, review);
      await options.isGone('dialog', text.paste.reviewTitle('github.com'));
      await eventually('the links', async () => (await ask('keyRegister.read')).sites.length === links);
    }
    const { keys, sites } = await ask('keyRegister.read');
    expect(keys.map(({ label }) => label)).toEqual(['Blue key', 'Ferry key']);
    expect(sites.map(({ name, sinceMs }) => [name, new Date(sinceMs ?? 0).getFullYear()])).toEqual([
      ['YubiKey blue', 2024],
      ['Ferry key', 2025],
    ]);
  });

  it('leaves as a table and comes back into an empty vault', async () => {
    const before = await ask('keyRegister.read');
    await options.click('button', text.menu);
    await options.click('menuitem', text.actions.exportCsv);
    const name = () => readdirSync(stage.downloads).find((file) => /^latchkey-security-keys.*\.csv$/.test(file));
    await eventually('the file', async () => name() !== undefined);
    const path = join(stage.downloads, name() ?? '');
    expect(readFileSync(path, 'utf8')).toContain('"github.com","YubiKey blue"');
    for (const { id } of before.keys) await ask('securityKey.delete', { id });
    await options.page.reload();
    const dialog = await open(text.actions.importFile, text.importing.title);
    const input = (await dialog.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await options.click('button', text.paste.read, dialog);
    await dialog.waitForSelector('.register-rows');
    await options.click('button', commonText.save, dialog);
    await options.isGone('dialog', text.importing.title);
    const plain = ({ keys, sites }: typeof before) => ({
      keys: keys.map(({ id: _id, ...rest }) => rest),
      sites: sites.map(({ id: _id, key: _key, ...rest }) => rest),
    });
    await eventually('the keys', async () => (await ask('keyRegister.read')).keys.length === 2);
    expect(plain(await ask('keyRegister.read'))).toEqual(plain(before));
  });

  it.each(['A4', 'Letter'] as const)('is printed on %s with every key, its place and its sites', async (format) => {
    const facts = { attachment: 'cross-platform', transports: [], aaguid: NONE, colour: 'red' } as const;
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    if ((await ask('keyRegister.read')).keys.length < 40)
      await ask('keyRegister.save', {
        keys: numbers.map((n) => ({ facts: { ...facts, label: `Key no. ${n}.`, place: `Drawer ${n}.` } })),
        sites: numbers.map((n) => ({ key: n, host: `site-${n}.example`, name: `name ${n}` })),
      });
    const dialog = await open(text.actions.print, text.print.title);
    await options.page.waitForSelector('.register-sheet');
    const pdf = join(stage.downloads, `register-${format}.pdf`);
    await options.page.pdf({ path: pdf, format, preferCSSPageSize: false, printBackground: false });
    await options.click('button', commonText.close, dialog);
    const pages = execFileSync(PDFTOTEXT, ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => {
      expect(page).toMatch(new RegExp(`\\b${at + 1} ?/ ?${pages.length}\\b`));
      expect(page).toContain(text.paper.title);
    });
    const all = pages.join(' ').replace(/\s+/g, ' ');
    for (const n of numbers) {
      expect(all).toContain(`Key no. ${n}.`);
      expect(all).toContain(text.paper.place(`Drawer ${n}.`));
      expect(all).toContain(`site-${n}.example`);
    }
    expect(all).toContain(text.paper.state(text.paper.states.inUse));
  });
});

describe('what was read of a list', () => {
  afterEach(() => options.page.reload());

  it('names all keys of the vault only where the user turns to one of its rows', async () => {
    const known = (await ask('keyRegister.read')).keys.length;
    const dialog = await open(text.actions.paste, text.paste.title);
    await options.type('textbox', text.paste.site, 'gitlab.com', dialog);
    await dialog.$eval('textarea', (field) => {
      field.value = Array.from({ length: 300 }, (_, n) => `Ferry no. ${n}\nAdded on May 5, 2025`).join('\n');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await options.click('button', text.paste.read, dialog);
    await options.page.waitForSelector('.register-rows');
    const counts = () => options.page.$$eval('.register-rows select', (all) => all.map((one) => one.options.length));
    expect(Math.max(...(await counts()))).toBeLessThanOrEqual(3);
    await options.page.focus('.register-rows select');
    await eventually('all keys in the first row', async () => (await counts())[0] === known + 2);
    expect((await counts()).slice(1).every((count) => count <= 3)).toBe(true);
  });
});

describe('labels', () => {
  // What fails must not leave its dialog in the way of the next.
  afterEach(() => options.page.reload());

  const PDFINFO = process.env.PDFINFO ?? 'pdfinfo';
  /** The sheets that are printed, as pictures, and the texts of their codes. */
  async function printed(format: LabelFormat) {
    const pdf = join(stage.downloads, `labels-${format}.pdf`);
    await options.page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false });
    const folder = join(stage.pictures, format);
    mkdirSync(folder, { recursive: true });
    execFileSync(PDFTOPPM, [
      '-r',
      format.startsWith('tape') ? '600' : '300',
      '-gray',
      '-png',
      pdf,
      join(folder, 'page'),
    ]);
    const size = execFileSync(PDFINFO, [pdf], { encoding: 'utf8' });
    const reader = await startReader();
    const texts: string[] = [];
    const files = readdirSync(folder).sort();
    for (const file of files) {
      const picture = readPicture(join(folder, file));
      const { codes } = await reader.read(picture, 'thorough', { isOver: () => false, report: () => undefined });
      texts.push(...codes.map((code) => code.text));
    }
    return { texts, files, size };
  }

  const paper: Record<LabelFormat, RegExp> = {
    '5160': /612 x 792/,
    l7160: /59[45][.\d]* x 84[12]/,
    l7651: /59[45][.\d]* x 84[12]/,
    'tape-12': /14[12][.\d]* x 3[34]/,
    'tape-24': /19[89][.\d]* x 6[78]/,
    'grid-a4': /59[45][.\d]* x 84[12]/,
    'grid-letter': /612 x 792/,
  };

  it('are for the keys that the search shows, once all or none of these are selected', async () => {
    const dialog = await open(text.actions.labels, text.labels.title);
    await options.click('button', text.labels.selectNone, dialog);
    await options.type('searchbox', commonText.search, 'FERRY', dialog);
    await eventually('one key', async () => (await dialog.$$('.label-keys input')).length === 1);
    await options.click('button', text.labels.selectAll, dialog);
    const { keys } = await ask('keyRegister.read');
    await options.reads(text.labels.selected(1, keys.length));
    await eventually('its label', async () => (await options.page.$$('.label')).length === 1);
  });

  it.each(LABEL_FORMATS)('on %s have codes that a scanner reads, and open nothing', async (format) => {
    const dialog = await open(text.actions.labels, text.labels.title);
    await options.page.waitForSelector('.label svg');
    // Three labels are enough.
    await options.click('button', text.labels.selectNone, dialog);
    await dialog.$$eval('.label-keys input', (boxes) => {
      for (const box of boxes.slice(0, 3)) (box as HTMLInputElement).click();
    });
    await options.reads(text.labels.selected(3, await dialog.$$eval('.label-keys input', ({ length }) => length)));
    await (await dialog.$('select'))?.select(format);
    await options.type('textbox', text.labels.returnTo, 'ada@example.com', dialog);
    await eventually('three labels', async () => (await options.page.$$('.label')).length === 3);
    const { texts, files, size } = await printed(format);
    const { keys } = await ask('keyRegister.read');
    const wanted = keys
      .slice(0, 3)
      .map(({ label }) => `${text.labels.inCode(label)}\n${text.labels.printedReturn('ada@example.com')}`);
    expect([...texts].sort()).toEqual(wanted.sort());
    expect(files.length).toBe(format.startsWith('tape') ? 3 : 1);
    expect(size).toMatch(paper[format]);
    for (const found of texts) expect(found).not.toMatch(/^[a-z][a-z0-9+.-]*:\S/i);
    await options.click('button', commonText.close, dialog);
  });

  it.each(LABEL_FORMATS)('on %s have each name whole, whatever else is to be printed', async (format) => {
    const facts = { attachment: 'cross-platform', transports: [], aaguid: NONE, place: '' } as const;
    const names = [
      'YubiKey 5C NFC backup',
      'Ada’s red security key for work, kept in the safe at the office',
      'W'.repeat(64),
    ];
    const have = (await ask('keyRegister.read')).keys.map(({ label }) => label);
    const missing = names.filter((name) => !have.includes(name));
    if (missing.length > 0)
      await ask('keyRegister.save', {
        keys: missing.map((label, at) => ({ facts: { ...facts, label, ...(at > 0 && { colour: 'purple' }) } })),
        sites: [],
      });
    await options.page.reload();
    const dialog = await open(text.actions.labels, text.labels.title);
    await options.page.waitForSelector('.label svg');
    await dialog.$$eval(
      'fieldset .check',
      (boxes, wanted) => {
        for (const box of boxes) {
          const input = box.querySelector('input') as HTMLInputElement;
          if (input.checked !== wanted.includes(box.textContent ?? '')) input.click();
        }
      },
      names,
    );
    await (await dialog.$('select'))?.select(format);
    await options.type(
      'textbox',
      text.labels.returnTo,
      'Ada Lovelace, 12 St James’s Square, London, +44 20 5550 100',
      dialog,
    );
    await eventually('the labels', async () => (await options.page.$$('.label')).length === names.length);
    const { files } = await printed(format);
    expect(files.length).toBeGreaterThan(0);
    await options.page.emulateMediaType('print');
    const cut = await options.page.$$eval('.label', (labels) =>
      labels.flatMap((label) => {
        const room = label.getBoundingClientRect();
        const name = label.querySelector('strong') as HTMLElement;
        const range = document.createRange();
        range.selectNodeContents(name);
        const { top, bottom, right } = range.getBoundingClientRect();
        const isIn = top >= room.top - 0.5 && bottom <= room.bottom + 0.5 && right <= room.right + 0.5;
        const words = (label.querySelector('.label-words') as HTMLElement).getBoundingClientRect();
        const isWhole = isIn && words.top >= room.top - 0.5 && words.bottom <= room.bottom + 0.5;
        return isWhole ? [] : [`${name.textContent}: ${words.height} in ${room.height}, ${right} of ${room.right}`];
      }),
    );
    await options.page.emulateMediaType();
    expect(cut).toEqual([]);
    const { scrolled, width } = await dialog.evaluate((one) => ({ scrolled: one.scrollWidth, width: one.clientWidth }));
    expect(scrolled).toBeLessThanOrEqual(width);
  });

  it('begin where the user says', async () => {
    const dialog = await open(text.actions.labels, text.labels.title);
    await options.page.waitForSelector('.label svg');
    const [, place] = await dialog.$$('select');
    await place?.select('5');
    const order = await options.page.$$eval('.label-page:first-child > *', (all) => all.map((one) => one.className));
    expect(order.slice(0, 6)).toEqual(['', '', '', '', 'label', 'label']);
    await options.click('button', commonText.close, dialog);
  });
});
