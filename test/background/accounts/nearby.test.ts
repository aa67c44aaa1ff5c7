import { describe, expect, it } from 'vitest';
import { findNearby } from '../../../background/accounts/nearby.ts';
import type { HostBinding } from '../../../src/vault/records.ts';
import { exampleVault } from '../../vault/example.ts';
import { accountRecord } from '../../vault/records.ts';

const at = (host: string, scope: HostBinding['scope'] = 'host') => [{ host, scope }] as const;
const hostsBy = (url: string, ...bindings: readonly (readonly HostBinding[])[]) => {
  const accounts = bindings.map((hosts, index) => accountRecord({ id: `account-${index}`, hosts }));
  return findNearby({ contents: { ...exampleVault(0), accounts } }, url).map(({ host }) => host);
};

describe('accounts of other hosts of a site', () => {
  it('are found by the registrable domain', () => {
    expect(hostsBy('https://www.shop.example/', at('login.shop.example'), at('other.example'))).toEqual([
      'login.shop.example',
    ]);
  });

  it('are none that belong to the page already', () => {
    expect(hostsBy('https://www.shop.example/', at('www.shop.example'), at('login.shop.example', 'site'))).toEqual([]);
  });

  it.each([
    ['another tenant of a hosting domain', 'https://bob.github.io/', 'alice.github.io'],
    ['a host that only ends alike', 'https://shop.example/', 'evilshop.example'],
    ['an address', 'https://192.0.2.1/', '192.0.2.2'],
    ['a look-alike', 'https://sh0p.example/', 'login.shop.example'],
  ])('are never those of %s', (_, url, host) => {
    expect(hostsBy(url, at(host))).toEqual([]);
  });

  it('are a handful at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => at(`host-${index}.shop.example`));
    expect(hostsBy('https://www.shop.example/', ...many)).toHaveLength(4);
  });
});
