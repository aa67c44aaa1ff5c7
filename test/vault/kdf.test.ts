import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { checkKdf, DEFAULT_KDF, isBelowDefault, raiseKdf, runArgon2id } from '../../src/vault/kdf.ts';
import { codeOf } from './faults.ts';
import { countFrom, FLOOR } from './sample.ts';
import argon2Vectors from './vectors/argon2id.json' with { type: 'json' };
import rfc9106 from './vectors/rfc9106.json' with { type: 'json' };

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

describe('Argon2id', () => {
  it.each(argon2Vectors.vectors)('gives the reference result for $password, $salt, t=$t', async (vector) => {
    const { password, salt, m, t, hash } = vector;
    expect(hex(await runArgon2id(password, encodeUtf8(salt), { m, t, p: 1 }))).toBe(hash);
  });

  it('is checked by an oracle that gives the result of RFC 9106', () => {
    const { m, t, p, version } = rfc9106;
    const options = { m, t, p, version, key: unhex(rfc9106.secretHex), personalization: unhex(rfc9106.associatedHex) };
    expect(hex(nobleArgon2id(unhex(rfc9106.passwordHex), unhex(rfc9106.saltHex), options))).toBe(rfc9106.tagHex);
  });

  it.each(['a', `Gruß ☂ 🗝 ${'x'.repeat(300)}`])('agrees with the oracle on "%s" at the floor', async (passphrase) => {
    const salt = countFrom(passphrase.length, 16);
    const ours = await runArgon2id(passphrase, salt, FLOOR);
    expect(hex(ours)).toBe(hex(nobleArgon2id(passphrase.normalize('NFKC'), salt, { ...FLOOR, dkLen: 32 })));
  });

  it('takes a passphrase typed on another keyboard for the same one', async () => {
    const salt = countFrom(0, 16);
    const composed = await runArgon2id('\u00e9 fi A', salt, FLOOR);
    expect(await runArgon2id('e\u0301 ﬁ Ａ', salt, FLOOR)).toEqual(composed);
  });

  it('refuses a cost of a terabyte before it spends it', async () => {
    expect(await codeOf(() => runArgon2id('a', countFrom(0, 16), { m: 1 << 30, t: 16, p: 1 }))).toBe('vault-kdf-heavy');
  });
});

describe('KDF cost', () => {
  it.each([
    [19_456, 2],
    [47_104, 1],
    [65_536, 3],
    [262_144, 4],
    [65_536, 16],
  ])('allows m=%i t=%i', (m, t) => checkKdf({ m, t, p: 1 }));

  it.each([
    [19_455, 2, 'vault-kdf-weak'],
    [19_455, 16, 'vault-kdf-weak'],
    [19_456, 1, 'vault-kdf-weak'],
    [47_103, 1, 'vault-kdf-weak'],
    [1, 1, 'vault-kdf-weak'],
    [262_145, 1, 'vault-kdf-heavy'],
    [19_456, 17, 'vault-kdf-heavy'],
    [262_144, 5, 'vault-kdf-heavy'],
    [2 ** 40, 1, 'vault-kdf-heavy'],
    [65_536.5, 3, 'vault-kdf-invalid'],
    [65_536, 2.5, 'vault-kdf-invalid'],
    [0, 3, 'vault-kdf-invalid'],
    [65_536, 0, 'vault-kdf-invalid'],
    [-65_536, 3, 'vault-kdf-invalid'],
    [Number.NaN, 3, 'vault-kdf-invalid'],
    [Number.POSITIVE_INFINITY, 3, 'vault-kdf-invalid'],
    [2 ** 53, 1, 'vault-kdf-invalid'],
  ])('refuses m=%d t=%d', async (m, t, code) => {
    expect(await codeOf(() => checkKdf({ m, t, p: 1 }))).toBe(code);
  });

  it.each([0, 2, 1.5, Number.NaN])('refuses %d lanes', async (p) => {
    expect(await codeOf(() => checkKdf({ ...DEFAULT_KDF, p }))).toBe('vault-kdf-invalid');
  });

  it('is raised to the default, never lowered, and stays below the ceiling', () => {
    const m = fc.integer({ min: 19_456, max: 262_144 });
    fc.assert(
      fc.property(m, fc.integer({ min: 1, max: 16 }), (m, t) => {
        fc.pre(m * t <= 1_048_576 && (t >= 2 || m >= 47_104));
        const raised = raiseKdf({ m, t, p: 1 });
        checkKdf(raised);
        expect(raised.m).toBeGreaterThanOrEqual(m);
        expect(raised.t).toBeGreaterThanOrEqual(t);
        expect(isBelowDefault(raised)).toBe(false);
      }),
    );
    expect(raiseKdf(DEFAULT_KDF)).toEqual(DEFAULT_KDF);
  });
});
