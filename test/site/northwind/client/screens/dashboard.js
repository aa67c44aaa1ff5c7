import { ask } from '../api.js';
import { h, link } from '../dom.js';
import { dashboardFrame } from '../frame.js';
import { icon } from '../icons.js';

export async function websites(app) {
  const { zones } = await ask('zones');
  const { methods, sso } = app.session;
  const isOff = sso === undefined && !methods.totp && methods.keys.length === 0;
  return dashboardFrame(
    app,
    'Websites',
    `Everything that ${app.session.team} delivers through Northwind.`,
    isOff &&
      h(
        'p',
        { class: 'banner' },
        'Your account has no second step yet. ',
        link(app, '/profile/authentication', 'Set up two-factor authentication'),
      ),
    h(
      'section',
      { class: 'card' },
      h(
        'ul',
        { class: 'rows' },
        zones.map((zone) =>
          h(
            'li',
            {},
            icon('globe'),
            h('span', { class: 'grow' }, h('strong', {}, zone)),
            h('span', { class: 'badge', 'data-tone': 'good' }, 'Active'),
          ),
        ),
      ),
    ),
  );
}
