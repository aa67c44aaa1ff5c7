import { hkdfSync } from 'node:crypto';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/bytes/concat.ts';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { formatEmergencyCode } from '../../src/vault/emergency-code.ts';
import type { PassphraseSlot, Slot } from '../../src/vault/slot.ts';
import { slotAad } from '../../src/vault/slot-aad.ts';
import {
  makePassphraseSlot,
  makePrfSlot,
  makeRecoverySlot,
  openPassphraseSlot,
  openPrfSlot,
  openRecoverySlot,
} from '../../src/vault/slots.ts';
import { codeOf } from './faults.ts';
import { countFrom, FLOOR, SAMPLE } from './sample.ts';

const place = { vid: countFrom(0, 16), epoch: 3 };
const vaultKey = countFrom(0x55, 32);
const binding = { rp: 'keys.example.com', cid: countFrom(7, 20), transports: ['usb', 'nfc'] };
const makePrf = () => makePrfSlot(vaultKey, place, SAMPLE.prfOutputs, SAMPLE.prfSalt, binding);
const openPrf = (slot: Slot, at = place, outputs: Uint8Array = SAMPLE.prfOutputs) =>
  openPrfSlot(slot as Slot & { t: 'prf' }, at, outputs);
const flip = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte));

describe('a passphrase slot', () => {
  it('opens with its passphrase, however that is composed, and with no other', async () => {
    const slot = await makePassphraseSlot(vaultKey, place, 'Gru\u00df \u00e9', FLOOR);
    expect(await openPassphraseSlot(slot, place, 'Gru\u00df e\u0301')).toEqual(vaultKey);
    expect(await codeOf(() => openPassphraseSlot(slot, place, 'Gruss \u00e9'))).toBe('passphrase-wrong');
    expect(await codeOf(() => openPassphraseSlot(slot, place, ''))).toBe('passphrase-wrong');
  });

  it('is derived as FORMAT.md says, by other code', async () => {
    const slot = await makePassphraseSlot(vaultKey, place, 'abc', FLOOR);
    const lp = (bytes: Uint8Array) => concatBytes(Uint8Array.of(0, 0, 0, bytes.length), bytes);
    const p = concatBytes(
      ...[
        lp(encodeUtf8('argon2id')),
        Uint8Array.of(0, 0, 0, 19),
        Uint8Array.of(0, 0, 0x4c, 0),
        Uint8Array.of(0, 0, 0, 2),
      ],
      ...[Uint8Array.of(0, 0, 0, 1), lp(encodeUtf8('NFKC'))],
    );
    const aad = concatBytes(
      ...[encodeUtf8('vlt1/slot'), lp(place.vid), Uint8Array.of(0, 0, 0, 3), lp(slot.id), lp(encodeUtf8('pw')), lp(p)],
    );
    expect(slotAad(place, slot)).toEqual(aad);
    const secret = nobleArgon2id('abc', slot.salt, { ...FLOOR, dkLen: 32 });
    const okm = new Uint8Array(hkdfSync('sha256', secret, slot.salt, aad, 64));
    expect(slot.c).toEqual(okm.slice(32));
    const key = await crypto.subtle.importKey('raw', okm.slice(0, 32), 'AES-GCM', false, ['decrypt']);
    const raw = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: slot.n, additionalData: aad }, key, slot.w);
    expect(new Uint8Array(raw)).toEqual(vaultKey);
  });

  it('is never made of nothing, or too cheaply', async () => {
    expect(await codeOf(() => makePassphraseSlot(vaultKey, place, '', FLOOR))).toBe('passphrase-weak');
    expect(await codeOf(() => makePassphraseSlot(vaultKey, place, 'a', { m: 8, t: 1, p: 1 }))).toBe('vault-kdf-weak');
    expect(await codeOf(() => makePassphraseSlot(countFrom(0, 31), place, 'a', FLOOR))).toBe('vault-slot');
  });

  it('does not run a KDF that the format forbids', async () => {
    const slot = await makePassphraseSlot(vaultKey, place, 'a', FLOOR);
    const heavy: PassphraseSlot = { ...slot, p: { m: 2 ** 31, t: 16, p: 1 } };
    expect(await codeOf(() => openPassphraseSlot(heavy, place, 'a'))).toBe('vault-kdf-heavy');
  });
});

