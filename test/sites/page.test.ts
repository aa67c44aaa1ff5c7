import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePageUrl } from '../../src/sites/page.ts';

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
  ])('of %s has the host %s and the registrable part %s', (url, host, registrable, secure, reach) => {
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
  ])('of a closed page such as %j is refused', (url) => {
    expect(parsePageUrl(url)).toEqual({ kind: 'closed', why: 'page-forbidden' });
  });

  it('is classified without throwing, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.domain().map((d) => `https://${d}`),
        ),
        (url) => {
          const page = parsePageUrl(url);
          const name = page.kind === 'web' ? page.hostname : '';
          expect(page.registrable === undefined || name.endsWith(page.registrable)).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
