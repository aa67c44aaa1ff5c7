import { defineConfig } from 'vite';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';

/** What each injected script ends with is what its injection answers: one trip to the page for both. */
const ENDS = {
  probe: 'latchkeyProbe.look();',
  pictures: 'latchkeyPictures.collect();',
  region: 'latchkeyRegion.choose();',
} as const;
const script = (process.env.CONTENT ?? 'probe') as keyof typeof ENDS;

/** An injected script: one file that needs nothing beside it, since it runs in pages. `CONTENT` names it. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: `dist/${target}/content`,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: `content/${script}.ts`,
      output: { format: 'iife', entryFileNames: `${script}.js`, footer: ENDS[script] },
    },
  },
});
