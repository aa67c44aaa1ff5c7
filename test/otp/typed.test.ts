import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../src/fault.ts';
import { parseTypedSecret } from '../../src/otp/secret.ts';
import { parseTypedParameters, type TypedFields } from '../../src/otp/typed.ts';

const fields: TypedFields = {
  issuer: 'Acme',
  name: 'ann',
  secret: 'gezd gnbv gy3t qojq',
  kind: 'totp',
  algorithm: 'SHA-1',
  digits: '',
  periodSeconds: '',
  counter: '',
};
const refuses = (code: FaultCode) => expect.objectContaining({ code });

describe('a typed secret', () => {
  it.each([
    ['GEZDGNBVGY3TQOJQ', 'GEZDGNBVGY3TQOJQ'],
    ['gezd gnbv gy3t qojq', 'GEZDGNBVGY3TQOJQ'],
    [' gezd-gnbv\u2013gy3t\u2014qojq\n', 'GEZDGNBVGY3TQOJQ'],
    ['GEZD\u200BGNBV\u00A0GY3T\u00ADQOJQ', 'GEZDGNBVGY3TQOJQ'],
    ['MZXW6YTBOI======', 'MZXW6YTBOI'],
    ['MZXW6YTBOJ', 'MZXW6YTBOI'],
    ['SECRETO', 'SECRETI'],
    ['GEZDGNBVG', 'GEZDGNBV'],
    ['GEZD\u2011GNBV\u2212GY3T\u200F\u202DQOJQ', 'GEZDGNBVGY3TQOJQ'],
    ['\uFF27\uFF25\uFF3A\uFF24 \uFF47\uFF4E\uFF42\uFF56', 'GEZDGNBV'],
    ['key: GEZD GNBV', 'GEZDGNBV'],
    ['Your setup key:\nGEZD GNBV', 'GEZDGNBV'],
    ['secret=gezdgnbv', 'GEZDGNBV'],
    ['\u5bc6\u94a5\uFF1AGEZDGNBV', 'GEZDGNBV'],
    ['Schl\u00fcssel: GEZDGNBV', 'GEZDGNBV'],
    ['\u201cGEZD GNBV\u201d', 'GEZDGNBV'],
    ['MZXW6YTBOI%3D%3D%3d%3D%3D%3D', 'MZXW6YTBOI'],
    ['MZXW6YTBOI%253D%253D', 'MZXW6YTBOI'],
    ['48656c6c6f21deadbeef48656c6c6f21deadbeef', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'],
  ])('%j is %s', (text, want) => {
    expect(parseTypedSecret(text)).toBe(want);
  });

  it.each<[string, FaultCode]>([
    ['', 'otp-secret-short'],
    ['A', 'otp-secret-short'],
    ['  --  ', 'otp-secret-short'],
    ['GEZDGNBV0Y3TQOJQ', 'otp-secret-invalid'],
    ['GEZDGNBV1Y3TQOJQ', 'otp-secret-invalid'],
    ['GEZDGNBV8Y3TQOJQ', 'otp-secret-invalid'],
    ['GE=ZDGNB', 'otp-secret-invalid'],
    ['GEZDGNBV: GY3TQOJQ', 'otp-secret-invalid'],
    ['JBSWYDPE: EHPKPXPA', 'otp-secret-invalid'],
    ['GEZD_GNBV', 'otp-secret-invalid'],
    ['48656c6c6f21deadbe', 'otp-secret-invalid'],
    ['GEZDGNB\u00b2', 'otp-secret-invalid'],
    ['GEZDGNBV\u0131', 'otp-secret-invalid'],
    ['A'.repeat(207), 'otp-secret-length'],
    [' '.repeat(5_000), 'otp-secret-length'],
  ])('%j is refused as %s', (text, code) => {
    expect(() => parseTypedSecret(text)).toThrowError(refuses(code));
  });
});

describe('the typed form', () => {
  it('takes the usual values for what was left empty', () => {
    expect(parseTypedParameters(fields)).toEqual({
      parameters: { kind: 'totp', secret: 'GEZDGNBVGY3TQOJQ', algorithm: 'SHA-1', digits: 6, periodSeconds: 30 },
      issuer: 'Acme',
      name: 'ann',
      notices: [],
      shortSecret: false,
    });
  });

  it('takes every value that was given', () => {
    const typed = { ...fields, kind: 'hotp', algorithm: 'SHA-512', digits: '8', counter: ' 4294967296 ' } as const;
    expect(parseTypedParameters(typed).parameters).toEqual({
      kind: 'hotp',
      secret: 'GEZDGNBVGY3TQOJQ',
      algorithm: 'SHA-512',
      digits: 8,
      counter: 4_294_967_296,
    });
  });

  it('needs the secret alone for Steam', () => {
    const typed = { ...fields, kind: 'steam', digits: '6', periodSeconds: '60' } as const;
    expect(parseTypedParameters(typed).parameters).toEqual({ kind: 'steam', secret: 'GEZDGNBVGY3TQOJQ' });
  });

  it('mends names and says so', () => {
    expect(parseTypedParameters({ ...fields, issuer: 'x'.repeat(257), name: 'a\u202eb' })).toMatchObject({
      issuer: `${'x'.repeat(255)}\u2026`,
      name: 'ab',
      notices: [{ code: 'service-shortened' }, { code: 'name-cleaned' }],
    });
  });

  it('reads an address in the field of the key, beside names that were typed', () => {
    const secret = 'VPN - otpauth://totp/Old:bob?secret=GEZDGNBVGY3TQOJQ&digits=8';
    expect(parseTypedParameters({ ...fields, secret, name: '' })).toMatchObject({
      parameters: { kind: 'totp', secret: 'GEZDGNBVGY3TQOJQ', digits: 8 },
      issuer: 'Acme',
      name: 'bob',
    });
  });

  it.each<[Partial<TypedFields>, FaultCode]>([
    [{ secret: '' }, 'otp-secret-short'],
    [{ digits: '5' }, 'otp-digits'],
    [{ periodSeconds: '0' }, 'otp-period'],
    [{ kind: 'hotp', counter: '1.5' }, 'otp-counter'],
  ])('with %j is refused as %s', (change, code) => {
    expect(() => parseTypedParameters({ ...fields, ...change })).toThrowError(refuses(code));
  });
});
