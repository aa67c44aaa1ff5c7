import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('docs/dependencies.md', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const [, shippedTable = '', otherTable = ''] = readFileSync('docs/dependencies.md', 'utf8').split(/^## /m);
  /** A line may name several: `@zxcvbn-ts/core, language-common`. */
  const namesIn = (table: string) =>
    [...table.matchAll(/^\| (?!package|-)([^|]+?) \|/gm)].flatMap(([, cell = '']) => {
      const [first = '', ...more] = cell.split(', ');
      const scope = first.startsWith('@') ? `${first.split('/')[0]}/` : '';
      return [
        first,
        ...more.map((name) =>
          name.includes('/') || scope === '' || existsSync(`node_modules/${name}`) ? name : scope + name,
        ),
      ];
    });

  it.each([
    ['shipped', shippedTable, 'dependencies'],
    ['for building and testing', otherTable, 'devDependencies'],
  ])('has a line for every package %s and for no other', (_which, table, key) => {
    expect(namesIn(table).toSorted()).toEqual(Object.keys(manifest[key] ?? {}).toSorted());
  });
});
