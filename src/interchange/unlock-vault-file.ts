import { unlockWithPassphrase, unlockWithRecoveryCode } from '../vault/vault.ts';
import type { VaultSecret } from './worker-protocol.ts';

/**
 * Derives the raw vault key of a vault file, 32 bytes. Throws `passphrase-wrong`, `recovery-code-wrong`, `recovery-code-invalid`, and what
 * `parseContainer` throws, before any key is derived.
 */
export function unlockVaultFile(file: Uint8Array, secret: VaultSecret): Promise<Uint8Array> {
  return 'code' in secret ? unlockWithRecoveryCode(file, secret.code) : unlockWithPassphrase(file, secret.passphrase);
}
