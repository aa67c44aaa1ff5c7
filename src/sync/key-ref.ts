import { encodeBase64url } from '../bytes/base64url.ts';
import type { VaultHeader } from '../vault/header.ts';
import { deriveKeyId, type VaultKey } from '../vault/vault-key.ts';

/** A vault key, as a header tells of it: its epoch, and 16 bytes that are derived from it, in base64url. */
export interface KeyRef {
  readonly epoch: number;
  readonly id: string;
}

/** What the files under a key say of it. */
export async function keyRefOf(key: VaultKey, { vid, epoch }: Pick<VaultHeader, 'vid' | 'epoch'>): Promise<KeyRef> {
  return { epoch, id: encodeBase64url(await deriveKeyId(key, 'vlt1/sync/key', vid)) };
}

/** Above 0 where `a` is to be in force: it has the higher epoch or, of two keys that were made at once, the greater id. */
export function compareKeys(a: KeyRef, b: KeyRef): number {
  if (a.epoch !== b.epoch) return a.epoch - b.epoch;
  return a.id === b.id ? 0 : a.id > b.id ? 1 : -1;
}
