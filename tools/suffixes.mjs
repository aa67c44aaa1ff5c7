// Writes src/sites/suffixes.ts from the Public Suffix List that the installed tldts carries: run after updating tldts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { version } = require('tldts/package.json');
const trie = readFileSync(require.resolve('tldts/dist/es6/src/data/trie.js'), 'utf8');
const { nodeFlags, edgeStart, edgeLength, edgeChild, labelText, rulesRoot, exceptionsRoot } = await import(
  `data:text/javascript;base64,${Buffer.from(trie).toString('base64')}`
);

/** @type {string[]} */
const labels = [];
let offset = 0;
for (const length of edgeLength) {
  labels.push(labelText.slice(offset, offset + length));
  offset += length;
}

/** The flag of a rule that a registry made. */
const ICANN = 1;

/** Rules by top-level domain, those of registries and the private ones: the rest of each, `!` before an exception. */
const byTop = new Map();
function walk(/** @type {number} */ node, /** @type {readonly string[]} */ path, /** @type {string} */ mark) {
  if (nodeFlags[node] !== 0 && path.length > 0) {
    const top = path.at(-1);
    const [ofRegistry, ofOthers] = byTop.get(top) ?? [[], []];
    const rules = (nodeFlags[node] & ICANN) === 0 ? ofOthers : ofRegistry;
    if (path.length > 1) rules.push(mark + path.slice(0, -1).join('.'));
    byTop.set(top, [ofRegistry, ofOthers]);
  }
  for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge++)
    walk(edgeChild[edge], [String(labels[edge]), ...path], mark);
}
walk(rulesRoot, [], '');
walk(exceptionsRoot, [], '!');

// Only domains with more than the rule that every top-level domain follows anyway.
const lines = [...byTop]
  .filter(([, [ofRegistry, ofOthers]]) => ofRegistry.length + ofOthers.length > 0)
  .map(([top, [ofRegistry, ofOthers]]) => [top, ...ofRegistry.sort(), '|', ...ofOthers.sort()].join(' '))
  .sort();
writeFileSync(
  new URL('../src/sites/suffixes.ts', import.meta.url),
  `/**
 * The Public Suffix List with its private section (publicsuffix.org, MPL-2.0), as tldts ${version} carries it, packed by
 * tools/suffixes.mjs: a line for each top-level domain that has rules of its own, the rest of each rule after it, those of registries before \`|\`;
 * \`!\`: exception.
 */
export const SUFFIXES = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${lines.length} top-level domains, ${lines.join(' ').split(' ').length - 2 * lines.length} rules`);
