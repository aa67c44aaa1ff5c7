import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canCoverSite, isPrivateHost, parseHost } from '../../src/sites/host.ts';

describe('a typed host', () => {
  it.each([
    [' Example.com ', 'example.com'],
    ['https://example.com/login', 'example.com'],
    ['example.com:8443', 'example.com:8443'],
    ['example.com:443', 'example.com'],
    ['http://localhost:3000', 'localhost:3000'],
    ['m\u00FCnchen.de', 'xn--mnchen-3ya.de'],
    ['[::1]', '[::1]'],
    ['  EXAMPLE.com. ', 'example.com'],
    ['https://example.com/@ann/post', 'example.com'],
    ['https://example.com/login?next=https://example.org/*', 'example.com'],
    ['nas', 'nas'],
  ])('%j is stored as %s', (text, host) => {
    expect(parseHost(text)).toBe(host);
  });

  it.each([
    '',
    '   ',
    'my bank',
    'ann@example.com',
    'https://',
    'ftp://example.com',
    'example.com:99999',
    '*.example.com',
    'example.com\\',
    'https://example.com\\@example.org/',
    'https://ann@example.com/',
    'javascript://example.com',
    'example..com/',
    'https://chromewebstore.google.com/detail/x',
    'localhost.',
    'http://bank.localhost.:3000/',
  ])('%j is refused', (text) => {
    expect(() => parseHost(text)).toThrowError(expect.objectContaining({ code: 'host-invalid' }));
  });

  it('is stored in a form that stays the same when it is parsed again', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        expect(parseHost(parseHost(domain))).toBe(parseHost(domain));
      }),
    );
  });
});

describe('a whole site', () => {
  it.each(['example.com', 'login.example.co.uk', 'example.com:8443'])('is offered for %s', (host) => {
    expect(canCoverSite(host)).toBe(true);
  });
  it.each(['127.0.0.1', '127.0.0.1:8443', '[::1]', '[::1]:8443', 'localhost', 'localhost:80', 'nas', 'app.localhost'])(
    'is not offered for %s',
    (host) => {
      expect(canCoverSite(host)).toBe(false);
    },
  );
});

describe('http', () => {
  it.each([
    '192.168.1.10:9000',
    '10.0.0.1',
    '100.64.0.1',
    '[fd00::1]:80',
    '[::ffff:c0a8:101]',
    'nas',
    'nas.local:5000',
  ])('is offered for %s, which is in a private network', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });
  it.each(['example.com', '8.8.8.8', '172.32.0.1', '[2606:4700::1111]', '127.0.0.1', '[::1]:80', 'localhost:80'])(
    'is not offered for %s, which is public or this computer',
    (host) => {
      expect(isPrivateHost(host)).toBe(false);
    },
  );
});
