import { beforeAll, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { encodeHeader, parseHeader, type VaultHeader } from '../../src/vault/header.ts';
import type { PassphraseSlot, PrfSlot, Slot } from '../../src/vault/slot.ts';
import { codeOf } from './faults.ts';
import { countFrom } from './sample.ts';

const wrapped = (n: number) => ({
  id: countFrom(n, 8),
  c: countFrom(n + 1, 32),
  n: countFrom(n + 2, 12),
  w: countFrom(n + 3, 48),
});
const pw: PassphraseSlot = { ...wrapped(1), t: 'pw', salt: countFrom(9, 16), p: { m: 65_536, t: 3, p: 1 } };
const prf: PrfSlot = {
  ...wrapped(2),
  t: 'prf',
  salt: countFrom(9, 32),
  p: { rp: 'keys.example.com', cid: countFrom(0, 64), transports: ['usb', 'nfc'] },
};
const rec: Slot = { ...wrapped(3), t: 'rec', salt: countFrom(9, 32), p: {} };
const header: VaultHeader = {
  v: 1,
  suite: 'A256GCM.HKDF256.ARGON2ID',
  vid: countFrom(0, 16),
  epoch: 2,
  gen: 7,
  prev: countFrom(1, 32),
  bs: countFrom(2, 32),
  crit: [],
  ext: {},
  slots: [pw, prf, rec],
};

// biome-ignore lint/suspicious/noExplicitAny: hostile headers have any shape
type Loose = any;
let text = '';
beforeAll(() => {
  text = new TextDecoder().decode(encodeHeader(header));
});
const parse = (value: string) => parseHeader(encodeUtf8(value));
function changed(change: (raw: Loose) => void): string {
  const raw: Loose = JSON.parse(text);
  change(raw);
  return JSON.stringify(raw);
}

describe('a vault header', () => {
  it('gives back what was written', () => {
    expect(parse(text)).toEqual(header);
    expect(encodeHeader(parse(text))).toEqual(encodeUtf8(text));
  });

  it('names and dates nothing', () => {
    const names = Object.keys(JSON.parse(text) as object);
    expect(names).toEqual(['v', 'suite', 'vid', 'epoch', 'gen', 'prev', 'bs', 'crit', 'ext', 'slots']);
  });

  it('keeps what a later version put into ext', () => {
    const ext = { later: { a: [1, 'b', null, true], constructor: {} } };
    const parsed = parse(changed((raw) => Object.assign(raw, { ext })));
    expect(JSON.stringify(parsed.ext)).toBe(JSON.stringify(ext));
    expect(new TextDecoder().decode(encodeHeader(parsed))).toContain(JSON.stringify(ext));
  });

  it.each<[string, (raw: Loose) => void]>([
    ['version 2', (raw) => Object.assign(raw, { v: 2 })],
    ['version 2 of another shape', (raw) => Object.assign(raw, { v: 2, slots: 'elsewhere', more: 1 })],
    ['another suite', (raw) => Object.assign(raw, { suite: 'XC20P.HKDF256.ARGON2ID' })],
    ['a critical extension', (raw) => Object.assign(raw, { crit: ['later'], ext: { later: 1 } })],
    ['a critical extension beside an unknown field', (raw) => Object.assign(raw, { crit: ['x'], x: 1 })],
  ])('is refused as newer with %s', async (_what, change) => {
    expect(await codeOf(() => parse(changed(change)))).toBe('vault-version');
  });

  it.each<[string, (raw: Loose) => void]>([
    ['version 0', (raw) => Object.assign(raw, { v: 0 })],
    ['version "1"', (raw) => Object.assign(raw, { v: '1' })],
    ['no version', (raw) => delete raw.v],
    ['an unknown field', (raw) => Object.assign(raw, { label: 'mine' })],
    ['no ext', (raw) => delete raw.ext],
    ['ext that is a list', (raw) => Object.assign(raw, { ext: [] })],
    ['no crit', (raw) => delete raw.crit],
    ['crit that is no list', (raw) => Object.assign(raw, { crit: '' })],
    ['crit of numbers', (raw) => Object.assign(raw, { crit: [1] })],
    ['a short vid', (raw) => Object.assign(raw, { vid: 'AAAA' })],
    ['vid with padding', (raw) => Object.assign(raw, { vid: `${raw.vid}==` })],
    ['vid with stray bits', (raw) => Object.assign(raw, { vid: `${raw.vid.slice(0, -1)}B` })],
    ['vid of bytes', (raw) => Object.assign(raw, { vid: [0] })],
    ['a long bs', (raw) => Object.assign(raw, { bs: 'A'.repeat(44) })],
    ['prev null', (raw) => Object.assign(raw, { prev: null })],
    ['epoch 0', (raw) => Object.assign(raw, { epoch: 0 })],
    ['epoch past 32 bits', (raw) => Object.assign(raw, { epoch: 2 ** 32 })],
    ['gen 0', (raw) => Object.assign(raw, { gen: 0 })],
    ['gen 1.5', (raw) => Object.assign(raw, { gen: 1.5 })],
    ['gen "7"', (raw) => Object.assign(raw, { gen: '7' })],
    ['gen past 2^53', (raw) => Object.assign(raw, { gen: 2 ** 53 })],
    ['slots that are an object', (raw) => Object.assign(raw, { slots: {} })],
    ['a slot that is null', (raw) => raw.slots.push(null)],
    ['a slot with an unknown field', (raw) => Object.assign(raw.slots[0], { label: 'x' })],
    ['a slot without w', (raw) => delete raw.slots[0].w],
    ['a slot with a short c', (raw) => Object.assign(raw.slots[0], { c: 'AAAA' })],
    ['a slot with a long salt', (raw) => Object.assign(raw.slots[0], { salt: raw.slots[1].salt })],
    ['pw with an unknown parameter', (raw) => Object.assign(raw.slots[0].p, { x: 1 })],
    ['rec with a parameter', (raw) => Object.assign(raw.slots[2].p, { x: 1 })],
    ['prf without cid', (raw) => delete raw.slots[1].p.cid],
  ])('is refused with %s', async (_what, change) => {
    expect(await codeOf(() => parse(changed(change)))).toBe('vault-header');
  });

  it.each<[string, (raw: Loose) => void]>([
    ['no slots', (raw) => Object.assign(raw, { slots: [] })],
    ['17 slots', (raw) => Object.assign(raw, { slots: Array(17).fill(raw.slots[0]) })],
    ['no passphrase slot', (raw) => raw.slots.shift()],
    ['one slot id twice', (raw) => Object.assign(raw.slots[1], { id: raw.slots[0].id })],
    ['an unknown kind of slot', (raw) => Object.assign(raw.slots[2], { t: 'pin' })],
    ['a prf slot without user verification', (raw) => Object.assign(raw.slots[1].p, { uv: false })],
    ['a prf slot at an odd rp', (raw) => Object.assign(raw.slots[1].p, { rp: 'EXAMPLE.com/' })],
    ['a prf slot without credential', (raw) => Object.assign(raw.slots[1].p, { cid: '' })],
    ['a prf slot with a huge credential', (raw) => Object.assign(raw.slots[1].p, { cid: 'A'.repeat(1368) })],
    ['a prf slot with odd transports', (raw) => Object.assign(raw.slots[1].p, { transports: ['usb', 1] })],
    ['a prf slot with many transports', (raw) => Object.assign(raw.slots[1].p, { transports: Array(9).fill('usb') })],
  ])('is refused with %s', async (_what, change) => {
    expect(await codeOf(() => parse(changed(change)))).toBe('vault-slot');
  });

  it.each<[string, unknown, string]>([
    ['m', 19_455, 'vault-kdf-weak'],
    ['t', 0, 'vault-kdf-invalid'],
    ['m', 65_536.5, 'vault-kdf-invalid'],
    ['m', '65536', 'vault-kdf-invalid'],
    ['t', null, 'vault-kdf-invalid'],
    ['p', 4, 'vault-kdf-invalid'],
    ['v', 16, 'vault-kdf-invalid'],
    ['kdf', 'argon2d', 'vault-kdf-invalid'],
    ['norm', 'none', 'vault-kdf-invalid'],
    ['m', 4_194_304, 'vault-kdf-heavy'],
    ['t', 17, 'vault-kdf-heavy'],
  ])('is refused with the KDF parameter %s = %j', async (name, value, code) => {
    expect(await codeOf(() => parse(changed((raw) => Object.assign(raw.slots[0].p, { [name]: value }))))).toBe(code);
  });

  it('is refused with a name given twice, at any level', async () => {
    for (const name of ['"gen":', '"t":', '"m":', '"salt":', '"cid":', '"v":']) {
      const at = text.indexOf(name);
      const value = /^[^,}]+/.exec(text.slice(at))?.[0];
      expect(await codeOf(() => parse(`${text.slice(0, at)}${value},${text.slice(at)}`))).toBe('vault-header');
    }
  });

  it('is refused when it is not UTF-8, or holds __proto__', async () => {
    expect(await codeOf(() => parseHeader(Uint8Array.of(0x7b, 0xff, 0x7d)))).toBe('vault-header');
    expect(await codeOf(() => parse(text.replace('"ext":{}', '"ext":{"__proto__":1}')))).toBe('vault-header');
  });

  it('is not written past its largest size, or without a passphrase slot', async () => {
    const ext = { long: 'x'.repeat(65_536) };
    expect(await codeOf(() => encodeHeader({ ...header, ext }))).toBe('vault-size');
    expect(await codeOf(() => encodeHeader({ ...header, slots: [rec] }))).toBe('vault-slot');
  });
});
