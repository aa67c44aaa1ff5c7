import { describe, expect, it } from 'vitest';
import { displayHost, displayHostParts } from '../../src/sites/display.ts';

/** The stored form of a host in Unicode. */
const stored = (unicode: string) => new URL(`https://${unicode}`).host;

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
  ])('stored as %s is shown as %s', (host, shown) => {
    expect(displayHost(host)).toBe(shown);
  });

  it.each([
    ['m\u00FCnchen.de'],
    ['stra\u00DFe.de'],
    ['\u0142\u00F3d\u017A.pl'],
    ['sm\u00F8rrebr\u00F8d.dk'],
    ['vi\u1EC7tnam.vn'],
    ['\u03B5\u03BB\u03BB\u03AC\u03B4\u03B1.gr'],
    ['\u0443\u043A\u0440\u0430\u0457\u043D\u0430.ua'],
    ['\u65E5\u672C\u8A9E.jp'],
    ['\u30E1\u30FC\u30EB.jp'],
    ['\uD55C\uAD6D.kr'],
    ['\u0645\u0648\u0642\u0639.sa'],
    ['\u05D0\u05EA\u05E8.il'],
    ['\u0935\u0947\u092C.in'],
  ])('%s is shown in its own letters', (host) => {
    expect(displayHost(stored(host))).toBe(host);
  });

  it.each([
    ['a phonetic letter', '\u0261oogle.com'],
    ['another', '\u0251pple.com'],
    ['a small capital', '\uA731team.com'],
    ['a dotless i', 'paypa\u0131.com'],
    ['a letter that reads as a slash', 'google.com\u30CElogin.evil.com'],
    ['a letter that reads as a comma', 'microsoft.com\u4E36evil.com'],
    ['a label of one such letter', 'google.com.\u30CE.evil.com'],
    ['Latin beside Chinese', 'bank\u884C.com'],
    ['a historic letter', '\u0461eb.com'],
    ['Greek that reads as Latin', '\u03BF\u03C5.com'],
    ['Cyrillic that reads as Latin', '\u0440\u0430\u0443\u0440\u0430\u04CF.com'],
    ['Armenian that reads as Latin', '\u0570\u0585\u057D\u0581.com'],
  ])('with %s stays punycode', (_, host) => {
    expect(displayHost(stored(host))).toBe(stored(host));
    expect(stored(host)).toContain('xn--');
  });

  it('has its registrable part set apart', () => {
    expect(displayHostParts('login.example.co.uk:8443')).toEqual({
      before: 'login.',
      registrable: 'example.co.uk',
      after: ':8443',
    });
  });
});
