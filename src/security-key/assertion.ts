import { concatBytes } from '../bytes/concat.ts';
import { Fault } from '../fault.ts';
import { parseAuthenticatorData } from './authenticator-data.ts';
import { type Ceremony, checkCeremony } from './ceremony.ts';
import { parseBytes, parseClientData } from './client-data.ts';
import { importVerifier } from './public-key.ts';

/** A stored credential. `publicKey` is a COSE_Key in base64url. */
export interface StoredCredential {
  readonly publicKey: string;
  /** COSE algorithm number. */
  readonly algorithm: number;
  readonly signCount: number;
}

/** A key's answer to a challenge; members are base64url. */
export interface Assertion {
  readonly clientDataJson: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** What a valid answer says. */
export interface VerifiedAssertion {
  readonly signCount: number;
  readonly userVerified: boolean;
  readonly backup: { readonly eligible: boolean; readonly state: boolean };
}

/**
 * Verifies a key's answer (WebAuthn Level 3 section 7.2): challenge, origin, relying party, user presence, signature, and an increased count. Throws `webauthn-invalid` for another ceremony or a count that indicates a cloned
 * key, `webauthn-mismatch` for another key's signature.
 */
export async function verifyAssertion(
  credential: StoredCredential,
  assertion: Assertion,
  want: Ceremony,
): Promise<VerifiedAssertion> {
  const clientBytes = parseBytes(assertion.clientDataJson, 'client data');
  const dataBytes = parseBytes(assertion.authenticatorData, 'authenticator data');
  const clientData = parseClientData(clientBytes);
  const data = parseAuthenticatorData(dataBytes);
  if (clientData.type !== 'webauthn.get')
    throw new Fault('webauthn-invalid', 'got another ceremony, want webauthn.get');
  await checkCeremony(want, clientData, data);
  if (!data.userPresent) throw new Fault('webauthn-invalid', 'got nobody present, want a touch');

  const verifier = await importVerifier(parseBytes(credential.publicKey, 'public key'));
  if (verifier.algorithm !== credential.algorithm) {
    throw new Fault('webauthn-invalid', `got a key for ${verifier.algorithm}, want ${credential.algorithm}`);
  }
  const clientHash = new Uint8Array(await crypto.subtle.digest('SHA-256', clientBytes));
  const signature = parseBytes(assertion.signature, 'signature');
  if (!(await verifier.verify(signature, concatBytes(dataBytes, clientHash)))) {
    throw new Fault('webauthn-mismatch', "got another key's signature, want this key's");
  }
  // Section 6.1.1: both are zero if the authenticator does not count.
  const counts = data.signCount !== 0 || credential.signCount !== 0;
  if (counts && data.signCount <= credential.signCount) {
    throw new Fault('webauthn-invalid', `got count ${data.signCount}, want more than ${credential.signCount}`);
  }
  return {
    signCount: data.signCount,
    userVerified: data.userVerified,
    backup: { eligible: data.backupEligible, state: data.backedUp },
  };
}
