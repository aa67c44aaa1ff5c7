import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../src/bytes/base32.ts';
import { Fault, type FaultCode } from '../../src/fault.ts';
import type { HashAlgorithm, OtpParameters } from '../../src/otp/parameters.ts';
import { formatOtpauthUri, parseOtpauthUri } from '../../src/otp/uri.ts';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const totp = { kind: 'totp', secret: SECRET, algorithm: 'SHA-1', digits: 6, periodSeconds: 30 } as const;

function faultOf(text: string): FaultCode | undefined {
  try {
    parseOtpauthUri(text);
    return undefined;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Fault);
    return (thrown as Fault).code;
  }
}

describe('an otpauth address', () => {
  it.each<[string, { parameters: OtpParameters; issuer: string; name: string }]>([
    [
      `otpauth://totp/Acme:ann@example.com?secret=${SECRET}&issuer=Acme`,
      { parameters: totp, issuer: 'Acme', name: 'ann@example.com' },
    ],
    [`otpauth://totp/Big%20Co%3A%20ann?secret=${SECRET}`, { parameters: totp, issuer: 'Big Co', name: 'ann' }],
    [`otpauth://totp/ann?secret=${SECRET}`, { parameters: totp, issuer: '', name: 'ann' }],
    [`otpauth://totp/?secret=${SECRET}&issuer=Acme`, { parameters: totp, issuer: 'Acme', name: '' }],
    [`otpauth://totp?secret=${SECRET}`, { parameters: totp, issuer: '', name: '' }],
    [`otpauth://totp/%3Aann?secret=${SECRET}&issuer=%2Fe%2F`, { parameters: totp, issuer: '/e/', name: 'ann' }],
    [`otpauth://totp/Old:ann?secret=${SECRET}&issuer=New`, { parameters: totp, issuer: 'New', name: 'ann' }],
    [`otpauth://totp/Old:ann?secret=${SECRET}&issuer`, { parameters: totp, issuer: 'Old', name: 'ann' }],
    [
      `otpauth://totp/Plus+Sign:bob?secret=${SECRET}&issuer=Plus+Sign`,
      { parameters: totp, issuer: 'Plus Sign', name: 'bob' },
    ],
    [`otpauth://totp/Atlas:a #4?secret=${SECRET}&issuer=At#las`, { parameters: totp, issuer: 'At#las', name: 'a #4' }],
    [`otpauth://totp/Банк:иван?secret=${SECRET}`, { parameters: totp, issuer: 'Банк', name: 'иван' }],
    [
      `  otpauth://totp/ann?secret=gezd-gnbv gy3t-qojq%20gezd gnbv gy3t qojq%3D%3D \n`,
      { parameters: totp, issuer: '', name: 'ann' },
    ],
    [
      `otpauth://totp/ann?digits=&period=&algorithm=&secret=${SECRET}&image=x&color=`,
      { parameters: totp, issuer: '', name: 'ann' },
    ],
    [
      `OTPAUTH://TOTP/Up:ann?SECRET=${SECRET.toLowerCase()}&Issuer=Up&Digits=8&Period=60&Algorithm=HmacSHA256`,
      { parameters: { ...totp, algorithm: 'SHA-256', digits: 8, periodSeconds: 60 }, issuer: 'Up', name: 'ann' },
    ],
    [
      `otpauth://totp/ann?secret=${SECRET}&algorithm=sha-512&digits=10&period=86400`,
      { parameters: { ...totp, algorithm: 'SHA-512', digits: 10, periodSeconds: 86_400 }, issuer: '', name: 'ann' },
    ],
    [
      `otpauth://hotp/ann?secret=${SECRET}&counter=9007199254740991`,
      {
        parameters: { kind: 'hotp', secret: SECRET, algorithm: 'SHA-1', digits: 6, counter: 2 ** 53 - 1 },
        issuer: '',
        name: 'ann',
      },
    ],
    [
      `otpauth://hotp/ann?secret=${SECRET}`,
      {
        parameters: { kind: 'hotp', secret: SECRET, algorithm: 'SHA-1', digits: 6, counter: 0 },
        issuer: '',
        name: 'ann',
      },
    ],
  ])('%s is read', (uri, want) => {
    expect(parseOtpauthUri(uri)).toMatchObject({ ...want, shortSecret: false });
  });

  it.each([
    `otpauth://steam/Steam:ann?secret=${SECRET}&issuer=Steam`,
    `otpauth://steam/Steam:ann?secret=${SECRET}&issuer=Steam&digits=5&period=30&algorithm=SHA1`,
    `otpauth://totp/Steam:ann?secret=${SECRET}&issuer=Steam`,
    `otpauth://totp/Steam:ann?secret=${SECRET}&issuer=Steam&digits=5`,
    `otpauth://totp/Steam:ann?secret=${SECRET}&encoder=steam&digits=5`,
    `otpauth://totp/Steam:ann?secret=${SECRET}&steam`,
  ])('%s is a Steam account', (uri) => {
    expect(parseOtpauthUri(uri)).toMatchObject({ parameters: { kind: 'steam', secret: SECRET }, issuer: 'Steam' });
  });

  it('of Bitwarden for Steam is read', () => {
    expect(parseOtpauthUri(`steam://${SECRET}`)).toMatchObject({ parameters: { kind: 'steam', secret: SECRET } });
  });

  it('with issuer Steam and six digits stays a plain one', () => {
    const uri = `otpauth://totp/Steam:ann?secret=${SECRET}&issuer=Steam&digits=6`;
    expect(parseOtpauthUri(uri).parameters).toEqual(totp);
  });

  it('with a secret under 10 bytes is read with a warning', () => {
    expect(parseOtpauthUri('otpauth://totp/a?secret=GEZDGNBVGY3TQOI').shortSecret).toBe(true);
    expect(parseOtpauthUri('otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ').shortSecret).toBe(false);
  });

  it('has its names brought to NFC', () => {
    expect(parseOtpauthUri(`otpauth://totp/Cafe%CC%81:zoe%CC%88?secret=${SECRET}`)).toMatchObject({
      issuer: 'Caf\u00E9',
      name: 'zo\u00EB',
    });
  });

  it.each<[string, FaultCode]>([
    ['', 'otp-uri-scheme'],
    ['hello', 'otp-uri-scheme'],
    [SECRET, 'otp-uri-scheme'],
    [`https://example.com/otpauth://totp/a?secret=${SECRET}`, 'otp-uri-scheme'],
    [`otpauth-migration://offline?data=AAAA`, 'otp-uri-scheme'],
    [`otpauth:totp/a?secret=${SECRET}`, 'otp-uri-scheme'],
    [`otpauth://xotp/a?secret=${SECRET}`, 'otp-uri-type'],
    [`otpauth://yaotp/a?secret=${SECRET}`, 'otp-uri-type'],
    [`otpauth:///a?secret=${SECRET}`, 'otp-uri-type'],
    [`otpauth://totp/a?secret=${SECRET}&secret=${SECRET.slice(0, 16)}`, 'otp-uri-duplicate'],
    [`otpauth://totp/a?secret=${SECRET}&digits=6&digits=8`, 'otp-uri-duplicate'],
    [`otpauth://totp/a?secret=${SECRET}&digits=6&size=8`, 'otp-uri-duplicate'],
    [`otpauth://totp/a?secret=${SECRET}&period=30&interval=60`, 'otp-uri-duplicate'],
    [`otpauth://totp/a?secret=${SECRET}&algorithm=SHA1&algo=SHA256`, 'otp-uri-duplicate'],
    [`otpauth://hotp/a?secret=${SECRET}&counter=1&counter=2`, 'otp-uri-duplicate'],
    ['motp://a:b?secret=0123456789abcdef', 'otp-motp'],
    [`otpauth://totp/a?secret=3D${SECRET}&issuer=3DAcme`, 'otp-uri-escaped'],
    [`otpauth://totp/a?secret=${SECRET}%26digits%3D8&issuer=A`, 'otp-secret-invalid'],
    [`otpauth://totp/a?secret=${SECRET}&image=${'x'.repeat(70_000)}`, 'otp-uri-invalid'],
    ['otpauth://totp/a', 'otp-secret-short'],
    ['otpauth://totp/a?secret=', 'otp-secret-short'],
    ['otpauth://totp/a?secret=A', 'otp-secret-short'],
    [`otpauth://totp/a?secret=${'A'.repeat(207)}`, 'otp-secret-length'],
    ['otpauth://totp/a?secret=JBSWY3DP1HPK3PXP', 'otp-secret-invalid'],
    ['otpauth://totp/a?secret=JBSW=Y3DP', 'otp-secret-invalid'],
    [`otpauth://totp/a?secret=${SECRET}&digits=5`, 'otp-digits'],
    [`otpauth://totp/a?secret=${SECRET}&digits=11`, 'otp-digits'],
    [`otpauth://totp/a?secret=${SECRET}&digits=6.0`, 'otp-digits'],
    [`otpauth://totp/a?secret=${SECRET}&digits=0x6`, 'otp-digits'],
    [`otpauth://totp/a?secret=${SECRET}&digits=-6`, 'otp-digits'],
    [`otpauth://totp/a?secret=${SECRET}&digits=six`, 'otp-digits'],
    [`otpauth://totp/a?secret=${SECRET}&period=0`, 'otp-period'],
    [`otpauth://totp/a?secret=${SECRET}&period=-30`, 'otp-period'],
    [`otpauth://totp/a?secret=${SECRET}&period=86401`, 'otp-period'],
    [`otpauth://totp/a?secret=${SECRET}&period=30.5`, 'otp-period'],
    [`otpauth://totp/a?secret=${SECRET}&period=1e3`, 'otp-period'],
    [`otpauth://totp/a?secret=${SECRET}&period=Infinity`, 'otp-period'],
    [`otpauth://steam/a?secret=${SECRET}&period=60`, 'otp-period'],
    [`otpauth://hotp/a?secret=${SECRET}&counter=-1`, 'otp-counter'],
    [`otpauth://hotp/a?secret=${SECRET}&counter=9007199254740992`, 'otp-counter'],
    [`otpauth://hotp/a?secret=${SECRET}&counter=9007199254740993`, 'otp-counter'],
    [`otpauth://hotp/a?secret=${SECRET}&counter=${'9'.repeat(400)}`, 'otp-counter'],
    [`otpauth://hotp/a?secret=${SECRET}&counter=1e3`, 'otp-counter'],
    [`otpauth://totp/a?secret=${SECRET}&algorithm=MD5`, 'otp-algorithm'],
    [`otpauth://totp/a?secret=${SECRET}&algorithm=SHA3-256`, 'otp-algorithm'],
    [`otpauth://totp/a?secret=${SECRET}&algorithm=constructor`, 'otp-algorithm'],
    [`otpauth://steam/a?secret=${SECRET}&algorithm=SHA256`, 'otp-algorithm'],
  ])('%j is refused as %s', (uri, code) => {
    expect(faultOf(uri)).toBe(code);
  });

  it('that is refused never puts its secret into the fault', () => {
    for (const uri of [`otpauth://totp/a?secret=${SECRET}&digits=5`, `otpauth://totp/a?secret=${SECRET}1`]) {
      try {
        parseOtpauthUri(uri);
        expect.unreachable();
      } catch (thrown) {
        expect(String(thrown)).not.toContain(SECRET.slice(0, 8));
      }
    }
  });
});

