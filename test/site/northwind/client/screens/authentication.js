import { button, h, link } from '../dom.js';
import { dashboardFrame, formatDay, formatMoment } from '../frame.js';
import { icon } from '../icons.js';

function card(shape, title, text, state, ...children) {
  return h(
    'section',
    { class: 'card', 'aria-label': title },
    h(
      'div',
      { class: 'card-head' },
      h('span', { class: 'card-icon' }, icon(shape)),
      h('div', {}, h('h2', {}, title), h('p', { class: 'hint' }, text)),
      h('span', { class: 'badge', 'data-tone': state.tone }, state.text),
    ),
    children,
  );
}

function keyRow(app, key) {
  const used = key.lastUsedMs === undefined ? 'not used yet' : `last used ${formatMoment(key.lastUsedMs)}`;
  return h(
    'li',
    {},
    icon(key.kind === 'built-in' ? 'laptop' : 'key'),
    h(
      'span',
      { class: 'grow' },
      h('strong', {}, key.name),
      h('span', { class: 'hint' }, `Added ${formatDay(key.createdMs)}, ${used}`),
    ),
    button('Edit', 'secondary', {
      'aria-label': `Edit ${key.name}`,
      onclick: () => app.go(`/profile/authentication/key/edit?id=${encodeURIComponent(key.id)}`),
    }),
  );
}

function keysCard(app, keys) {
  const state =
    keys.length === 0 ? { text: 'Off' } : { text: keys.length === 1 ? '1 key' : `${keys.length} keys`, tone: 'good' };
  return card(
    'key',
    'Security Key Authentication',
    'Resists phishing. External keys and your computer’s own (fingerprint, face or PIN) both work.',
    state,
    keys.length > 0 &&
      h(
        'ul',
        { class: 'rows' },
        keys.map((key) => keyRow(app, key)),
      ),
    keys.length === 1 && h('p', { class: 'note' }, 'We strongly recommend a second key, in case you lose this one.'),
    h(
      'div',
      { class: 'card-foot' },
      button('Add security key', 'secondary', { onclick: () => app.go('/profile/authentication/key') }),
    ),
  );
}

function appCard(app, isOn) {
  return card(
    'phone',
    'Mobile App Authentication',
    'A new 6-digit code every 30 seconds from an authenticator app.',
    isOn ? { text: 'On', tone: 'good' } : { text: 'Off' },
    h(
      'div',
      { class: 'card-foot' },
      button(isOn ? 'Reconfigure' : 'Add', 'secondary', {
        'aria-label': isOn ? 'Reconfigure mobile app' : 'Add mobile app',
        onclick: () => app.go('/profile/authentication/app'),
      }),
      isOn && button('Delete method', 'quiet', { onclick: () => app.go('/profile/authentication/app/delete') }),
    ),
  );
}

function codesCard(app, codes) {
  const few = codes.left <= 3;
  return card(
    'list',
    'Backup codes',
    'For the day your other methods are out of reach. Each code works once.',
    { text: `${codes.left} of ${codes.of} left`, tone: few ? 'warn' : 'good' },
    h(
      'div',
      { class: 'card-foot' },
      button('Regenerate', 'secondary', { onclick: () => app.go('/profile/authentication/backup-codes') }),
    ),
  );
}

export async function authentication(app) {
  await app.reload();
  const { sso, methods, mustEnrol, signIns } = app.session;
  if (sso !== undefined) {
    return dashboardFrame(
      app,
      'Authentication',
      undefined,
      h(
        'section',
        { class: 'card' },
        h(
          'div',
          { class: 'card-head' },
          h('span', { class: 'card-icon' }, icon('shield')),
          h(
            'div',
            {},
            h('h2', {}, `Single sign-on by ${sso}`),
            h(
              'p',
              { class: 'hint' },
              `You sign in through ${sso}. Two-factor authentication is set up there, and cannot be configured here.`,
            ),
          ),
        ),
      ),
    );
  }
  const isOff = !methods.totp && methods.keys.length === 0;
  return dashboardFrame(
    app,
    'Authentication',
    'Two-factor authentication keeps others out even when they know your password.',
    mustEnrol &&
      h(
        'p',
        { class: 'banner', role: 'status' },
        `${app.session.team} requires two-factor authentication. Set up a method to go on.`,
      ),
    isOff && !mustEnrol && h('p', { class: 'banner' }, 'Two-factor authentication is off. Set up a method below.'),
    keysCard(app, methods.keys),
    appCard(app, methods.totp),
    methods.backupCodes && codesCard(app, methods.backupCodes),
    h(
      'section',
      { class: 'card' },
      h('h2', {}, 'Recent sign-ins'),
      h(
        'ul',
        { class: 'rows slim' },
        signIns.map(({ method, atMs }) =>
          h('li', {}, h('span', { class: 'grow' }, METHODS[method]), h('span', { class: 'hint' }, formatMoment(atMs))),
        ),
      ),
    ),
    !mustEnrol &&
      h(
        'p',
        { class: 'hint' },
        'Managing a team? ',
        link(app, '/members', 'Require two-factor authentication'),
        ' for everybody.',
      ),
  );
}

const METHODS = {
  password: 'Password',
  key: 'Password and security key',
  code: 'Password and authenticator app',
  'recovery-code': 'Password and backup code',
  'temporary-code': 'Account recovery',
  sso: 'Single sign-on',
};
