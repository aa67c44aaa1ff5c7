import { Refusal } from '../service/refusal.ts';
import { vouchFor } from '../service/single-sign-on.ts';
import { page, redirect } from '../web/exchange.ts';
import type { Routes } from '../web/router.ts';
import { memberOf } from './gate.ts';
import { signOnPage } from './pages/sign-in.ts';

/** Harbourline as the identity provider of Northwind. A15. */
export const signOnRoutes: Routes = {
  'GET /sso/authorize': (x) => {
    const state = x.query.get('state') ?? '';
    if (state === '') throw new Refusal('input', 'This link is incomplete. Start again at Northwind.');
    if (x.session.stage !== 'in') {
      x.session.goOnTo = `${x.path}?${x.query}`;
      return redirect('/session/new');
    }
    const user = memberOf(x);
    const { name } = x.tenant.partner().profile;
    return page(signOnPage(user, name, vouchFor(x.tenant, user, state)));
  },
};
