import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../src/ui/strings/faults.ts';
import { buildEnvelopePage } from '../../tools/build/opener.mjs';
import { textsOf } from './builds.ts';

/** Addresses that are names, not places: XML namespaces and references in messages of libraries. Nothing fetches them. */
const NAMES = [
  /^http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1999\/xhtml|1999\/xlink|2000\/svg|2000\/xmlns|XML\/1998\/namespace)/,
  /^https:\/\/simplewebauthn\.dev\/docs\//,
  // The name under which a trace of the vault is kept in Cache Storage, which takes web addresses only; `.invalid` is nowhere (RFC 2606).
  /^https:\/\/latchkey\.invalid\/vault$/,
  // A base that addresses in a server's listing are read against.
  /^http:\/\/host\.invalid\/$/,
  // An example in a text, and the WebDAV addresses of providers, which are suggested to the user as text.
  /^https:\/\/cloud\.example\.com\/dav\/Latchkey\/$/,
  /^https:\/\/(?:myfiles\.fastmail\.com|app\.koofr\.net|webdav\.yandex\.com|webdav\.pcloud\.com|webdav\.hidrive\.strato\.com|dav\.mailbox\.org)\//,
  // Examples in the form of a storage and in what is said about addresses (RFC 2606).
  /^https:\/\/(?:cloud|s3)\.example\.com(?:\/|$)/,
  /^http:\/\/\.$/,
  // How OpenPGP.js, Papa Parse and hash-wasm name themselves.
  /^https:\/\/openpgpjs\.org\/?$/,
  /^https:\/\/github\.com\/mholt\/PapaParse$/,
  /^https:\/\/www\.npmjs\.com\/package\/hash-wasm$/,
  // In the licences that the page of an envelope brings along.
  /^https:\/\/paulmillr\.com$/,
  /^http:\/\/www\.apache\.org\/licenses\//,
  // Namespaces of forms and metadata in PDF files, how core-js names itself, and what it tries the browser's own URL parser with.
  /^http:\/\/(?:www\.xfa\.org\/schema|ns\.adobe\.com)\/[\w./-]+$/,
  /^http:\/\/www\.w3\.org\/(?:1999\/XSL\/Transform|2000\/09\/xmldsig#)$/,
  /^https:\/\/github\.com\/zloirock\/core-js(?:\/blob\/v[\d.]+\/LICENSE)?$/,
  /^(?:https:\/\/(?:a(?:\/c%20d\?a=1&c=3)?|x|foo\.bar)|http:\/\/example\.com)$/,
];

