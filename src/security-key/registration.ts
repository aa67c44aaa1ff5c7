import { encodeBase64url } from '../bytes/base64url.ts';
import { equalBytes } from '../bytes/equal.ts';
import { Fault } from '../fault.ts';
import { readAttestedModel } from './attestation.ts';
import { parseAuthenticatorData } from './authenticator-data.ts';
import { decodeCbor } from './cbor.ts';
import { type Ceremony, checkCeremony } from './ceremony.ts';
import { parseBytes, parseClientData } from './client-data.ts';
import { algorithmOf } from './public-key.ts';

/** The members of RegistrationResponseJSON (WebAuthn Level 3 section 5.5) that are read. */
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

/** A new credential. Binary members are base64url. */
export interface ReadRegistration {
  readonly credentialId: string;
  /** COSE_Key. */
  readonly publicKey: string;
  /** COSE algorithm number. */
  readonly algorithm: number;
  /** Lower-case UUID; all zeros if the authenticator does not name its model. */
  readonly aaguid: string;
  readonly transports: readonly string[];
  readonly signCount: number;
  readonly attachment?: 'cross-platform' | 'platform';
  readonly userVerified: boolean;
  /** Whether it may be copied to other devices, and is. */
  readonly backup: { readonly eligible: boolean; readonly state: boolean };
  /** What the attestation calls the model, for one whose AAGUID says nothing. */
  readonly attestedName?: string;
}

const NO_AAGUID = '00000000-0000-0000-0000-000000000000';

/**
 * Reads the browser's response to a registration (WebAuthn Level 3 section 7.1); with `want`, also checks challenge, origin and
 * relying party. Does not verify the attestation, which only names the model. Throws `webauthn-invalid`.
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
  const model = readAttestedModel(attestation);
  return {
    credentialId: encodeBase64url(credentialId),
    publicKey: encodeBase64url(publicKey),
    algorithm: algorithmOf(publicKey),
    aaguid: aaguid === NO_AAGUID ? (model.aaguid ?? aaguid) : aaguid,
    transports: transportsOf(response.response.transports),
    signCount: data.signCount,
    ...((attachment === 'platform' || attachment === 'cross-platform') && { attachment }),
    userVerified: data.userVerified,
    backup: { eligible: data.backupEligible, state: data.backedUp },
    ...(model.name !== undefined && { attestedName: model.name }),
  };
}

function decodeAttestation(text: unknown) {
  const bytes = parseBytes(text, 'attestation');
  const decoded = decodeCbor(bytes);
  if (decoded.end !== bytes.length) throw new Fault('webauthn-invalid', 'got bytes after the attestation, want none');
  return decoded;
}

/** Unique transport names as reported; browsers may add new ones. */
function transportsOf(raw: unknown): readonly string[] {
  if (!Array.isArray(raw)) return [];
  const names = raw.filter((name): name is string => typeof name === 'string' && /^[a-z-]{1,32}$/.test(name));
  return [...new Set(names)].slice(0, 16);
}
