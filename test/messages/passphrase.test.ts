import { describe, expect, it } from 'vitest';
import { isPoorPassphrase, requireGoodPassphrase } from '../../src/messages/passphrase.ts';

describe('a passphrase to be chosen', () => {
  it.each(['', 'a', 'x7#Kq2!', 'aaaaaaaaaaaaaaaa', 'abababababab', ' '.repeat(20), '   a   b   '])(
    'is poor: %j',
    (text) => {
      expect(isPoorPassphrase(text)).toBe(true);
      expect(() => requireGoodPassphrase(text)).toThrowError(expect.objectContaining({ code: 'passphrase-weak' }));
    },
  );

  it.each(['x7#Kq2!z', 'tulip gravel oboe', 'ключ от квартиры', '秘密の合言葉です'])('is long enough: %j', (text) => {
    expect(isPoorPassphrase(text)).toBe(false);
  });

  it('is counted in characters as they are normalised, not in units', () => {
    expect(isPoorPassphrase('😀😁😂😃')).toBe(true);
    expect(isPoorPassphrase('ﬁﬂﬃﬄa')).toBe(false);
  });
});
