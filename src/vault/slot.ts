import type { Bytes } from '../bytes/bytes.ts';
import type { KdfParameters } from './kdf.ts';

/** The members of every slot: id, salt, key commitment, nonce and the wrapped vault key. */
export interface Wrapped {
  /** 8 bytes, different in each slot of a vault. */
  readonly id: Bytes;
  readonly salt: Bytes;
  /** Commitment to the wrapping key, 32 bytes. */
  readonly c: Bytes;
  readonly n: Bytes;
  readonly w: Bytes;
}

/** Wraps the vault key under a passphrase. */
export interface PassphraseSlot extends Wrapped {
  readonly t: 'pw';
  readonly p: KdfParameters;
}

/** The credential of a `prf` slot. `rp` is empty if the browser used the extension's own id. */
export interface PrfBinding {
  readonly rp: string;
  readonly cid: Bytes;
  readonly transports: readonly string[];
}

/** Wraps the vault key under a security key's PRF outputs. */
export interface PrfSlot extends Wrapped {
  readonly t: 'prf';
  readonly p: PrfBinding;
}

/** Wraps the vault key under the vault's own recovery code. */
export interface RecoverySlot extends Wrapped {
  readonly t: 'rec';
  readonly p: Readonly<Record<never, never>>;
}

/** One way to open the vault. */
export type Slot = PassphraseSlot | PrfSlot | RecoverySlot;

/** The vault and key generation that a slot is bound to. */
export interface SlotPlace {
  /** 16 bytes. */
  readonly vid: Bytes;
  /** Generation of the vault key. */
  readonly epoch: number;
}

/** Length in bytes of a slot's salt, by kind. */
export const SALT_LENGTHS = { pw: 16, prf: 32, rec: 32 } as const;
/** Length in bytes of a slot's id. */
export const SLOT_ID_LENGTH = 8;
