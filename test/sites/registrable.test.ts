import { describe, expect, it } from 'vitest';
import { findRegistrable, isRegistrySuffix } from '../../src/sites/registrable.ts';

describe('the registrable part', () => {
  it.each([
    ['a.b.example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['com', undefined],
    ['a.example.co.uk', 'example.co.uk'],
    ['co.uk', undefined],
    ['x.alice.github.io', 'alice.github.io'],
    ['foo.s3.amazonaws.com', 'foo.s3.amazonaws.com'],
    ['www.ck', 'www.ck'],
    ['a.b.ck', 'a.b.ck'],
    ['b.a.localhost', 'a.localhost'],
    ['app.pages.dev', 'app.pages.dev'],
    ['xn--85x722f.com.cn', 'xn--85x722f.com.cn'],
    ['x.unknown-tld-here', 'x.unknown-tld-here'],
    ['192.168.0.1', undefined],
    ['[::1]', undefined],
    ['localhost', undefined],
  ])('of %s is %s', (host, registrable) => {
    expect(findRegistrable(host)).toBe(registrable);
  });
});

describe('the suffix of a registry', () => {
  it.each(['co.uk', 'com.au', 'gov.uk', 'k12.ca.us', 'anything.ck'])('is %s, where nobody has an account', (host) => {
    expect(isRegistrySuffix(host)).toBe(true);
  });
  it.each(['example.co.uk', 'carrd.co', 'github.io', 'www.ck', 'nas.local', 'localhost', '192.168.0.1', 'nas'])(
    'is not %s',
    (host) => {
      expect(isRegistrySuffix(host)).toBe(false);
    },
  );
});
