import { Fault } from '../../src/fault.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import { verifyAssertion } from '../../src/security-key/assertion.ts';
import { credentialsOf, type KeyAbilities } from '../../src/vault/key-records.ts';
import type { SecurityKeyRecord } from '../../src/vault/records.ts';

/** A key after it answered: when it did, its count, and what it was seen to be able to do. Throws the `webauthn-*` faults. */
export async function checkedKey(
  key: SecurityKeyRecord,
  ask: Ask<'securityKey.verify'>,
  { origin, nowMs }: { readonly origin: string; readonly nowMs: number },
): Promise<SecurityKeyRecord> {
  const credential = credentialsOf(key).find(({ id }) => id === ask.credentialId);
  if (credential === undefined) throw new Fault('webauthn-mismatch', 'got no credential, want one');
  const seen = await verifyAssertion(credential, ask, { challenge: ask.challenge, origin });
  const { origin: before } = credential;
  const abilities: KeyAbilities = {
    // Of several credentials, each shows its own.
    ...(before === undefined ? key : before).abilities,
    // A key that was asked for a touch alone doesn't show whether it could do more.
    ...((seen.userVerified || ask.full !== undefined) && { userVerification: seen.userVerified }),
    ...(ask.full !== undefined && { prf: ask.full.prf }),
  };
  const shown = {
    ...{ backup: seen.backup, checkedMs: nowMs },
    ...(Object.keys(abilities).length > 0 && { abilities }),
  };
  const counted = {
    ...credential,
    signCount: seen.signCount,
    ...(before !== undefined && { origin: { ...before, ...shown } }),
  };
  const others = key.otherCredentials?.map((one) => (one.id === counted.id ? counted : one));
  return {
    ...key,
    ...shown,
    ...(key.credential !== undefined && { credential: key.credential.id === counted.id ? counted : key.credential }),
    ...(others && { otherCredentials: others }),
  };
}
