import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultCode } from '../../src/fault.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { openChromium, openFirefoxOptions, type RecoveryBrowser, type Shown } from '../conform/recovery-surfaces.ts';
import { makePdf, placedLines } from '../pdf/make-pdf.ts';

const CODES = ['4821 9937', '2345 6789', '9876 5432', '1029 3847', '6612 0934', '7741 2154', '5004 7439', '8084 1485'];
const PRINTED = ['Recovery codes', 'Example Ltd., 20 November 2025', ...CODES.map((code, at) => `${at + 1}. ${code}`)];
const KEPT = 'what I had typed';

let browser: RecoveryBrowser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-input-'));
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Chooses a file of that name with these bytes. */
function choose(name: string, bytes: Uint8Array | string): Promise<Shown> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return browser.chooseFile(path, KEPT);
}

/** The fault that a surface says in its words, or the codes it shows. */
function outcomeOf(shown: Shown): FaultCode | readonly string[] {
  if ('codes' in shown) return shown.codes;
  const code = Object.entries(faultText).find(([, { what }]) => what === shown.said)?.[0];
  return code as FaultCode;
}

describe('a PDF with recovery codes', () => {
  it.each([
    ['one column', PRINTED, {}],
    ['one column, compressed', PRINTED, { compressed: true }],
    ['two columns', ['Backup codes', ...[0, 2, 4, 6].map((at) => `${CODES[at]}\t${CODES[at + 1]}`)], {}],
  ] as const)('gives them from %s', async (_name, lines, options) => {
    expect(outcomeOf(await choose('codes.pdf', makePdf([placedLines(lines)], options)))).toEqual(CODES);
  });

  it('gives those of every page', async () => {
    const pages = [placedLines(PRINTED.slice(0, 6)), placedLines(PRINTED.slice(6))];
    expect(outcomeOf(await choose('pages.pdf', makePdf(pages)))).toEqual(CODES);
  });

  it('gives them in Firefox as well', { timeout: 120_000 }, async () => {
    const firefox = await openFirefoxOptions();
    try {
      const path = join(folder, 'firefox.pdf');
      writeFileSync(path, makePdf([placedLines(PRINTED)], { compressed: true }));
      expect(outcomeOf(await firefox.chooseFile(path))).toEqual(CODES);
    } finally {
      await firefox.close();
    }
  });

  it('gives them when its table of contents is lost', async () => {
    const file = Buffer.from(makePdf([placedLines(PRINTED)])).toString('latin1');
    const cut = file.replace(/xref\n0[\s\S]*?(?=trailer)/, '');
    expect(outcomeOf(await choose('cut.pdf', Buffer.from(cut, 'latin1')))).toEqual(CODES);
  });
});

describe('input that gives no codes is refused in plain words, and what was typed stays', () => {
  const page = placedLines(PRINTED);
  it.each<readonly [FaultCode, string, () => Uint8Array | string]>([
    ['recovery-pdf', 'broken.pdf', () => '%PDF-1.7\n1 0 obj\n<</Type/Catalog'],
    ['recovery-pdf-locked', 'locked.pdf', () => makePdf([page], { locked: true })],
    ['recovery-pdf-picture', 'scanned.pdf', () => makePdf([page], { picture: true })],
    ['recovery-pdf-large', 'pages.pdf', () => makePdf(Array.from({ length: 21 }, () => page))],
    [
      'recovery-pdf-large',
      'large.pdf',
      () => new Uint8Array([...Buffer.from('%PDF-1.4\n'), ...new Uint8Array(5_000_001)]),
    ],
    ['recovery-document', 'codes.docx', () => new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])],
    ['recovery-document', 'codes.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['recovery-file', 'program.bin', () => Uint8Array.from({ length: 4_096 }, (_, at) => (at * 7_919) % 256)],
    ['recovery-file', 'empty.txt', () => ''],
    ['recovery-file', 'blank.txt', () => ' \r\n\r\n\t\n'],
    ['recovery-file', 'long.txt', () => 'a4c12-3b161\n'.repeat(6_000)],
  ])('%s: %s', async (code, name, bytes) => {
    const shown = await choose(name, bytes());
    expect(outcomeOf(shown)).toBe(code);
    expect('typed' in shown && shown.typed).toBe(KEPT);
  });

  it.each([
    ['recovery-unrecognised', 'Recovery codes'],
    ['recovery-unrecognised', 'Call 555-867-5309 on 2025-11-20'],
    ['recovery-setup-key', 'Setup key:\nJBSW Y3DP EHPK 3PXP'],
  ] as const)('%s for a pasted text', async (code, text) => {
    const shown = await browser.give(text);
    expect(outcomeOf(shown)).toBe(code);
    expect('typed' in shown && shown.typed).toBe(text);
  });
});

describe('an unusual number of codes', () => {
  it('is shown as it is: one', async () => {
    expect(outcomeOf(await browser.give('Recovery code: 7626P-JYR6Q-QKTF6'))).toEqual(['7626P-JYR6Q-QKTF6']);
  });

  it('is cut to what a set holds, and said: a thousand', async () => {
    const many = Array.from(
      { length: 1_000 },
      (_, at) => `${(at * 7_919 + 10_007) % 89_999}-${(at * 104_729) % 89_999}`,
    );
    const codes = [...new Set(many.map((code) => code.replace(/\d+/g, (part) => part.padStart(5, '0'))))];
    const shown = await browser.give(`Recovery codes\n${codes.join('\n')}`);
    expect(outcomeOf(shown)).toEqual(codes.slice(0, 200));
    // The heading and eight hundred codes.
    expect('leftOut' in shown && shown.leftOut).toBe(`${codes.length - 199}`);
  });
});
