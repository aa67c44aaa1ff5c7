import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { firefoxManifest } from './manifest.firefox.ts';
import chromeManifest from './manifest.json' with { type: 'json' };

const FIRST_SCREEN = fileURLToPath(new URL('popup/app.tsx', import.meta.url));

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
const manifest = target === 'firefox' ? firefoxManifest(chromeManifest) : chromeManifest;

/** Pages must not be able to see that Latchkey is installed: whatever the bundler made reachable is closed again. */
function closeToPages(): Plugin {
  return {
    name: 'latchkey-close-to-pages',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const file = bundle['manifest.json'];
      if (file?.type !== 'asset') return;
      const built = JSON.parse(String(file.source)) as Record<string, unknown>;
      delete built.web_accessible_resources;
      file.source = `${JSON.stringify(built, undefined, 2)}\n`;
    },
  };
}

/** The popup's first question does not wait for what draws its answer: its script (vite.script.config.ts) runs first of all. */
function askFirst(): Plugin {
  return {
    name: 'latchkey-ask-first',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { chunk }) =>
        chunk?.facadeModuleId?.endsWith('popup/index.html')
          ? [{ tag: 'script', attrs: { src: 'ask.js' }, injectTo: 'head-prepend' }]
          : [],
    },
  };
}

/** zxing-wasm would look for its file at a remote address when given none; it is given the bytes, and the address goes. */
function withoutRemoteAddresses(): Plugin {
  return {
    name: 'latchkey-without-remote-addresses',
    transform(code, id) {
      if (!id.includes('/zxing-wasm/')) return undefined;
      return { code: code.replaceAll(/https:\/\/[\w.-]+\/npm\//g, '/'), map: null };
    },
  };
}

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** What the popup's first screen imports at once; what it fetches later stays out. */
const firstScreenOf = new WeakMap<ModuleGraph, ReadonlySet<string>>();

function findFirstScreen(graph: ModuleGraph): ReadonlySet<string> {
  const known = firstScreenOf.get(graph);
  if (known !== undefined) return known;
  const reached = new Set<string>();
  const visit = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of [...(graph.getModuleInfo(id)?.importedIds ?? [])]) visit(next);
  };
  visit(FIRST_SCREEN);
  firstScreenOf.set(graph, reached);
  return reached;
}

/** Names the chunk of those of its modules that match. */
function onFirstScreen(name: string, modules: RegExp) {
  return (id: string, graph: ModuleGraph) => (modules.test(id) && findFirstScreen(graph).has(id) ? name : null);
}

export default defineConfig({
  plugins: [
    preact({ prefreshEnabled: false }),
    crx({ manifest: manifest as ManifestV3Export, browser: target }),
    closeToPages(),
    askFirst(),
  ],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: 'esnext',
    modulePreload: { polyfill: false },
    // Inlining constants copies the 70 kB text of the public suffix list to each of its three uses.
    rolldownOptions: {
      optimization: { inlineConst: false },
      checks: { bundlerTimings: false },
      output: {
        // A handful of files instead of one for each shared part: every request costs the popup a millisecond or more.
        codeSplitting: {
          groups: [
            // What the worker needs as well is apart from what draws.
            { name: 'core', test: /src\/(fault\.ts|messages\/)|preload-helper/, priority: 4 },
            { name: onFirstScreen('popup', /\/popup\//), priority: 2 },
            { name: onFirstScreen('ui', /\/src\/|node_modules/), priority: 3 },
            // What the screens behind it share comes in one file, when the first of them is opened.
            { name: 'screens', test: /node_modules\/lucide\/|\/src\/ui\/(?!strength).*\.tsx?$/, priority: 0 },
          ],
        },
      },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es', plugins: () => [withoutRemoteAddresses()] },
});
