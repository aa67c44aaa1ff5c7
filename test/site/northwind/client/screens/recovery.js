import { ask } from '../api.js';
import { button, field, form, h, link } from '../dom.js';
import { formatDay, signInFrame } from '../frame.js';

const LEAD = 'If you have a backup code, use it: that takes a minute. Account recovery takes 3 to 5 days.';

export async function recovery(app) {
  const place = h('div', { class: 'stack' });
  const step = (number, title, text, ...children) =>
    place.replaceChildren(
      h('p', { class: 'step-of' }, `Step ${number} of 4`),
      h('h2', {}, title),
      h('p', { class: 'hint' }, text),
      ...children,
    );

  const show = (found) => SCREENS[found.stage](found);
  const move = (path, body) => async () => show(await ask(`recovery/${path}`, body()));

  const SCREENS = {
    none: () =>
      step(
        1,
        'Start account recovery',
        'You will verify your e-mail address, verify a device that you used before, and wait.',
        form(
          { send: move('start', () => ({})) },
          h('div', { class: 'actions' }, button('Start', 'primary wide', { type: 'submit' })),
        ),
      ),
    email: () => {
      const code = field('Code from the e-mail', {
        type: 'text',
        name: 'email_code',
        inputmode: 'numeric',
        maxlength: 6,
        autocomplete: 'off',
      });
      step(
        1,
        'Verify your e-mail address',
        `We sent a code to ${app.session.email}.`,
        form(
          { send: move('email', () => ({ code: code.input.value })) },
          code.element,
          h('div', { class: 'actions' }, button('Verify e-mail', 'primary wide', { type: 'submit' })),
        ),
      );
    },
    device: () =>
      step(
        2,
        'Verify a device',
        'This must be a browser in which you have signed in to this account before.',
        form(
          { send: move('device', () => ({})) },
          h('div', { class: 'actions' }, button('Verify this device', 'primary wide', { type: 'submit' })),
        ),
      ),
    waiting: ({ readyMs }) =>
      step(
        3,
        'Now wait',
        `This protects you from others. On ${formatDay(readyMs)} we e-mail you a temporary code; come back then.`,
      ),
    ready: () => {
      const code = field('Temporary code', {
        type: 'text',
        name: 'temporary_code',
        inputmode: 'numeric',
        maxlength: 6,
        autocomplete: 'off',
      });
      const send = async () => app.enter(await ask('recovery/finish', { code: code.input.value }));
      step(
        4,
        'Enter the temporary code',
        `We sent it to ${app.session.email}. Set up two-factor authentication anew once you are in.`,
        form(
          { send },
          code.element,
          h('div', { class: 'actions' }, button('Sign in', 'primary wide', { type: 'submit' })),
        ),
      );
    },
  };
  show(await ask('recovery'));
  return signInFrame(
    'Account recovery',
    LEAD,
    place,
    h('p', { class: 'or' }, link(app, '/login/backup-code', 'Use a backup code')),
  );
}
