import { describe, expect, it } from 'vitest';
import { addressesIn, piecesOf } from '../../src/otp/pieces.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const ACME = `otpauth://totp/Acme:ann?secret=${KEY}`;

describe('the end of an address in a line', () => {
  it.each([
    ['behind a link in Markdown', `[Acme](${ACME}&issuer=Acme) (work)`, `${ACME}&issuer=Acme`],
    [
      'behind a name with brackets in a link',
      `[x](otpauth://totp/Acme (work)?secret=${KEY})`,
      `otpauth://totp/Acme (work)?secret=${KEY}`,
    ],
    [
      'behind a name with one bracket in a link',
      `(otpauth://totp/Acme :)?secret=${KEY}) (x)`,
      `otpauth://totp/Acme :)?secret=${KEY}`,
    ],
    [
      'behind an apostrophe in a quoted name',
      `'otpauth://totp/O'Brien?secret=${KEY}' is it`,
      `otpauth://totp/O'Brien?secret=${KEY}`,
    ],
    ['between the marks of bold text', `**${ACME}**`, ACME],
    ['before words behind the service', `${ACME}&issuer=Acme my account at work`, `${ACME}&issuer=Acme`],
    ['before words behind the key', `${ACME} (work)`, ACME],
    ['before words behind a parameter without a name of its own', `${ACME}&digits=6 or so`, `${ACME}&digits=6`],
    [
      'behind a service of two words that the label has too',
      `otpauth://totp/Acme Corp:ann?secret=${KEY}&issuer=Acme Corp at work`,
      `otpauth://totp/Acme Corp:ann?secret=${KEY}&issuer=Acme Corp`,
    ],
    [
      'behind a service of which the label has the last word',
      `otpauth://totp/Shop:bob?secret=${KEY}&issuer=100% Shop`,
      `otpauth://totp/Shop:bob?secret=${KEY}&issuer=100% Shop`,
    ],
    [
      'behind a service of which the label has a word in the middle',
      `otpauth://totp/Acme:ann?secret=${KEY}&issuer=The Acme at work`,
      `otpauth://totp/Acme:ann?secret=${KEY}&issuer=The Acme`,
    ],
    [
      'before words that only begin as the label does',
      `otpauth://totp/Shop:ann?secret=${KEY}&issuer=Acme Shopping list`,
      `otpauth://totp/Shop:ann?secret=${KEY}&issuer=Acme`,
    ],
    [
      'behind a service of two words before another parameter',
      `${ACME}&issuer=Acme Corp&digits=8`,
      `${ACME}&issuer=Acme Corp&digits=8`,
    ],
    [
      'behind a key in groups',
      `otpauth://totp/a?secret=JBSW Y3DP EHPK 3PXP`,
      `otpauth://totp/a?secret=JBSW Y3DP EHPK 3PXP`,
    ],
  ])('is %s', (_, line, address) => {
    expect(addressesIn(line)).toEqual([address]);
  });
});

describe('the start of an address in a line', () => {
  it.each([`not${ACME}`, `x-${ACME}`, `https://a.example/${ACME}`])('is none in %s', (line) => {
    expect(addressesIn(line)).toEqual([]);
  });

  it.each([
    `密钥${ACME}`,
    `QR-Code:${ACME}`,
    `1.${ACME}`,
    `-${ACME}`,
    `"a\\n${ACME}`,
    `a%0A${ACME}`,
    `=20${ACME}`,
    `\\u0022${ACME}`,
  ])('is found in %s', (line) => {
    expect(addressesIn(line)).toEqual([ACME]);
  });
});

describe('a comment', () => {
  it.each(['# ', '// ', '; ', '-- '])(
    'that begins with %s and holds an address is named, and gives no account',
    (mark) => {
      const pieces = Array.from(piecesOf(`${mark}${ACME}\n${mark}only words\n${ACME}x`));
      expect(pieces.map(({ kind, line }) => [kind, line])).toEqual([
        ['remark', 1],
        ['account', 3],
      ]);
      expect(addressesIn(`${mark}${ACME}`)).toEqual([]);
    },
  );
});

describe('an address that mail or a terminal wrapped', () => {
  it('is joined, however many lines it has', () => {
    const key = `${KEY}AAAA`.repeat(10);
    const rows =
      `otpauth://totp/Acme:ann?issuer=Acme&secret=${key}&image=${'a1%20'.repeat(2_000)}`.match(/.{1,76}/g) ?? [];
    expect(addressesIn(rows.join('\n'))).toEqual([rows.join('')]);
  });

  it('is joined where mail broke its lines before the code of an equals sign and in the key', () => {
    expect(addressesIn('otpauth://totp/a?digits=3D6&secret=\n=3DJBSWY3=\nDPEHPK3PXP')).toEqual([
      'otpauth://totp/a?digits=3D6&secret=3DJBSWY3DPEHPK3PXP',
    ]);
  });
});

it('reads hostile texts in proportion to their length', () => {
  const long = (text: string) => text.repeat(2_000_000 / text.length);
  const head = 'otpauth://totp/a?issuer=';
  for (const text of [
    long('(otpauth://totp/a '),
    long('x=otpauth%3A%2F%2F '),
    `${head}a${long(' ')}x`,
    `${head}a${long(' , ')}x`,
    `(${head}${long('(')}`,
    `${head}${long('a\n')}`,
    `${ACME}\n${long('&a=1234567890123456789012\n')}`,
    `${head}=3D${long('=\n')}`,
    long('steam://AAAAAAAAAAAAAAAA '),
  ]) {
    for (const _ of piecesOf(text));
    expect(text.length).toBeGreaterThan(1_900_000);
  }
});
