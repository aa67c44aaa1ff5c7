import { toBytes } from '../bytes/bytes.ts';
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Fault } from '../fault.ts';

/** Results of WebAuthn's `prf` extension (Level 3 section 10.1.4), before any conversion to JSON. */
export interface PrfResults {
  readonly first?: ArrayBuffer | Uint8Array;
  readonly second?: ArrayBuffer | Uint8Array;
}

/** The two PRF inputs of a vault slot with this salt. */
export function prfInputs(salt: Uint8Array): {
  readonly first: Uint8Array<ArrayBuffer>;
  readonly second: Uint8Array<ArrayBuffer>;
} {
  return {
    first: concatBytes(encodeUtf8('vlt1/prf\x01'), salt),
    second: concatBytes(encodeUtf8('vlt1/prf\x02'), salt),
  };
}

/**
 * The 64-byte secret of a `prf` slot; the caller zeroes it. Throws `webauthn-unavailable` without a result, and
 * `webauthn-invalid` for a result of another length or of zeros only, which must not derive a key.
 */
export function slotSecretOf(results: PrfResults | undefined): Uint8Array<ArrayBuffer> {
  const first = outputOf(results?.first);
  const second = outputOf(results?.second);
  const secret = concatBytes(first, second);
  first.fill(0);
  second.fill(0);
  return secret;
}

function outputOf(output: ArrayBuffer | Uint8Array | undefined): Uint8Array<ArrayBuffer> {
  if (output === undefined) throw new Fault('webauthn-unavailable', 'got no PRF result, want two');
  if (!(output instanceof ArrayBuffer) && !(output instanceof Uint8Array)) {
    throw new Fault('webauthn-invalid', 'got a PRF result that went through JSON, want bytes');
  }
  const bytes = new Uint8Array(toBytes(output instanceof Uint8Array ? output : new Uint8Array(output)));
  if (bytes.length !== 32 || bytes.every((byte) => byte === 0)) {
    throw new Fault('webauthn-invalid', `got ${bytes.length} bytes of PRF result, want 32 that are not all zero`);
  }
  return bytes;
}
