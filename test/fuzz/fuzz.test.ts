import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isCodeOf, isKeyOf } from './from-input.ts';
import { mutate, Random } from './mutate.ts';
import type { Reader } from './reader.ts';
import { READERS } from './readers.ts';

const FINDINGS = fileURLToPath(new URL('./findings', import.meta.url));
const INPUTS = 500;
/** Inputs that earlier runs did not start with. */
const FIRST = 1_000_000;

describe.each(Object.keys(READERS))('the reader of %s', (name) => {
  const { seeds, read, accepts } = (READERS[name] as () => Reader)();
  const folder = `${FINDINGS}/${name}`;

  it.each(existsSync(folder) ? readdirSync(folder) : [])('stands %s, which it once did not', async (file) => {
    expect(await read(new Uint8Array(readFileSync(`${folder}/${file}`)))).toBeUndefined();
  });

  it('reads every good input, and finds nothing in it that is not there', async () => {
    for (const seed of seeds) expect(await read(seed)).toBeUndefined();
    const accepted = await Promise.all(seeds.map(accepts));
    expect(accepted.filter(Boolean).length).toBeGreaterThan(seeds.length * 0.6);
  });

  it('stands 500 changed inputs', { timeout: 300_000 }, async () => {
    for (let seed = FIRST; seed < FIRST + INPUTS; seed++) {
      const random = new Random(seed);
      expect(await read(mutate(random.of(seeds), seeds, random)), `input ${seed}`).toBeUndefined();
    }
  });
});

describe('the check for keys out of nothing', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const KEY = 'JBSWY3DPEHPK3PXP';

  it.each([
    `secret=${KEY}`,
    'secret=jbsw y3dp-ehpk 3pxp&x',
    'otpauth%3A%2F%2Ftotp%2Fa%3Fsecret%3DJBSWY3DPEHPK3PXP%26digits%3D6',
    '"\\u004aBSWY3DPEHPK3PXP"',
    'secret=3DJBSWY3D=\r\nPEHPK3PXP',
    'x&quot;&#74;BSWY3DPEHPK3PXP&quot;',
    '<k>48656C6C6F21DEADBEEF</k>',
    '{"key":"SGVsbG8h3q2+7w=="}',
    '"secret":[72,101,108,108,111,33,-34,-83,-66,-17]',
    'ＪＢＳＷＹ３ＤＰＥＨＰＫ３ＰＸＰ',
  ])('finds a key in %s', (text) => {
    expect(isKeyOf(KEY, bytes(text))).toBe(true);
  });

  it.each([
    ['a key that is cut at its end', `secret=${KEY}GEZDGNBV`],
    ['a key that is cut at its start', `secret=GEZDGNBV${KEY}`],
    ['a key that is cut where a line ends', `secret=${KEY}GE\nZDGNBV`],
    ['a part of hexadecimal digits', '48656C6C6F21DEADBEEF00'],
    ['nothing', 'otpauth://totp/a?secret='],
  ])('finds none in %s', (_, text) => {
    expect(isKeyOf(KEY, bytes(text))).toBe(false);
  });

  it('takes no word of a program for a key', () => {
    expect(isKeyOf('NULL', bytes('secret=null'))).toBe(false);
  });

  it('compares codes as a person sees them', () => {
    expect(isCodeOf('ab12-cd34', 'ａb12\u2011c\u200Bd34')).toBe(true);
    expect(isCodeOf('ab12-cd34', 'ab12-cd35')).toBe(false);
  });
});
