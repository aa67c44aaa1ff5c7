import { toBytes } from '../../bytes/bytes.ts';
import { Fault } from '../../fault.ts';
import { startOfText } from '../text.ts';

const BINARY = 'age-encryption.org/v1\n';
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** The work factor that the `age` tool writes. */
const WORK_FACTOR = 18;
/** 128 · 2^20 · 8 bytes are 1 GiB. */
const MAX_WORK_FACTOR = 20;

/** Says whether bytes are an age file, armoured or not. */
export function isAge(bytes: Uint8Array): boolean {
  return startsWith(bytes, BINARY) || startsWith(bytes.subarray(startOfText(bytes)), ARMOUR);
}

/** Opens an age file by passphrase. Throws `import-encryption` for a file encrypted to a key, `import-kdf`, `import-passphrase`, `import-damaged`. */
export async function openAge(bytes: Uint8Array, passphrase: () => string): Promise<Uint8Array> {
  const { Decrypter, armor } = await import('age-encryption');
  let file: Uint8Array = bytes;
  if (!startsWith(bytes, BINARY)) {
    try {
      file = armor.decode(new TextDecoder().decode(bytes).trim());
    } catch (cause) {
      throw new Fault('import-damaged', 'got broken armour, want it whole', { cause });
    }
  }
  const stanza = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d+)\n/.exec(String.fromCharCode(...file.subarray(0, 200)));
  if (stanza === null) throw new Fault('import-encryption', 'got a file to a key, want one with a passphrase');
  if (Number(stanza[1]) > MAX_WORK_FACTOR) {
    throw new Fault('import-kdf', `got a work factor of ${stanza[1]}, want at most ${MAX_WORK_FACTOR}`);
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase());
  try {
    return await decrypter.decrypt(toBytes(file));
  } catch (cause) {
    throw new Fault('import-passphrase', 'got a file that does not open, want the passphrase', { cause });
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, text.length)) === text;
}

/** Seals bytes under a passphrase as a binary age file, version 1. */
export async function sealAge(bytes: Uint8Array, passphrase: string, workFactor = WORK_FACTOR): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(toBytes(bytes));
}
