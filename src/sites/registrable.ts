import { isIpAddress } from './reach.ts';
import { SUFFIXES } from './suffixes.ts';

/**
 * The part of a host name that someone had to register (`a.b.example.co.uk` → `example.co.uk`), by the Public Suffix List
 * with its private section, so that two tenants of one hosting domain are two sites.
 * `undefined` for an IP address, a single label or a public suffix itself. Takes a lower-case ASCII name without a port.
 */
export function findRegistrable(hostname: string): string | undefined {
  if (isIpAddress(hostname)) return undefined;
  const labels = hostname.split('.');
  const count = labels.length - suffixLength(labels);
  return count < 1 || labels.includes('') ? undefined : labels.slice(count - 1).join('.');
}

/**
 * Whether a host name is a suffix that a registry keeps for the names of others (`co.uk`), where nobody has an account. Suffixes of the
 * private section (`github.io`) are sites of their keepers as well.
 */
export function isRegistrySuffix(hostname: string): boolean {
  const labels = hostname.split('.');
  if (labels.length < 2 || isIpAddress(hostname)) return false;
  return suffixLength(labels, registryRules) === labels.length;
}

/** How many labels at the end of a name are its public suffix, by the list's algorithm: an exception wins, else the longest rule. */
function suffixLength(labels: readonly string[], rulesFor = rulesOf): number {
  const rules = rulesFor(labels.at(-1) ?? '');
  const last = labels.length - 1;
  for (let start = rules === undefined ? last : 0; start < last; start++) {
    const rest = labels.slice(start, last).join('.');
    if (rules?.has(`!${rest}`)) return labels.length - start - 1;
    const parent = labels.slice(start + 1, last).join('.');
    if (rules?.has(rest) || rules?.has(parent === '' ? '*' : `*.${parent}`)) return labels.length - start;
  }
  return 1;
}

/** Rules parsed so far. The list itself stays one string, which costs a starting worker nothing. */
const parsedRules = new Map<string, ReadonlySet<string> | undefined>();

function rulesOf(top: string): ReadonlySet<string> | undefined {
  if (parsedRules.has(top)) return parsedRules.get(top);
  const rules = packedRules(top);
  const parsed = rules === undefined ? undefined : new Set(rules.split(' '));
  // Anyone can invent top-level names; remembering those would fill the memory.
  if (parsed !== undefined) parsedRules.set(top, parsed);
  return parsed;
}

function registryRules(top: string): ReadonlySet<string> | undefined {
  return new Set(packedRules(top)?.split('|')[0]?.split(' '));
}

function packedRules(top: string): string | undefined {
  const start = SUFFIXES.indexOf(`\n${top} `);
  return start < 0 ? undefined : SUFFIXES.slice(start + top.length + 2, SUFFIXES.indexOf('\n', start + 1));
}
