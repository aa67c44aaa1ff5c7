import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, type Plugin, preview } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the popup over a background in memory, for pictures and for tests of what is drawn; never part of what is shipped. */
export async function servePopupScreens(
  plugins: readonly Plugin[] = [],
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const outDir = `${root}/out/screens-popup`;
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  await build({
    ...shared,
    plugins: [...plugins, preact({ prefreshEnabled: false })],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: `${root}/test/popup/screen-page/index.html` },
    },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = `${server.resolvedUrls?.local[0]}test/popup/screen-page/index.html`;
  return { address, stop: () => server.close() };
}
