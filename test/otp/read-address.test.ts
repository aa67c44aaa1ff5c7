import { describe, expect, it } from 'vitest';
import type { ReadNotice } from '../../src/otp/notice.ts';
import { parseOtpauthUri } from '../../src/otp/uri.ts';

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const enhanced = { kind: 'totp', secret: KEY, algorithm: 'SHA-256', digits: 8, periodSeconds: 60 };

function noticesOf(uri: string): readonly ReadNotice[] {
  return parseOtpauthUri(uri).notices;
}

describe('an address that something escaped', () => {
  it.each([
    `otpauth://totp/Acme:ann?secret=${KEY}&amp;digits=8&amp;period=60&amp;algorithm=SHA256`,
    `otpauth://totp/Acme:ann?secret=${KEY}&#38;digits=8&#x26;period=60&#038;algorithm=SHA256`,
    `otpauth://totp/Acme:ann?secret=${KEY}&digits=8&amp;period=60&amp;algorithm=SHA256`,
    `otpauth:\\/\\/totp\\/Acme:ann?secret=${KEY}\\u0026digits=8\\u0026period=60\\u0026algorithm=SHA256`,
    `otpauth://totp/Acme:ann?secret=${KEY}\\u0026digits=8\\u0026period=60\\u0026algorithm=SHA256`,
    `otpauth://totp/Acme:ann?secret=3D${KEY}&digits=3D8&period=3D60&algorithm=3DSHA256`,
    `otpauth%3A%2F%2Ftotp%2FAcme%3Aann%3Fsecret%3D${KEY}%26digits%3D8%26period%3D60%26algorithm%3DSHA256`,
    `otpauth://totp/Acme:ann?secret%3D${KEY}%26digits%3D8%26period%3D60%26algorithm%3DSHA256`,
    `otpauth://totp/Acme:ann%3Fsecret%3D${KEY}%26digits%3D8%26period%3D60%26algorithm%3DSHA256`,
    `otpauth://totp/Acme:ann?secret=${KEY}%26amp%3Bdigits=8%26amp;period=60%26algorithm%3DSHA256`,
    `otpauth://totp/Acme:ann?secret=${KEY};digits=8;period=60;algorithm=SHA256`,
    `apple-otpauth://totp/Acme:ann?secret=${KEY}&digits=8&period=60&algorithm=SHA256`,
  ])('%s means what it meant before', (uri) => {
    expect(parseOtpauthUri(uri)).toMatchObject({ parameters: enhanced, issuer: 'Acme', name: 'ann', notices: [] });
  });

  it('is not undone where a key or a name may begin so', () => {
    expect(parseOtpauthUri(`otpauth://totp/a?secret=3D${KEY.slice(2)}`).parameters.secret).toBe(`3D${KEY.slice(2)}`);
    const unsure = `otpauth://totp/a?secret=3D${KEY}&issuer=3DAcme&digi=`;
    expect(() => parseOtpauthUri(unsure)).toThrowError(expect.objectContaining({ code: 'otp-uri-escaped' }));
    const proved = `otpauth://totp/a?secret=3D${KEY.slice(2)}&issuer=3D%20Print&digits=6`;
    expect(parseOtpauthUri(proved).parameters.secret).toBe(`3D${KEY.slice(2)}`);
    const named = `otpauth://totp/a?secret=${KEY}&issuer=3D%20Print&digits=6`;
    expect(parseOtpauthUri(named)).toMatchObject({ issuer: '3D Print', parameters: { digits: 6 } });
    expect(parseOtpauthUri(`otpauth://totp/CORP\\ubert?secret=${KEY}`).name).toBe('CORP\\ubert');
  });
});

