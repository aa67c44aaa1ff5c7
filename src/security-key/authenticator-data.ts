import { Fault } from '../fault.ts';
import { type Cbor, decodeCbor } from './cbor.ts';

/** The data that an authenticator signs, WebAuthn Level 3 section 6.1. */
export interface AuthenticatorData {
  /** SHA-256 of the relying party's id. */
  readonly rpIdHash: Uint8Array;
  readonly userPresent: boolean;
  readonly userVerified: boolean;
  /** The credential may be copied to other devices. */
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  /** 0 if the authenticator does not count. */
  readonly signCount: number;
  /** Only in registrations. */
  readonly attested?: AttestedCredential;
  readonly extensions?: ReadonlyMap<number | string, Cbor>;
}

/** A new credential, WebAuthn Level 3 section 6.5.2. */
interface AttestedCredential {
  /** Lower-case UUID; all zeros if the authenticator does not name its model. */
  readonly aaguid: string;
  readonly credentialId: Uint8Array;
  /** COSE_Key (RFC 9052 section 7), the raw bytes. */
  readonly publicKey: Uint8Array;
}

const MAX_CREDENTIAL_ID = 1023;

/** Reads authenticator data; throws `webauthn-invalid` if anything is missing, contradictory or left over. */
export function parseAuthenticatorData(bytes: Uint8Array): AuthenticatorData {
  if (bytes.length < 37) throw new Fault('webauthn-invalid', `got ${bytes.length} bytes, want at least 37`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(32);
  let at = 37;
  let attested: AttestedCredential | undefined;
  if (flags & 0x40) ({ attested, at } = readAttested(bytes, at));
  let extensions: ReadonlyMap<number | string, Cbor> | undefined;
  if (flags & 0x80) {
    const { value, end } = decodeCbor(bytes, at);
    if (!(value instanceof Map)) throw new Fault('webauthn-invalid', 'got other extensions, want a map');
    extensions = value;
    at = end;
  }
  if (at !== bytes.length) throw new Fault('webauthn-invalid', `got ${bytes.length - at} bytes too many, want none`);
  const backupEligible = (flags & 0x08) !== 0;
  const backedUp = (flags & 0x10) !== 0;
  if (backedUp && !backupEligible) throw new Fault('webauthn-invalid', 'got a backup of what has none, want neither');
  return {
    rpIdHash: bytes.slice(0, 32),
    userPresent: (flags & 0x01) !== 0,
    userVerified: (flags & 0x04) !== 0,
    backupEligible,
    backedUp,
    signCount: view.getUint32(33),
    ...(attested !== undefined && { attested }),
    ...(extensions !== undefined && { extensions }),
  };
}

function readAttested(
  bytes: Uint8Array,
  start: number,
): { readonly attested: AttestedCredential; readonly at: number } {
  if (bytes.length < start + 18) throw new Fault('webauthn-invalid', 'got half a credential, want a whole one');
  const length = ((bytes[start + 16] ?? 0) << 8) | (bytes[start + 17] ?? 0);
  const idEnd = start + 18 + length;
  if (length < 1 || length > MAX_CREDENTIAL_ID || idEnd > bytes.length) {
    throw new Fault('webauthn-invalid', `got a credential id of ${length} bytes, want 1 to ${MAX_CREDENTIAL_ID}`);
  }
  const { value, end } = decodeCbor(bytes, idEnd);
  if (!(value instanceof Map)) throw new Fault('webauthn-invalid', 'got another public key, want a COSE map');
  return {
    attested: {
      aaguid: uuidOf(bytes.subarray(start, start + 16)),
      credentialId: bytes.slice(start + 18, idEnd),
      publicKey: bytes.slice(idEnd, end),
    },
    at: end,
  };
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
