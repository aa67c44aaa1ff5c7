import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { spendTotpCode } from '../service/authenticator-app.ts';
import { hasSecondFactor } from '../service/methods.ts';
import { spendRecoveryCode } from '../service/recovery-codes.ts';
import { beginKeySignIn, spendAssertion } from '../service/security-keys.ts';
import { userAt } from '../service/sessions.ts';
import { beginSignOn, finishSignOn } from '../service/single-sign-on.ts';
import { addUser, checkCredentials } from '../service/users.ts';
import { json, readJson, textOf } from '../web/exchange.ts';
import { finishSignIn, startSession } from '../web/finish-sign-in.ts';
import type { Routes } from '../web/router.ts';
import { describeSession } from './session-view.ts';

/** Sign-up, password, second step and single sign-on. A6, A7, A8, A15. */
export const signInRoutes: Routes = {
  'GET /api/session': (x) => json(describeSession(x)),

  'POST /api/sign-up': async (x) => {
    const body = readJson(x);
    const wanted = { name: textOf(body, 'name'), email: textOf(body, 'email'), password: textOf(body, 'password') };
    finishSignIn(x, await addUser(x.tenant, wanted), 'password');
    return json(describeSession(x));
  },

  'POST /api/sign-in': async (x) => {
    const body = readJson(x);
    const user = await checkCredentials(x.tenant, textOf(body, 'email'), textOf(body, 'password'));
    if (hasSecondFactor(user)) {
      startSession(x);
      x.session.email = user.email;
      x.session.stage = 'second';
    } else {
      finishSignIn(x, user, 'password');
    }
    return json(describeSession(x));
  },

  'POST /api/sign-in/code': async (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    await spendTotpCode(x.tenant, user, textOf(readJson(x), 'code'));
    finishSignIn(x, user, 'code');
    return json(describeSession(x));
  },

  'POST /api/sign-in/backup-code': async (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    await spendRecoveryCode(x.tenant, user, textOf(readJson(x), 'code'));
    finishSignIn(x, user, 'recovery-code');
    return json(describeSession(x));
  },

  'POST /api/sign-in/key/begin': async (x) =>
    json(await beginKeySignIn(x.tenant, x.session, userAt(x.tenant, x.session, 'second'))),

  'POST /api/sign-in/key/finish': async (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    const response = readJson(x).response as AuthenticationResponseJSON;
    await spendAssertion(x.tenant, x.session, user, response);
    finishSignIn(x, user, 'key');
    return json(describeSession(x));
  },

  'POST /api/sso/begin': (x) => json({ goTo: beginSignOn(x.tenant, x.session, textOf(readJson(x), 'email')) }),

  'POST /api/sso/finish': (x) => {
    const body = readJson(x);
    const user = finishSignOn(x.tenant, x.session, { state: textOf(body, 'state'), code: textOf(body, 'code') });
    finishSignIn(x, user, 'sso');
    return json(describeSession(x));
  },

  'POST /api/sign-out': (x) => {
    startSession(x);
    return json(describeSession(x));
  },
};
