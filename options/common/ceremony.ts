import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { readRegistration } from '../../src/security-key/registration.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { Platform } from './platform.ts';

type Made = Required<Pick<Ask<'securityKey.add'>, 'attachment' | 'transports' | 'aaguid' | 'credential'>>;
type Ceremonies = Pick<Platform, 'createCredential' | 'getCredential' | 'randomBytes' | 'canRegisterKeys' | 'origin'>;

type NewKey = { readonly label: string; readonly attachment: 'cross-platform' | 'platform' };
/** What is known of a credential, to name it to the browser. */
export type Known = Pick<SecurityKeyView, 'credentialId' | 'transports'>;

/** COSE algorithm numbers that `securityKey.verify` can check: ES256, EdDSA, RS256. */
const algorithms = [-7, -8, -257];

/**
 * Has the browser make a credential on a security key, to know it again: a touch is enough, so that keys without a PIN can be
 * recorded. Throws the `webauthn-*` faults.
 */
export async function registerKey(platform: Ceremonies, form: NewKey, known: readonly Known[]): Promise<Made> {
  return (await makeCredential(platform, form, known, 'discouraged')).made;
}

/**
 * As `registerKey`, for unlocking with PIN or fingerprint (`required`); `prf` says whether the key can give secrets, by which a vault
 * could be unlocked. `rp.id` is left out, so Chromium binds the credential to this extension's id. Attestation is asked for because the
 * key's model is only told with it.
 */
export async function makeCredential(
  platform: Ceremonies,
  form: NewKey,
  known: readonly Known[],
  userVerification: 'required' | 'discouraged',
): Promise<{ readonly made: Made; readonly prf: boolean }> {
  requireWebauthn(platform);
  const challenge = randomText(platform, 32);
  try {
    const response = await platform.createCredential({
      rp: { name: commonText.product },
      user: { id: randomText(platform, 16), name: form.label, displayName: form.label },
      challenge,
      pubKeyCredParams: algorithms.map((alg) => ({ alg, type: 'public-key' })),
      excludeCredentials: describe(known),
      authenticatorSelection: {
        authenticatorAttachment: form.attachment,
        residentKey: 'discouraged',
        userVerification,
      },
      attestation: 'direct',
      extensions: { prf: {} } as object,
      timeout: 120_000,
    });
    const read = await readRegistration(response, { challenge, origin: platform.origin });
    if (userVerification === 'required' && !read.userVerified)
      throw new Fault('webauthn-invalid', 'got no user verification, want it');
    const made = {
      attachment: read.attachment ?? form.attachment,
      transports: read.transports,
      aaguid: read.aaguid,
      credential: {
        id: read.credentialId,
        publicKey: read.publicKey,
        algorithm: read.algorithm,
        signCount: read.signCount,
      },
    };
    const { prf } = response.clientExtensionResults as { readonly prf?: { readonly enabled?: boolean } };
    return { made, prf: prf?.enabled === true };
  } catch (thrown) {
    throw toCeremonyFault(thrown);
  }
}

/** Asks the given keys for a signature over a fresh challenge; `securityKey.verify` says whether it is right and whose it is. */
export async function checkKey(
  platform: Ceremonies,
  keys: readonly SecurityKeyView[],
): Promise<Ask<'securityKey.verify'>> {
  requireWebauthn(platform);
  const challenge = randomText(platform, 32);
  try {
    const answer = await platform.getCredential({
      challenge,
      allowCredentials: describe(keys),
      userVerification: 'discouraged',
      timeout: 120_000,
    });
    return {
      credentialId: answer.id,
      challenge,
      clientDataJson: answer.response.clientDataJSON,
      authenticatorData: answer.response.authenticatorData,
      signature: answer.response.signature,
    };
  } catch (thrown) {
    throw toCeremonyFault(thrown);
  }
}

/** The fault that a thrown WebAuthn error stands for; browsers say `NotAllowedError` for cancelling and for running out of time. */
export function toCeremonyFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  const name = cause instanceof Error ? cause.name : typeof cause;
  switch (name) {
    case 'InvalidStateError':
      return new Fault('webauthn-known', 'got a key that is registered already, want another', { cause: thrown });
    case 'NotAllowedError':
    case 'AbortError':
      return new Fault('webauthn-cancelled', `got ${name}, want an answer from a key`, { cause: thrown });
    case 'NotSupportedError':
    case 'SecurityError':
    case 'ConstraintError':
      return new Fault('webauthn-unavailable', `got ${name}, want a key that can do this`, { cause: thrown });
    default:
      return new Fault('webauthn-invalid', `got ${name}, want a WebAuthn answer`, { cause: thrown });
  }
}

/** Throws `webauthn-unavailable` where the browser keeps security keys from extension pages. */
export function requireWebauthn(platform: Ceremonies): void {
  if (!platform.canRegisterKeys) {
    throw new Fault('webauthn-unavailable', 'got a browser without WebAuthn in extension pages, want one with it');
  }
}

/** Credentials as the browser wants them named. */
export function describe(keys: readonly Known[]) {
  return keys.flatMap((key) =>
    key.credentialId === undefined
      ? []
      : [
          {
            id: key.credentialId,
            type: 'public-key' as const,
            transports: [...key.transports] as AuthenticatorTransport[],
          },
        ],
  );
}

/** Random bytes in base64url. */
export function randomText(platform: Pick<Platform, 'randomBytes'>, length: number): string {
  return encodeBase64url(platform.randomBytes(length));
}
