import { decodeBase64url } from '../bytes/base64url.ts';
import type { VaultSecret } from '../messages/unlocking.ts';
import { unlockWithPassphrase, unlockWithPrf, unlockWithRecoveryCode } from '../vault/vault.ts';

/**
 * Derives the raw vault key of a vault file, 32 bytes. Throws `passphrase-wrong`, `recovery-code-wrong`, `recovery-code-invalid`,
 * `security-key-wrong`, and what `parseContainer` throws, before any key is derived.
 */
export function unlockVaultFile(file: Uint8Array, secret: VaultSecret): Promise<Uint8Array> {
  if ('code' in secret) return unlockWithRecoveryCode(file, secret.code);
  if ('passphrase' in secret) return unlockWithPassphrase(file, secret.passphrase);
  return unlockWithPrf(file, decodeBase64url(secret.credentialId), decodeBase64url(secret.outputs));
}