const addressesIn = (text: string) => text.match(/\b(?:https?|wss?):\/\/[\w.-]+(?::\d+)?(?:\/[^\s"'`)\\<>]*)?/g) ?? [];

/** The files that an entry loads before it can do anything: its own and what they import at once. */
function firstLoad(texts: ReadonlyMap<string, string>, entry: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const text = texts.get(name);
    if (text === undefined || seen.has(name)) return;
    seen.add(name);
    const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
    const paths = name.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1])
      : [...text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{][^"'();]*?from\s*)?["']([^"']+)["']/g)].map(
          (match) => match[1],
        );
    for (const path of paths) {
      if (path === undefined) continue;
      visit(
        path.startsWith('.')
          ? new URL(path, `file:///${folder === '' ? '' : `${folder}/`}`).pathname.slice(1)
          : path.replace(/^\//, ''),
      );
    }
  };
  visit(entry);
  return [...seen];
}

/** Everything that an entry can ever load: each chunk that is named in one that it loads. */
function reach(texts: ReadonlyMap<string, string>, entry: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const text = texts.get(name);
    if (text === undefined || seen.has(name)) return;
    seen.add(name);
    for (const [, chunk = ''] of text.matchAll(/["'`](?:\.?\/)?(?:assets\/)?([\w.-]+\.js)["'`]/g))
      visit(`assets/${chunk}`);
  };
  visit(entry);
  return [...seen];
}

/** Words that only the readers and writers of foreign files have in them, and the libraries that they load. */
const INTERCHANGE = [
  ...['servicesEncrypted', 'encKeyValidation_DO_NOT_EDIT', 'AUTHENTICATORPRO', 'kdfParams', 'RecycleBinUUID'],
  ...[
    'BEGIN PGP MESSAGE',
    'age-encryption.org',
    'UndetectableDelimiter',
    'Kdbx',
    'End of central directory',
    'data-more',
  ],
];
/** A line of the table of services. */
const A_SERVICE = 'login.live.com login.microsoftonline.com';
/** A word that only the reader of PDF files has in it. */
const PDF = 'PasswordException';
const WORKER = 'background/main.js';
const holdsInterchange = (text: string) => INTERCHANGE.filter((word) => text.includes(word));

describe.each(['chrome', 'firefox'] as const)('the build for %s', (target) => {
  const texts = textsOf(target);

  it('holds no remote address', () => {
    const found = [...texts].flatMap(([file, text]) => addressesIn(text).map((address) => `${file}: ${address}`));
    const strange = found.filter((line) => !NAMES.some((name) => name.test(line.slice(line.indexOf(': ') + 2))));
    expect(strange).toEqual([]);
  });

  it('runs no text as code and leaves no source map', () => {
    const loose = [...texts].filter(([, text]) => /\beval\(|new Function\(|sourceMappingURL=/.test(text));
    expect(loose.map(([file]) => file)).toEqual([]);
  });

  it('shows its first screen without a decoder, a key stretcher or a word list', () => {
    const loaded = firstLoad(texts, 'popup/index.html');
    expect(loaded.length).toBeGreaterThan(1);
    const heavy = loaded.filter((file) =>
      /jsqr|zxing|argon2|zxcvbn/i.test(file + (texts.get(file) ?? '').slice(0, 400)),
    );
    expect(heavy).toEqual([]);
    const wordy = loaded.filter((file) => (texts.get(file) ?? '').includes(faultText['passphrase-wrong'].what));
    expect(wordy).toEqual([]);
    expect([...texts.values()].some((text) => text.includes(faultText['passphrase-wrong'].what))).toBe(true);
    const bytes = loaded.reduce((sum, file) => sum + gzipSync(texts.get(file) ?? '').length, 0);
    expect(bytes).toBeLessThanOrEqual(45_000);
  });

  it('keeps the readers of foreign files out of all that the popup and the worker ever load', () => {
    for (const entry of ['popup/index.html', WORKER]) {
      const chunks = reach(texts, entry);
      expect(chunks.length).toBeGreaterThan(entry === WORKER ? 0 : 1);
      const found = chunks.flatMap((file) => holdsInterchange(texts.get(file) ?? '').map((word) => `${file}: ${word}`));
      expect(found).toEqual([]);
    }
    // The words are there: the options page reaches all of them.
    const all = new Set(reach(texts, 'options/index.html').flatMap((file) => holdsInterchange(texts.get(file) ?? '')));
    expect(all.size).toBeGreaterThan(INTERCHANGE.length - 3);
    // And it loads them only for a file: its first screen has none.
    const first = firstLoad(texts, 'options/index.html');
    const heavy = first.flatMap((file) => holdsInterchange(texts.get(file) ?? '').map((word) => `${file}: ${word}`));
    expect(heavy).toEqual([]);
  });

  it('keeps the table of services out of the worker and out of the first screens', () => {
    const holds = [...texts].filter(([, text]) => text.includes(A_SERVICE)).map(([file]) => file);
    const early = [
      ...reach(texts, WORKER),
      ...firstLoad(texts, 'popup/index.html'),
      ...firstLoad(texts, 'options/index.html'),
    ];
    expect(holds.filter((file) => early.includes(file))).toEqual([]);
    // The popup and the options page fetch it, each from a file that holds nothing else.
    expect(holds).not.toEqual([]);
    for (const page of ['popup/index.html', 'options/index.html'])
      expect(reach(texts, page).filter((file) => holds.includes(file))).not.toEqual([]);
  });

  it('loads the page of an envelope only to make one, and as it is built', async () => {
    const holds = [...texts.keys()].filter((file) => /envelope-page-[\w-]+\.js$/.test(file));
    expect(holds).toHaveLength(1);
    const [file = ''] = holds;
    const chunk: Record<string, unknown> = await import(pathToFileURL(`dist/${target}/${file}`).href);
    expect(Object.values(chunk)).toEqual([await buildEnvelopePage()]);
    const early = [...firstLoad(texts, 'options/index.html'), ...reach(texts, 'popup/index.html'), WORKER];
    expect(early).not.toContain(file);
    expect(reach(texts, 'options/index.html')).toContain(file);
  });

  it('loads the reader of PDF files only in a worker of the options page, for a file', () => {
    const holds = [...texts].filter(([, text]) => text.includes(PDF)).map(([file]) => file);
    expect(holds).not.toEqual([]);
    for (const entry of ['popup/index.html', WORKER]) {
      const chunks = reach(texts, entry);
      expect(holds.filter((file) => chunks.includes(file))).toEqual([]);
    }
    expect(holds.filter((file) => firstLoad(texts, 'options/index.html').includes(file))).toEqual([]);
    expect(holds.every((file) => /pdf-worker/.test(file))).toBe(true);
  });

  it('puts little into a page', () => {
    const probe = texts.get('content/probe.js') ?? '';
    expect(probe).toContain('latchkeyProbe');
    expect(gzipSync(probe).length).toBeLessThanOrEqual(15_000);
  });

  it('leaves out the XML library that kdbxweb imports and nothing calls', () => {
    expect([...texts].filter(([, text]) => text.includes('unclosed xml attribute')).map(([file]) => file)).toEqual([]);
  });

  it('brings every licence in full', () => {
    const licences = readFileSync(`dist/${target}/licences.txt`, 'utf8');
    expect(licences).toContain('Latchkey is free software');
    expect(licences).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  });

  it('starts its worker from one classic script without a decoder and with little to parse', () => {
    expect(firstLoad(texts, WORKER)).toEqual([WORKER]);
    const worker = texts.get(WORKER) ?? '';
    // Without modules, which are always strict, only this makes a write to what is frozen fail.
    expect(worker).toMatch(/^"use strict";/);
    expect(worker).not.toMatch(/\bimport\(|\bimport\.meta\b/);
    // The public suffix list is by far the largest part of it, then the words of forms in some forty-five languages and the reader of XML that sync needs. The limit is
    // no goal, since compiled code is kept: it finds a library that strays in, of which the smallest has 60 kB.
    expect(worker.length).toBeLessThan(790_000);
  });
});
