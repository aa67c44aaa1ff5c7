import { defineConfig } from 'vite';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';

/**
 * The scripts that stand alone, each with what its file ends with. What an injected script ends with is what its injection
 * answers: one trip to the page for both.
 */
const SCRIPTS = {
  'content/probe': 'latchkeyProbe.look();',
  'content/pictures': 'latchkeyPictures.collect();',
  'content/region': 'latchkeyRegion.choose();',
  'content/watch-fields': '',
  'popup/first-question': '',
} as const;
const script = (process.env.SCRIPT ?? 'content/probe') as keyof typeof SCRIPTS;

/** A classic script in one file that needs nothing beside it. `SCRIPT` names it. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: `${script}.ts`,
      output: { format: 'iife', entryFileNames: `${script}.js`, footer: SCRIPTS[script] },
    },
  },
});
