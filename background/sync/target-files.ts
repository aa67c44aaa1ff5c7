import { decodeBase64url, encodeBase64url } from '../../src/bytes/base64url.ts';
import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { EarlierFile } from '../../src/messages/sync.ts';
import { type FileName, findFileName, tagOf, vaultTag } from '../../src/sync/file-name.ts';
import type { SyncTarget, TargetFile } from '../../src/sync/target.ts';
import { parseContainer } from '../../src/vault/container.ts';
import type { VaultHeader } from '../../src/vault/header.ts';

type Named = TargetFile & FileName;

/** How many files of a device are tried until one is whole, at a join. */
const TRIES = 3;

/** The files of a vault on a target, newest first by device. Nothing has authenticated them. */
async function filesOf(target: SyncTarget, vid: string): Promise<readonly Named[]> {
  const tag = await vaultTag(decodeBase64url(vid));
  return (await target.list())
    .flatMap((file): readonly Named[] => {
      const name = findFileName(file.name);
      return name !== undefined && tagOf(name.device) === tag ? [{ ...file, ...name }] : [];
    })
    .sort((a, b) => b.counter - a.counter);
}

/** The files of other times: all of the vault but the newest of each device, the latest first where the target says when they were written. */
export async function listEarlier(target: SyncTarget, vid: string): Promise<readonly EarlierFile[]> {
  const newest = new Set<string>();
  const earlier = (await filesOf(target, vid)).filter(({ device }) => newest.has(device) || !newest.add(device));
  return earlier
    .map(({ name, device, size, writtenMs }) => ({
      name,
      device,
      ...(writtenMs !== undefined && { writtenMs }),
      ...(size !== undefined && { size }),
    }))
    .sort((a, b) => (b.writtenMs ?? 0) - (a.writtenMs ?? 0));
}

/** One file of the vault. Throws `backup-missing`, and what reading a container throws. */
export async function readEarlier(target: SyncTarget, vid: string, name: string): Promise<Bytes> {
  const known = findFileName(name);
  const isOurs = known !== undefined && tagOf(known.device) === (await vaultTag(decodeBase64url(vid)));
  const bytes = isOurs ? await target.get(name) : undefined;
  if (bytes === undefined) throw new Fault('backup-missing', 'got no such file, want one of this vault');
  requireVault(bytes, vid);
  return bytes;
}

/** The newest file of a device. Throws as `readEarlier`. */
export async function readNewest(target: SyncTarget, vid: string, device: string): Promise<Bytes> {
  const newest = (await filesOf(target, vid)).find((file) => file.device === device);
  return readEarlier(target, vid, newest?.name ?? '');
}

/**
 * The file of a vault by which a new device joins: of the newest whole file of each device, that of the latest key and generation. What the
 * others have besides is merged as soon as it is open. Throws `vault-missing`.
 */
export async function findNewest(target: SyncTarget, vid: string): Promise<Bytes> {
  const files = await filesOf(target, vid);
  let best: { readonly bytes: Bytes; readonly header: VaultHeader } | undefined;
  let refusal: unknown;
  for (const device of new Set(files.map((file) => file.device))) {
    for (const { name } of files.filter((file) => file.device === device).slice(0, TRIES)) {
      const bytes = await target.get(name);
      if (bytes === undefined) continue;
      try {
        const header = requireVault(bytes, vid);
        if (best === undefined || isLater(header, best.header)) best = { bytes, header };
        break;
      } catch (thrown) {
        refusal ??= thrown;
        ignore('sync')(thrown);
      }
    }
  }
  if (best !== undefined) return best.bytes;
  throw refusal ?? new Fault('vault-missing', 'got no file of this vault, want one');
}

function requireVault(bytes: Bytes, vid: string): VaultHeader {
  const { header } = parseContainer(bytes);
  if (encodeBase64url(header.vid) !== vid) throw new Fault('vault-missing', 'got the file of another vault, want ours');
  return header;
}

function isLater(a: VaultHeader, b: VaultHeader): boolean {
  return a.epoch > b.epoch || (a.epoch === b.epoch && a.gen > b.gen);
}
