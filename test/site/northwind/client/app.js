import { ask } from './api.js';
import { h } from './dom.js';
import { authentication } from './screens/authentication.js';
import { addApp, removeApp } from './screens/authenticator-app.js';
import { regenerate } from './screens/backup-codes.js';
import { websites } from './screens/dashboard.js';
import { addKey, editKey } from './screens/keys.js';
import { members } from './screens/members.js';
import { recovery } from './screens/recovery.js';
import { backupCodeStep, codeStep, keyStep, methodList } from './screens/second-step.js';
import { signIn, signOnReturn, signUp, singleSignOn } from './screens/sign-in.js';

/** Which screen an address shows, and at which stage of signing in it may be seen. */
const SCREENS = {
  '/login': { stage: 'out', draw: signIn },
  '/sign-up': { stage: 'out', draw: signUp },
  '/login/sso': { stage: 'out', draw: singleSignOn },
  '/login/sso/return': { stage: 'out', draw: signOnReturn },
  '/login/security-key': { stage: 'second', draw: keyStep },
  '/login/authenticator-app': { stage: 'second', draw: codeStep },
  '/login/backup-code': { stage: 'second', draw: backupCodeStep },
  '/login/methods': { stage: 'second', draw: methodList },
  '/login/recovery': { stage: 'second', draw: recovery },
  '/': { stage: 'in', draw: websites },
  '/members': { stage: 'in', draw: members },
  '/profile/authentication': { stage: 'in', draw: authentication },
  '/profile/authentication/app': { stage: 'in', draw: addApp },
  '/profile/authentication/app/delete': { stage: 'in', draw: removeApp },
  '/profile/authentication/key': { stage: 'in', draw: addKey },
  '/profile/authentication/key/edit': { stage: 'in', draw: editKey },
  '/profile/authentication/backup-codes': { stage: 'in', draw: regenerate },
};

function homeOf({ stage, methods, mustEnrol }) {
  if (stage === 'out') return '/login';
  if (stage === 'second') return methods.keys ? '/login/security-key' : '/login/authenticator-app';
  return mustEnrol ? '/profile/authentication' : '/';
}

const root = document.querySelector('#app');
let drawing = 0;

const app = {
  session: { stage: 'out' },

  /** Shows an address of the app. */
  go(path) {
    history.pushState(undefined, '', path);
    return draw();
  },

  /** Takes the session the service answered with and goes where it belongs. */
  enter(session) {
    app.session = session;
    return app.go(homeOf(session));
  },

  async reload() {
    app.session = await ask('session');
  },
};

async function draw() {
  const turn = ++drawing;
  const wanted = SCREENS[location.pathname];
  const isKeptOut = app.session.mustEnrol === true && !location.pathname.startsWith('/profile/');
  if (wanted?.stage !== app.session.stage || isKeptOut) {
    history.replaceState(undefined, '', homeOf(app.session));
  }
  try {
    const screen = await SCREENS[location.pathname].draw(app, new URLSearchParams(location.search));
    if (turn !== drawing) return;
    root.replaceChildren(screen);
    document.title = `${root.querySelector('h1')?.textContent ?? 'Northwind'} · Northwind`;
    (root.querySelector('[autofocus]') ?? root.querySelector('h1'))?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  } catch (error) {
    if (error.status === 401) return app.enter({ stage: 'out' });
    root.replaceChildren(h('main', { class: 'centre' }, h('p', { class: 'alert', role: 'alert' }, error.message)));
  }
}

window.addEventListener('popstate', draw);
await app.reload();
await draw();
