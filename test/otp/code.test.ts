import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../src/bytes/base32.ts';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { advanceCounter, codeLength, codeWindow, generateCode, isCodeOf } from '../../src/otp/code.ts';
import type { HashAlgorithm, HotpParameters, TotpParameters } from '../../src/otp/parameters.ts';
import rfc4226 from '../vectors/rfc4226.json' with { type: 'json' };
import rfc6238 from '../vectors/rfc6238.json' with { type: 'json' };
import steam from '../vectors/steam.json' with { type: 'json' };
import { independentCode } from './independent.ts';

const ALGORITHMS = ['SHA-1', 'SHA-256', 'SHA-512'] as const satisfies readonly HashAlgorithm[];
const ascii = (text: string) => encodeBase32(encodeUtf8(text));
const hotp = (counter: number, digits = 6, algorithm: HashAlgorithm = 'SHA-1'): HotpParameters => ({
  kind: 'hotp',
  secret: ascii(rfc4226.secretAscii),
  algorithm,
  digits,
  counter,
});
const totp = (periodSeconds: number, digits = 6): TotpParameters => ({
  kind: 'totp',
  secret: ascii('12345678901234567890'),
  algorithm: 'SHA-1',
  digits,
  periodSeconds,
});

describe('codes', () => {
  it.each(rfc4226.codes.map((code, counter) => ({ counter, code })))(
    'are those of RFC 4226 for counter $counter',
    ({ counter, code }) => {
      expect(generateCode(hotp(counter), 0)).toBe(code);
    },
  );

  it.each(rfc6238.rows.flatMap((row) => ALGORITHMS.map((algorithm) => ({ ...row, algorithm, code: row[algorithm] }))))(
    'are those of RFC 6238 for $algorithm at $seconds s',
    ({ seconds, algorithm, code }) => {
      const { digits, periodSeconds } = rfc6238;
      const secret = ascii(rfc6238.secretAscii[algorithm]);
      expect(generateCode({ kind: 'totp', secret, algorithm, digits, periodSeconds }, seconds * 1000)).toBe(code);
    },
  );

  it.each(steam.rows)('spell Steam values as $source does', ({ secret, seconds, code }) => {
    expect(generateCode({ kind: 'steam', secret }, seconds * 1000)).toBe(code);
    expect(codeWindow({ kind: 'steam', secret }, seconds * 1000)).toMatchObject({ code, periodSeconds: 30 });
    expect(code).toHaveLength(codeLength({ kind: 'steam', secret }));
  });

  it.each([0xffff_ffff, 2 ** 32, 2 ** 32 + 1, 2 ** 40 + 12_345, 2 ** 53 - 2, 2 ** 53 - 1])(
    'count exactly at counter %d, in every length from 6 to 10',
    (counter) => {
      for (const algorithm of ALGORITHMS) {
        for (let digits = 6; digits <= 10; digits++) {
          const parameters = hotp(counter, digits, algorithm);
          expect(generateCode(parameters, 0)).toBe(independentCode(parameters, BigInt(counter)));
        }
      }
    },
  );

  it('keep leading zeros', () => {
    expect(generateCode(hotp(0, 10), 0)).toBe('1284755224');
    expect(generateCode({ ...totp(30), digits: 8 }, 1_111_111_109_000)).toBe('07081804');
  });
});

describe('a code window', () => {
  it('holds the code, its successor and the moment of the change', () => {
    const at = 1_700_000_015_500;
    const window = codeWindow(totp(30), at);
    expect(window.code).toHaveLength(codeLength(totp(30)));
    expect(window.code).toBe(generateCode(totp(30), at));
    expect(window.nextCode).toBe(generateCode(totp(30), at + 30_000));
    expect(window.untilMs).toBe(1_700_000_040_000);
    expect(window.periodSeconds).toBe(30);
  });

  it('changes exactly at the edge of the period, not a millisecond before', () => {
    for (const period of [1, 7, 30, 60, 90, 86_400]) {
      const { code, nextCode, untilMs } = codeWindow(totp(period), 1_699_999_999_999);
      expect(generateCode(totp(period), untilMs - 1)).toBe(code);
      expect(generateCode(totp(period), untilMs)).toBe(nextCode);
    }
  });
});

describe('a code that was read elsewhere', () => {
  it('is right in its period and one to either side, whatever the spaces', () => {
    const at = 1_700_000_015_500;
    for (const period of [30, 60]) {
      const code = generateCode(totp(period), at);
      const isRight = (shift: number) =>
        isCodeOf(totp(period), ` ${code.slice(0, 3)} ${code.slice(3)}`, at + shift * 1000);
      expect([-period, 0, period].map(isRight)).toEqual([true, true, true]);
      expect([-2 * period, 2 * period].map(isRight)).toEqual([false, false]);
    }
    expect(isCodeOf(totp(30), '', at)).toBe(false);
  });

  it('is never right for a counter, which the other program may have moved on', () => {
    expect(isCodeOf(hotp(4), generateCode(hotp(4), 0), 0)).toBe(false);
  });
});

describe('advancing a counter', () => {
  it('moves to the next value and leaves the rest', () => {
    expect(advanceCounter(hotp(2 ** 32 - 1))).toEqual(hotp(2 ** 32));
  });

  it('refuses to go past the last exact value', () => {
    expect(() => advanceCounter(hotp(Number.MAX_SAFE_INTEGER))).toThrowError(
      expect.objectContaining({ code: 'otp-counter' }),
    );
  });
});
