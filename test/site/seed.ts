import { hasSecondFactor, mustEnrol } from './service/methods.ts';
import { issueRecoveryCodes } from './service/recovery-codes.ts';
import type { SignIn, StoredKey, Tenant, User } from './service/tenant.ts';
import { formatOtpauthUri, formatSecret, newSecret } from './service/totp.ts';
import { addUser } from './service/users.ts';

/** What a test may ask for; everything has a default. */
export interface UserWish {
  readonly email?: string;
  readonly password?: string;
  readonly name?: string;
  readonly team?: string;
  readonly role?: 'admin' | 'member';
  readonly sso?: string;
  /** Enrolled already, with recovery codes, as if the set-up had been done. */
  readonly withTotp?: boolean;
}

export interface CreatedUser {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly team: string;
  /** Base32 text, when `withTotp` was asked for. */
  readonly totpKey: string | undefined;
  readonly otpauthUri: string | undefined;
  readonly recoveryCodes: readonly string[];
}

/** The service's side of the truth about one account. */
export interface UserState {
  readonly methods: readonly ('totp' | 'key')[];
  readonly totpKey: string | undefined;
  readonly recoveryCodesLeft: number;
  readonly recoverySetsIssued: number;
  readonly keys: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: StoredKey['kind'];
    readonly aaguid: string;
    readonly counter: number;
    readonly createdMs: number;
    readonly lastUsedMs: number | undefined;
  }[];
  readonly signIns: readonly SignIn[];
  readonly trustedBrowsers: number;
  readonly mustEnrol: boolean;
  readonly sso: string | undefined;
  readonly recoveryStage: string;
}

/** Opens an account without the browser. */
export async function createUser(tenant: Tenant, wish: UserWish = {}): Promise<CreatedUser> {
  const password = wish.password ?? 'correct horse battery';
  const user = await addUser(tenant, {
    email: wish.email ?? `user${tenant.users.size + 1}@example.com`,
    password,
    name: wish.name ?? 'Robin Vale',
    ...(wish.team === undefined ? {} : { team: wish.team }),
    ...(wish.role === undefined ? {} : { role: wish.role }),
    ...(wish.sso === undefined ? {} : { sso: wish.sso }),
  });
  const { email, name, team } = user;
  if (wish.withTotp !== true) {
    return { email, password, name, team, totpKey: undefined, otpauthUri: undefined, recoveryCodes: [] };
  }
  const secret = newSecret();
  user.totp = { secret, enrolledMs: tenant.clocks.calendar(), lastStep: -1 };
  return {
    email,
    password,
    name,
    team,
    totpKey: formatSecret(secret),
    otpauthUri: formatOtpauthUri(tenant.profile.totp, secret, tenant.profile.name, email),
    recoveryCodes: issueRecoveryCodes(tenant, user),
  };
}

/** What the service holds about an account, for assertions. */
export function describeState(tenant: Tenant, user: User): UserState {
  return {
    methods: [...(user.totp ? (['totp'] as const) : []), ...(user.keys.length > 0 ? (['key'] as const) : [])],
    totpKey: user.totp && formatSecret(user.totp.secret),
    recoveryCodesLeft: user.recovery?.hashes.size ?? 0,
    recoverySetsIssued: user.recoverySetsIssued,
    keys: user.keys.map(({ credential, name, kind, aaguid, createdMs, lastUsedMs }) => ({
      id: credential.id,
      name,
      kind,
      aaguid,
      counter: credential.counter,
      createdMs,
      lastUsedMs,
    })),
    signIns: [...user.signIns],
    trustedBrowsers: user.trusted.length,
    mustEnrol: mustEnrol(tenant, user) && !hasSecondFactor(user),
    sso: user.sso,
    recoveryStage: user.recoveryCase?.stage ?? 'none',
  };
}

/** The accounts that the start page offers. */
export async function seedDemo(tenants: Readonly<Record<'a' | 'b', Tenant>>): Promise<void> {
  const password = 'correct horse battery';
  const a = { password, team: 'Fjord & Sons' };
  await addUser(tenants.a, { ...a, email: 'mara@example.com', name: 'Mara Lindqvist', role: 'admin' });
  await addUser(tenants.a, { ...a, email: 'jon@example.com', name: 'Jon Okafor', role: 'member' });
  await addUser(tenants.a, {
    ...a,
    email: 'sso@example.com',
    name: 'Sofia Sørensen',
    role: 'member',
    sso: 'Harbourline',
  });
  const b = { password, team: 'Quayside Studio' };
  await addUser(tenants.b, { ...b, email: 'mara@example.com', name: 'Mara Lindqvist', role: 'admin' });
  await addUser(tenants.b, { ...b, email: 'sso@example.com', name: 'Sofia Sørensen', role: 'member' });
  await addUser(tenants.b, { ...b, email: 'ines@example.com', name: 'Inês Duarte', role: 'member' });
}
