import { armor, Encrypter } from 'age-encryption';
import { toBytes } from '../bytes/bytes.ts';
import { type EnvelopeContents, encodeContents } from './contents.ts';

/**
 * log2 of scrypt's cost: 64 MiB and well under a second. The code has 136 random bits, so nothing has to slow a guess down; this is for a
 * code that somebody saw half of, and still fits an old phone.
 */
const WORK_FACTOR = 16;

/** Seals contents under the code of their envelope, as an armoured age file. Throws `envelope-limit`. */
export async function sealEnvelope(
  contents: EnvelopeContents,
  code: string,
  workFactor: number = WORK_FACTOR,
): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(code);
  encrypter.setScryptWorkFactor(workFactor);
  const bytes = encodeContents(contents);
  try {
    return armor.encode(await encrypter.encrypt(toBytes(bytes)));
  } finally {
    bytes.fill(0);
  }
}
