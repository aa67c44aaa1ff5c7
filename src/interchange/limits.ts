import { Fault } from '../fault.ts';

/** Most bytes of a file, packed or not. */
export const MAX_BYTES = 32 * 1024 * 1024;
/** Most entries of all files read together. */
export const MAX_ENTRIES = 20_000;
/** Most levels of JSON. */
export const MAX_JSON_DEPTH = 32;
/** Most levels of XML. */
export const MAX_XML_DEPTH = 32;
/** Most elements and attributes of XML: each takes a hundred bytes and more. */
export const MAX_XML_NODES = 1_000_000;
/** Most objects and lists of JSON. */
export const MAX_JSON_NODES = 1_000_000;
/** Most cells of a table, the commas in quoted cells included. */
export const MAX_CELLS = 5_000_000;
/** Most lines of a text, blank ones included. */
export const MAX_LINES = 1_000_000;
/** Most columns of a table: a text with more is none. */
export const MAX_COLUMNS = 1_000;
/** Most members of an archive. */
export const MAX_MEMBERS = 100;

/** What may still be unpacked from one file, from archives inside it too: 32 MiB at first. */
export class UnpackBudget {
  #left = MAX_BYTES;

  /** Bytes that are left. */
  get left(): number {
    return this.#left;
  }

  /** Counts unpacked bytes; throws `import-too-large`. */
  take(bytes: number): void {
    if (bytes > this.#left) throw new Fault('import-too-large', `got more than ${MAX_BYTES} bytes, want fewer`);
    this.#left -= bytes;
  }
}

const GIB = 1024 ** 3;
const MAX_PBKDF2 = 10_000_000;
const MAX_AES_ROUNDS = 100_000_000;
const MAX_LANES = 64;

/** Throws `import-too-large` above 32 MiB. */
export function checkSize(bytes: number): void {
  if (bytes > MAX_BYTES) throw new Fault('import-too-large', `got ${bytes} bytes, want at most ${MAX_BYTES}`);
}

/** Throws `import-kdf` for Argon2 beyond 1 GiB, or beyond 4 GiB over all passes. Callers check before they allocate. */
export function checkArgon2(memoryKib: number, passes: number, lanes: number): void {
  const memory = memoryKib * 1024;
  const isSane =
    [memoryKib, passes, lanes].every((value) => Number.isSafeInteger(value) && value >= 1) &&
    lanes <= MAX_LANES &&
    memoryKib >= 8 * lanes;
  if (!isSane || memory > GIB || memory * passes > 4 * GIB) {
    throw new Fault('import-kdf', 'got Argon2 parameters out of bounds, want at most 1 GiB and 4 GiB over all passes');
  }
}

/** Throws `import-kdf` for scrypt beyond 1 GiB, beyond 4 GiB over all lanes, or where N is no power of two. */
export function checkScrypt(n: number, r: number, p: number): void {
  const isWhole = [n, r, p].every((value) => Number.isSafeInteger(value) && value >= 1);
  const memory = 128 * n * r;
  if (!isWhole || n < 2 || !Number.isInteger(Math.log2(n)) || memory > GIB || memory * p > 4 * GIB) {
    throw new Fault('import-kdf', 'got scrypt parameters out of bounds, want at most 1 GiB');
  }
}

/** Throws `import-kdf` when several scrypt derivations add up to more than 4 GiB. */
export function checkScryptTogether(
  costs: readonly { readonly n: number; readonly r: number; readonly p: number }[],
): void {
  const memory = costs.reduce((sum, { n, r, p }) => sum + 128 * n * r * p, 0);
  if (memory > 4 * GIB) throw new Fault('import-kdf', 'got scrypt slots out of bounds, want at most 4 GiB together');
}

/** Throws `import-kdf` for more than 10 million rounds of PBKDF2, or fewer than one. */
export function checkPbkdf2(iterations: number): void {
  if (Number.isSafeInteger(iterations) && iterations >= 1 && iterations <= MAX_PBKDF2) return;
  throw new Fault('import-kdf', `got a PBKDF2 count out of bounds, want 1 to ${MAX_PBKDF2}`);
}

/** Throws `import-kdf` for more than 100 million rounds of KeePass's AES key derivation. */
export function checkAesRounds(rounds: number): void {
  if (Number.isSafeInteger(rounds) && rounds >= 1 && rounds <= MAX_AES_ROUNDS) return;
  throw new Fault('import-kdf', `got a round count out of bounds, want 1 to ${MAX_AES_ROUNDS}`);
}
