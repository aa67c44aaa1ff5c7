import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { withoutRemoteAddresses } from './vite.shared.ts';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
const ENTRY = fileURLToPath(new URL('popup/main.tsx', import.meta.url));

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

const atOnceOf = new WeakMap<ModuleGraph, ReadonlySet<string>>();

/** What the first screen imports at once; what it fetches later stays out. */
function neededAtOnce(graph: ModuleGraph): ReadonlySet<string> {
  const known = atOnceOf.get(graph);
  if (known !== undefined) return known;
  const reached = new Set<string>();
  const visit = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of [...(graph.getModuleInfo(id)?.importedIds ?? [])]) visit(next);
  };
  visit(ENTRY);
  atOnceOf.set(graph, reached);
  return reached;
}

/**
 * Three files before the first code, since each costs it a millisecond or two: the first question (vite.script.config.ts), which
 * runs before anything else, all that draws the first screen, and one stylesheet.
 */
function fewFiles(): Plugin {
  return {
    name: 'latchkey-few-files',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        const screen = Object.values(bundle ?? {}).find((each) => each.type === 'chunk' && each.name === 'popup');
        if (screen === undefined || chunk === undefined) throw new Error('got no chunk of the first screen, want one');
        return {
          html: html.replace(chunk.fileName, screen.fileName).replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, ''),
          tags: [{ tag: 'script', attrs: { src: 'first-question.js' }, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}

/** The popup, apart from the other pages, so that its first screen shares no file with them. */
export default defineConfig({
  publicDir: false,
  plugins: [preact({ prefreshEnabled: false }), fewFiles()],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: false,
    target: 'esnext',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'popup/index.html',
      optimization: { inlineConst: false },
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: (id, graph) => (neededAtOnce(graph).has(id) ? 'popup' : null), priority: 1 },
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
