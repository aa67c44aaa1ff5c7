import { type Bytes, toBytes } from '../../bytes/bytes.ts';
import { encodeUtf8 } from '../../bytes/utf8.ts';
import { Fault } from '../../fault.ts';
import { checkArgon2, checkPbkdf2, checkScrypt } from '../limits.ts';

/** Parameters of Argon2, version 1.3. */
export interface Argon2Parameters {
  readonly variant: 'id' | 'd';
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Derives `length` bytes by PBKDF2 (RFC 8018); throws `import-kdf` before it starts. */
export async function derivePbkdf2(
  hash: 'SHA-1' | 'SHA-256' | 'SHA-512',
  password: string,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Promise<Bytes> {
  checkPbkdf2(iterations);
  const key = await crypto.subtle.importKey('raw', encodeUtf8(password), 'PBKDF2', false, ['deriveBits']);
  const options = { name: 'PBKDF2', hash, salt: toBytes(salt), iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(options, key, length * 8));
}

/** Derives 32 bytes by Argon2 (RFC 9106); throws `import-kdf` before it starts, `import-memory`, `import-damaged`, `import-passphrase` for an empty passphrase. */
export async function deriveArgon2(
  parameters: Argon2Parameters,
  password: string | Uint8Array,
  salt: Uint8Array,
): Promise<Bytes> {
  const { variant, memoryKib, passes, lanes } = parameters;
  checkArgon2(memoryKib, passes, lanes);
  if (salt.length < 8) throw new Fault('import-damaged', `got a salt of ${salt.length} bytes, want 8 or more`);
  const { argon2d, argon2id } = await import('hash-wasm');
  const options = {
    password: typeof password === 'string' ? encodeUtf8(password) : password,
    salt,
    iterations: passes,
    memorySize: memoryKib,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary' as const,
  };
  return derive(() => (variant === 'id' ? argon2id(options) : argon2d(options)), options.password);
}

/** Derives 32 bytes by scrypt (RFC 7914); throws `import-kdf` before it starts, `import-memory`, `import-passphrase` for an empty passphrase. */
export async function deriveScrypt(
  password: string,
  salt: Uint8Array,
  { n, r, p }: { readonly n: number; readonly r: number; readonly p: number },
): Promise<Bytes> {
  checkScrypt(n, r, p);
  const { scrypt } = await import('hash-wasm');
  const bytes = encodeUtf8(password);
  const options = { password: bytes, salt, costFactor: n, blockSize: r, parallelism: p, hashLength: 32 };
  return derive(() => scrypt({ ...options, outputType: 'binary' as const }), bytes);
}

async function derive(run: () => Promise<Uint8Array>, password: Uint8Array): Promise<Bytes> {
  // The library throws an error of its own for an empty password, and no program writes a file with one.
  if (password.length === 0) throw new Fault('import-passphrase', 'got an empty passphrase, want the right one');
  try {
    return toBytes(await run());
  } catch (cause) {
    // The parameters are checked, so only memory can be missing.
    throw new Fault('import-memory', 'got a failed allocation, want the memory that the file asks for', { cause });
  }
}