describe('names in an address', () => {
  it.each([
    [`otpauth://totp/Runbox:ada%runbox.example?secret=${KEY}`, 'Runbox', 'ada%runbox.example'],
    [`otpauth://totp/Shop:bob?secret=${KEY}&issuer=100% Shop`, '100% Shop', 'bob'],
    [`otpauth://totp/a%C3%28?secret=${KEY}`, '', 'a%C3%28'],
    [`otpauth://totp/AT&T:ada?issuer=AT&T&secret=${KEY}`, 'AT&T', 'ada'],
    [`otpauth://totp/Who?:me?issuer=Who?&secret=${KEY}`, 'Who?', 'me'],
    [`otpauth://totp/B:b?secret=${KEY}&issuer=Bed & Breakfast`, 'Bed & Breakfast', 'b'],
    [
      `otpauth://totp/https%3A%2F%2Fsso.example%3Abob?secret=${KEY}&issuer=https%3A%2F%2Fsso.example`,
      'https://sso.example',
      'bob',
    ],
    [`otpauth://totp/https://sso.example:8443/x:bob?secret=${KEY}`, 'https://sso.example:8443/x', 'bob'],
    [`otpauth://totp/10.0.0.1:22:root?secret=${KEY}&issuer=10.0.0.1:22`, '10.0.0.1:22', 'root'],
  ])('%s are %s and %s', (uri, issuer, name) => {
    expect(parseOtpauthUri(uri)).toMatchObject({ issuer, name });
  });

  it.each([
    ['a\u0000b', 'ab'],
    ['a\nb', 'a b'],
    ['a\u0085b', 'a b'],
    ['a\u202Eb', 'ab'],
    ['a\u2066b\u2069', 'ab'],
    ['a\u200Bb', 'ab'],
    ['\u200Fab', 'ab'],
    ['a\uFEFFb', 'ab'],
    ['a\u00ADb', 'ab'],
    ['a\u3164b', 'ab'],
    ['a\u{E0041}b', 'ab'],
    ['Goo\u200Dgle', 'Google'],
    ['Goo\u200Cgle', 'Google'],
    ['\u06A9\u0627\u0631\u200C\u0647\u0627', '\u06A9\u0627\u0631\u0647\u0627'],
  ])('lose what can’t be seen, and it is said: %j', (given, name) => {
    const uri = `otpauth://totp/${encodeURIComponent(`Acme:${given}`)}?secret=${KEY}`;
    expect(parseOtpauthUri(uri)).toMatchObject({ issuer: 'Acme', name, notices: [{ code: 'name-cleaned' }] });
    const service = `otpauth://totp/x?secret=${KEY}&issuer=${encodeURIComponent(given)}`;
    expect(parseOtpauthUri(service)).toMatchObject({ issuer: name, notices: [{ code: 'service-cleaned' }] });
  });

  it.each([
    '\u0646\u0645\u0648\u0646\u0647\u200C\u0633\u0627\u06CC\u062A',
    '\u0915\u094D\u200D\u0937',
    '\u0DC1\u0DCA\u200D\u0DBB\u0DD3',
    '\u{1F469}\u200D\u{1F4BB}',
    '\u{1F3F3}\uFE0F\u200D\u{1F308}',
    '\u{1F469}\u{1F3FD}\u200D\u{1F680}',
  ])('keep the joiners that their script or emoji needs: %s', (name) => {
    const uri = `otpauth://totp/${encodeURIComponent(name)}?secret=${KEY}`;
    expect(parseOtpauthUri(uri)).toMatchObject({ name: name.normalize('NFC'), notices: [] });
  });

  it('have 256 characters at most; a longer one is cut, and it is said', () => {
    for (const letter of ['x', '\u{1F511}']) {
      const uri = (n: number) => `otpauth://totp/${encodeURIComponent(letter.repeat(n))}?secret=${KEY}`;
      expect(parseOtpauthUri(uri(256))).toMatchObject({ name: letter.repeat(256), notices: [] });
      const { name, notices } = parseOtpauthUri(uri(257));
      expect(name).toBe(`${letter.repeat(255)}…`);
      expect(notices).toEqual([{ code: 'name-shortened' }]);
    }
  });
});

describe('what reading an address says', () => {
  it.each<[string, readonly ReadNotice[]]>([
    [`otpauth://totp/a?secret=${KEY}&image=x&lock=1&color=`, [{ code: 'ignored', detail: 'image, lock, color' }]],
    [`otpauth://totp/a?secret=${KEY}&digits=null`, [{ code: 'ignored', detail: 'digits=null' }]],
    [`otpauth://totp/a?secret=${KEY}&counter=5`, [{ code: 'ignored', detail: 'counter=5' }]],
    [`otpauth://hotp/a?secret=${KEY}&counter=5&period=30`, [{ code: 'ignored', detail: 'period=30' }]],
    [`otpauth://hotp/a?secret=${KEY}`, [{ code: 'counter-assumed' }]],
    [`otpauth://totp/a?secret=${KEY}&encoder=other`, [{ code: 'ignored', detail: 'encoder=other' }]],
    [`otpauth://totp/a?secret=${KEY}&size=200x200`, [{ code: 'ignored', detail: 'size' }]],
    [`otpauth://totp/a?secret=${KEY}&encoder=steam&digits=6`, [{ code: 'ignored', detail: 'digits=6' }]],
    [`otpauth://totp/a?secret=${KEY}A`, [{ code: 'key-end' }]],
    ['otpauth://totp/a?secret=48656c6c6f21deadbeef48656c6c6f21deadbeef', [{ code: 'key-hex' }]],
    [`otpauth://totp/Old:a?secret=${KEY}&issuer=New`, [{ code: 'service-other', detail: 'Old' }]],
    [`otpauth://totp/a?secret=${KEY}&issuer=New&issuer=Other`, [{ code: 'service-other', detail: 'Other' }]],
    [`otpauth://totp/github:a?secret=${KEY}&issuer=GitHub`, []],
    [`otpauth://totp/Plus+Sign:a?secret=${KEY}&issuer=Plus+Sign`, []],
    [`otpauth://totp/a?secret=${KEY}&digits=6&digits=06&issuer=A&issuer=A&secret=${KEY.toLowerCase()}`, []],
    [`otpauth://totp/a?secret=${KEY}&algo=sha_256&interval=60&length=8`, []],
  ])('%s', (uri, notices) => {
    expect(noticesOf(uri)).toEqual(notices);
  });

  it.each(['sha_256', 'SHA-256', 'SHA256', 'HmacSHA256', 'hmac-sha-256', 'SHA 256'])(
    'understands the algorithm %s',
    (algorithm) => {
      const uri = `otpauth://totp/a?secret=${KEY}&algorithm=${encodeURIComponent(algorithm)}`;
      expect(parseOtpauthUri(uri).parameters).toMatchObject({ algorithm: 'SHA-256' });
    },
  );
});
