import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What code of an area may be used by code of another; `import type` may skip a layer. The table of ARCHITECTURE.md. */
const TABLE: Record<string, { readonly areas: readonly string[]; readonly libraries: readonly string[] }> = {
  'src/fault.ts': { areas: [], libraries: [] },
  'src/ignored.ts': { areas: ['src/fault.ts'], libraries: [] },
  'src/close-network.ts': { areas: [], libraries: [] },
  'src/bytes': { areas: ['src/fault.ts'], libraries: [] },
  'src/schema': { areas: ['src/bytes', 'src/fault.ts'], libraries: ['saxes'] },
  'src/otp': { areas: ['src/bytes', 'src/fault.ts'], libraries: ['otpauth', '@noble/hashes'] },
  'src/vault': {
    areas: ['src/otp', 'src/sites', 'src/schema', 'src/bytes', 'src/fault.ts'],
    libraries: ['hash-wasm'],
  },
  'src/security-key': { areas: ['src/bytes', 'src/fault.ts'], libraries: ['@levischuck/tiny-cbor'] },
  // What people keep about their keys outside the vault: tables of other programs, and what sites show.
  'src/key-register': {
    areas: ['src/interchange', 'src/security-key', 'src/bytes', 'src/fault.ts'],
    libraries: ['papaparse'],
  },
  'src/sites': { areas: ['src/bytes', 'src/fault.ts'], libraries: [] },
  // The domains of a service are hosts like any other.
  'src/services': { areas: ['src/sites', 'src/bytes', 'src/fault.ts'], libraries: [] },
  'src/recovery': { areas: ['src/fill', 'src/bytes', 'src/fault.ts'], libraries: [] },
  'src/fill': { areas: ['src/bytes', 'src/fault.ts'], libraries: [] },
  'src/qr': {
    areas: ['src/otp', 'src/bytes', 'src/fault.ts', 'src/close-network.ts'],
    libraries: ['jsqr', 'qr', 'zxing-wasm'],
  },
  // Its setup keys are checked as records are, and it says what a code is made from as `otp` does.
  'src/envelope': {
    areas: ['src/otp', 'src/schema', 'src/bytes', 'src/fault.ts', 'src/close-network.ts'],
    libraries: ['age-encryption', 'shamir-secret-sharing'],
  },
  'src/pdf': { areas: ['src/fault.ts', 'src/close-network.ts'], libraries: ['pdfjs-dist'] },
  'src/icons': { areas: ['src/bytes', 'src/fault.ts'], libraries: [] },
  'src/readiness': { areas: ['src/recovery'], libraries: [] },
  'src/interchange': {
    areas: ['src/vault', 'src/otp', 'src/recovery', 'src/schema', 'src/bytes', 'src/fault.ts', 'src/close-network.ts'],
    libraries: [
      '@bufbuild/protobuf',
      '@noble/ciphers',
      '@noble/hashes',
      '@zip.js/zip.js',
      'age-encryption',
      'hash-wasm',
      'kdbxweb',
      'openpgp',
      'papaparse',
      'qr',
      'saxes',
    ],
  },
  'src/sync': { areas: ['src/vault', 'src/sites', 'src/schema', 'src/bytes', 'src/fault.ts'], libraries: ['saxes'] },
  // What an administrator sets: hosts among it.
  'src/policy': { areas: ['src/sites', 'src/fault.ts'], libraries: [] },
  'src/messages': { areas: ['src/schema', 'src/fault.ts'], libraries: [] },
  'src/ui/strings': { areas: ['src/fault.ts'], libraries: [] },
  'src/ui': {
    areas: ['src/ui/strings', 'src/bytes', 'src/icons', 'src/sites', 'src/messages', 'src/fault.ts', 'src/ignored.ts'],
    libraries: ['preact', '@preact/signals', 'lucide', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common'],
  },
  background: {
    areas: [
      'src/fault.ts',
      'src/ignored.ts',
      'src/bytes',
      'src/schema',
      'src/otp',
      'src/vault',
      'src/sync',
      'src/policy',
      'src/security-key',
      'src/sites',
      'src/services',
      'src/recovery',
      'src/fill',
      'src/qr',
      'src/readiness',
      'src/interchange',
      'src/messages',
      'src/ui/strings',
    ],
    libraries: ['webextension-polyfill', 'aws4fetch'],
  },
  popup: {
    areas: [
      'src/messages',
      'src/ui',
      'src/ui/strings',
      'src/bytes',
      'src/security-key',
      'src/sites',
      'src/services',
      'src/fault.ts',
      'src/ignored.ts',
      'src/qr',
      'src/interchange',
      'src/readiness',
    ],
    libraries: ['preact', '@preact/signals', 'lucide', 'webextension-polyfill'],
  },
  options: {
    areas: [
      'src/messages',
      'src/ui',
      'src/ui/strings',
      'src/bytes',
      'src/sites',
      'src/services',
      'src/fault.ts',
      'src/icons',
      'src/ignored.ts',
      'src/qr',
      'src/envelope',
      'src/security-key',
      'src/key-register',
      'src/interchange',
      'src/sync',
      'src/readiness',
      'src/pdf',
    ],
    // The last is no package but the page of envelopes, which the build makes of `opener`.
    libraries: [
      'preact',
      '@preact/signals',
      'lucide',
      'webextension-polyfill',
      '@simplewebauthn/browser',
      'virtual:envelope-page',
    ],
  },
  content: { areas: ['src/fill', 'src/fault.ts'], libraries: [] },
  // The page in an envelope's file: no library of its own, so that it is small enough to read.
  opener: {
    areas: ['src/envelope', 'src/otp', 'src/ui', 'src/ui/strings', 'src/bytes', 'src/fault.ts'],
    libraries: [],
  },
};

/**
 * The floors of an area from the top down, each a list of its files and folders. Code imports from its own folder and from lower floors,
 * types included: never upward, and never from a neighbour on the same floor. A folder within another may have a floor of its own.
 */
const FLOORS: Record<string, readonly (readonly string[])[]> = {
  background: [
    ['main.ts'],
    ['start'],
    ['services.ts'],
    ['handlers'],
    ['key-watch'],
    ['fill/offer', 'home', 'import'],
    ['policy'],
    ['accounts/icons'],
    ['fill'],
    ['sync'],
    ['accounts', 'backup', 'clock', 'readiness', 'scan'],
    ['vault'],
    ['vault/replicas'],
    ['storage'],
    ['platform'],
  ],
};

/** Folders whose files stand alone: only the file named puts them together. */
const STAND_ALONE: Record<string, string> = { 'background/handlers': 'all-handlers.ts' };

/** Areas in which every failure that is dropped goes through `ignore`. */
const RECORDS_IGNORED = ['background/'];
/** Files that may drop a failure unrecorded, each with its reason. */
const UNRECORDED: Record<string, string> = {
  'background/clock/page-time.ts': 'askServer runs in a page, where nothing of this extension can be reached',
  'background/storage/ignored-log.ts': 'a log that cannot be written cannot record that either',
};

/** The files that may call the extension API; everything else is handed what it needs. */
const EXTENSION_API = ['background/', 'popup/main.tsx', 'options/main.tsx'];

/** The only module that sends a request, docs/decisions/0064-one-module-fetches-for-sync.md. */
const NETWORK = 'background/sync/network.ts';
/** Functions of the same name, and those that a script in a page calls, under that page's policy and to its own server, each with its reason. */
const LOCAL_FETCH: Record<string, string> = {
  'background/clock/page-time.ts': 'the page asks its own server for the time, at a press of the user',
  'content/page-icon.ts': 'the page reads an icon from the cache of the browser alone',
  'src/ui/live-codes.ts': 'a parameter of that name, which sends a message',
  'popup/app/lazy.tsx': 'a parameter of that name, which loads a part of the popup',
  'options/import/preview-state.ts': 'a function of that name, which asks a worker',
};

/** The only file that touches the two storage engines that outlive the browser. */
const STORE = 'background/storage/browser-storage.ts';
/** Keeps one handle that cannot be sent in a message, docs/decisions/0007-backup-folder-handle-in-its-own-database.md. */
const FOLDER_SHELF = 'options/common/folder-handle-store.ts';

/** Files past 250 lines that are better whole, each with its reason. */
const LONG: Record<string, string> = {
  'src/fault.ts': 'one list, a line for each failure',
  'src/icons/brand-data.ts': 'data written by tools/brands.mjs, a line for each service',
  'src/sites/suffixes.ts': 'data written by tools/suffixes.mjs, a line for each top-level domain',
  'src/services/table.ts': 'data written by tools/services.mjs, a line for each service',
  'src/services/pages.ts': 'data written by tools/services.mjs, a line for each service',
};

interface Use {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = ['src', 'background', 'popup', 'options', 'opener', 'content']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

function areaOf(path: string): string | undefined {
  return Object.keys(TABLE).find((area) => path === area || path.startsWith(`${area}/`));
}

function usesOf(file: string, source: string): readonly Use[] {
  const { module } = parseSync(file, source);
  const uses: Use[] = [];
  const add = (target: string, typeOnly: boolean) => uses.push({ file, target, typeOnly });
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    add(source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''), false);
  }
  for (const [, target] of source.matchAll(/new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g)) {
    if (target !== undefined) add(target, false);
  }
  return uses;
}

