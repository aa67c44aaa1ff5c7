import { ask } from '../api.js';
import { h } from '../dom.js';
import { dashboardFrame } from '../frame.js';

const PROTECTION = {
  '2fa': { text: '2FA on', tone: 'good' },
  sso: { text: 'Single sign-on', tone: 'good' },
  none: { text: '2FA off', tone: 'warn' },
};

export async function members(app) {
  const team = await ask('team');
  const isAdmin = app.session.role === 'admin';
  const status = h('p', { class: 'hint', role: 'status' });
  const box = h('input', {
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    checked: team.enforced,
    disabled: !isAdmin,
    onchange: async () => {
      const { enforced } = await ask('team/enforce', { enforced: box.checked });
      box.checked = enforced;
      status.textContent = enforced
        ? 'Members without a method must set one up before they can go on.'
        : 'Members choose for themselves.';
      await app.reload();
      if (app.session.mustEnrol) app.go('/profile/authentication');
    },
  });
  return dashboardFrame(
    app,
    'Members',
    undefined,
    h(
      'section',
      { class: 'card' },
      h(
        'label',
        { class: 'switch-row' },
        h(
          'span',
          { class: 'grow' },
          h('strong', {}, 'Require two-factor authentication'),
          h(
            'span',
            { class: 'hint' },
            isAdmin ? 'For every member who signs in with a password.' : 'Only an administrator can change this.',
          ),
        ),
        box,
      ),
      status,
    ),
    h(
      'section',
      { class: 'card' },
      h(
        'ul',
        { class: 'rows' },
        team.members.map((member) =>
          h(
            'li',
            {},
            h('span', { class: 'avatar', 'aria-hidden': 'true' }, member.name.slice(0, 1)),
            h(
              'span',
              { class: 'grow' },
              h('strong', {}, member.name),
              h('span', { class: 'hint' }, `${member.email} · ${member.role === 'admin' ? 'Administrator' : 'Member'}`),
            ),
            h(
              'span',
              { class: 'badge', 'data-tone': PROTECTION[member.protection].tone },
              PROTECTION[member.protection].text,
            ),
          ),
        ),
      ),
    ),
  );
}
