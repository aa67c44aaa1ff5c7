import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { KeyAnswer, NewKey } from '../../src/messages/security-keys.ts';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { modelName } from '../../src/security-key/models.ts';
import { readRegistration } from '../../src/security-key/registration.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { Platform } from './platform.ts';

type Made = Pick<KeyAnswer, 'model'> &
  Required<Pick<NewKey, 'attachment' | 'transports' | 'aaguid' | 'credential' | 'backup' | 'abilities'>>;
type Ceremonies = Pick<
  Platform,
  'createCredential' | 'getCredential' | 'randomBytes' | 'canRegisterKeys' | 'origin' | 'nowMs'
>;

/** A key that is about to be touched for the first time. */
interface Wanted {
  readonly label: string;
  readonly attachment: 'cross-platform' | 'platform';
  /** Whether to ask for its model, for which the browser asks the user first. */
  readonly readsModel?: boolean;
}
/** What is known of a credential, to name it to the browser. */
export type Known = Pick<SecurityKeyView, 'credentialId' | 'otherCredentialIds' | 'transports'>;

/** How long the browser waits for a touch. */
const TIMEOUT_MS = 120_000;

/** COSE algorithm numbers that `securityKey.verify` can check: ES256, EdDSA, RS256. */
const algorithms = [-7, -8, -257];

/**
 * Has the browser make a credential on a security key, to know it again: a touch is enough, so that keys without a PIN can be
 * recorded. Throws the `webauthn-*` faults.
 */
export async function registerKey(platform: Ceremonies, form: Wanted, known: readonly Known[]): Promise<Made> {
  return (await makeCredential(platform, form, known, 'discouraged')).made;
}

/**
 * As `registerKey`, for unlocking with PIN or fingerprint (`required`); `prf` says whether the key can give secrets, by which a vault
 * could be unlocked. `rp.id` is left out, so Chromium binds the credential to this extension's id. Attestation is asked for only on request:
 * it alone tells the model of a portable key, and costs a second question of the browser's.
 */
export async function makeCredential(
  platform: Ceremonies,
  form: Wanted,
  known: readonly Known[],
  userVerification: 'required' | 'discouraged',
): Promise<{ readonly made: Made; readonly prf: boolean }> {
  requireWebauthn(platform);
  const challenge = randomText(platform, 32);
  const begunMs = platform.nowMs();
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
      attestation: form.readsModel === true ? 'direct' : 'none',
      extensions: { prf: {} } as object,
      timeout: TIMEOUT_MS,
    });
    const read = await readRegistration(response, { challenge, origin: platform.origin });
    if (userVerification === 'required' && !read.userVerified)
      throw new Fault('webauthn-invalid', 'got no user verification, want it');
    const { prf } = response.clientExtensionResults as { readonly prf?: { readonly enabled?: boolean } };
    const hasPrf = prf?.enabled === true;
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
      backup: read.backup,
      // That nobody was verified means nothing: it wasn't asked for.
      abilities: { prf: hasPrf, ...(read.userVerified && { userVerification: true }) },
      ...(modelName(read.aaguid) === undefined && read.attestedName !== undefined && { model: read.attestedName }),
    };
    return { made, prf: hasPrf };
  } catch (thrown) {
    throw toCeremonyFault(thrown, platform.nowMs() - begunMs);
  }
}

/**
 * Asks the given keys for a signature over a fresh challenge; `securityKey.verify` says whether it is right and whose it is. `full` also
 * asks the key to verify its user and for PRF, to see whether it can.
 */
export async function checkKey(
  platform: Ceremonies,
  keys: readonly Known[],
  how: 'touch' | 'full' = 'touch',
): Promise<Ask<'securityKey.verify'>> {
  requireWebauthn(platform);
  const challenge = randomText(platform, 32);
  const begunMs = platform.nowMs();
  try {
    const answer = await platform.getCredential({
      challenge,
      allowCredentials: describe(keys),
      userVerification: how === 'full' ? 'preferred' : 'discouraged',
      timeout: TIMEOUT_MS,
      // Any input will do: what the key makes of it is only seen to be there, and dropped.
      ...(how === 'full' && { extensions: { prf: { eval: { first: platform.randomBytes(32) } } } as object }),
    });
    return {
      credentialId: answer.id,
      challenge,
      clientDataJson: answer.response.clientDataJSON,
      authenticatorData: answer.response.authenticatorData,
      signature: answer.response.signature,
      ...(how === 'full' && { full: { prf: hasPrfResult(answer.clientExtensionResults) } }),
    };
  } catch (thrown) {
    throw toCeremonyFault(thrown, platform.nowMs() - begunMs);
  }
}

function hasPrfResult(extensions: object): boolean {
  const { prf } = extensions as { readonly prf?: { readonly results?: { readonly first?: unknown } } };
  return prf?.results?.first !== undefined;
}

/**
 * The fault that a thrown WebAuthn error stands for. Browsers say `NotAllowedError` for cancelling and for running out of time alike; only
 * how long they waited tells which.
 */
export function toCeremonyFault(thrown: unknown, waitedMs = 0): Fault {
  if (thrown instanceof Fault) return thrown;
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  const name = cause instanceof Error ? cause.name : typeof cause;
  switch (name) {
    case 'InvalidStateError':
      return new Fault('webauthn-known', 'got a key that is registered already, want another', { cause: thrown });
    case 'NotAllowedError':
    case 'AbortError':
      if (waitedMs >= TIMEOUT_MS && name === 'NotAllowedError')
        return new Fault('webauthn-timed-out', 'got no answer in time, want one', { cause: thrown });
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
  return keys.flatMap(({ credentialId, otherCredentialIds = [], transports }) =>
    [...(credentialId === undefined ? [] : [credentialId]), ...otherCredentialIds].map((id) => ({
      id,
      type: 'public-key' as const,
      transports: [...transports] as AuthenticatorTransport[],
    })),
  );
}

/** What the browser itself said of a failure, for whoever wants to look it up. */
export function browserErrorOf({ cause }: Fault): string | undefined {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? `${inner.name}: ${inner.message}` : undefined;
}

/** Random bytes in base64url. */
export function randomText(platform: Pick<Platform, 'randomBytes'>, length: number): string {
  return encodeBase64url(platform.randomBytes(length));
}
