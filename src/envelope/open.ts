import { armor, Decrypter } from 'age-encryption';
import { toBytes } from '../bytes/bytes.ts';
import { Fault } from '../fault.ts';
import { type EnvelopeContents, parseContents } from './contents.ts';

/** Longest armoured file: the largest contents, sealed, in Base64 with its line ends. */
const MAX_ARMOURED = 1_600_000;

/**
 * Opens an armoured age file with the code that `joinCodes` returned. Throws `envelope-damaged`, `envelope-code-wrong`, and what
 * `parseContents` throws.
 */
export async function openEnvelope(armoured: string, code: string): Promise<EnvelopeContents> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(code);
  const file = unwrap(armoured);
  let bytes: Uint8Array;
  try {
    bytes = await decrypter.decrypt(file);
  } catch (cause) {
    throw isWrongCode(cause)
      ? new Fault('envelope-code-wrong', 'got a code that opens nothing, want that of this file', { cause })
      : new Fault('envelope-damaged', 'got another file than was sealed, want that one', { cause });
  }
  try {
    return parseContents(bytes);
  } finally {
    bytes.fill(0);
  }
}

/** The library tells by these words alone that the passphrase, and nothing else, did not fit; a test holds it to them. */
function isWrongCode(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.startsWith('no identity matched');
}

function unwrap(armoured: string): Uint8Array<ArrayBuffer> {
  if (armoured.length > MAX_ARMOURED) {
    throw new Fault('envelope-damaged', `got ${armoured.length} characters, want at most ${MAX_ARMOURED}`);
  }
  try {
    return toBytes(armor.decode(armoured));
  } catch (cause) {
    throw new Fault('envelope-damaged', 'got broken armour, want it whole', { cause });
  }
}
