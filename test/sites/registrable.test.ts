import { describe, expect, it } from 'vitest';
import { findRegistrable } from '../../src/sites/registrable.ts';

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
