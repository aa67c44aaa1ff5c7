import { describe, expect, it } from 'vitest';
import { pseudoLong, pseudoRightToLeft } from './pseudo.ts';

describe('the long pseudo-language', () => {
  it.each(['Fill', 'Save recovery codes', 'We can’t reset your passphrase. Write it down.', 'QR'])(
    'makes %j at least 40 % longer, and keeps its words apart',
    (text) => {
      const long = pseudoLong(text);
      expect(long.length).toBeGreaterThanOrEqual(Math.ceil(text.length * 1.4));
      expect(long.split(' ').length).toBeGreaterThanOrEqual(text.split(' ').length);
      expect(long).toMatch(/^\[.*\]$/);
    },
  );
});

describe('the right-to-left pseudo-language', () => {
  it('turns a text round by a pair of marks and keeps its letters', () => {
    expect(pseudoRightToLeft('Save')).toBe('\u202ESave\u202C');
  });
});
