import { describe, expect, it } from 'vitest';
import { originPatternOf, parseServerAddress, requireSafe, toFolder } from '../../src/sync/address.ts';

describe('the address of a server', () => {
  it.each([
    ['cloud.example.com/dav', 'https://cloud.example.com/dav'],
    ['  HTTPS://Cloud.Example.com/a b/?dir=/#x ', 'https://cloud.example.com/a%20b/'],
    ['davs://cloud.example.com/dav/', 'https://cloud.example.com/dav/'],
    ['webdav://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
    ['\u200Bhttps://cloud.example.com/dav/\u2060', 'https://cloud.example.com/dav/'],
    ['\uFEFF cloud.example.com/dav\u200E ', 'https://cloud.example.com/dav'],
    ['https:/cloud.example.com/dav', 'https://cloud.example.com/dav'],
    ['https:\\\\cloud.example.com\\dav', 'https://cloud.example.com/dav'],
    ['https//cloud.example.com/dav', 'https://cloud.example.com/dav'],
    ['dav/files', 'https://dav/files'],
    ['nas:5006', 'https://nas:5006/'],
    ['https://münchen.de/', 'https://xn--mnchen-3ya.de/'],
    ['https://[fd00::7]:8443/x', 'https://[fd00::7]:8443/x'],
  ])('%j is %s', (text, want) => {
    expect(parseServerAddress(text).href).toBe(want);
  });

  it.each([
    '',
    'hello world',
    'ftp://a.example/',
    'file:///etc',
    'javascript://x',
    'https://',
    'https://a:b@c.example/',
    'https://u@c.example/',
  ])('%j is none', (text) => {
    expect(() => parseServerAddress(text)).toThrow(expect.objectContaining({ code: 'sync-address' }));
  });

  it('has a permission for the host with all its ports', () => {
    expect(originPatternOf(new URL('https://a.example:8443/x'))).toBe('https://a.example/*');
    expect(originPatternOf(new URL('http://127.0.0.1:1/'))).toBe('http://127.0.0.1/*');
    expect(toFolder(new URL('https://a.example/x')).href).toBe('https://a.example/x/');
  });

  it.each([
    ['https://a.example/', false, undefined],
    ['http://localhost:7/', false, undefined],
    ['http://[::1]/', false, undefined],
    ['http://192.168.0.7/', true, undefined],
    ['http://nas.local/', true, undefined],
    ['http://192.168.0.7/', false, 'sync-private'],
    ['http://127.0.0.1.example.com/', true, 'sync-insecure'],
    ['http://203.0.113.7/', true, 'sync-insecure'],
    ['http://[2001:db8::1]/', true, 'sync-insecure'],
  ])('%s, confirmed %s: %s', (url, isConfirmed, code) => {
    const ask = () => requireSafe(new URL(url), isConfirmed);
    if (code === undefined) expect(ask).not.toThrow();
    else expect(ask).toThrow(expect.objectContaining({ code }));
  });
});
