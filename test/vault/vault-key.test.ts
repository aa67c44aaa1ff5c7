import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { deriveAesKey, deriveBytes, importVaultKey } from '../../src/vault/vault-key.ts';
import { codeOf } from './faults.ts';
import { countFrom } from './sample.ts';
import rfc5869 from './vectors/rfc5869.json' with { type: 'json' };

const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

describe('HKDF', () => {
  it.each(rfc5869.vectors)('gives the result of RFC 5869 for salt "$salt"', async ({ ikm, salt, info, okm }) => {
    expect(await deriveBytes(unhex(ikm), unhex(salt), unhex(info), okm.length / 2)).toEqual(unhex(okm));
  });
});

describe('the vault key', () => {
  it('cannot be read back, nor can what is derived from it', async () => {
    const key = await importVaultKey(countFrom(0, 32));
    const derived = await deriveAesKey(key, 'vlt1/test', new Uint8Array(32));
    expect([key.hkdf.extractable, derived.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey('raw', derived)).rejects.toThrow();
  });

  it.each([0, 16, 31, 33, 64])('is never %i bytes long', async (length) => {
    expect(await codeOf(() => importVaultKey(new Uint8Array(length)))).toBe('vault-slot');
  });

  it('gives another key for every purpose and every salt', async () => {
    const key = await importVaultKey(countFrom(0, 32));
    const seal = async (info: string, salt: number) => {
      const derived = await deriveAesKey(key, info, countFrom(salt, 32));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: new Uint8Array(12) },
        derived,
        encodeUtf8('same'),
      );
      return Buffer.from(sealed).toString('hex');
    };
    const sealed = await Promise.all([seal('vlt1/body', 0), seal('vlt1/draft', 0), seal('vlt1/body', 1)]);
    expect(new Set(sealed).size).toBe(3);
  });
});
