// Writes src/icons/brand-data.ts from simple-icons and tools/brands/brands.tsv: run after a change of either.
import { readFileSync, writeFileSync } from 'node:fs';
import * as simpleIcons from 'simple-icons';

const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/simple-icons/package.json', import.meta.url), 'utf8'),
);
/** @type {ReadonlyMap<string, { slug: string, title: string, hex: string, path: string }>} */
const bySlug = new Map(Object.values(simpleIcons).map((icon) => [icon.slug, icon]));

const lines = readFileSync(new URL('brands/brands.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [slug = '', domains = '', names = ''] = line.split('\t');
    const icon = bySlug.get(slug);
    if (icon === undefined) throw new Error(`simple-icons ${version} has no ${slug}`);
    const parts = [slug, icon.title, names, domains, icon.hex, icon.path];
    if (parts.some((part) => /[|`\\$\n]/.test(part))) throw new Error(`${slug} needs another separator`);
    return parts.join('|');
  })
  .sort();

writeFileSync(
  new URL('../src/icons/brand-data.ts', import.meta.url),
  `/**
 * The icons of well-known services (simpleicons.org, CC0-1.0) of simple-icons ${version}, packed by tools/brands.mjs, a line each: its name there |
 * title | other names | domains | colour | path in a square of 24.
 */
export const BRANDS = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${lines.length} icons`);
