import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainName } from '../../src/services/service-name.ts';
import { parseServiceTable } from '../../src/services/service-table.ts';
import { SERVICES } from '../../src/services/table.ts';
import { findWebAddress } from '../../src/sites/host.ts';
import { packServices } from '../../tools/services.mjs';

const rows = SERVICES.trim()
  .split('\n')
  .map((line) => line.split('\t'));

describe('the table of services', () => {
  it('is packed from the lists beside it: run node tools/services.mjs', () => {
    expect(readFileSync(new URL('../../src/services/table.ts', import.meta.url), 'utf8')).toBe(packServices());
  });

  it('has a name and valid domains in every line', () => {
    const odd = rows.filter(([name = '', domains = '', ...more]) => {
      const hosts = domains.split(' ');
      return plainName(name) === '' || more.length > 0 || hosts.some((h) => findWebAddress(`https://${h}`)?.host !== h);
    });
    expect(odd).toEqual([]);
    expect(rows.length).toBeGreaterThan(2_500);
  });

  it('finds every service by its name and by each of its domains', () => {
    const table = parseServiceTable(SERVICES);
    for (const [name = '', domains = ''] of rows) {
      expect(table.findByName(plainName(name)).map((one) => one.name)).toContain(name);
      for (const domain of domains.split(' ')) expect(table.findByHost(domain).map((one) => one.name)).toContain(name);
    }
  });

  it('finds no service for a tenant of its hosting domain', () => {
    const table = parseServiceTable('Pages\tgithub.io pages.example');
    expect(table.findByHost('github.io')).toHaveLength(1);
    expect(table.findByHost('login.pages.example')).toHaveLength(1);
    expect(table.findByHost('evil.github.io')).toEqual([]);
  });

  it('leaves out lines that it cannot read', () => {
    const table = parseServiceTable('no tab\n\tnameless.example\n\nGood\tgood.example');
    expect(table.findByName('good')).toHaveLength(1);
    expect(table.findByName('notab')).toEqual([]);
    expect(table.findByName('')).toEqual([]);
  });

  it('finds a service by a name within its name only where none is called so', () => {
    const table = parseServiceTable('X (Twitter)\tx.com\nBirds (Parrot)\tbirds.example\nParrot\tparrot.example');
    expect(table.findByName('twitter').map(({ name }) => name)).toEqual(['X (Twitter)']);
    expect(table.findByName('parrot').map(({ name }) => name)).toEqual(['Parrot']);
  });
});
