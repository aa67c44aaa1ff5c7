import { concatBytes } from '../../bytes/concat.ts';
import { equalBytes } from '../../bytes/equal.ts';

const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);

/**
 * Opens the first and only message of libsodium's secretstream (XChaCha20-Poly1305); `undefined` when it does not
 * authenticate. libsodium pads the authenticated cipher text by its length modulo 16, not up to it.
 */
export async function findSecretstream(
  key: Uint8Array,
  header: Uint8Array,
  message: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (key.length !== 32 || header.length !== 24 || message.length < 17) return undefined;
  const { hchacha, chacha20 } = await import('@noble/ciphers/chacha.js');
  const { poly1305 } = await import('@noble/ciphers/_poly1305.js');
  const subkey = new Uint32Array(8);
  hchacha(SIGMA, words(key), words(header.subarray(0, 16)), subkey);
  const streamKey = new Uint8Array(subkey.buffer);
  const nonce = concatBytes(Uint8Array.of(1, 0, 0, 0), header.subarray(16, 24));
  const macKey = chacha20(streamKey, nonce, new Uint8Array(64), undefined, 0).subarray(0, 32);

  const body = message.subarray(1, -16);
  const first = new Uint8Array(64);
  first[0] = message[0] as number;
  const block = chacha20(streamKey, nonce, first, undefined, 1);
  block[0] = message[0] as number;
  const lengths = new Uint8Array(16);
  new DataView(lengths.buffer).setBigUint64(8, BigInt(64 + body.length), true);
  const authenticated = concatBytes(block, body, new Uint8Array(body.length % 16), lengths);
  if (!equalBytes(poly1305(authenticated, macKey), message.subarray(-16))) return undefined;
  return chacha20(streamKey, nonce, body, undefined, 2);
}

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}
