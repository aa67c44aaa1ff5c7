import { argon2id } from 'hash-wasm';
import type { Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';

/** The cost of Argon2id (RFC 9106): memory `m` in KiB, passes `t`, and lanes `p`, always 1. */
export interface KdfParameters {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** The cost of new slots: about 200 ms on a two-core machine of 2025. */
export const DEFAULT_KDF: KdfParameters = { m: 65_536, t: 3, p: 1 };

const MAX_MEMORY_KIB = 262_144;
const MAX_PASSES = 16;
const MAX_WORK = 1_048_576;

/**
 * Refuses a cost that is too low to protect or high enough to stall the machine.
 * Throws `vault-kdf-invalid`, `vault-kdf-weak` or `vault-kdf-heavy`.
 */
export function checkKdf(kdf: KdfParameters): void {
  const { m, t, p } = kdf;
  if (!isCount(m) || !isCount(t) || p !== 1) {
    throw new Fault('vault-kdf-invalid', `got m=${m} t=${t} p=${p}, want whole m and t, and p=1`);
  }
  if (m > MAX_MEMORY_KIB || t > MAX_PASSES || m * t > MAX_WORK) {
    throw new Fault(
      'vault-kdf-heavy',
      `got m=${m} t=${t}, want m<=${MAX_MEMORY_KIB} t<=${MAX_PASSES} m*t<=${MAX_WORK}`,
    );
  }
  if (!((m >= 19_456 && t >= 2) || m >= 47_104)) {
    throw new Fault('vault-kdf-weak', `got m=${m} t=${t}, want m>=19456 t>=2 or m>=47104 t>=1`);
  }
}

/**
 * Refuses passphrase slots that are too costly together: a wrong passphrase is tried on each. Throws `vault-kdf-heavy` past four times
 * the most that one may cost.
 */
export function checkTotalKdf(slots: readonly KdfParameters[]): void {
  const work = slots.reduce((sum, { m, t }) => sum + m * t, 0);
  if (work > 4 * MAX_WORK) throw new Fault('vault-kdf-heavy', `got m*t=${work} in all, want m*t<=${4 * MAX_WORK}`);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

/** Derives a 32-byte key from a passphrase that is not empty; the caller zeroes it. Throws what `checkKdf` throws. */
export async function runArgon2id(passphrase: string, salt: Uint8Array, kdf: KdfParameters): Promise<Bytes> {
  checkKdf(kdf);
  const password = encodeUtf8(passphrase.normalize('NFKC'));
  try {
    // A static import, since Chromium's service workers forbid import(); only this call compiles the WebAssembly.
    const key = await argon2id({
      password,
      salt,
      memorySize: kdf.m,
      iterations: kdf.t,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    });
    return key as Bytes;
  } finally {
    password.fill(0);
  }
}

/** Whether memory or passes are below those of new slots. */
export function isBelowDefault(kdf: KdfParameters): boolean {
  return kdf.m < DEFAULT_KDF.m || kdf.t < DEFAULT_KDF.t;
}

/** The greater of the default and the given cost, for memory and passes each. */
export function raiseKdf(kdf: KdfParameters): KdfParameters {
  return { m: Math.max(kdf.m, DEFAULT_KDF.m), t: Math.max(kdf.t, DEFAULT_KDF.t), p: 1 };
}
