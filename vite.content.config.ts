import { defineConfig } from 'vite';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';

/** The injected script: one file that needs nothing beside it, since it runs in pages. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: `dist/${target}/content`,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: 'content/probe.ts',
      // What a script ends with is what its injection answers: one trip to the page for both.
      output: { format: 'iife', entryFileNames: 'probe.js', footer: 'latchkeyProbe.look();' },
    },
  },
});
