import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERVICE_PAGES } from '../../src/services/pages.ts';
import { parseServicePages } from '../../src/services/service-pages.ts';
import { packPages } from '../../tools/services.mjs';

const find = parseServicePages(
  [
    'Northwind\tnorthwind.example nw.example\ttotp u2f\tnorthwind.example/2fa\tnorthwind.example/lost',
    'Harbour\tharbour.example\tsms',
    '\tnameless.example\ttotp',
    'Plain\tplain.example\t\tplain.example/help',
  ].join('\n'),
);
const account = (issuer: string, ...hosts: readonly string[]) => ({ issuer, hosts: hosts.map((host) => ({ host })) });

describe('the pages of services', () => {
  it('are packed from the lists beside them: run node tools/services.mjs', () => {
    expect(readFileSync(new URL('../../src/services/pages.ts', import.meta.url), 'utf8')).toBe(packPages());
  });

  it('are found by a linked host or one above it, whatever the account is called', () => {
    expect(find(account('Something', 'login.northwind.example:8443'))).toEqual({
      name: 'Northwind',
      methods: ['totp', 'u2f'],
      documentation: 'https://northwind.example/2fa',
      recovery: 'https://northwind.example/lost',
    });
    expect(find(account('', 'unknown.example', 'nw.example'))?.name).toBe('Northwind');
  });

  it('are found by the name of the service only where no site is linked', () => {
    expect(find(account('NORTH wind'))?.name).toBe('Northwind');
    expect(find(account('Northwind', 'northwind.evil.example'))).toBeUndefined();
    expect(find(account(''))).toBeUndefined();
  });

  it('leave out what is not known', () => {
    expect(find(account('Harbour'))).toEqual({ name: 'Harbour', methods: ['sms'] });
    expect(find(account('Plain'))).toMatchObject({ methods: [], documentation: 'https://plain.example/help' });
    expect(find(account('', 'nameless.example'))).toBeUndefined();
  });

  it('are web addresses, all of them', () => {
    const all = parseServicePages(SERVICE_PAGES);
    let pages = 0;
    for (const line of SERVICE_PAGES.trim().split('\n')) {
      const [issuer = '', domains = ''] = line.split('\t');
      const found = all(account(issuer, domains.split(' ')[0] ?? ''));
      for (const address of [found?.documentation, found?.recovery]) {
        if (address === undefined) continue;
        expect(new URL(address).protocol).toBe('https:');
        pages += 1;
      }
    }
    expect(pages).toBeGreaterThan(1_500);
  });
});
