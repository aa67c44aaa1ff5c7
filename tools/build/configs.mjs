// What is bundled and how: one function for each kind of bundle, on Vite's own API.
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { createLogger } from 'vite';
import { licenceConstant } from '../licences.mjs';
import { root } from '../processes.mjs';
import { manifestFor, restoreManifest } from './manifest.mjs';
import { withEnvelopePage } from './opener.mjs';
import { groupAtOnce, loadFewFiles } from './popup.mjs';

/** @typedef {import('./manifest.mjs').Target} Target */
/** @typedef {import('vite').InlineConfig} Config */

/**
 * Classic scripts that need no file beside them, each with the expression that its file ends with. An injected script answers
 * with the value of its last expression, so that one trip to the page both defines and runs it. The worker is one because Chromium
 * keeps the compiled code of classic workers alone, docs/decisions/0048-build-the-worker-as-a-classic-script.md.
 */
const SCRIPTS = {
  'content/probe': 'latchkeyProbe.look();',
  'content/pictures': 'latchkeyPictures.collect();',
  'content/region': '',
  'content/watch-fields': '',
  'content/key-watch-page': '',
  'content/key-watch-relay': '',
  'content/page-icon': 'latchkeyIcon;',
  'popup/first-question': '',
  'background/platform/clear-clipboard': '',
  'background/main': '',
};
/** The one script that runs in the page's own world. */
const IN_PAGE = 'content/key-watch-page';
const POPUP = { page: 'popup/index.html', entry: 'popup/main.tsx', firstScript: 'first-question.js' };

/** The screens behind the first one share one file, which is loaded when the first of them opens. */
const SCREENS = { name: 'screens', test: /node_modules\/lucide\/|\/src\/ui\/(?!strength).*\.tsx?$/, priority: 0 };

/**
 * Every bundle of a target, in the order in which they are written to `outDir`.
 * @returns {readonly Config[]}
 */
export function configsFor(/** @type {Target} */ target, /** @type {string} */ outDir) {
  return [
    extensionConfig(target, outDir),
    popupConfig(outDir),
    ...Object.entries(SCRIPTS).map(([script, lastLine]) => scriptConfig(script, lastLine, outDir)),
  ];
}

/** The options and the static files, by the manifest's own paths. */
function extensionConfig(/** @type {Target} */ target, /** @type {string} */ outDir) {
  const { background: _, action, ...rest } = manifestFor(target);
  const { default_popup: __, ...button } = action;
  return moduleConfig(outDir, {
    plugins: [
      preact({ prefreshEnabled: false }),
      crx({ manifest: { ...rest, action: button }, browser: target }),
      restoreManifest(target),
      withEnvelopePage(),
    ],
    define: licenceConstant(),
    groups: [SCREENS],
    build: { emptyOutDir: true },
  });
}

/** The popup, apart from the options, so that its first screen shares no file with them. */
function popupConfig(/** @type {string} */ outDir) {
  return moduleConfig(outDir, {
    publicDir: false,
    plugins: [preact({ prefreshEnabled: false }), loadFewFiles('popup', POPUP.firstScript)],
    input: POPUP.page,
    groups: [groupAtOnce('popup', POPUP.entry), SCREENS],
  });
}

/**
 * What the bundles of modules have in common.
 * @returns {Config}
 */
function moduleConfig(
  /** @type {string} */ outDir,
  /** @type {Pick<Config, 'plugins' | 'publicDir' | 'define' | 'build'> & { input?: string, groups: readonly any[] }} */ of,
) {
  const { plugins = [], publicDir, define = {}, build, input, groups } = of;
  return {
    ...SHARED,
    ...(publicDir === undefined ? {} : { publicDir }),
    plugins,
    define,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'esnext',
      modulePreload: { polyfill: false },
      ...REPORT,
      ...build,
      rolldownOptions: {
        ...(input === undefined ? {} : { input }),
        ...BUNDLER,
        output: { codeSplitting: { groups: [...groups] } },
      },
    },
    worker: { format: 'es', plugins: () => [withoutRemoteAddresses(), withoutXmlLibrary()] },
  };
}

/**
 * A classic script in one file, since an injected file cannot import. Modules are strict, so it is too.
 * @returns {Config}
 */
function scriptConfig(/** @type {string} */ script, /** @type {string} */ lastLine, /** @type {string} */ outDir) {
  return {
    ...SHARED,
    publicDir: false,
    plugins: script === IN_PAGE ? [withSourceName('key-watch-page.js')] : [],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      ...REPORT,
      rolldownOptions: {
        input: `${script}.ts`,
        ...BUNDLER,
        output: { format: 'iife', entryFileNames: `${script}.js`, banner: '"use strict";', footer: lastLine },
      },
    },
  };
}

/** Inlining constants would copy the 70 kB text of the public suffix list to each of its three uses. */
const BUNDLER = { optimization: { inlineConst: false }, checks: { bundlerTimings: false } };
const REPORT = { reportCompressedSize: false, chunkSizeWarningLimit: 1500 };
/** @type {Config} */
const SHARED = { configFile: false, root, mode: 'production', logLevel: 'warn', customLogger: createQuietLogger() };

/**
 * Removes the remote address at which zxing-wasm would look for its file; it is given the bytes.
 * @returns {import('vite').Plugin}
 */
function withoutRemoteAddresses() {
  return {
    name: 'latchkey-without-remote-addresses',
    transform(code, id) {
      if (!id.includes('/zxing-wasm/')) return undefined;
      return { code: code.replaceAll(/https:\/\/[\w.-]+\/npm\//g, '/'), map: null };
    },
  };
}

/**
 * Names a script in stack traces, which a page can read: its address there would name the extension, and make a site that leaves out
 * errors of extensions leave out its own. The minifier removes comments, so this is added after it.
 * @returns {import('vite').Plugin}
 */
function withSourceName(/** @type {string} */ name) {
  return {
    name: 'latchkey-source-name',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = `${file.code.trimEnd()}\n//# sourceURL=${name}\n`;
    },
  };
}

/**
 * Leaves out the XML library that kdbxweb imports and we never call: our own reader drives the parts of kdbxweb that decrypt.
 * @returns {import('vite').Plugin}
 */
function withoutXmlLibrary() {
  return {
    name: 'latchkey-without-xml-library',
    enforce: 'pre',
    resolveId: (id) => (id === '@xmldom/xmldom' ? '\0no-xml-library' : undefined),
    load: (id) =>
      id === '\0no-xml-library' ? 'export const DOMParser = undefined, XMLSerializer = undefined;' : undefined,
  };
}

/** Vite's logger without the one warning that is expected: kdbxweb names Node's `crypto`, which it uses in Node alone. */
function createQuietLogger() {
  const logger = createLogger('warn');
  const { warn } = logger;
  logger.warn = (message, options) => {
    if (!/"crypto" has been externalized.*\/kdbxweb\//s.test(message)) warn(message, options);
  };
  return logger;
}
