import {
  readRecovery,
  spendTemporaryCode,
  startRecovery,
  verifyRecoveryDevice,
  verifyRecoveryEmail,
} from '../service/account-recovery.ts';
import { enforceTeam, hasSecondFactor, mustEnrol } from '../service/methods.ts';
import { Refusal } from '../service/refusal.ts';
import { userAt } from '../service/sessions.ts';
import type { User } from '../service/tenant.ts';
import { type Exchange, getCookie, json, readJson, textOf } from '../web/exchange.ts';
import { finishSignIn } from '../web/finish-sign-in.ts';
import type { Routes } from '../web/router.ts';
import { describeSession } from './session-view.ts';

/** Somebody who is all the way in: a member who still has to enrol is kept out. */
function memberOf(x: Exchange): User {
  const user = userAt(x.tenant, x.session, 'in');
  if (mustEnrol(x.tenant, user)) {
    throw new Refusal('must-enrol', 'Your organization requires two-factor authentication. Set it up to go on.', 403);
  }
  return user;
}

function describeTeam(x: Exchange, user: User) {
  const members = [...x.tenant.users.values()].filter(({ team }) => team === user.team);
  return {
    enforced: x.tenant.teams.get(user.team)?.enforced === true,
    members: members.map((member) => ({
      name: member.name,
      email: member.email,
      role: member.role,
      protection: member.sso !== undefined ? 'sso' : hasSecondFactor(member) ? '2fa' : 'none',
    })),
  };
}

/** Members and enforcement, the dashboard's data, and the way back after losing every method. A12, A14. */
export const accountRoutes: Routes = {
  'GET /api/zones': (x) => {
    memberOf(x);
    return json({ zones: ['northwind-demo.example', 'fjord-and-sons.example', 'static.fjord-and-sons.example'] });
  },

  'GET /api/team': (x) => json(describeTeam(x, memberOf(x))),

  'POST /api/team/enforce': (x) => {
    const user = memberOf(x);
    enforceTeam(x.tenant, user, readJson(x).enforced === true);
    return json(describeTeam(x, user));
  },

  'GET /api/recovery': (x) => json(readRecovery(x.tenant, userAt(x.tenant, x.session, 'second'))),

  'POST /api/recovery/start': (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    startRecovery(x.tenant, user);
    return json(readRecovery(x.tenant, user));
  },

  'POST /api/recovery/email': async (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    await verifyRecoveryEmail(x.tenant, user, textOf(readJson(x), 'code'));
    return json(readRecovery(x.tenant, user));
  },

  'POST /api/recovery/device': (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    verifyRecoveryDevice(x.tenant, user, getCookie(x, 'device'));
    return json(readRecovery(x.tenant, user));
  },

  'POST /api/recovery/finish': async (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    await spendTemporaryCode(x.tenant, user, textOf(readJson(x), 'code'));
    finishSignIn(x, user, 'temporary-code');
    return json(describeSession(x));
  },
};
