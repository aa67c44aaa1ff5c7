import { Refusal } from './refusal.ts';
import { newToken } from './sessions.ts';
import type { Session, Tenant, User } from './tenant.ts';

/** How long a visitor may take from the service to its provider and back. */
const VALID_MS = 5 * 60_000;

/** At the service: remembers who wants in, and gives the address of the provider that signs this account in. */
export function beginSignOn(tenant: Tenant, session: Session, email: string): string {
  const user = tenant.users.get(email.trim().toLowerCase());
  if (user?.sso === undefined)
    throw new Refusal('not-allowed', 'No single sign-on is set up for this e-mail address.', 403);
  const provider = tenant.partner();
  session.signOn = { state: newToken(), email: user.email, untilMs: tenant.clocks.calendar() + VALID_MS };
  return `${provider.origin}/sso/authorize?state=${session.signOn.state}`;
}

/** At the provider: vouches once, for a short time, for somebody who is signed in there; gives the address that goes back. */
export function vouchFor(provider: Tenant, user: User, state: string): string {
  const code = newToken();
  provider.vouchers.set(code, { email: user.email, state, untilMs: provider.clocks.calendar() + VALID_MS });
  return `${provider.partner().origin}/login/sso/return?state=${encodeURIComponent(state)}&code=${code}`;
}

/** At the service: whom the provider vouched for, if that is the one who began here. The voucher works once. */
export function finishSignOn(tenant: Tenant, session: Session, answer: { state: string; code: string }): User {
  const begun = session.signOn;
  session.signOn = undefined;
  const { vouchers } = tenant.partner();
  const voucher = vouchers.get(answer.code);
  vouchers.delete(answer.code);
  const nowMs = tenant.clocks.calendar();
  const isRight =
    begun !== undefined &&
    voucher !== undefined &&
    begun.state === answer.state &&
    voucher.state === answer.state &&
    voucher.email === begun.email &&
    Math.min(begun.untilMs, voucher.untilMs) > nowMs;
  const user = isRight ? tenant.users.get(begun.email) : undefined;
  if (user?.sso === undefined)
    throw new Refusal('sign-on-wrong', 'Single sign-on did not confirm that it is you. Start again.', 403);
  return user;
}