/** The package of a bare specifier: `@scope/name/deep` is `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function complaintsOf({ file, target, typeOnly }: Use): string | undefined {
  const area = areaOf(file);
  const rule = area === undefined ? undefined : TABLE[area];
  if (area === undefined || rule === undefined) return `${file} is in no area of the table`;
  if (!target.startsWith('.')) {
    const wanted = packageOf(target);
    if (rule.libraries.includes(wanted) || (typeOnly && wanted !== 'webextension-polyfill')) return undefined;
    return `${file} may not use ${wanted}`;
  }
  const path = relative(root, join(root, dirname(file), target.replace(/\?.*$/, '')));
  const other = areaOf(normalize(path));
  if (other === undefined) return `${file} imports ${path}, which is in no area of the table`;
  if (other === area || rule.areas.includes(other)) return undefined;
  const isSurface = (name: string) => !name.startsWith('src/');
  if (typeOnly && !(isSurface(area) && isSurface(other))) return undefined;
  return `${file} may not import ${path}`;
}

/** The floor of a path in its area, from 0 at the top, and its entry there. */
function floorOf(area: string, path: string): { readonly floor: number; readonly entry: string } | undefined {
  const within = path.slice(area.length + 1);
  const [entry] = (FLOORS[area] ?? [])
    .flat()
    .filter((name) => within === name || within.startsWith(`${name}/`))
    .sort((one, other) => other.length - one.length);
  if (entry === undefined) return undefined;
  return { floor: FLOORS[area]?.findIndex((names) => names.includes(entry)) ?? -1, entry };
}

