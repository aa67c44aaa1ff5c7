// Bundles one target into a folder: `node tools/build/target.mjs chrome FOLDER`. A process of its own, because crxjs keeps state
// between builds and Vite sets NODE_ENV for everything that runs after it.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { licenceTexts } from '../licences.mjs';
import { configsFor } from './configs.mjs';
import { closePages } from './pages.mjs';

const [target, folder = ''] = process.argv.slice(2);
if ((target !== 'chrome' && target !== 'firefox') || folder === '')
  throw new Error(`got target ${target} and folder ${folder}, want chrome or firefox and a path`);

for (const config of configsFor(target, folder)) await build(config);
closePages(target, folder);
rmSync(join(folder, '.vite'), { recursive: true, force: true });
// The mark at its start tells the browser, which is told nothing else of the file, that it is UTF-8.
writeFileSync(join(folder, 'licences.txt'), `\uFEFF${licenceTexts()}`);
