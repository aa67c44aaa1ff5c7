import type { WebAuthnCredential } from '@simplewebauthn/server';
import type { TotpRule } from './totp.ts';

/** The two services of the playground: `a` is Northwind, `b` is Harbourline. */
export type TenantId = 'a' | 'b';

export type SignInMethod = 'password' | 'key' | 'code' | 'recovery-code' | 'trusted-browser' | 'temporary-code' | 'sso';

export interface TenantProfile {
  readonly id: TenantId;
  readonly name: string;
  readonly host: string;
  readonly cookiePrefix: string;
  readonly totp: TotpRule;
  readonly makeRecoveryCodes: () => string[];
  readonly trustMs: number;
}

export interface StoredKey {
  readonly credential: WebAuthnCredential;
  readonly aaguid: string;
  readonly kind: 'external' | 'built-in';
  readonly createdMs: number;
  name: string;
  lastUsedMs: number | undefined;
}

interface StoredTotp {
  readonly secret: Uint8Array;
  readonly enrolledMs: number;
  /** The time step of the last code that signed somebody in; this one and all before it are refused. */
  lastStep: number;
}

interface RecoverySet {
  readonly issuedMs: number;
  readonly hashes: Set<string>;
  readonly size: number;
}

interface TrustedBrowser {
  readonly token: string;
  readonly network: string;
  readonly untilMs: number;
}

export interface SignIn {
  readonly method: SignInMethod;
  readonly atMs: number;
}

export interface RecoveryCase {
  readonly emailCode: string;
  stage: 'email' | 'device' | 'waiting' | 'ready';
  readyMs: number;
  temporaryCode: string | undefined;
}

export interface User {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly team: string;
  readonly role: 'admin' | 'member';
  /** The identity provider that signs this account in; such an account has no password and no 2FA of its own. */
  readonly sso: string | undefined;
  totp: StoredTotp | undefined;
  keys: StoredKey[];
  recovery: RecoverySet | undefined;
  recoverySetsIssued: number;
  recoveryCase: RecoveryCase | undefined;
  trusted: TrustedBrowser[];
  readonly devices: Set<string>;
  readonly signIns: SignIn[];
}

interface PendingKey {
  readonly challenge: string;
  readonly kind: StoredKey['kind'];
  verified: { credential: WebAuthnCredential; aaguid: string } | undefined;
}

export interface Session {
  readonly id: string;
  stage: 'out' | 'second' | 'in';
  email: string | undefined;
  pendingTotp: { secret: Uint8Array; confirmed: boolean } | undefined;
  pendingKey: PendingKey | undefined;
  challenge: string | undefined;
  /** Single sign-on that began here and has not come back from the provider. */
  signOn: { readonly state: string; readonly email: string; readonly untilMs: number } | undefined;
  /** Where a visitor wanted to go who had to sign in first. */
  goOnTo: string | undefined;
  freshRecoveryCodes: readonly string[] | undefined;
  notice: string | undefined;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly atMs: number;
}

/**
 * Two clocks: `codes` follows real authenticators, so that a code made outside stays right; `calendar` may be moved on
 * by days to see waiting times, trust and limits run out.
 */
interface Clocks {
  codes(): number;
  calendar(): number;
}

export interface Tenant {
  readonly profile: TenantProfile;
  readonly origin: string;
  readonly clocks: Clocks;
  readonly network: () => string;
  readonly users: Map<string, User>;
  readonly sessions: Map<string, Session>;
  readonly teams: Map<string, { enforced: boolean }>;
  readonly attempts: Map<string, { count: number; sinceMs: number }>;
  readonly mail: Mail[];
  /** What this service vouched for as an identity provider and nobody has used yet, by its code. */
  readonly vouchers: Map<string, { readonly email: string; readonly state: string; readonly untilMs: number }>;
  /** The other service: the identity provider of this one, or the service that this one signs people in to. */
  readonly partner: () => Tenant;
}