function climbOf({ file, target }: Use): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const area = Object.keys(FLOORS).find((name) => file.startsWith(`${name}/`));
  const path = normalize(join(dirname(file), target));
  if (area === undefined || !path.startsWith(`${area}/`)) return undefined;
  const from = floorOf(area, file);
  const to = floorOf(area, path);
  if (from === undefined || to === undefined) return `${file} or ${path} has no floor`;
  return to.floor > from.floor || to.entry === from.entry ? undefined : `${file} may not import ${path}`;
}

describe('the shape of the code', () => {
  const uses = [...sources].flatMap(([file, source]) => usesOf(file, source));

  it('reads its own sources', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(uses.length).toBeGreaterThan(100);
  });

  it('lets every area import only what the table allows', () => {
    expect(uses.map(complaintsOf).filter((complaint) => complaint !== undefined)).toEqual([]);
  });

  it('imports only from lower floors within an area', () => {
    expect(uses.map(climbOf).filter((complaint) => complaint !== undefined)).toEqual([]);
  });

  it('gives every file and folder of an area with floors its floor', () => {
    const homeless = Object.keys(FLOORS).flatMap((area) =>
      readdirSync(join(root, area))
        .filter((name) => floorOf(area, `${area}/${name}`) === undefined)
        .map((name) => `${area}/${name}`),
    );
    expect(homeless).toEqual([]);
  });

  it('keeps the top folder of the background short enough to take in at a glance', () => {
    expect(readdirSync(join(root, 'background')).length).toBeLessThanOrEqual(18);
  });

  it('keeps files that stand alone from importing each other', () => {
    const neighbours = uses
      .map(({ file, target }) => ({ file, path: normalize(join(dirname(file), target)) }))
      .filter(({ file, path }) => STAND_ALONE[dirname(file)] !== undefined && dirname(path) === dirname(file))
      .filter(({ file }) => file !== `${dirname(file)}/${STAND_ALONE[dirname(file)]}`);
    expect(neighbours).toEqual([]);
  });

  it('drops no failure without recording it', () => {
    const silent = /\.catch\(\s*\(\s*\)\s*(?::[^=]*)?=>|\bcatch\s*\{|\bcatch\s*\([^)]*\)\s*\{\s*\}/;
    const strangers = [...sources]
      .filter(([file]) => RECORDS_IGNORED.some((area) => file.startsWith(area)) && UNRECORDED[file] === undefined)
      .filter(([, source]) => silent.test(withoutComments(source)));
    expect(strangers.map(([file]) => file)).toEqual([]);
  });

  it('keeps the public suffix list, 70 kB, out of the surfaces', () => {
    const light = ['src/sites/bare-host.ts', 'src/sites/host.ts', 'src/sites/reach.ts', 'src/sites/same-link.ts'];
    const heavy = uses
      .filter(({ file, typeOnly }) => /^(?:popup|options|src\/ui)\//.test(file) && !typeOnly)
      .filter(({ file, target }) => {
        const path = normalize(join(dirname(file), target));
        return path.startsWith('src/sites/') && !light.includes(path);
      });
    expect(heavy).toEqual([]);
    // Of the services they load the table itself, which they send to the worker, and the pages and the spelling of names, which need no such list.
    const own = ['table.ts', 'pages.ts', 'service-pages.ts', 'find-service-pages.ts', 'service-name.ts'].map(
      (name) => `src/services/${name}`,
    );
    const ranking = uses
      .filter(({ file, typeOnly }) => /^(?:popup|options|src\/ui)\//.test(file) && !typeOnly)
      .map(({ file, target }) => normalize(join(dirname(file), target)))
      .filter((path) => path.startsWith('src/services/') && !own.includes(path));
    expect(ranking).toEqual([]);
    for (const path of light) {
      const imported = uses
        .filter(({ file }) => file === path)
        .map(({ target }) => normalize(join(dirname(path), target)));
      expect([...light, 'src/fault.ts']).toEqual(expect.arrayContaining(imported));
    }
  });

  it('imports files that exist, by their full names', () => {
    const missing = uses
      .filter(({ target }) => target.startsWith('.'))
      .filter(({ file, target }) => !existsSync(join(root, dirname(file), target.replace(/\?.*$/, ''))))
      .map(({ file, target }) => `${file}: ${target}`);
    expect(missing).toEqual([]);
  });

  it('knows the extension API in few files', () => {
    const strangers = uses
      .filter(({ target, typeOnly }) => target === 'webextension-polyfill' && !typeOnly)
      .map(({ file }) => file)
      .filter((file) => !EXTENSION_API.some((allowed) => file.startsWith(allowed)));
    expect(strangers).toEqual([]);
  });

  it('never reaches for a global browser object beside the polyfill', () => {
    const strangers = [...sources].filter(([, source]) => /\b(?:globalThis\.)?chrome\.[a-z]\w*\./.test(source));
    expect(strangers.map(([file]) => file)).toEqual([]);
  });

  it('sends requests from one module alone, and from two scripts that a page runs to ask its own server', () => {
    const ways =
      /(?<![\w.#])fetch\(|\bnew (?:XMLHttpRequest|WebSocket|WebSocketStream|WebTransport|EventSource|RTCPeerConnection)\b|\.(?:sendBeacon|fetchLater)\(|\bimportScripts\(/;
    const found = [...sources].filter(
      ([file, source]) => ways.test(withoutComments(source)) && LOCAL_FETCH[file] === undefined,
    );
    expect(found.map(([file]) => file)).toEqual([NETWORK]);
  });

  it('takes the network away from each worker of a page before it runs anything else', () => {
    const workers = [...sources].flatMap(([file, source]) =>
      [...source.matchAll(/new Worker\(\s*new URL\('([^']+)', import\.meta\.url\)/g)].map(([, target = '']) =>
        normalize(join(dirname(file), target)),
      ),
    );
    expect(new Set(workers).size).toBeGreaterThan(3);
    for (const worker of workers) {
      const [first] = usesOf(worker, sources.get(worker) ?? '');
      expect(normalize(join(dirname(worker), first?.target ?? '')), worker).toBe('src/close-network.ts');
    }
    const started = [...sources].filter(([, source]) => /new (?:Shared)?Worker\((?!\s*new URL\()/.test(source));
    expect(started.map(([file]) => file)).toEqual([]);
  });

  it('touches IndexedDB and storage.local in one file', () => {
    const strangers = [...sources]
      .filter(
        ([file, source]) =>
          file !== STORE &&
          file !== FOLDER_SHELF &&
          /\bindexedDB\s*\.|\bstorage\s*\.\s*local\b/.test(withoutComments(source)),
      )
      .map(([file]) => file);
    expect(strangers).toEqual([]);
  });

  it('reads no form and no document directly in pages, whose named fields would answer instead', () => {
    const direct =
      /(?<![\w.'"])(?:document|\w*[fF]orm)\??\.(?!ts\b)[a-z]\w*|\.(?:form|ownerDocument|contentDocument)\??\.|\.(?:getRootNode|ownerDocument)\b/;
    const strangers = [...sources]
      .filter(
        ([file, source]) =>
          file.startsWith('content/') && file !== 'content/dom.ts' && direct.test(withoutComments(source)),
      )
      .map(([file, source]) => `${file}: ${direct.exec(withoutComments(source))?.[0]}`);
    expect(strangers).toEqual([]);
  });

  it('exports by name only', () => {
    const strangers = [...sources].filter(([file, source]) =>
      parseSync(file, source).module.staticExports.some(({ entries }) =>
        entries.some(({ exportName }) => exportName.kind === 'Default'),
      ),
    );
    expect(strangers.map(([file]) => file)).toEqual([]);
  });

  it('has no barrel and no drawer for odds and ends', () => {
    // Words that several screens share are one idea; code that several files share is several.
    const drawers = files.filter(
      (file) => !file.startsWith('src/ui/strings/') && /(^|\/)(utils?|helpers?|common|misc|index)\.tsx?$/.test(file),
    );
    const barrels = [...sources].filter(([, source]) => /^export \* from/m.test(source)).map(([file]) => file);
    expect([...drawers, ...barrels]).toEqual([]);
  });

  it('keeps files within 250 lines, or says why not', () => {
    const long = [...sources]
      .filter(([file, source]) => source.trimEnd().split('\n').length > 250 && LONG[file] === undefined)
      .map(([file, source]) => `${file}: ${source.trimEnd().split('\n').length} lines`);
    expect(long).toEqual([]);
  });

  it('suppresses nothing and leaves nothing for later', () => {
    const marks = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore(?! [\w/]+: \S)|\bTODO\b|\bFIXME\b|\binnerHTML\b/;
    expect([...sources].filter(([, source]) => marks.test(source)).map(([file]) => file)).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
}
