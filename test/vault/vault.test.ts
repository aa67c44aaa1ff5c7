import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { equalBytes } from '../../src/bytes/equal.ts';
import { padContents, parseContainer, unpadContents } from '../../src/vault/container.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import {
  createVault,
  hashFile,
  openVault,
  sealVault,
  unlockWithPassphrase,
  unlockWithPrf,
  unlockWithRecoveryCode,
  verifySealed,
} from '../../src/vault/vault.ts';
import { importVaultKey, type VaultKey } from '../../src/vault/vault-key.ts';
import { arbitraryContents } from './arbitrary.ts';
import { codeOf } from './faults.ts';
import { countFrom, FLOOR, makeSample, SAMPLE, sampleContents, textOf } from './sample.ts';

let sample: Awaited<ReturnType<typeof makeSample>>;
let key: VaultKey;
beforeAll(async () => {
  sample = await makeSample();
  key = await importVaultKey(sample.rawKey);
});

describe('a vault', () => {
  it('opens with its passphrase, its security key and its recovery code', async () => {
    const raws = [
      await unlockWithPassphrase(sample.bytes, SAMPLE.passphrase),
      await unlockWithPrf(sample.bytes, SAMPLE.credentialId, SAMPLE.prfOutputs),
      await unlockWithRecoveryCode(sample.bytes, SAMPLE.recoveryCode),
    ];
    for (const raw of raws)
      expect((await openVault(await importVaultKey(raw), sample.bytes)).contents).toEqual(sampleContents());
  });

  it('does not open with anything else', async () => {
    const { bytes } = sample;
    expect(await codeOf(() => unlockWithPassphrase(bytes, 'correct horse'))).toBe('passphrase-wrong');
    expect(await codeOf(() => unlockWithPrf(bytes, SAMPLE.credentialId, countFrom(0x81, 64)))).toBe(
      'security-key-wrong',
    );
    expect(await codeOf(() => unlockWithPrf(bytes, countFrom(1, 4), SAMPLE.prfOutputs))).toBe('security-key-wrong');
    const other = '0000-0000-0000-0000-0000-0000-0000-0000-0000';
    expect(await codeOf(() => unlockWithRecoveryCode(bytes, other))).toBe('recovery-code-wrong');
  });

  it('gives back whatever was put into it, save after save', async () => {
    let previous = sample as Parameters<typeof sealVault>[1];
    await fc.assert(
      fc.asyncProperty(arbitraryContents, async (contents) => {
        const sealed = await sealVault(key, previous, contents);
        const opened = await openVault(key, sealed.bytes);
        expect(opened.contents).toEqual(contents);
        expect(opened.header).toEqual(sealed.header);
        previous = sealed;
      }),
      { numRuns: 40 },
    );
  });

  it('counts its saves and names the file before', async () => {
    const next = await sealVault(key, sample, emptyContents());
    expect([next.header.gen, next.header.epoch]).toEqual([sample.header.gen + 1, sample.header.epoch]);
    expect(next.header.prev).toEqual(await hashFile(sample.bytes));
    expect(next.fileHash).toEqual(await hashFile(next.bytes));
    expect(next.header.vid).toEqual(sample.header.vid);
  });

  it('is sealed under another key each time, so that equal contents look different', async () => {
    const [a, b] = [await sealVault(key, sample, emptyContents()), await sealVault(key, sample, emptyContents())];
    expect(a.header.bs).not.toEqual(b.header.bs);
    expect(parseContainer(a.bytes).body).not.toEqual(parseContainer(b.bytes).body);
  });

  it('starts at the first generation, with nothing before it', async () => {
    const made = await createVault({ passphrase: 'a', contents: emptyContents(), kdf: FLOOR });
    expect([made.header.gen, made.header.epoch, made.header.slots.length]).toEqual([1, 1, 1]);
    expect(made.header.prev).toEqual(new Uint8Array(32));
    expect((await openVault(await importVaultKey(made.rawKey), made.bytes)).contents).toEqual(emptyContents());
  });

  it('is not made with an empty passphrase or a cheap KDF', async () => {
    const contents = emptyContents();
    expect(await codeOf(() => createVault({ passphrase: '', contents }))).toBe('passphrase-weak');
    expect(await codeOf(() => createVault({ passphrase: 'a', contents, kdf: { m: 64, t: 1, p: 1 } }))).toBe(
      'vault-kdf-weak',
    );
  });

  it('tells its size only in steps of 4 KiB', async () => {
    const sizes = new Set<number>();
    const gap = 4096 - 4 - textOf(emptyContents()).length;
    for (const length of [0, 1, gap - 20, gap - 11]) {
      const contents = { ...emptyContents(), later: 'x'.repeat(length) };
      sizes.add(parseContainer((await sealVault(key, sample, contents)).bytes).body.length);
    }
    expect([...sizes]).toEqual([4096 + 16]);
    const contents = { ...emptyContents(), later: 'x'.repeat(gap - 10) };
    expect(parseContainer((await sealVault(key, sample, contents)).bytes).body.length).toBe(8192 + 16);
  });

  it('is compared with what went in before it counts as sealed', async () => {
    const text = textOf(sampleContents());
    await verifySealed(key, sample.bytes, text);
    expect(await codeOf(() => verifySealed(key, sample.bytes, text.subarray(1)))).toBe('vault-damaged');
    expect(await codeOf(() => verifySealed(key, sample.bytes.subarray(1), text))).toBe('vault-magic');
  });

  it('does not open with the key of another vault', async () => {
    const other = await importVaultKey(countFrom(0, 32));
    expect(await codeOf(() => openVault(other, sample.bytes))).toBe('vault-damaged');
  });

  it('is not sealed with contents that could not be opened again', async () => {
    const contents = { ...emptyContents(), schema: 3 } as never;
    expect(await codeOf(() => sealVault(key, sample, contents))).toBe('vault-version');
  });
});

describe('padding', () => {
  it('is undone exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (length) => {
        const padded = padContents(countFrom(1, length));
        expect(padded.length % 4096).toBe(0);
        expect(equalBytes(unpadContents(padded), countFrom(1, length))).toBe(true);
      }),
    );
  });

  it('is refused when there is none', async () => {
    for (const length of [0, 3])
      expect(await codeOf(() => unpadContents(new Uint8Array(length)))).toBe('vault-damaged');
  });
});
