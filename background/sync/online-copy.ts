import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { concatBytes } from '../../src/bytes/concat.ts';
import { encodeUtf8 } from '../../src/bytes/utf8.ts';
import { placesText } from '../../src/ui/strings/places.ts';
import type { KeptItemId, KeptItemRecord, VaultContents } from '../../src/vault/records.ts';
import { parsePlace } from '../accounts/kept-items.ts';

/** The place that outlives every other; FORMAT.md, “Kept items and ways in”. */
const [ONLINE = ''] = placesText.usual;

/** The id of the kept item that stands for the files on the target, which are backups as well: the same on every device of the vault. */
export async function onlineCopyId(vid: Uint8Array): Promise<KeptItemId> {
  const digest = await crypto.subtle.digest('SHA-256', concatBytes(encodeUtf8('vlt1/sync/online'), vid));
  return encodeBase64url(new Uint8Array(digest).subarray(0, 16)) as KeptItemId;
}

/** The contents with that item; the same contents where a device has added it. `name` is where the files are. */
export function withOnlineCopy(contents: VaultContents, id: KeptItemId, name: string, atMs: number): VaultContents {
  const { keptItems = [] } = contents;
  const known = keptItems.find((one) => one.id === id);
  if (known?.name === name && known.gone === undefined) return contents;
  const place = parsePlace(contents, ONLINE);
  const { gone: _gone, ...rest } = known ?? { id, kind: 'backup', createdMs: atMs, automatic: true };
  const item: KeptItemRecord = { ...rest, id, kind: 'backup', name, place, madeMs: atMs, checkedMs: atMs };
  return { ...contents, keptItems: [...keptItems.filter((one) => one !== known), item] };
}

/** The contents without it: the last device took its files off the target. */
export function withoutOnlineCopy(contents: VaultContents, id: KeptItemId, atMs: number): VaultContents {
  const gone = { atMs, why: 'discarded' };
  const isIt = (one: KeptItemRecord) => one.id === id && one.gone === undefined;
  if (contents.keptItems?.some(isIt) !== true) return contents;
  return { ...contents, keptItems: contents.keptItems.map((one) => (isIt(one) ? { ...one, gone } : one)) };
}
