import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { spendTotpCode } from '../service/authenticator-app.ts';
import { hasSecondFactor } from '../service/methods.ts';
import { spendRecoveryCode } from '../service/recovery-codes.ts';
import { Refusal } from '../service/refusal.ts';
import { beginKeySignIn, spendAssertion } from '../service/security-keys.ts';
import { userAt } from '../service/sessions.ts';
import type { SignInMethod, User } from '../service/tenant.ts';
import { isTrusted, trustBrowser } from '../service/trusted-browsers.ts';
import { addUser, checkCredentials } from '../service/users.ts';
import { type Exchange, getCookie, json, page, readForm, redirect, setCookie } from '../web/exchange.ts';
import { finishSignIn, startSession } from '../web/finish-sign-in.ts';
import type { Routes } from '../web/router.ts';
import { orAgain } from './gate.ts';
import { joinDigits } from './pages/code-boxes.ts';
import { keySignInPage, loginPage, recoveryCodePage, registerPage, verifyPage } from './pages/sign-in.ts';

const DAY_SECONDS = 24 * 3600;

function trustDays(x: Exchange): number {
  return x.tenant.profile.trustMs / 1000 / DAY_SECONDS;
}

function secondPathOf(user: User): string {
  return user.totp === undefined ? '/session/key' : '/session/verify';
}

/** Lets the user in and goes on to what they wanted to see before they had to sign in. */
function enter(x: Exchange, user: User, method: SignInMethod, form: URLSearchParams) {
  const { goOnTo = '/' } = x.session;
  finishSignIn(x, user, method);
  if (form.get('trust') === 'yes') setCookie(x, 'trusted', trustBrowser(x.tenant, user), trustDays(x) * DAY_SECONDS);
  return redirect(goOnTo);
}

export function parseResponse(form: URLSearchParams): unknown {
  try {
    return JSON.parse(form.get('response') ?? '');
  } catch {
    throw new Refusal('key-wrong', 'The security key did not answer. Try again.');
  }
}

/** Registration, password and second step. B2, B3. */
export const signInRoutes: Routes = {
  'GET /register': () => page(registerPage(new URLSearchParams())),

  'POST /register': (x) => {
    const form = readForm(x);
    const get = (name: string) => form.get(`user[${name}]`) ?? '';
    return orAgain(
      async () => {
        const wanted = { name: get('name'), email: get('email'), password: get('password') };
        finishSignIn(x, await addUser(x.tenant, wanted), 'password');
        return redirect('/');
      },
      (refused) => registerPage(form, refused),
    );
  },

  'GET /session/new': (x) => (x.session.stage === 'in' ? redirect('/') : page(loginPage(''))),

  'POST /session/new': (x) => {
    const form = readForm(x);
    const email = form.get('user[email]') ?? '';
    return orAgain(
      async () => {
        const user = await checkCredentials(x.tenant, email, form.get('user[password]') ?? '');
        if (!hasSecondFactor(user) || isTrusted(x.tenant, user, getCookie(x, 'trusted'))) {
          return enter(x, user, hasSecondFactor(user) ? 'trusted-browser' : 'password', new URLSearchParams());
        }
        const { goOnTo } = x.session;
        startSession(x);
        x.session.goOnTo = goOnTo;
        x.session.email = user.email;
        x.session.stage = 'second';
        return redirect(secondPathOf(user));
      },
      (refused) => loginPage(email, refused),
    );
  },

  'GET /session/second': (x) => redirect(secondPathOf(userAt(x.tenant, x.session, 'second'))),

  'GET /session/verify': (x) => page(verifyPage(userAt(x.tenant, x.session, 'second'), trustDays(x))),

  'POST /session/verify': (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    const form = readForm(x);
    return orAgain(
      async () => {
        await spendTotpCode(x.tenant, user, joinDigits(form));
        return enter(x, user, 'code', form);
      },
      (refused) => verifyPage(user, trustDays(x), refused),
    );
  },

  'GET /session/recovery-code': (x) => {
    userAt(x.tenant, x.session, 'second');
    return page(recoveryCodePage());
  },

  'POST /session/recovery-code': (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    const form = readForm(x);
    return orAgain(async () => {
      await spendRecoveryCode(x.tenant, user, form.get('recovery') ?? '');
      return enter(x, user, 'recovery-code', form);
    }, recoveryCodePage);
  },

  'GET /session/key': (x) => page(keySignInPage(userAt(x.tenant, x.session, 'second'), trustDays(x))),

  'POST /session/key/options': async (x) =>
    json(await beginKeySignIn(x.tenant, x.session, userAt(x.tenant, x.session, 'second'))),

  'POST /session/key': (x) => {
    const user = userAt(x.tenant, x.session, 'second');
    const form = readForm(x);
    return orAgain(
      async () => {
        await spendAssertion(x.tenant, x.session, user, parseResponse(form) as AuthenticationResponseJSON);
        return enter(x, user, 'key', form);
      },
      (refused) => keySignInPage(user, trustDays(x), refused),
    );
  },

  'POST /session/end': (x) => {
    startSession(x);
    return redirect('/session/new');
  },
};
