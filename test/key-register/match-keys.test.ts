import { describe, expect, it } from 'vitest';
import { type KnownKey, matchKeys } from '../../src/key-register/match-keys.ts';

const key = (id: string, label: string, more: Partial<KnownKey> = {}): KnownKey => ({ id, label, names: [], ...more });
const blue = key('blue', 'Blue key', { model: 'YubiKey 5 NFC', colour: 'blue', names: ['yk-blue'] });
const titan = key('titan', 'Reserve', { model: 'Google Titan Security Key' });
const nano = key('nano', 'Schlüsselbund', { model: 'YubiKey 5C Nano' });
const keys = [blue, titan, nano];

describe('the key that a name at a site stands for', () => {
  it.each([
    ['blue KEY', 'blue'],
    ['BLUE-KEY', 'blue'],
    ['YK Blue', 'blue'],
    ['YubiKey blue', 'blue'],
    ['schlusselbund', 'nano'],
    ['Schluesselbund', 'nano'],
    ['My reserve key', 'titan'],
    ['Resreve', undefined],
    ['Reservee', 'titan'],
    ['Titan', 'titan'],
    ['YubiKey 5C Nano', 'nano'],
    ['YubiKey', undefined],
    ['Security key', undefined],
    ['Red key', undefined],
    ['', undefined],
  ])('%s', (name, id) => {
    expect(matchKeys([name], keys)).toEqual([id]);
  });

  it('is taken by the name that is just so, whichever comes first', () => {
    expect(matchKeys(['YubiKey blue', 'Blue key'], [blue])).toEqual([undefined, 'blue']);
  });

  it('stands for two names that are both its own', () => {
    expect(matchKeys(['Blue key', 'blue key'], keys)).toEqual(['blue', 'blue']);
  });

  it('is none where two are called so', () => {
    expect(matchKeys(['Spare'], [key('1', 'Spare'), key('2', 'spare')])).toEqual([undefined]);
  });

  it('is the only one of its model, and none where there are two', () => {
    const two = [key('1', 'Office', { model: 'YubiKey 5 NFC' }), key('2', 'Home', { model: 'YubiKey 5 NFC' })];
    expect(matchKeys(['YubiKey 5 NFC'], two)).toEqual([undefined]);
    expect(matchKeys(['YubiKey 5 NFC'], two.slice(1))).toEqual(['2']);
  });

  it('is found for a thousand names among hundreds of keys, before anybody tires of waiting', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      key(`key-${at}`, `Key number ${at}`, { names: Array.from({ length: 60 }, (_one, n) => `there ${at} ${n}`) }),
    );
    const names = Array.from({ length: 1_000 }, (_, at) => (at < 500 ? `there ${at} 3` : `Other thing ${at}`));
    const startMs = performance.now();
    const found = matchKeys(names, many);
    expect(performance.now() - startMs).toBeLessThan(10_000);
    expect(found.slice(498, 501)).toEqual(['key-498', 'key-499', undefined]);
  });
});
