// The popup's own bundle: three files before the first code, since each costs it a millisecond or two. They are its first question
// (a script that stands alone), everything that draws the first screen, and one stylesheet.
import { join } from 'node:path';
import { root } from '../processes.mjs';

/** @typedef {{ getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null }} ModuleGraph */

/** Groups what an entry imports at once under `name`; what it fetches later stays out. */
export function groupAtOnce(/** @type {string} */ name, /** @type {string} */ entry) {
  /** @type {WeakMap<ModuleGraph, ReadonlySet<string>>} */
  const known = new WeakMap();
  const reachedIn = (/** @type {ModuleGraph} */ graph) => {
    const before = known.get(graph);
    if (before !== undefined) return before;
    const reached = new Set();
    const visit = (/** @type {string} */ id) => {
      if (reached.has(id)) return;
      reached.add(id);
      for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next);
    };
    visit(join(root, entry));
    known.set(graph, reached);
    return reached;
  };
  return {
    name: (/** @type {string} */ id, /** @type {ModuleGraph} */ graph) => (reachedIn(graph).has(id) ? name : null),
    priority: 1,
  };
}

/**
 * Loads one chunk and the first question from the page, in place of the entry and its preloads.
 * @returns {import('vite').Plugin}
 */
export function loadFewFiles(/** @type {string} */ chunkName, /** @type {string} */ firstScript) {
  return {
    name: 'latchkey-load-few-files',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        const screen = Object.values(bundle ?? {}).find((each) => each.type === 'chunk' && each.name === chunkName);
        if (screen === undefined || chunk === undefined) throw new Error('got no chunk of the first screen, want one');
        return {
          html: html.replace(chunk.fileName, screen.fileName).replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, ''),
          tags: [{ tag: 'script', attrs: { src: firstScript }, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}
