import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTextFile } from '../../src/bytes/text-file.ts';
import { servePages } from '../fill/page-site.ts';
import { openChromium, openFirefoxOptions, type RecoveryBrowser, type Shown } from './recovery-surfaces.ts';

type Way = 'given' | 'file' | 'page';
type BrowserName = 'chromium' | 'firefox';

/** What `NAME.expected.json` says: the codes that come out, in order, by each way. */
interface Expected {
  readonly surface?: string;
  readonly codes: readonly string[];
  /** The codes of the way `given`, where that makes a difference. */
  readonly given?: readonly string[];
  readonly ways?: readonly Way[];
  readonly browsers?: readonly BrowserName[];
  /** Nothing found passes too, where the user can keep the text line by line. */
  readonly orNone?: boolean;
}

interface Case {
  readonly name: string;
  readonly path: string;
  readonly expected: Expected;
}

const SUFFIX = '.expected.json';
const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Reads every case of a folder through the built extension, by each of its ways. */
export async function run(folder: string): Promise<{ passed: number; failed: number }> {
  const cases = casesIn(folder);
  const needsFirefox = cases.some(({ expected }) => expected.browsers?.includes('firefox'));
  const site = await servePages();
  const chromium = await openChromium();
  const firefox = needsFirefox ? await openFirefoxOptions() : undefined;
  const failures: string[] = [];
  try {
    for (const one of cases) {
      const attempts = attemptsFor(one, { chromium, firefox }, (text) => site.show(pageOf(text)));
      const problem = await problemOf(one.expected, attempts);
      if (problem !== undefined) failures.push(`${one.name}: ${problem}`);
    }
  } finally {
    await firefox?.close();
    await chromium.close();
    await site.close();
  }
  for (const failure of failures) console.log(`FAIL ${failure}`);
  return { passed: cases.length - failures.length, failed: failures.length };
}

function casesIn(folder: string): readonly Case[] {
  const files = readdirSync(folder);
  return files
    .filter((file) => file.endsWith(SUFFIX))
    .sort()
    .map((file) => ({ file, expected: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expected }))
    .filter(({ expected }) => expected.surface === undefined || expected.surface.startsWith('recovery'))
    .map(({ file, expected }) => {
      const name = file.slice(0, -SUFFIX.length);
      return { name, path: join(folder, files.includes(name) ? name : `${name}.txt`), expected };
    });
}

interface Attempt {
  readonly way: string;
  readonly want: readonly string[];
  readonly read: () => Promise<Shown>;
}

function attemptsFor(
  { path, expected }: Case,
  browsers: { readonly chromium: RecoveryBrowser; readonly firefox: RecoveryBrowser | undefined },
  show: (text: string) => string,
): readonly Attempt[] {
  const { chromium } = browsers;
  const { codes, given = codes, ways = ['given', 'page'] } = expected;
  if (expected.surface === 'recovery-take') {
    const { text, press } = JSON.parse(readFileSync(path, 'utf8')) as { readonly text: string; readonly press: string };
    return [{ way: 'take', want: codes, read: () => chromium.give(text, /"(.*)"/.exec(press)?.[1] ?? press) }];
  }
  const file = readTextFile(readFileSync(path));
  const text = 'text' in file ? file.text : '';
  return ways.flatMap((way): readonly Attempt[] => {
    if (way === 'given') return [{ way, want: given, read: () => chromium.give(text) }];
    if (way === 'page') return [{ way, want: codes, read: () => takeFrom(chromium, show(text)) }];
    return (expected.browsers ?? ['chromium']).map((name) => ({
      way: `${way} in ${name}`,
      want: given,
      read: () => browserOf(browsers, name).chooseFile(path),
    }));
  });
}

function browserOf(browsers: Readonly<Partial<Record<BrowserName, RecoveryBrowser | undefined>>>, name: BrowserName) {
  const browser = browsers[name];
  if (browser === undefined) throw new Error(`got no ${name}, want it open`);
  return browser;
}

function takeFrom(browser: RecoveryBrowser, url: string): Promise<Shown> {
  if (browser.takeFrom === undefined) throw new Error('got a browser without a toolbar button, want Chromium');
  return browser.takeFrom(url);
}

function pageOf(text: string): string {
  const shown = text.replace(/[&<>]/g, (sign) => HTML[sign] ?? sign);
  return `<!doctype html><meta charset="utf-8"><title>Account</title><pre>\n${shown}</pre>`;
}

async function problemOf(expected: Expected, attempts: readonly Attempt[]): Promise<string | undefined> {
  for (const { way, want, read } of attempts) {
    const shown = await read().catch((thrown: unknown) => ({
      said: String(thrown),
      canKeepLines: false,
      typed: undefined,
    }));
    const got = 'codes' in shown ? shown.codes : [];
    const isNone = 'said' in shown && (want.length === 0 || (expected.orNone === true && shown.canKeepLines));
    if (isNone || (want.length > 0 && got.join('\n') === want.join('\n'))) continue;
    return `${way}: got ${'codes' in shown ? `${got.length} codes (${got.slice(0, 3).join(', ')} …)` : `"${shown.said}"`}, want ${want.length}`;
  }
  return undefined;
}
