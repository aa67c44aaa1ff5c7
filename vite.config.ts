import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { firefoxManifest } from './manifest.firefox.ts';
import chromeManifest from './manifest.json' with { type: 'json' };

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

export default defineConfig({
  plugins: [
    preact({ prefreshEnabled: false }),
    crx({ manifest: manifest as ManifestV3Export, browser: target }),
    closeToPages(),
  ],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: 'esnext',
    modulePreload: { polyfill: false },
    // Inlining constants copies the 70 kB text of the public suffix list to each of its three uses.
    rolldownOptions: { optimization: { inlineConst: false } },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
});
