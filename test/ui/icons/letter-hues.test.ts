import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hueKey, huesOf, letteredBy } from '../../../src/ui/icons/letter-hues.ts';
import { tileHue, tileLetter } from '../../../src/ui/tile-hue.ts';

const account = fc.record({
  issuer: fc.constantFrom('Google', 'GitHub', 'GitLab', 'Northwind', 'Posteo', ''),
  name: fc.constantFrom('ada', 'bob', ''),
});
const withIds = (list: readonly { issuer: string; name: string }[]) =>
  list.map((one, at) => ({ ...one, id: `account ${at}` }));

describe('the letter tiles of a list', () => {
  it('look alike nowhere side by side, not even for one service twice', () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 30 }), (list) => {
        const accounts = withIds(list);
        const hues = huesOf(accounts);
        const looks = accounts.map((one) => `${tileLetter(letteredBy(one))} ${hues.get(hueKey(one))}`);
        for (const [at, look] of looks.entries()) expect(look).not.toBe(looks[at + 1]);
      }),
    );
  });

  it('keep their colours in another order', () => {
    const accounts = withIds(['Google', 'Posteo', 'Google', 'GitHub'].map((issuer) => ({ issuer, name: '' })));
    const [hues, turned] = [huesOf(accounts), huesOf([...accounts].reverse())];
    for (const one of accounts) expect(turned.get(hueKey(one))).toBe(hues.get(hueKey(one)));
  });

  it('have the colour of their service, and each further account of it another', () => {
    const accounts = withIds(
      ['Google', 'Posteo', 'Google', 'Google', 'Google'].map((issuer) => ({ issuer, name: '' })),
    );
    const hues = accounts.map((one) => huesOf(accounts).get(hueKey(one)));
    const own = tileHue('Google');
    expect(hues).toEqual([own, tileHue('Posteo'), (own + 5) % 12, (own + 10) % 12, (own + 15) % 12]);
  });
});
