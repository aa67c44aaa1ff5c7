import { encodeBase64url } from '../bytes/base64url.ts';
import { equalBytes } from '../bytes/equal.ts';
import { Fault } from '../fault.ts';
import { parseAuthenticatorData } from './authenticator-data.ts';
import { decodeCbor } from './cbor.ts';
import { type Ceremony, checkCeremony } from './ceremony.ts';
import { parseBytes, parseClientData } from './client-data.ts';
import { algorithmOf } from './public-key.ts';

/** The parts of a browser's RegistrationResponseJSON (WebAuthn Level 3 section 5.5) that are read. */
export interface RegistrationResponse {
  readonly id: string;
  readonly type: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly attestationObject: string;
    readonly transports?: readonly string[];
  };
  readonly authenticatorAttachment?: string | null;
}

/** A credential just made, as a security key's record keeps it. Binary members are base64url. */
export interface ReadRegistration {
  readonly credentialId: string;
  /** COSE_Key. */
  readonly publicKey: string;
  /** COSE algorithm number. */
  readonly algorithm: number;
  /** Lower-case UUID; all zeros when the authenticator does not say. */
  readonly aaguid: string;
  readonly transports: readonly string[];
  readonly signCount: number;
  readonly attachment?: 'cross-platform' | 'platform';
  readonly userVerified: boolean;
}

/**
 * Reads what the browser returns from making a credential (WebAuthn Level 3 section 7.1). The attestation is not judged: it
 * only tells the model, and the user holds the key. With `want`, challenge, origin and relying party are checked as well.
 * Throws `webauthn-invalid`.
 */
export async function readRegistration(response: RegistrationResponse, want?: Ceremony): Promise<ReadRegistration> {
  const clientData = parseClientData(parseBytes(response.response?.clientDataJSON, 'client data'));
  const { value: attestation, end } = decodeAttestation(response.response.attestationObject);
  const authData = attestation instanceof Map ? attestation.get('authData') : undefined;
  if (!(authData instanceof Uint8Array) || end === 0) {
    throw new Fault('webauthn-invalid', 'got no authenticator data, want it in the attestation');
  }
  const data = parseAuthenticatorData(authData);
  if (data.attested === undefined || response.type !== 'public-key' || clientData.type !== 'webauthn.create') {
    throw new Fault('webauthn-invalid', 'got no new credential, want one');
  }
  if (!data.userPresent) throw new Fault('webauthn-invalid', 'got nobody present, want a touch');
  if (want !== undefined) await checkCeremony(want, clientData, data);
  const { aaguid, credentialId, publicKey } = data.attested;
  if (!equalBytes(parseBytes(response.id, 'credential id'), credentialId)) {
    throw new Fault('webauthn-invalid', 'got two credential ids, want one');
  }
  const attachment = response.authenticatorAttachment;
  return {
    credentialId: encodeBase64url(credentialId),
    publicKey: encodeBase64url(publicKey),
    algorithm: algorithmOf(publicKey),
    aaguid,
    transports: transportsOf(response.response.transports),
    signCount: data.signCount,
    ...((attachment === 'platform' || attachment === 'cross-platform') && { attachment }),
    userVerified: data.userVerified,
  };
}

function decodeAttestation(text: unknown) {
  const bytes = parseBytes(text, 'attestation');
  const decoded = decodeCbor(bytes);
  if (decoded.end !== bytes.length) throw new Fault('webauthn-invalid', 'got bytes after the attestation, want none');
  return decoded;
}

/** Names as reported, known or not, each once; browsers may add new ones. */
function transportsOf(raw: unknown): readonly string[] {
  if (!Array.isArray(raw)) return [];
  const names = raw.filter((name): name is string => typeof name === 'string' && /^[a-z-]{1,32}$/.test(name));
  return [...new Set(names)].slice(0, 16);
}
