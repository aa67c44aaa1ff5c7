import { beforeAll, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { concatBytes } from '../../src/bytes/concat.ts';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { MAX_FILE, padContents } from '../../src/vault/container.ts';
import { emptyContents } from '../../src/vault/contents.ts';
import { hashFile, openVault, sealVault, unlockWithPassphrase, unlockWithPrf } from '../../src/vault/vault.ts';
import { importVaultKey, type VaultKey } from '../../src/vault/vault-key.ts';
import { codeOf } from './faults.ts';
import { forgeFile, forgePrefix, headerText, withHeader } from './forge.ts';
import { makeSample, SAMPLE, sampleContents, textOf } from './sample.ts';

let sample: Awaited<ReturnType<typeof makeSample>>;
let key: VaultKey;
beforeAll(async () => {
  sample = await makeSample();
  key = await importVaultKey(sample.rawKey);
});
const openCode = (bytes: Uint8Array) => codeOf(() => openVault(key, bytes));

describe('a damaged vault file', () => {
  it('is refused with any single byte changed', async () => {
    const openChanged = async (at: number) => {
      const bytes = sample.bytes.slice();
      bytes[at] = (bytes[at] as number) ^ (at % 3 === 0 ? 0xff : 1 << (at & 7));
      return { at, code: await openCode(bytes) };
    };
    for (let start = 0; start < sample.bytes.length; start += 128) {
      const length = Math.min(128, sample.bytes.length - start);
      const outcomes = await Promise.all(Array.from({ length }, (_, i) => openChanged(start + i)));
      expect(outcomes.filter(({ code }) => !code.startsWith('vault-'))).toEqual([]);
    }
  });

  it('is refused at any other length', async () => {
    for (let length = 0; length < sample.bytes.length; length++) {
      const code = await openCode(sample.bytes.subarray(0, length));
      // The body's length is padded to whole blocks: short of one, its seal no longer fits.
      if (!['vault-magic', 'vault-truncated', 'vault-damaged'].includes(code)) expect([length, code]).toBe('refused');
    }
    for (const more of [1, 16, 4096]) {
      expect(['vault-truncated', 'vault-damaged']).toContain(
        await openCode(concatBytes(sample.bytes, new Uint8Array(more))),
      );
    }
  });

  it('is told apart from no vault file and from one of a newer version', async () => {
    expect(await openCode(encodeUtf8('<!doctype html>'))).toBe('vault-magic');
    expect(await openCode(new Uint8Array())).toBe('vault-magic');
    expect(await openCode(concatBytes(sample.bytes.subarray(0, 7), Uint8Array.of(2), sample.bytes.subarray(8)))).toBe(
      'vault-version',
    );
    expect(await openCode(concatBytes(sample.bytes.subarray(0, 7), Uint8Array.of(0), sample.bytes.subarray(8)))).toBe(
      'vault-magic',
    );
  });

  it('is refused past 64 MiB, and with a header past 64 KiB', async () => {
    const huge = new Uint8Array(MAX_FILE + 1);
    huge.set(sample.bytes);
    expect(await openCode(huge)).toBe('vault-size');
    expect(await openCode(concatBytes(forgePrefix(' '.repeat(65_537)), new Uint8Array(4112)))).toBe('vault-header');
    const endless = sample.bytes.slice(0, 6000);
    endless.set([0xff, 0xff, 0xff, 0xff], 8);
    expect(await openCode(endless)).toBe('vault-header');
  });

  it.each<[string, (text: string) => string]>([
    ['its generation raised', (text) => text.replace('"gen":2', '"gen":3')],
    ['its epoch raised', (text) => text.replace('"epoch":1', '"epoch":2')],
    ['a space more', (text) => text.replace('{', '{ ')],
    ['its members in another order', (text) => text.replace(/("epoch":\d+),("gen":\d+)/, '$2,$1')],
    ['its slots in another order', (text) => JSON.stringify(reversedSlots(text))],
    ['a slot removed', (text) => JSON.stringify({ ...JSON.parse(text), slots: JSON.parse(text).slots.slice(0, 2) })],
    ['an extension added', (text) => text.replace('"ext":{}', '"ext":{"a":1}')],
    ['the same text escaped', (text) => text.replace('"pw"', '"p\\u0077"')],
  ])('is refused with %s in its header', async (_what, change) => {
    const changed = withHeader(sample.bytes, change);
    expect(headerText(changed)).not.toBe(headerText(sample.bytes));
    expect(await openCode(changed)).toBe('vault-damaged');
  });

  it('is refused with a name twice in its header', async () => {
    expect(await openCode(withHeader(sample.bytes, (text) => text.replace('"gen":2', '"gen":2,"gen":2')))).toBe(
      'vault-header',
    );
  });

  it('is refused where the KDF is too cheap, too dear or no number, before the KDF runs', async () => {
    for (const [m, code] of [
      ['8', 'vault-kdf-weak'],
      ['4294967295', 'vault-kdf-heavy'],
      ['19456.5', 'vault-kdf-invalid'],
      ['"19456"', 'vault-kdf-invalid'],
      ['1e999', 'vault-header'],
    ]) {
      const changed = withHeader(sample.bytes, (text) => text.replace('"m":19456', `"m":${m}`));
      expect([m, await codeOf(() => unlockWithPassphrase(changed, SAMPLE.passphrase))]).toEqual([m, code]);
    }
  });

  it('is refused with a slot moved in from another vault', async () => {
    const other = await makeSample();
    const slots = JSON.stringify(JSON.parse(headerText(other.bytes)).slots);
    const mixed = withHeader(sample.bytes, (text) => text.replace(/"slots":.*$/, `"slots":${slots}}`));
    expect(await codeOf(() => unlockWithPrf(mixed, SAMPLE.credentialId, SAMPLE.prfOutputs))).toBe('security-key-wrong');
    expect(await codeOf(() => unlockWithPassphrase(mixed, SAMPLE.passphrase))).toBe('passphrase-wrong');
    expect(await openCode(mixed)).toBe('vault-damaged');
  });
});

describe('a file sealed with the right key by a faulty or newer writer', () => {
  const forge = (header: string, padded: Uint8Array<ArrayBuffer>, version = 1) =>
    forgeFile(sample.rawKey, sample.header.bs, header, padded, version);
  const body = () => padContents(textOf(sampleContents()));

  it('opens when it is right', async () => {
    expect((await openVault(key, await forge(headerText(sample.bytes), body()))).contents).toEqual(sampleContents());
    const spaced = JSON.stringify(JSON.parse(headerText(sample.bytes)), undefined, 2);
    expect((await openVault(key, await forge(spaced, body()))).contents).toEqual(sampleContents());
  });

  it('opens by its other slots where one has too much to be bound to, and never by that one', async () => {
    const cid = new Uint8Array(1023).fill(7);
    const long = JSON.parse(headerText(sample.bytes));
    for (const slot of long.slots) if (slot.t === 'prf') slot.p.cid = encodeBase64url(cid);
    const file = await forge(JSON.stringify(long), body());
    expect((await openVault(key, file)).contents).toEqual(sampleContents());
    (await unlockWithPassphrase(file, SAMPLE.passphrase)).fill(0);
    expect(await codeOf(() => unlockWithPrf(file, cid, SAMPLE.prfOutputs))).toBe('vault-slot');
  });

  it('keeps its extensions when it is saved again', async () => {
    const extended = headerText(sample.bytes).replace('"ext":{}', '"ext":{"later":[1,{"a":"b"}]}');
    const file = await forge(extended, body());
    const { header } = await openVault(key, file);
    const next = await sealVault(key, { header, fileHash: await hashFile(file) }, emptyContents());
    expect(headerText(next.bytes)).toContain('"ext":{"later":[1,{"a":"b"}]}');
  });

  it('is refused as newer by container, header, suite, extension or schema', async () => {
    const text = headerText(sample.bytes);
    expect(await openCode(await forge(text, body(), 2))).toBe('vault-version');
    expect(await openCode(await forge(text.replace('"v":1', '"v":2'), body()))).toBe('vault-version');
    expect(await openCode(await forge(text.replace('ARGON2ID', 'ARGON3'), body()))).toBe('vault-version');
    expect(await openCode(await forge(text.replace('"crit":[]', '"crit":["x"]'), body()))).toBe('vault-version');
    const contents = encodeUtf8(JSON.stringify({ ...sampleContents(), schema: 3 }));
    expect(await openCode(await forge(text, padContents(contents)))).toBe('vault-version');
  });

  it('is refused where the padding is not exactly what it must be', async () => {
    const text = headerText(sample.bytes);
    const stained = body();
    stained[stained.length - 1] = 1;
    const endless = body();
    endless.set([0xff, 0xff, 0xff, 0xff]);
    const roomy = concatBytes(body(), new Uint8Array(4096));
    for (const padded of [stained, endless, roomy])
      expect(await openCode(await forge(text, padded))).toBe('vault-damaged');
  });

  it('is refused with a body that is no vault contents', async () => {
    const text = headerText(sample.bytes);
    for (const contents of ['', '[]', '{}', '['.repeat(100_000), '{"schema":1}']) {
      expect(await openCode(await forge(text, padContents(encodeUtf8(contents))))).toBe('vault-contents');
    }
  });
});

function reversedSlots(text: string): object {
  const header = JSON.parse(text);
  return { ...header, slots: header.slots.toReversed() };
}
