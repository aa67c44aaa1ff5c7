import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { limitAttempts } from './attempts.ts';
import { refuseSso, tidyAfterRemoval } from './methods.ts';
import { issueFirstRecoveryCodes } from './recovery-codes.ts';
import { Refusal } from './refusal.ts';
import type { Session, StoredKey, Tenant, User } from './tenant.ts';

/** Loaded with the first key: it takes longer than the rest of the playground, and most tests have none. */
const webAuthn = () => import('@simplewebauthn/server');

/** What navigator.credentials.create is to be asked. */
export async function beginKey(
  tenant: Tenant,
  session: Session,
  user: User,
  kind: StoredKey['kind'],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  refuseSso(user);
  const options = await (await webAuthn()).generateRegistrationOptions({
    rpName: tenant.profile.name,
    rpID: tenant.profile.host,
    userName: user.email,
    userDisplayName: user.name,
    userID: new TextEncoder().encode(user.email),
    attestationType: 'none',
    excludeCredentials: user.keys.map((key) => ({ id: key.credential.id })),
    authenticatorSelection: {
      authenticatorAttachment: kind === 'built-in' ? 'platform' : 'cross-platform',
      residentKey: 'discouraged',
      userVerification: 'required',
    },
  });
  session.pendingKey = { challenge: options.challenge, kind, verified: undefined };
  return options;
}

/** Checks what the authenticator answered; the key counts only when it was named. */
export async function verifyKey(tenant: Tenant, session: Session, response: RegistrationResponseJSON): Promise<void> {
  const pending = session.pendingKey;
  if (pending === undefined) throw new Refusal('not-started', 'Start adding the key again.');
  const result = await (await webAuthn())
    .verifyRegistrationResponse({
      response,
      expectedChallenge: pending.challenge,
      expectedOrigin: tenant.origin,
      expectedRPID: tenant.profile.host,
    })
    .catch(() => undefined);
  if (result?.verified !== true) throw new Refusal('key-wrong', 'That security key could not be verified.', 403);
  const { credential, aaguid } = result.registrationInfo;
  pending.verified = { credential, aaguid };
}

/** Gives the verified key its name and enrols it; returns recovery codes when this is the first method. */
export function enrolKey(tenant: Tenant, session: Session, user: User, nameTyped: string): string[] | undefined {
  const pending = session.pendingKey;
  if (pending?.verified === undefined) throw new Refusal('not-started', 'Start adding the key again.');
  const name = parseName(nameTyped);
  session.pendingKey = undefined;
  user.keys.push({
    ...pending.verified,
    kind: pending.kind,
    name,
    createdMs: tenant.clocks.calendar(),
    lastUsedMs: undefined,
  });
  return issueFirstRecoveryCodes(tenant, user);
}

/** What navigator.credentials.get is to be asked. */
export async function beginKeySignIn(
  tenant: Tenant,
  session: Session,
  user: User,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  if (user.keys.length === 0) throw new Refusal('key-unknown', 'No security key is registered for this account.');
  const options = await (await webAuthn()).generateAuthenticationOptions({
    rpID: tenant.profile.host,
    allowCredentials: user.keys.map(({ credential }) => ({
      id: credential.id,
      ...(credential.transports === undefined ? {} : { transports: credential.transports }),
    })),
    userVerification: 'required',
  });
  session.challenge = options.challenge;
  return options;
}

/** Checks the assertion; returns the key that answered. */
export async function spendAssertion(
  tenant: Tenant,
  session: Session,
  user: User,
  response: AuthenticationResponseJSON,
): Promise<StoredKey> {
  const challenge = session.challenge;
  session.challenge = undefined;
  if (challenge === undefined) throw new Refusal('not-started', 'Ask for the security key again.');
  return limitAttempts(tenant, 'second', user.email, async () => {
    const key = user.keys.find(({ credential }) => credential.id === response.id);
    if (key === undefined) throw new Refusal('key-unknown', 'This security key is not registered here.', 403);
    const result = await (await webAuthn())
      .verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: tenant.origin,
        expectedRPID: tenant.profile.host,
        credential: key.credential,
      })
      .catch(() => undefined);
    if (result?.verified !== true) throw new Refusal('key-wrong', 'That security key could not be verified.', 403);
    key.credential.counter = result.authenticationInfo.newCounter;
    key.lastUsedMs = tenant.clocks.calendar();
    return key;
  });
}

export function renameKey(user: User, id: string, name: string): void {
  findKey(user, id).name = parseName(name);
}

export function removeKey(user: User, id: string): void {
  const gone = findKey(user, id);
  user.keys = user.keys.filter((key) => key !== gone);
  tidyAfterRemoval(user);
}

export function findKey(user: User, id: string): StoredKey {
  const key = user.keys.find(({ credential }) => credential.id === id);
  if (key === undefined) throw new Refusal('key-unknown', 'This security key is not registered here.', 404);
  return key;
}

function parseName(typed: string): string {
  const name = typed.trim();
  if (name === '' || name.length > 60) throw new Refusal('input', 'Give the key a name of 1 to 60 characters.');
  return name;
}
