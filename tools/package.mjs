// Packs dist/chrome and dist/firefox into release/, the same bytes for the same contents.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from './build.mjs';
import { filesUnder } from './files.mjs';
import { giveUp, root } from './processes.mjs';
import { setUp } from './setup.mjs';

await setUp([]);
if (!(await build())) giveUp('The build failed; see above.');
const { zipSync } = await import('fflate');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

mkdirSync(join(root, 'release'), { recursive: true });
for (const target of ['chrome', 'firefox']) {
  const folder = join(root, 'dist', target);
  const entries = filesUnder(folder).map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]);
  // One date for every entry: a package must not depend on when it was made.
  const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2000, 0, 1) });
  const name = `latchkey-${version}-${target}.zip`;
  writeFileSync(join(root, 'release', name), zip);
  console.log(`release/${name} (${entries.length} files, ${Math.ceil(zip.length / 1024)} kB)`);
}
