// The page in an envelope's file, as one text without a file beside it: `opener/`, with its script unminified and a policy that names it by hash.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, parseSync } from 'vite';
import { licenceTexts } from '../licences.mjs';
import { root } from '../processes.mjs';

/** The module by which the options page has that text. */
const MODULE = 'virtual:envelope-page';
/** The packages whose code is in the page. */
const PACKAGES = [
  '@noble/ciphers',
  '@noble/hashes',
  '@scure/base',
  'age-encryption',
  'otpauth',
  'shamir-secret-sharing',
];

const STYLES = ['src/ui/theme/colours.css', 'opener/style.css'];

/** @type {Promise<string> | undefined} */
let built;

/**
 * Gives the options the page of envelopes: `import { envelopePage } from 'virtual:envelope-page'`.
 * @returns {import('vite').Plugin}
 */
export function withEnvelopePage() {
  return {
    name: 'latchkey-envelope-page',
    enforce: 'pre',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      built ??= buildEnvelopePage();
      return `export const envelopePage = ${JSON.stringify(await built)};`;
    },
  };
}

/** The page without an envelope in it. `</script` would end the script early, and is nowhere in it. */
export async function buildEnvelopePage() {
  const script = await bundleScript();
  const style = STYLES.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  if (/<\/(?:script|style)/i.test(script + style)) throw new Error('got the end of an element in the page, want none');
  /** @type {Readonly<Record<string, string>>} */
  const pieces = {
    'SCRIPT-HASH': hashOf(script),
    'STYLE-HASH': hashOf(style),
    '/* SCRIPT */': script,
    '/* STYLE */': style,
    LICENCES: licenceTexts(PACKAGES).replaceAll('--', '- -'),
  };
  const template = readFileSync(join(root, 'opener/index.html'), 'utf8');
  return template.replace(/SCRIPT-HASH|STYLE-HASH|\/\* (?:SCRIPT|STYLE) \*\/|LICENCES/g, (name) => pieces[name] ?? '');
}

async function bundleScript() {
  const result = await build({
    configFile: false,
    root,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [withPassphrasesOnly(), withoutForeignComments()],
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      cssMinify: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'opener/main.ts'),
        output: { format: 'iife' },
        checks: { bundlerTimings: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('');
  return script;
}

/**
 * Of age's kinds of recipients the page needs the passphrase alone: the others, with curves and lattices, are four fifths of the library.
 * @returns {import('vite').Plugin}
 */
function withPassphrasesOnly() {
  const others = [
    'HybridIdentity',
    'HybridRecipient',
    'X25519Identity',
    'X25519Recipient',
    'TagRecipient',
    'HybridTagRecipient',
  ];
  const functions = ['generateIdentity', 'generateHybridIdentity', 'generateX25519Identity', 'identityToRecipient'];
  return {
    name: 'latchkey-passphrases-only',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source !== './recipients.js' || importer?.includes('/age-encryption/') !== true) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved === null ? undefined : `\0passphrases-only:${resolved.id}`;
    },
    load(id) {
      const [, file] = id.split('\0passphrases-only:');
      if (file === undefined) return undefined;
      const none = [...others, ...functions].map((name) => `${name} = undefined`).join(', ');
      return `export { ScryptIdentity, ScryptRecipient, decryptFileKey, encryptFileKey } from ${JSON.stringify(file)};\nexport const ${none};\n`;
    },
  };
}

/**
 * Leaves out the comments of libraries, two fifths of the page: their code is to be compared with the packages, our own to be read here.
 * @returns {import('vite').Plugin}
 */
function withoutForeignComments() {
  return {
    name: 'latchkey-without-foreign-comments',
    transform(code, id) {
      if (!id.includes('/node_modules/')) return undefined;
      const { comments } = parseSync(id, code);
      let kept = '';
      let at = 0;
      for (const { value, start, end } of comments) {
        // The bundler reads what may be left out.
        if (/[@#]__(?:PURE|NO_SIDE_EFFECTS)__/.test(value)) continue;
        kept += code.slice(at, start);
        at = end;
      }
      return { code: kept + code.slice(at), map: null };
    },
  };
}

/** A script or style as a policy names it (CSP 3, section 2.3.1). */
function hashOf(/** @type {string} */ text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
