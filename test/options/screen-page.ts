import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';
import { licenceConstant } from '../../tools/licences.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the options page over a fake background, for pictures and for tests of what is drawn; never part of what is shipped. */
export async function startStage(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const outDir = `${root}/out/screens-options`;
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  await build({
    ...shared,
    plugins: [preact({ prefreshEnabled: false })],
    define: licenceConstant(),
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: `${root}/test/options/screen-page/index.html` },
    },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  return {
    address: `${server.resolvedUrls?.local[0]}test/options/screen-page/index.html`,
    stop: () => server.close(),
  };
}
