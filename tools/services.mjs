// Writes src/services/table.ts and pages.ts from the lists of services beside it: run after changing one of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = new URL('../src/services/', import.meta.url);

/** The rows of a list, without its remarks. */
function rowsOf(/** @type {string} */ file) {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** What `table.ts` holds: a line for each service, its name and its domains. */
export function packServices() {
  const lines = ['own-services.tsv', 'services.tsv'].flatMap(rowsOf).map(([name, domains]) => `${name}\t${domains}`);
  const odd = lines.filter((line) => /[`\\$]/.test(line));
  if (odd.length > 0) throw new Error(`these lines cannot stand in a template literal: ${odd.join('; ')}`);
  return `/**
 * The names and domains of known services, packed by tools/services.mjs: a line each, the name, a tab, and the domains, the main one first.
 * After 2factorauth/twofactorauth (MIT) as of 5 August 2026; see README.md.
 */
export const SERVICES = \`
${lines.join('\n')}
\`;
`;
}

/** What `pages.ts` holds: a line for each service that has more than names. */
export function packPages() {
  const lines = ['own-services.tsv', 'services.tsv']
    .flatMap(rowsOf)
    .flatMap(([name, domains = '', methods = '', documentation = '', recovery = '']) => {
      if (domains === '' || methods + documentation + recovery === '') return [];
      // A page without encryption is no place to send anybody who can't get in.
      const shorten = (/** @type {string} */ address) => (address.startsWith('https://') ? address.slice(8) : '');
      return [[name, domains, methods, shorten(documentation), shorten(recovery)].join('\t').trimEnd()];
    });
  const odd = lines.filter((line) => /[`\\$]/.test(line));
  if (odd.length > 0) throw new Error(`these lines cannot stand in a template literal: ${odd.join('; ')}`);
  return `/**
 * What known services offer and their own pages about it, packed by tools/services.mjs: a line each, the name, the domains, the methods, and
 * the addresses about two-factor sign-in and about lost access without \`https://\`. After 2factorauth/twofactorauth (MIT) as of 5 August 2026.
 */
export const SERVICE_PAGES = \`
${lines.join('\n')}
\`;
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packed = packServices();
  writeFileSync(new URL('table.ts', folder), packed);
  writeFileSync(new URL('pages.ts', folder), packPages());
  console.log(`${packed.split('\n').length - 7} services`);
}
