import { describe, expect, it } from 'vitest';
import { findNewest, listEarlier, readEarlier } from '../../../background/sync/target-files.ts';
import { encodeBase64url } from '../../../src/bytes/base64url.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { formatFileName, newDeviceId } from '../../../src/sync/file-name.ts';
import { emptyContents } from '../../../src/vault/contents.ts';
import { createVault, seal } from '../../../src/vault/vault.ts';
import { importVaultKey } from '../../../src/vault/vault-key.ts';
import { createCloud } from './cloud.ts';

const KDF = { m: 19_456, t: 2, p: 1 };
const made = await createVault({ passphrase: 'a passphrase', contents: emptyContents(), kdf: KDF });
const key = await importVaultKey(made.rawKey);
const vid = encodeBase64url(made.header.vid);
const [one, two] = [await newDeviceId(made.header.vid), await newDeviceId(made.header.vid)];
const foreign = await newDeviceId(new Uint8Array(16));

async function fileOf(gen: number): Promise<Bytes> {
  return (await seal(key, { ...made.header, gen }, emptyContents())).bytes;
}

async function put(cloud: ReturnType<typeof createCloud>, device: typeof one, counter: number, bytes: Bytes) {
  await cloud.target.put(formatFileName({ device, counter }), bytes);
}

describe('the files of a vault on a target', () => {
  it('are of other times but for the newest of each device, and of no other vault', async () => {
    const cloud = createCloud();
    for (const counter of [9, 10, 11]) await put(cloud, one, counter, await fileOf(counter));
    await put(cloud, two, 1, await fileOf(1));
    await put(cloud, foreign, 1, await fileOf(1));
    await put(cloud, foreign, 2, await fileOf(1));
    await cloud.target.put('notes.txt', new Uint8Array(3));
    const files = await listEarlier(cloud.target, vid);
    expect(files.map(({ name }) => name)).toEqual([`${one}.10.lk`, `${one}.9.lk`]);
    expect(files[0]).toMatchObject({ device: one, writtenMs: 2 });
  });

  it('are read only under the names of the vault, and only if they are its own', async () => {
    const cloud = createCloud();
    await put(cloud, one, 1, await fileOf(1));
    await put(cloud, foreign, 1, await fileOf(1));
    const other = await createVault({ passphrase: 'a passphrase', contents: emptyContents(), kdf: KDF });
    await put(cloud, two, 1, other.bytes);
    expect(await readEarlier(cloud.target, vid, `${one}.1.lk`)).toEqual(cloud.files.get(`${one}.1.lk`)?.bytes);
    for (const name of [`${one}.2.lk`, `${foreign}.1.lk`, 'notes.txt', '../1.lk'])
      await expect(readEarlier(cloud.target, vid, name)).rejects.toMatchObject({ code: 'backup-missing' });
    await expect(readEarlier(cloud.target, vid, `${two}.1.lk`)).rejects.toMatchObject({ code: 'vault-missing' });
  });

  it('begin a new device with the latest whole one', async () => {
    const cloud = createCloud();
    const whole = await fileOf(7);
    await put(cloud, one, 3, whole);
    await put(cloud, one, 4, (await fileOf(8)).slice(0, 3_000));
    await put(cloud, two, 50, await fileOf(5));
    expect(await findNewest(cloud.target, vid)).toEqual(whole);
    await cloud.target.delete(`${one}.3.lk`);
    await cloud.target.delete(`${two}.50.lk`);
    await expect(findNewest(cloud.target, vid)).rejects.toMatchObject({ code: 'vault-truncated' });
    await cloud.target.delete(`${one}.4.lk`);
    await expect(findNewest(cloud.target, vid)).rejects.toMatchObject({ code: 'vault-missing' });
  });
});
