import { decodeBase64 } from '../../src/bytes/base64.ts';
import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { unlockVaultFile } from '../../src/interchange/unlock-vault-file.ts';
import type { RestoreAsk, RestoreMode, RestoreView } from '../../src/messages/backups.ts';
import type { AskBackground } from '../../src/messages/client.ts';

/** A copy of a vault, with the secret that a user types. */
interface TypedCopy {
  readonly file?: string;
  readonly place?: string;
  readonly passphrase?: string;
  readonly code?: string;
}

/** Asks as the options page does: it derives the copy's key, and hands that over. */
async function withKey(ask: AskBackground, { passphrase, code, ...copy }: TypedCopy): Promise<RestoreAsk> {
  if (passphrase === undefined && code === undefined) return copy;
  const file =
    copy.file ?? (copy.place === undefined ? undefined : (await ask('restore.read', { place: copy.place })).file);
  if (file === undefined) return copy;
  const secret = code === undefined ? { passphrase: passphrase ?? '' } : { code };
  const key = encodeBase64url(new Uint8Array(await unlockVaultFile(decodeBase64(file), secret)));
  return { ...copy, key, ...(code !== undefined && { byCode: true }) };
}

/** Previews a copy. */
export async function inspectCopy({ ask }: { readonly ask: AskBackground }, copy: TypedCopy): Promise<RestoreView> {
  return ask('restore.inspect', await withKey(ask, copy));
}

/** Restores a copy. */
export async function applyCopy(
  { ask }: { readonly ask: AskBackground },
  { mode, ...copy }: TypedCopy & { readonly mode: RestoreMode },
): Promise<{ opened: boolean }> {
  return ask('restore.apply', { ...(await withKey(ask, copy)), mode });
}
