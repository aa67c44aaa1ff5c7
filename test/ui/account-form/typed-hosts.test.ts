import { describe, expect, it } from 'vitest';
import { parseHostText } from '../../../src/ui/account-form/typed-hosts.ts';

describe('a host typed by a person', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  EXAMPLE.com. ', 'example.com'],
    ['https://Dash.Northwind.example/login?x=1#y', 'dash.northwind.example'],
    ['http://localhost:8080/', 'localhost:8080'],
    ['example.com:8443', 'example.com:8443'],
    ['example.com:443', 'example.com'],
    ['еxample.com', 'xn--xample-2of.com'],
    ['[::1]:8080', '[::1]:8080'],
    ['https://example.com/@ann', 'example.com'],
  ])('is read from %s', (text, host) => {
    expect(parseHostText(text)).toBe(host);
  });

  it.each([
    '',
    '   ',
    'nonsense',
    'two words.com',
    'ftp://example.com',
    'javascript://x.y',
    'https://',
    'user@example.com',
    'example..com/',
  ])('is refused when it is %j', (text) => {
    expect(() => parseHostText(text)).toThrowError(expect.objectContaining({ code: 'host-invalid' }));
  });
});
