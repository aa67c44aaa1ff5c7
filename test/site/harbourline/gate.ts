import { mustEnrol } from '../service/methods.ts';
import { Refusal } from '../service/refusal.ts';
import { userAt } from '../service/sessions.ts';
import type { User } from '../service/tenant.ts';
import { type Exchange, page, type Reply } from '../web/exchange.ts';
import type { Html } from '../web/html.ts';

/** Somebody signed in who is not kept out by the team's rule. */
export function memberOf(x: Exchange): User {
  const user = userAt(x.tenant, x.session, 'in');
  if (mustEnrol(x.tenant, user)) throw new Refusal('must-enrol', 'Your team requires two-factor authentication.', 403);
  return user;
}

/** Somebody signed in, who may still have to enrol, with what the settings pages draw. */
export function settingsOf(x: Exchange) {
  const user = userAt(x.tenant, x.session, 'in');
  const notice = takeNotice(x);
  return { user, tenant: x.tenant, mustEnrol: mustEnrol(x.tenant, user), notice };
}

/** The message left by the action before this page; shown once. */
export function takeNotice(x: Exchange): string | undefined {
  const { notice } = x.session;
  x.session.notice = undefined;
  return notice;
}

const ELSEWHERE: readonly string[] = ['signed-out', 'must-enrol', 'not-started'];

/** Runs a form's action; a refusal draws the form again with the reason above it. */
export async function orAgain(
  act: () => Promise<Reply>,
  draw: (refused: string) => Html | Promise<Html>,
): Promise<Reply> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal) || ELSEWHERE.includes(error.code)) throw error;
    return page(await draw(error.message), error.status === 400 ? 422 : error.status);
  }
}
