/** What opens the vault beside its passphrase. */
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
  /** From which both PRF inputs are made. */
  readonly salt: string;
  /** Name and loss of the key as its record has them: known only while the vault is open. */
  readonly label?: string;
  readonly lostMs?: number;
}

/** The secret of a way that goes on opening the vault while its key is changed, by the slot that it opens. */
export type KeptMethod =
  | { readonly slot: string; readonly outputs: string }
  | { readonly slot: string; readonly code: string };
