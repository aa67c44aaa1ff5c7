import { newToken } from './sessions.ts';
import type { Tenant, User } from './tenant.ts';

/** Remembers this browser on this network for a while; returns the token for its cookie. */
export function trustBrowser(tenant: Tenant, user: User): string {
  const token = newToken();
  const untilMs = tenant.clocks.calendar() + tenant.profile.trustMs;
  user.trusted.push({ token, network: tenant.network(), untilMs });
  return token;
}

/** Trust ends with its time, and when the network is another one. */
export function isTrusted(tenant: Tenant, user: User, token: string | undefined): boolean {
  return user.trusted.some(
    (browser) =>
      browser.token === token && browser.network === tenant.network() && browser.untilMs > tenant.clocks.calendar(),
  );
}
