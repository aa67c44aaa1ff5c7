import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { firefoxManifest } from './manifest.firefox.ts';
import chromeManifest from './manifest.json' with { type: 'json' };
import { withoutRemoteAddresses } from './vite.shared.ts';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
const manifest = target === 'firefox' ? firefoxManifest(chromeManifest) : chromeManifest;
// The popup is a build of its own (vite.popup.config.ts): bundled here, what it shares with the options would come in files apart.
const { default_popup, ...action } = chromeManifest.action;

/**
 * The manifest as it was written: with the popup, and without what the bundler made reachable for pages, which must not be able to
 * see that Latchkey is installed.
 */
function restoreManifest(): Plugin {
  return {
    name: 'latchkey-restore-manifest',
    enforce: 'post',
    writeBundle({ dir = '' }) {
      const file = join(dir, 'manifest.json');
      const built = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      delete built.web_accessible_resources;
      built.action = { ...(built.action as object), default_popup };
      writeFileSync(file, `${JSON.stringify(built, undefined, 2)}\n`);
    },
  };
}

export default defineConfig({
  plugins: [
    preact({ prefreshEnabled: false }),
    crx({ manifest: { ...manifest, action } as ManifestV3Export, browser: target }),
    restoreManifest(),
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
        codeSplitting: {
          groups: [
            // What the worker needs as well is apart from what draws.
            { name: 'core', test: /src\/(fault\.ts|messages\/)|preload-helper/, priority: 1 },
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
