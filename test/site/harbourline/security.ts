import { toString as drawQr } from 'qrcode';
import { beginTotp, confirmTotp, enrolTotp, readOffer, removeTotp } from '../service/authenticator-app.ts';
import { hasSecondFactor } from '../service/methods.ts';
import { issueRecoveryCodes } from '../service/recovery-codes.ts';
import { Refusal } from '../service/refusal.ts';
import { checkPassword } from '../service/users.ts';
import { type Exchange, page, readForm, redirect, textFile } from '../web/exchange.ts';
import { type Html, trustHtml } from '../web/html.ts';
import type { Routes } from '../web/router.ts';
import { orAgain, settingsOf } from './gate.ts';
import { joinDigits } from './pages/code-boxes.ts';
import {
  installPage,
  recoveryCodesPage,
  removeTotpPage,
  type SecurityView,
  scanPage,
  securityPage,
} from './pages/security.ts';

const HOME = '/settings/security';
const CODES = '/settings/security/recovery-codes';

async function drawScanPage(x: Exchange, view: SecurityView, refused?: string): Promise<Html> {
  const { uri, key } = readOffer(x.tenant, x.session, view.user);
  const svg = await drawQr(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 3 });
  return scanPage(view, trustHtml(svg), key, refused);
}

/** After a method was added: to the codes when these are the first, otherwise home. */
export function showCodes(x: Exchange, codes: readonly string[] | undefined, notice: string) {
  x.session.notice = notice;
  x.session.freshRecoveryCodes = codes;
  return redirect(codes === undefined ? HOME : CODES);
}

/** Login & Security: authenticator app, recovery codes, trusted browsers. B1, B3. */
export const securityRoutes: Routes = {
  'GET /settings/security': (x) => page(securityPage(settingsOf(x))),

  'GET /settings/security/two-factor': (x) => page(installPage(settingsOf(x))),

  'POST /settings/security/two-factor': (x) => {
    beginTotp(x.session, settingsOf(x).user);
    return redirect('/settings/security/two-factor/verify');
  },

  'GET /settings/security/two-factor/verify': async (x) => page(await drawScanPage(x, settingsOf(x))),

  'POST /settings/security/two-factor/verify': (x) => {
    const view = settingsOf(x);
    return orAgain(
      async () => {
        await confirmTotp(x.tenant, x.session, view.user, joinDigits(readForm(x)));
        return showCodes(x, enrolTotp(x.tenant, x.session, view.user), 'Two-factor authentication is on.');
      },
      (refused) => drawScanPage(x, view, refused),
    );
  },

  'GET /settings/security/two-factor/remove': (x) => page(removeTotpPage(settingsOf(x))),

  'POST /settings/security/two-factor/remove': (x) => {
    const view = settingsOf(x);
    const form = readForm(x);
    const [password, code, recovery] = ['password', 'mfa_code', 'recovery'].map((name) => form.get(name)?.trim() ?? '');
    return orAgain(
      async () => {
        if (password) await removeTotp(x.tenant, view.user, 'password', password);
        else if (code) await removeTotp(x.tenant, view.user, 'code', code);
        else if (recovery) await removeTotp(x.tenant, view.user, 'recovery-code', recovery);
        else throw new Refusal('input', 'Fill in one of the three.');
        x.session.notice = 'The authenticator app was removed.';
        return redirect(HOME);
      },
      (refused) => removeTotpPage(view, refused),
    );
  },

  'GET /settings/security/recovery-codes': (x) => {
    const view = settingsOf(x);
    const codes = x.session.freshRecoveryCodes;
    return codes === undefined ? redirect(HOME) : page(recoveryCodesPage(view, codes));
  },

  'GET /settings/security/recovery-codes.txt': (x) => {
    const { user } = settingsOf(x);
    const codes = x.session.freshRecoveryCodes;
    if (codes === undefined) return redirect(HOME);
    const text = ['Harbourline recovery codes', `Account: ${user.email}`, '', ...codes, ''].join('\r\n');
    return textFile('harbourline-recovery-codes.txt', text);
  },

  'POST /settings/security/recovery-codes/done': (x) => {
    settingsOf(x);
    x.session.freshRecoveryCodes = undefined;
    return redirect(HOME);
  },

  'POST /settings/security/recovery-codes/regenerate': (x) => {
    const view = settingsOf(x);
    return orAgain(
      async () => {
        await checkPassword(x.tenant, view.user, readForm(x).get('password') ?? '');
        if (!hasSecondFactor(view.user)) throw new Refusal('not-allowed', 'Set up a method first.');
        return showCodes(
          x,
          issueRecoveryCodes(x.tenant, view.user),
          'Your earlier recovery codes are no longer valid.',
        );
      },
      (refused) => securityPage({ ...view, refused }),
    );
  },

  'POST /settings/security/trusted/forget': (x) => {
    settingsOf(x).user.trusted = [];
    x.session.notice = 'No browser is trusted any more.';
    return redirect(HOME);
  },
};
