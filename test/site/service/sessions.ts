import { randomBytes } from 'node:crypto';
import { Refusal } from './refusal.ts';
import type { Session, SignInMethod, Tenant, User } from './tenant.ts';

export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

export function openSession(tenant: Tenant): Session {
  const session: Session = {
    id: newToken(),
    stage: 'out',
    email: undefined,
    pendingTotp: undefined,
    pendingKey: undefined,
    challenge: undefined,
    signOn: undefined,
    goOnTo: undefined,
    freshRecoveryCodes: undefined,
    notice: undefined,
  };
  tenant.sessions.set(session.id, session);
  return session;
}

/** The account of a session at one stage, or a refusal. */
export function userAt(tenant: Tenant, session: Session, stage: 'second' | 'in'): User {
  const user = session.email === undefined ? undefined : tenant.users.get(session.email);
  if (user === undefined || session.stage !== stage) {
    throw new Refusal('signed-out', 'You are signed out. Sign in again.', 401);
  }
  return user;
}

/** Records a finished sign-in; the caller gives the browser a fresh session. */
export function recordSignIn(tenant: Tenant, session: Session, user: User, method: SignInMethod): void {
  session.stage = 'in';
  session.email = user.email;
  user.signIns.push({ method, atMs: tenant.clocks.calendar() });
}
