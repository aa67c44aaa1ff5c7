import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayHost, displayHostParts } from '../../src/sites/display.ts';
import { parseHost, parsePageUrl } from '../../src/sites/host.ts';
import { toUnicode } from '../../src/sites/punycode.ts';
import { findRegistrable } from '../../src/sites/registrable.ts';

describe('the address of a page', () => {
  it.each([
    ['https://example.com/login?x=1#y', 'example.com', 'example.com', true, 'public'],
    ['https://EXAMPLE.COM/', 'example.com', 'example.com', true, 'public'],
    ['https://example.com./', 'example.com', 'example.com', true, 'public'],
    ['https://example.com:443/', 'example.com', 'example.com', true, 'public'],
    ['https://example.com:8443/', 'example.com:8443', 'example.com', true, 'public'],
    ['https://user:pass@login.example.co.uk/', 'login.example.co.uk', 'example.co.uk', true, 'public'],
    ['https://alice.github.io/', 'alice.github.io', 'alice.github.io', true, 'public'],
    ['https://github.io/', 'github.io', undefined, true, 'public'],
    ['https://co.uk/', 'co.uk', undefined, true, 'public'],
    ['https://\u0435xample.com/', 'xn--xample-2of.com', 'xn--xample-2of.com', true, 'public'],
    ['http://example.com/', 'example.com', 'example.com', false, 'public'],
    ['http://example.com:80/', 'example.com', 'example.com', false, 'public'],
    ['http://example.com:443/', 'example.com:443', 'example.com', false, 'public'],
    ['http://localhost:8080/', 'localhost:8080', undefined, true, 'loopback'],
    ['http://a.localhost:8080/', 'a.localhost:8080', 'a.localhost', true, 'loopback'],
    ['http://127.0.0.1/', '127.0.0.1', undefined, true, 'loopback'],
    ['http://0x7f.1/', '127.0.0.1', undefined, true, 'loopback'],
    ['https://[::1]:8443/', '[::1]:8443', undefined, true, 'loopback'],
    ['http://[::1]/', '[::1]', undefined, true, 'loopback'],
    ['http://[::ffff:192.168.1.1]/', '[::ffff:c0a8:101]', undefined, false, 'private'],
    ['http://[fd00::1]/', '[fd00::1]', undefined, false, 'private'],
    ['http://[fe80::1]/', '[fe80::1]', undefined, false, 'private'],
    ['https://[2606:4700::1111]/', '[2606:4700::1111]', undefined, true, 'public'],
    ['http://192.168.1.10:9000/', '192.168.1.10:9000', undefined, false, 'private'],
    ['http://10.0.0.1/', '10.0.0.1', undefined, false, 'private'],
    ['http://172.16.0.1/', '172.16.0.1', undefined, false, 'private'],
    ['http://172.32.0.1/', '172.32.0.1', undefined, false, 'public'],
    ['http://169.254.10.1/', '169.254.10.1', undefined, false, 'private'],
    ['http://100.64.0.1/', '100.64.0.1', undefined, false, 'private'],
    ['https://8.8.8.8/', '8.8.8.8', undefined, true, 'public'],
    ['http://nas/', 'nas', undefined, false, 'private'],
    ['http://nas.local/', 'nas.local', 'nas.local', false, 'private'],
    ['http://router.home.arpa/', 'router.home.arpa', 'router.home.arpa', false, 'private'],
  ])('%s has host %s, registrable part %s', (url, host, registrable, secure, reach) => {
    expect(parsePageUrl(url)).toMatchObject({ kind: 'web', host, secure, reach });
    expect(parsePageUrl(url).registrable).toBe(registrable);
  });

  it.each([
    'about:blank',
    'chrome://settings/',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/popup/index.html',
    'moz-extension://0000/options/index.html',
    'file:///home/ann/login.html',
    'data:text/html,hello',
    'blob:https://example.com/1',
    'javascript:alert(1)',
    'view-source:https://example.com/',
    'https://chromewebstore.google.com/detail/x',
    'https://example..com/',
    'https://example.com../',
    'https://',
    'example.com',
    '',
  ])('%j is closed to us', (url) => {
    expect(parsePageUrl(url)).toEqual({ kind: 'closed', why: 'page-forbidden' });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.domain().map((d) => `https://${d}`),
        ),
        (url) => {
          const page = parsePageUrl(url);
          if (page.kind === 'web') expect(page.hostname.endsWith(page.registrable ?? '')).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe('a typed host', () => {
  it.each([
    [' Example.com ', 'example.com'],
    ['https://example.com/login', 'example.com'],
    ['example.com:8443', 'example.com:8443'],
    ['example.com:443', 'example.com'],
    ['http://localhost:3000', 'localhost:3000'],
    ['m\u00FCnchen.de', 'xn--mnchen-3ya.de'],
    ['[::1]', '[::1]'],
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
  ])('%j is refused', (text) => {
    expect(() => parseHost(text)).toThrowError(expect.objectContaining({ code: 'host-invalid' }));
  });

  it('is its own stored form', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        expect(parseHost(parseHost(domain))).toBe(parseHost(domain));
      }),
    );
  });
});

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

describe('a host for people to read', () => {
  it.each([
    ['example.com', 'example.com'],
    ['login.example.co.uk:8443', 'login.example.co.uk:8443'],
    ['xn--mnchen-3ya.de', 'm\u00FCnchen.de'],
    ['xn--fsqu00a.xn--0zwm56d', '\u4F8B\u5B50.\u6D4B\u8BD5'],
    ['xn--e1afmkfd.xn--p1ai', '\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444'],
    ['xn--xample-2of.com', 'xn--xample-2of.com'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
    ['xn--999.com', 'xn--999.com'],
    ['[::1]:8443', '[::1]:8443'],
  ])('%s is shown as %s', (host, shown) => {
    expect(displayHost(host)).toBe(shown);
  });

  it('has its registrable part set apart', () => {
    expect(displayHostParts('login.example.co.uk:8443')).toEqual({
      before: 'login.',
      registrable: 'example.co.uk',
      after: ':8443',
    });
  });
});

describe('punycode', () => {
  it('reads what the URL parser writes', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcäöüßéñ例子测试пример日本語ελ'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (label) => {
        const url = `https://${label}.com`;
        if (!URL.canParse(url)) return;
        expect(toUnicode(new URL(url).hostname)).toBe(`${label.normalize('NFC')}.com`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a broken label alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcxyz019-'), maxLength: 59 }), (tail) => {
        expect(typeof toUnicode(`xn--${tail}.com`)).toBe('string');
      }),
    );
  });
});
