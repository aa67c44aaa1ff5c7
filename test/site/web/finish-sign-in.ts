import { newToken, openSession, recordSignIn } from '../service/sessions.ts';
import type { SignInMethod, User } from '../service/tenant.ts';
import { type Exchange, getCookie, setCookie } from './exchange.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Signs the browser in: a fresh session (never the one from before), and the browser is known from now on. */
export function finishSignIn(x: Exchange, user: User, method: SignInMethod): void {
  startSession(x);
  recordSignIn(x.tenant, x.session, user, method);
  const device = getCookie(x, 'device') ?? newToken();
  user.devices.add(device);
  setCookie(x, 'device', device, YEAR_SECONDS);
}

/** Replaces the browser's session by an empty one. */
export function startSession(x: Exchange): void {
  x.tenant.sessions.delete(x.session.id);
  x.session = openSession(x.tenant);
  setCookie(x, 'session', x.session.id);
}
