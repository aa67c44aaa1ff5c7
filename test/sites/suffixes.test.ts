import fc from 'fast-check';
import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { findRegistrable } from '../../src/sites/registrable.ts';
import { SUFFIXES } from '../../src/sites/suffixes.ts';

const byTldts = (host: string) =>
  parse(host, { allowPrivateDomains: true, extractHostname: false }).domain ?? undefined;
const rules = SUFFIXES.trim()
  .split('\n')
  .flatMap((line) => {
    const [top = '', ...rest] = line.split(' ').filter((part) => part !== '|');
    return [top, ...rest.map((rule) => `${rule.replace('!', '')}.${top}`)];
  });

describe('the packed suffix list', () => {
  it('agrees with tldts on every rule, below it and beside it; after an update of tldts run node tools/suffixes.mjs', () => {
    expect(rules.length).toBeGreaterThan(9_000);
    const differences: unknown[] = [];
    for (const rule of rules) {
      const host = rule.replaceAll('*', 'any');
      for (const name of [
        host,
        `a.${host}`,
        `b.a.${host}`,
        `c.b.a.${host}`,
        `x${host}`,
        host.slice(host.indexOf('.') + 1),
      ]) {
        if (findRegistrable(name) !== byTldts(name)) differences.push([name, findRegistrable(name), byTldts(name)]);
      }
    }
    expect(differences).toEqual([]);
  });

  it('agrees with tldts on made-up names', () => {
    const label = fc.oneof(
      fc.constantFrom('www', 'com', 'co', 'uk', 'ck', 'github', 'io', 'xn--p1ai'),
      fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/),
    );
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), fc.constantFrom(...rules), (labels, rule) => {
        for (const host of [labels.join('.'), `${labels.join('.')}.${rule.replaceAll('*', 'any')}`]) {
          expect(findRegistrable(host)).toBe(byTldts(host));
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
