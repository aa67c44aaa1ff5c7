import { describe, expect, it } from 'vitest';
import { createHostMatcher, matchesHost } from '../../src/sites/match.ts';
import type { HostBinding } from '../../src/vault/records.ts';

const host = (name: string): HostBinding => ({ host: name, scope: 'host' });
const site = (name: string): HostBinding => ({ host: name, scope: 'site' });

describe('a binding of one host', () => {
  it.each([
    ['example.com', 'https://example.com/login', true],
    ['example.com', 'https://EXAMPLE.COM/', true],
    ['example.com', 'https://example.com./', true],
    ['example.com', 'https://example.com:443/', true],
    ['example.com', 'https://example.com:8443/', false],
    ['example.com:8443', 'https://example.com:8443/', true],
    ['example.com:8443', 'https://example.com/', false],
    ['example.com', 'https://www.example.com/', false],
    ['www.example.com', 'https://example.com/', false],
    ['example.com', 'https://evil-example.com/', false],
    ['example.com', 'https://example.com.evil.com/', false],
    ['example.com', 'https://ample.com/', false],
    ['ample.com', 'https://example.com/', false],
    ['example.com', 'https://\u0435xample.com/', false],
    ['example.com', 'https://example.com@evil.com/', false],
    ['example.com', 'https://evil.com/?example.com', false],
    ['example.com', 'https://evil.com/https://example.com/', false],
    ['co.uk', 'https://example.co.uk/', false],
    ['alice.github.io', 'https://bob.github.io/', false],
    ['[::1]:8443', 'https://[::1]:8443/', true],
    ['[::1]', 'https://[::1]:8443/', false],
    ['localhost:3000', 'http://localhost:3000/', true],
    ['localhost:3000', 'http://localhost:8080/', false],
    ['192.168.1.1', 'http://192.168.1.1/', true],
    ['example.com', 'about:blank', false],
    ['example.com', 'data:text/html,example.com', false],
    ['example.com', 'blob:https://example.com/1', false],
    ['example.com', 'file:///example.com', false],
    ['', 'about:blank', false],
    ['example.com', '', false],
  ])('to %s covers %s: %s', (bound, page, want) => {
    expect(matchesHost([host(bound)], page)).toBe(want);
  });
});

describe('a binding of a whole site', () => {
  it.each([
    ['example.com', 'https://example.com/', true],
    ['example.com', 'https://login.example.com/', true],
    ['login.example.com', 'https://www.example.com/', true],
    ['www.example.co.uk', 'https://login.example.co.uk/', true],
    ['example.com', 'https://login.example.com:8443/', false],
    ['example.com:8443', 'https://login.example.com:8443/', true],
    ['example.com', 'https://evil-example.com/', false],
    ['example.com', 'https://example.com.evil.com/', false],
    ['example.com', 'https://ample.com/', false],
    ['ample.com', 'https://example.com/', false],
    ['example.com', 'https://\u0435xample.com/', false],
    ['a.co.uk', 'https://b.co.uk/', false],
    ['co.uk', 'https://b.co.uk/', false],
    ['co.uk', 'https://co.uk/', true],
    ['com', 'https://example.com/', false],
    ['alice.github.io', 'https://bob.github.io/', false],
    ['alice.github.io', 'https://www.alice.github.io/', true],
    ['github.io', 'https://alice.github.io/', false],
    ['alice.github.io', 'https://github.io/', false],
    ['x.s3.amazonaws.com', 'https://console.amazonaws.com/', false],
    ['192.168.1.1', 'https://192.168.1.1/', true],
    ['1.168.1.1', 'https://192.168.1.1/', false],
    ['[::1]', 'https://[::1]/', true],
    ['[::1]', 'https://[::2]/', false],
    ['localhost', 'http://localhost/', true],
    ['localhost', 'http://a.localhost/', false],
    ['a.localhost:3000', 'http://b.localhost:3000/', false],
    ['a.localhost:3000', 'http://x.a.localhost:3000/', true],
  ])('to %s covers %s: %s', (bound, page, want) => {
    expect(matchesHost([site(bound)], page)).toBe(want);
  });
});

it('accepts a page as a stored host or a URL object too', () => {
  expect(matchesHost([host('example.com:8443')], 'example.com:8443')).toBe(true);
  expect(matchesHost([host('example.com')], new URL('https://example.com/x'))).toBe(true);
  expect(matchesHost([host('[::1]')], '[::1]')).toBe(true);
});

it('needs one matching binding of several, and finds none in an empty list', () => {
  const matches = createHostMatcher('https://login.example.com/');
  expect(matches([host('example.org'), site('example.com')])).toBe(true);
  expect(matches([host('example.org'), host('example.com')])).toBe(false);
  expect(matches([])).toBe(false);
});
