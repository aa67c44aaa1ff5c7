import type { Bytes } from '../bytes/bytes.ts';
import type { KdfParameters } from './kdf.ts';

/** What every slot has: its name, salt, key commitment, nonce and the wrapped vault key. */
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

/** Which credential opens a `prf` slot. `rp` is empty where the browser took the extension's own id. */
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

export type Slot = PassphraseSlot | PrfSlot | RecoverySlot;

/** What a slot is bound to, so that it opens in no other vault and under no other generation of the key. */
export interface SlotPlace {
  /** 16 bytes. */
  readonly vid: Bytes;
  /** Generation of the vault key. */
  readonly epoch: number;
}

/** Length in bytes of a slot's salt, by kind. */
export const SALT_LENGTHS = { pw: 16, prf: 32, rec: 32 } as const;
/** Length in bytes of a slot's identity. */
export const SLOT_ID_LENGTH = 8;
