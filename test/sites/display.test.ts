import { describe, expect, it } from 'vitest';
import { displayHost, displayHostParts } from '../../src/sites/display.ts';

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

  it('has its registrable part set apart', () => {
    expect(displayHostParts('login.example.co.uk:8443')).toEqual({
      before: 'login.',
      registrable: 'example.co.uk',
      after: ':8443',
    });
  });
});
