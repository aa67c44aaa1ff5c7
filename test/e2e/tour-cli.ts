// `npm run tour`: walks through every screen and keeps the README's pictures, light and dark. `npm start` runs it where
// there is no display, into a folder of its own: `tour-cli.ts FOLDER`.
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stage } from './browser-harness.ts';
import { walkScreens } from './steps/walkthrough.ts';

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url)));
mkdirSync(folder, { recursive: true });
const stage = await Stage.open({ name: 'tour' });
let count = 0;
try {
  await walkScreens(stage, async (name, { page }) => {
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await page.screenshot({ path: join(folder, `${name}-${value}.png`) as `${string}.png` });
      count += 1;
    }
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    console.log(`✓ ${name.replaceAll('-', ' ')}`);
  });
  console.log(`${count} pictures of the guided tour are in ${relative(process.cwd(), folder) || '.'}/`);
} catch (thrown) {
  await stage.pictureAll('failed');
  console.error(`The tour ended early: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  process.exitCode = 1;
} finally {
  await stage.close();
}
