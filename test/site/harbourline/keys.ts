import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { enforceTeam } from '../service/methods.ts';
import { Refusal } from '../service/refusal.ts';
import { beginKey, enrolKey, findKey, removeKey, verifyKey } from '../service/security-keys.ts';
import { checkPassword } from '../service/users.ts';
import { json, page, readForm, redirect } from '../web/exchange.ts';
import type { Routes } from '../web/router.ts';
import { memberOf, orAgain, settingsOf, takeNotice } from './gate.ts';
import { homePage, teamPage } from './pages/home.ts';
import { addKeyPage, keyHelpPage, removeKeyPage } from './pages/keys.ts';
import { showCodes } from './security.ts';
import { parseResponse } from './sign-in.ts';

/** Security keys and help with them. B5, B6. */
export const keyRoutes: Routes = {
  'GET /settings/security/keys/new': (x) => {
    const { user, mustEnrol } = settingsOf(x);
    return page(addKeyPage(user, mustEnrol, ''));
  },

  'POST /settings/security/keys/options': async (x) => {
    const { user } = settingsOf(x);
    const form = readForm(x);
    await checkPassword(x.tenant, user, form.get('password') ?? '');
    return json(await beginKey(x.tenant, x.session, user, form.get('kind') === 'built-in' ? 'built-in' : 'external'));
  },

  'POST /settings/security/keys/new': (x) => {
    const { user, mustEnrol } = settingsOf(x);
    const form = readForm(x);
    const name = form.get('nickname') ?? '';
    return orAgain(
      async () => {
        await verifyKey(x.tenant, x.session, parseResponse(form) as RegistrationResponseJSON);
        return showCodes(x, enrolKey(x.tenant, x.session, user, name), 'The security key was added.');
      },
      (refused) => addKeyPage(user, mustEnrol, name, refused),
    );
  },

  'GET /settings/security/keys/remove': (x) => {
    const { user } = settingsOf(x);
    return page(removeKeyPage(user, findKey(user, x.query.get('id') ?? '')));
  },

  'POST /settings/security/keys/remove': (x) => {
    const { user } = settingsOf(x);
    const form = readForm(x);
    const key = findKey(user, form.get('id') ?? '');
    return orAgain(
      async () => {
        await checkPassword(x.tenant, user, form.get('password') ?? '');
        removeKey(user, key.credential.id);
        x.session.notice = `${key.name} was removed.`;
        return redirect('/settings/security');
      },
      (refused) => removeKeyPage(user, key, refused),
    );
  },

  'GET /help/security-keys': (x) => page(keyHelpPage(x.session.stage === 'in' ? settingsOf(x).user : undefined)),
};

/** The first page and the team with its rule. B4. */
export const homeRoutes: Routes = {
  'GET /': (x) => page(homePage(memberOf(x), takeNotice(x))),

  'GET /team': (x) => {
    const user = memberOf(x);
    const members = [...x.tenant.users.values()].filter(({ team }) => team === user.team);
    return page(teamPage(user, members, x.tenant.teams.get(user.team)?.enforced === true, takeNotice(x)));
  },

  'POST /team/enforce': (x) => {
    const enforced = readForm(x).get('enforced');
    if (enforced === null) throw new Refusal('input', 'That request cannot be read.');
    enforceTeam(x.tenant, memberOf(x), enforced === 'yes');
    return redirect('/team');
  },
};