describe('a security-key slot', () => {
  it('opens with both PRF results of its credential', async () => {
    expect(await openPrf(await makePrf())).toEqual(vaultKey);
  });

  it('does not open with another answer', async () => {
    const slot = await makePrf();
    expect(await codeOf(() => openPrf(slot, place, flip(SAMPLE.prfOutputs)))).toBe('security-key-wrong');
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['one result', countFrom(1, 32)],
    ['too much', countFrom(1, 96)],
    ['zeros', new Uint8Array(64)],
    ['a blank second result', concatBytes(countFrom(1, 32), new Uint8Array(32))],
    ['the same result twice', concatBytes(countFrom(1, 32), countFrom(1, 32))],
  ])('takes %s for no answer at all', async (_what, outputs) => {
    const made = () => makePrfSlot(vaultKey, place, outputs, SAMPLE.prfSalt, binding);
    expect(await codeOf(made)).toBe('webauthn-invalid');
    const slot = await makePrf();
    expect(await codeOf(() => openPrf(slot, place, outputs))).toBe('webauthn-invalid');
  });

  it('is bound to its credential, relying party and transports', async () => {
    const slot = await makePrf();
    for (const p of [{ cid: countFrom(8, 20) }, { rp: '' }, { transports: ['usb'] }, { transports: ['usbn', 'fc'] }]) {
      expect(await codeOf(() => openPrf({ ...slot, p: { ...binding, ...p } }))).toBe('security-key-wrong');
    }
  });

  it('is not made where its binding would not fit every HKDF', async () => {
    const huge = { ...binding, cid: new Uint8Array(1023) };
    expect(await codeOf(() => makePrfSlot(vaultKey, place, SAMPLE.prfOutputs, SAMPLE.prfSalt, huge))).toBe(
      'vault-slot',
    );
  });
});

describe('a recovery slot', () => {
  it('opens with its code and with no other', async () => {
    const slot = await makeRecoverySlot(vaultKey, place, SAMPLE.recoveryCode);
    expect(await openRecoverySlot(slot, place, SAMPLE.recoveryCode.toLowerCase().replaceAll('-', ' '))).toEqual(
      vaultKey,
    );
    const other = formatEmergencyCode(countFrom(0xa1, 20));
    expect(await codeOf(() => openRecoverySlot(slot, place, other))).toBe('recovery-code-wrong');
    expect(await codeOf(() => openRecoverySlot(slot, place, `${other}0`))).toBe('recovery-code-invalid');
  });
});

describe('any slot', () => {
  it('opens in no other vault and under no other generation of the key', async () => {
    const slot = await makePrf();
    for (const at of [
      { ...place, vid: countFrom(1, 16) },
      { ...place, epoch: 4 },
    ]) {
      expect(await codeOf(() => openPrf(slot, at))).toBe('security-key-wrong');
    }
  });

  it('does not open once its identity, salt or commitment was changed', async () => {
    const slot = await makePrf();
    for (const name of ['id', 'salt', 'c'] as const) {
      expect(await codeOf(() => openPrf({ ...slot, [name]: flip(slot[name]) }))).toBe('security-key-wrong');
    }
  });

  it('is damaged, not wrong, where the commitment holds and the wrapped key does not', async () => {
    const slot = await makePrf();
    for (const name of ['n', 'w'] as const) {
      expect(await codeOf(() => openPrf({ ...slot, [name]: flip(slot[name]) }))).toBe('vault-damaged');
    }
  });

  it('opens under one key only: a wrapped key that decrypts under two is refused by its commitment', async () => {
    const slot = await makePrf();
    const fixed = (length: number) => (length === slot.id.length ? slot.id : countFrom(1, length));
    const other = countFrom(0xc0, 64);
    const impostor = await makePrfSlot(countFrom(0x66, 32), place, other, SAMPLE.prfSalt, binding, fixed);
    expect(await openPrf(impostor, place, other)).toEqual(countFrom(0x66, 32));
    expect(await codeOf(() => openPrf({ ...impostor, c: slot.c }, place, other))).toBe('security-key-wrong');
  });

  it('is made with fresh randomness each time', async () => {
    const [a, b] = [await makePrf(), await makePrf()];
    expect([a.id, a.c, a.n, a.w]).not.toContainEqual(b.id);
    expect(a.c).not.toEqual(b.c);
    expect(a.n).not.toEqual(b.n);
  });

  it('leaves the PRF results and the key to the caller, who zeroes them', async () => {
    const outputs = SAMPLE.prfOutputs.slice();
    const key = vaultKey.slice();
    await makePrfSlot(key, place, outputs, SAMPLE.prfSalt, binding);
    expect([outputs, key]).toEqual([SAMPLE.prfOutputs, vaultKey]);
  });
});
