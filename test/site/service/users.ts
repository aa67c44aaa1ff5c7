import { limitAttempts } from './attempts.ts';
import { hashPassword, isPassword } from './password.ts';
import { Refusal } from './refusal.ts';
import type { Tenant, User } from './tenant.ts';

export interface NewUser {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly team?: string;
  readonly role?: 'admin' | 'member';
  readonly sso?: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Opens an account; somebody without a team becomes the administrator of one of their own. */
export async function addUser(tenant: Tenant, wanted: NewUser): Promise<User> {
  const email = wanted.email.trim().toLowerCase();
  if (!EMAIL.test(email)) throw new Refusal('input', 'Enter an e-mail address like name@example.com.');
  if (wanted.name.trim() === '') throw new Refusal('input', 'Enter your name.');
  if (wanted.sso === undefined && wanted.password.length < 8) {
    throw new Refusal('input', 'Use a password of at least 8 characters.');
  }
  if (tenant.users.has(email))
    throw new Refusal('email-taken', 'There is already an account with this e-mail address.');
  const team = wanted.team ?? `${wanted.name.trim()}’s team`;
  const user: User = {
    email,
    name: wanted.name.trim(),
    passwordHash: wanted.sso === undefined ? await hashPassword(wanted.password) : '',
    team,
    role: wanted.role ?? (wanted.team === undefined ? 'admin' : 'member'),
    sso: wanted.sso,
    totp: undefined,
    keys: [],
    recovery: undefined,
    recoverySetsIssued: 0,
    recoveryCase: undefined,
    trusted: [],
    devices: new Set(),
    signIns: [],
  };
  tenant.users.set(email, user);
  if (!tenant.teams.has(team)) tenant.teams.set(team, { enforced: false });
  return user;
}

/** The account behind an e-mail address and password, or one refusal for every way to be wrong. */
export async function checkCredentials(tenant: Tenant, emailTyped: string, password: string): Promise<User> {
  const email = emailTyped.trim().toLowerCase();
  return limitAttempts(tenant, 'password', email, async () => {
    const user = tenant.users.get(email);
    if (user?.sso !== undefined) {
      throw new Refusal('use-sso', `This account signs in with single sign-on by ${user.sso}.`, 403);
    }
    const isRight = await isPassword(password, user?.passwordHash ?? '');
    if (user === undefined || !isRight) {
      throw new Refusal('credentials-wrong', 'The e-mail address or the password is wrong.', 403);
    }
    return user;
  });
}

/** Asks for the password again before something grave. */
export async function checkPassword(tenant: Tenant, user: User, password: string): Promise<void> {
  await limitAttempts(tenant, 'password', user.email, async () => {
    if (!(await isPassword(password, user.passwordHash))) {
      throw new Refusal('password-wrong', 'The password is wrong. Nothing was changed.', 403);
    }
  });
}
