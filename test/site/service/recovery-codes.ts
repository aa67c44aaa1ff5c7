import { createHash, randomInt } from 'node:crypto';
import { limitAttempts } from './attempts.ts';
import { Refusal } from './refusal.ts';
import type { Tenant, User } from './tenant.ts';

/** Random codes of a shape: each `x` becomes a letter of the alphabet, anything else stays. */
export function makeCodes(count: number, shape: string, alphabet: string): string[] {
  const letter = () => alphabet[randomInt(alphabet.length)] ?? '';
  return Array.from({ length: count }, () => shape.replace(/x/g, letter));
}

function hashCode(code: string): string {
  return createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('base64url');
}

/** Makes a new set; every earlier code becomes invalid. The text is returned once and only hashes are kept. */
export function issueRecoveryCodes(tenant: Tenant, user: User): string[] {
  const codes = tenant.profile.makeRecoveryCodes();
  user.recovery = { issuedMs: tenant.clocks.calendar(), hashes: new Set(codes.map(hashCode)), size: codes.length };
  user.recoverySetsIssued += 1;
  return codes;
}

/** The first set comes with the first method; later methods leave the user with the codes there are. */
export function issueFirstRecoveryCodes(tenant: Tenant, user: User): string[] | undefined {
  return user.recovery === undefined ? issueRecoveryCodes(tenant, user) : undefined;
}

/** Takes one code out of the set; unknown, used and superseded codes are refused alike. */
export async function spendRecoveryCode(tenant: Tenant, user: User, typed: string): Promise<void> {
  await limitAttempts(tenant, 'second', user.email, () => {
    if (user.recovery?.hashes.delete(hashCode(typed)) !== true) {
      throw new Refusal('recovery-code-wrong', 'That code is not valid, or it has been used before.', 403);
    }
  });
}
