import { beforeAll, describe, expect, it } from 'vitest';
import { emptyContents } from '../../src/vault/contents.ts';
import { formatEmergencyCode } from '../../src/vault/emergency-code.ts';
import { DEFAULT_KDF } from '../../src/vault/kdf.ts';
import { changePassphrase, hasWeakSlot, raiseSlots } from '../../src/vault/rotation.ts';
import {
  createVault,
  hashFile,
  openVault,
  sealVault,
  unlockWithPassphrase,
  unlockWithPrf,
  unlockWithRecoveryCode,
} from '../../src/vault/vault.ts';
import { importVaultKey } from '../../src/vault/vault-key.ts';
import { codeOf } from './faults.ts';
import { countFrom, FLOOR, makeSample, SAMPLE, sampleContents } from './sample.ts';

const NEXT = 'another passphrase';
let sample: Awaited<ReturnType<typeof makeSample>>;
beforeAll(async () => {
  sample = await makeSample();
});
const change = (keep: Parameters<typeof changePassphrase>[1]['keep'] = [], bytes = sample.bytes) =>
  changePassphrase(bytes, { current: SAMPLE.passphrase, next: NEXT, keep, kdf: FLOOR });
const slotId = (kind: string) => sample.header.slots.find((slot) => slot.t === kind)?.id ?? new Uint8Array();

describe('changing the passphrase', () => {
  it('gives the vault a new key, keeps its contents and drops what was not touched again', async () => {
    const rotated = await change();
    const { header } = rotated;
    expect(rotated.rawKey).not.toEqual(sample.rawKey);
    expect([header.epoch, header.gen]).toEqual([sample.header.epoch + 1, sample.header.gen + 1]);
    expect(header.vid).toEqual(sample.header.vid);
    expect(header.prev).toEqual(await hashFile(sample.bytes));
    expect(header.slots.map((slot) => slot.t)).toEqual(['pw']);
    expect(rotated.dropped.map((slot) => slot.t)).toEqual(['prf', 'rec']);
    const raw = await unlockWithPassphrase(rotated.bytes, NEXT);
    expect(raw).toEqual(rotated.rawKey);
    expect((await openVault(await importVaultKey(raw), rotated.bytes)).contents).toEqual(sampleContents());
  });

  it('shuts out the old passphrase, the old key and the old slots', async () => {
    const { bytes } = await change();
    expect(await codeOf(() => unlockWithPassphrase(bytes, SAMPLE.passphrase))).toBe('passphrase-wrong');
    const oldKey = await importVaultKey(sample.rawKey);
    expect(await codeOf(() => openVault(oldKey, bytes))).toBe('vault-damaged');
    expect(await codeOf(() => unlockWithPrf(bytes, SAMPLE.credentialId, SAMPLE.prfOutputs))).toBe('security-key-wrong');
    expect(await codeOf(() => unlockWithRecoveryCode(bytes, SAMPLE.recoveryCode))).toBe('recovery-code-wrong');
  });

  it('takes along the security key and the recovery code that were given again', async () => {
    const rotated = await change([
      { id: slotId('prf'), outputs: SAMPLE.prfOutputs },
      { id: slotId('rec'), code: SAMPLE.recoveryCode },
    ]);
    expect(rotated.dropped).toEqual([]);
    expect(await unlockWithPrf(rotated.bytes, SAMPLE.credentialId, SAMPLE.prfOutputs)).toEqual(rotated.rawKey);
    expect(await unlockWithRecoveryCode(rotated.bytes, SAMPLE.recoveryCode)).toEqual(rotated.rawKey);
  });

  it('changes nothing where a secret to keep is another one', async () => {
    const other = formatEmergencyCode(countFrom(0, 20));
    expect(await codeOf(() => change([{ id: slotId('prf'), outputs: countFrom(1, 64) }]))).toBe('security-key-wrong');
    expect(await codeOf(() => change([{ id: slotId('rec'), code: other }]))).toBe('recovery-code-wrong');
  });

  it('refuses a wrong current passphrase and an empty new one', async () => {
    const wrong = { current: 'guess', next: NEXT, kdf: FLOOR };
    expect(await codeOf(() => changePassphrase(sample.bytes, wrong))).toBe('passphrase-wrong');
    const empty = { current: SAMPLE.passphrase, next: '', kdf: FLOOR };
    expect(await codeOf(() => changePassphrase(sample.bytes, empty))).toBe('passphrase-weak');
  });
});

describe('raising the KDF cost', () => {
  it('makes a slot below the default anew, once, and loses no other slot', async () => {
    expect(hasWeakSlot(sample.header)).toBe(true);
    const slots = await raiseSlots(sample.header, SAMPLE.passphrase, sample.rawKey);
    expect(slots?.map((slot) => slot.t)).toEqual(['pw', 'prf', 'rec']);
    expect(slots?.slice(1)).toEqual(sample.header.slots.slice(1));
    const key = await importVaultKey(sample.rawKey);
    const raised = await sealVault(key, sample, sampleContents(), slots);
    expect(hasWeakSlot(raised.header)).toBe(false);
    expect(raised.header.slots[0]?.p).toEqual(DEFAULT_KDF);
    expect(await unlockWithPassphrase(raised.bytes, SAMPLE.passphrase)).toEqual(sample.rawKey);
    expect(await raiseSlots(raised.header, SAMPLE.passphrase, sample.rawKey)).toBeUndefined();
  });

  it('leaves a slot alone that this passphrase does not open', async () => {
    expect(await raiseSlots(sample.header, 'another', sample.rawKey)).toBeUndefined();
  });

  it('never lowers the memory of a slot that has more', async () => {
    const kdf = { m: 70_000, t: 1, p: 1 };
    const made = await createVault({ passphrase: 'a', contents: emptyContents(), kdf });
    const slots = await raiseSlots(made.header, 'a', made.rawKey);
    expect(slots?.[0]?.p).toEqual({ m: 70_000, t: 3, p: 1 });
  });
});
