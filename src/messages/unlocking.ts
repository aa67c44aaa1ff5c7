/** The unlock methods beside the passphrase. */
export interface UnlockMethodsView {
  readonly keys: readonly KeyMethod[];
  /** The slot of the vault's recovery code, in base64url. */
  readonly code?: string;
}

/** A security key that opens the vault. Binary members are base64url. */
export interface KeyMethod {
  readonly slot: string;
  readonly credentialId: string;
  readonly transports: readonly string[];
  /** The salt of both PRF inputs. */
  readonly salt: string;
  /** From the key's record, so only while the vault is open; of the last one always. */
  readonly label?: string;
  /** The one that was last set up or used to unlock on this computer. */
  readonly last?: { readonly builtIn: boolean };
  readonly lostMs?: number;
}

/** The secret of an unlock method to keep when the vault key changes, and its slot. */
export type KeptMethod =
  | { readonly slot: string; readonly outputs: string }
  | { readonly slot: string; readonly code: string };

/** What opens a vault file: a passphrase, the emergency code, or a security key's PRF results, binary members in base64url. */
export type VaultSecret =
  | { readonly passphrase: string }
  | { readonly code: string }
  | { readonly credentialId: string; readonly outputs: string };
