// What the samples say: the table of keys, the values, and where each browser looks for them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor } from '../build/manifest.mjs';
import { root } from '../processes.mjs';

const folder = join(root, 'docs/organizations');
export const samples = join(folder, 'samples');

/** @typedef {{ readonly name: string, readonly type: string, readonly what: string }} Key */

/** @type {Readonly<Record<string, any>>} */
export const policy = JSON.parse(readFileSync(join(samples, 'policy.json'), 'utf8'));

/**
 * The rows of the table.
 * @type {readonly Key[]}
 */
export const keys = [
  ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| `[^|]+` \|$/gm),
].map(([, name = '', type = '', what = '']) => ({ name, type, what }));

const FIREFOX_ID = manifestFor('firefox').browser_specific_settings.gecko.id;

/** Placeholders stand for the IDs that the stores give. */
export const BROWSERS = {
  chrome: {
    title: 'Chrome',
    id: 'aaaabbbbccccddddeeeeffffgggghhhh',
    store: 'https://clients2.google.com/service/update2/crx',
    registry: 'Software\\Policies\\Google\\Chrome',
    domain: 'com.google.Chrome',
  },
  edge: {
    title: 'Edge',
    id: 'hhhhggggffffeeeeddddccccbbbbaaaa',
    store: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    registry: 'Software\\Policies\\Microsoft\\Edge',
    domain: 'com.microsoft.Edge',
  },
  firefox: {
    title: 'Firefox',
    id: FIREFOX_ID,
    store: `https://addons.mozilla.org/firefox/downloads/latest/${FIREFOX_ID}/latest.xpi`,
    registry: 'Software\\Policies\\Mozilla\\Firefox',
    domain: 'org.mozilla.firefox',
  },
};

/** @typedef {keyof typeof BROWSERS} Browser */

/** @type {readonly Browser[]} */
export const BROWSER_NAMES = ['chrome', 'edge', 'firefox'];

/** What a browser is told in JSON or a property list, besides what is for Latchkey. */
export function installation(/** @type {Browser} */ browser) {
  const { id, store } = BROWSERS[browser];
  if (browser !== 'firefox') return { ExtensionInstallForcelist: [`${id};${store}`] };
  const settings = { installation_mode: 'force_installed', install_url: store, default_area: 'navbar' };
  return { ExtensionSettings: { [id]: settings } };
}

/** The key of the registry under which a browser looks for Latchkey's policy. */
export function registryKey(/** @type {Browser} */ browser) {
  const { registry, id } = BROWSERS[browser];
  return browser === 'firefox'
    ? `${registry}\\3rdparty\\Extensions\\${id}`
    : `${registry}\\3rdparty\\extensions\\${id}\\policy`;
}

/** Text in XML. */
export function escapeXml(/** @type {string} */ text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