const secret = fc.uint8Array({ minLength: 1, maxLength: 128 }).map(encodeBase32);
const algorithm = fc.constantFrom<HashAlgorithm>('SHA-1', 'SHA-256', 'SHA-512');
const digits = fc.integer({ min: 6, max: 10 });
const parameters: fc.Arbitrary<OtpParameters> = fc.oneof(
  fc.record({
    kind: fc.constant('totp' as const),
    secret,
    algorithm,
    digits,
    periodSeconds: fc.integer({ min: 1, max: 86_400 }),
  }),
  fc.record({ kind: fc.constant('hotp' as const), secret, algorithm, digits, counter: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('steam' as const), secret }),
);
const fit = (text: string) => {
  try {
    return parseOtpauthUri(`otpauth://totp/:${encodeURIComponent(text)}?secret=AA`).name === text;
  } catch {
    return false;
  }
};
const text = fc
  .oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(':', '%', '#', '?', '&', '=', '+', '/', ' ', 'a', '%3A', 'Steam', '\u00E9'),
      maxLength: 12,
    }),
  )
  .filter(fit);

describe('otpauth addresses in general', () => {
  it('parse after format to the same', () => {
    fc.assert(
      fc.property(parameters, text, text, (parameters, issuer, name) => {
        const { shortSecret, notices, ...read } = parseOtpauthUri(formatOtpauthUri({ parameters, issuer, name }));
        expect(read).toEqual({ parameters, issuer, name });
        expect(notices).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('are read or refused with a fault, whatever the text', () => {
    const piece = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'otpauth://',
          'totp',
          'hotp',
          'steam',
          '/',
          '?',
          '&',
          '=',
          ':',
          '%3A',
          '%',
          '%C3',
          '%00',
          '#',
          '+',
        ),
      },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'secret=',
          'issuer=',
          'digits=',
          'period=',
          'counter=',
          'algorithm=',
          'encoder=steam',
          SECRET,
          'SHA1',
          '6',
          '30',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    );
    const nearly = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const started = nearly.map((tail) => `otpauth://totp/a?secret=${SECRET}&${tail}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly, started), (text) => {
        const code = faultOf(text);
        if (code !== undefined) expect(code).toMatch(/^otp-/);
      }),
      { numRuns: 30_000 },
    );
  });
});
