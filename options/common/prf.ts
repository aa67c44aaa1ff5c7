import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { Fault } from '../../src/fault.ts';
import type { KeyMethod } from '../../src/messages/unlocking.ts';
import { parseAuthenticatorData } from '../../src/security-key/authenticator-data.ts';
import { parseBytes } from '../../src/security-key/client-data.ts';
import { type PrfResults, prfInputs, slotSecretOf } from '../../src/security-key/prf.ts';
import { describe, randomText, requireWebauthn, toCeremonyFault } from './ceremony.ts';
import type { Platform } from './platform.ts';

/** A key that is asked for its secret. */
export type AskedKey = Pick<KeyMethod, 'credentialId' | 'transports' | 'salt'>;

/** A key's answer, as the background takes it; `outputs` are both PRF results in base64url. */
export interface PrfAnswer {
  readonly credentialId: string;
  readonly outputs: string;
}

type Asking = Pick<
  Platform,
  'getCredential' | 'randomBytes' | 'canRegisterKeys' | 'origin' | 'createCredential' | 'nowMs'
>;

/**
 * Asks whichever of the keys is touched for its two PRF results. That the key verified its user is checked here, since a key may
 * answer without. Throws `webauthn-no-prf` for a key that gave no result, and the other `webauthn-*` faults.
 */
export async function askPrf(platform: Asking, keys: readonly AskedKey[]): Promise<PrfAnswer> {
  requireWebauthn(platform);
  const inputs = keys.map(({ credentialId, salt }) => [credentialId, prfInputs(parseBytes(salt, 'salt'))] as const);
  try {
    const answer = await platform.getCredential({
      challenge: randomText(platform, 32),
      allowCredentials: describe(keys),
      userVerification: 'required',
      timeout: 120_000,
      extensions: { prf: { evalByCredential: Object.fromEntries(inputs) } } as object,
    });
    const { prf } = answer.clientExtensionResults as { readonly prf?: { readonly results?: PrfResults } };
    const data = parseAuthenticatorData(parseBytes(answer.response.authenticatorData, 'authenticator data'));
    if (!data.userVerified) throw new Fault('webauthn-invalid', 'got no user verification, want it');
    return { credentialId: answer.id, outputs: takeOutputs(prf?.results) };
  } catch (thrown) {
    throw toCeremonyFault(thrown);
  }
}

/** The results as text; every copy in bytes is zeroed. */
function takeOutputs(results: PrfResults | undefined): string {
  if (results?.first === undefined || results.second === undefined) {
    throw new Fault('webauthn-no-prf', 'got no PRF results, want two');
  }
  const secret = slotSecretOf(results);
  try {
    return encodeBase64url(secret);
  } finally {
    secret.fill(0);
    for (const result of [results.first, results.second]) {
      if (result instanceof ArrayBuffer) new Uint8Array(result).fill(0);
      else result.fill(0);
    }
  }
}
