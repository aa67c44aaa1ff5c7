import { limitAttempts } from './attempts.ts';
import { refuseSso, tidyAfterRemoval } from './methods.ts';
import { issueFirstRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts';
import { Refusal } from './refusal.ts';
import type { Session, Tenant, User } from './tenant.ts';
import { findStep, formatOtpauthUri, formatSecret, newSecret } from './totp.ts';
import { checkPassword } from './users.ts';

/** What the set-up page shows: the text for the QR picture and the key to type. */
export interface TotpOffer {
  readonly uri: string;
  readonly key: string;
}

/** Starts a set-up or a reconfiguration; what is enrolled now stays valid until the new secret is confirmed. */
export function beginTotp(session: Session, user: User): void {
  refuseSso(user);
  session.pendingTotp = { secret: newSecret(), confirmed: false };
}

export function readOffer(tenant: Tenant, session: Session, user: User): TotpOffer {
  const pending = session.pendingTotp;
  if (pending === undefined) throw new Refusal('not-started', 'Start the set-up again.');
  return {
    uri: formatOtpauthUri(tenant.profile.totp, pending.secret, tenant.profile.name, user.email),
    key: formatSecret(pending.secret),
  };
}

/** The first code of the new secret, which proves that the authenticator has it. */
export async function confirmTotp(tenant: Tenant, session: Session, user: User, typed: string): Promise<void> {
  const pending = session.pendingTotp;
  if (pending === undefined) throw new Refusal('not-started', 'Start the set-up again.');
  await limitAttempts(tenant, 'second', user.email, () => {
    const step = findStep(tenant.profile.totp, pending.secret, cleanCode(typed), tenant.clocks.codes());
    if (step === undefined) {
      throw new Refusal('code-wrong', 'That code is not right. Wait for the next one and enter it.', 403);
    }
    pending.confirmed = true;
  });
}

/** Puts the confirmed secret in place of any earlier one; returns recovery codes when this is the first method. */
export function enrolTotp(tenant: Tenant, session: Session, user: User): string[] | undefined {
  const pending = session.pendingTotp;
  if (pending?.confirmed !== true) throw new Refusal('not-started', 'Confirm a code first.');
  session.pendingTotp = undefined;
  user.totp = { secret: pending.secret, enrolledMs: tenant.clocks.calendar(), lastStep: -1 };
  return issueFirstRecoveryCodes(tenant, user);
}

/** Checks a code of the enrolled secret; each code opens once (RFC 6238 §5.2). */
export async function spendTotpCode(tenant: Tenant, user: User, typed: string): Promise<void> {
  await limitAttempts(tenant, 'second', user.email, () => {
    const totp = user.totp;
    if (totp === undefined) throw new Refusal('not-found', 'No authenticator app is set up for this account.');
    const step = findStep(tenant.profile.totp, totp.secret, cleanCode(typed), tenant.clocks.codes());
    if (step === undefined) throw new Refusal('code-wrong', 'That code is not right. Check it and try again.', 403);
    if (step <= totp.lastStep) {
      throw new Refusal('code-replayed', 'That code was already used. Wait for the next one.', 403);
    }
    totp.lastStep = step;
  });
}

export type RemovalProof = 'password' | 'code' | 'recovery-code';

/** Removes the authenticator app after one proof: the password, a current code or a recovery code. */
export async function removeTotp(tenant: Tenant, user: User, proof: RemovalProof, value: string): Promise<void> {
  if (user.totp === undefined) throw new Refusal('not-found', 'No authenticator app is set up for this account.');
  if (proof === 'password') await checkPassword(tenant, user, value);
  else if (proof === 'code') await spendTotpCode(tenant, user, value);
  else await spendRecoveryCode(tenant, user, value);
  user.totp = undefined;
  tidyAfterRemoval(user);
}

function cleanCode(typed: string): string {
  return typed.replace(/[\s-]/g, '');
}
