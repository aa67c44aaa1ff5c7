import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../../options/common/route.ts';
import { shownSections } from '../../../src/ui/sections.ts';

describe('routes', () => {
  it('opens each shown section by its deep link', () => {
    for (const section of shownSections) expect(parseRoute(`#/${section}`)).toEqual({ section });
  });

  it('lands on the accounts for a section that is not there yet, and for nonsense', () => {
    for (const hash of ['', '#', '#/', '#/elsewhere', '#/constructor', '#/<b>']) {
      expect(parseRoute(hash)).toEqual({ section: 'accounts' });
    }
  });

  it('keeps the record of a link, and only text that can be an id', () => {
    expect(parseRoute('#/accounts/aB_9-x')).toEqual({ section: 'accounts', item: 'aB_9-x' });
    expect(parseRoute('#/accounts/%3Cimg%3E')).toEqual({ section: 'accounts' });
    expect(parseRoute(`#/accounts/${'a'.repeat(65)}`)).toEqual({ section: 'accounts' });
  });

  it('writes what it reads', () => {
    for (const route of [{ section: 'keys' }, { section: 'accounts', item: 'new' }] as const) {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }
  });

  it('opens the welcome page, whatever else the address says', () => {
    const welcome = { section: 'accounts', page: 'welcome' } as const;
    expect(parseRoute('#/welcome')).toEqual(welcome);
    expect(parseRoute(formatRoute(welcome))).toEqual(welcome);
  });

  it('opens the camera or the screen for a new account, and nothing else', () => {
    const camera = { section: 'accounts', item: 'new', add: 'camera' } as const;
    expect(parseRoute('#/accounts?add=camera')).toEqual(camera);
    expect(parseRoute(formatRoute(camera))).toEqual(camera);
    expect(parseRoute('#/accounts?add=<img>')).toEqual({ section: 'accounts' });
    expect(parseRoute('#/keys?add=camera')).toEqual({ section: 'keys' });
  });

  it('opens an account without codes for a host, and takes nothing that is none', () => {
    const plain = { section: 'accounts', item: 'new', add: 'no-codes' } as const;
    for (const host of ['northwind.localhost:8080', 'xn--bcher-kva.example', '[::1]:443']) {
      expect(parseRoute(`#/accounts?add=no-codes&host=${host}`)).toEqual({ ...plain, host });
      expect(parseRoute(formatRoute({ ...plain, host }))).toEqual({ ...plain, host });
    }
    for (const host of ['', 'a b', '<img>', 'a/b', `${'a'.repeat(256)}`])
      expect(parseRoute(`#/accounts?add=no-codes&host=${encodeURIComponent(host)}`)).toEqual(plain);
    expect(parseRoute(formatRoute(plain))).toEqual(plain);
  });
});
