import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/bytes/hash-text.ts';

describe('the hash of a text', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is FNV-1a: %j', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });
});
