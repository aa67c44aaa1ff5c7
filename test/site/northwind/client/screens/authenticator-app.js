import { ask } from '../api.js';
import { codeField } from '../code-field.js';
import { button, field, form, h } from '../dom.js';
import { dashboardFrame, steps } from '../frame.js';
import { backupCodesCard } from './backup-codes.js';

const STEPS = ['Scan and confirm', 'Password', 'Backup codes'];
const HOME = '/profile/authentication';

/** Draws the picture from the service on a canvas, as many services do. */
function qrCanvas(picture) {
  const canvas = h('canvas', {
    class: 'qr',
    width: 440,
    height: 440,
    role: 'img',
    'aria-label': 'QR code for your authenticator app',
  });
  const image = new Image();
  image.addEventListener('load', () => canvas.getContext('2d').drawImage(image, 0, 0, 440, 440));
  image.src = picture;
  return canvas;
}

function typedKey(key) {
  const panel = h(
    'div',
    { class: 'typed-key', hidden: true },
    h('p', {}, 'Enter this key in your authenticator app. Choose a time-based code.'),
    h('code', { class: 'key-text' }, key.match(/.{1,4}/g).join(' ')),
  );
  const toggle = button('Can’t scan the QR code? Follow alternative steps', 'link', {
    'aria-expanded': 'false',
    onclick: () => {
      panel.hidden = !panel.hidden;
      toggle.setAttribute('aria-expanded', String(!panel.hidden));
    },
  });
  return h('div', {}, toggle, panel);
}

export async function addApp(app) {
  const isAgain = app.session.methods.totp;
  const title = isAgain ? 'Reconfigure mobile app authentication' : 'Add mobile app authentication';
  const { picture, key } = await ask('totp/begin', {});
  const place = h('div', {});
  const show = (step, ...children) =>
    place.replaceChildren(steps(STEPS, step), h('section', { class: 'card narrow' }, children));

  const code = codeField('Code from the app', {
    name: 'verificationCode',
    placeholder: '6-digit code',
    autocomplete: 'off',
  });
  const password = field('Account password', { type: 'password', name: 'password', autocomplete: 'current-password' });
  const cancel = () => button('Cancel', 'quiet', { onclick: () => app.go(HOME) });

  const finish = async () => {
    const { backupCodes } = await ask('totp/finish', { password: password.input.value });
    if (backupCodes === undefined) return app.go(HOME);
    show(2, backupCodesCard(app, backupCodes));
  };
  const confirm = async () => {
    await ask('totp/confirm', { code: code.read() });
    show(
      1,
      h('h2', {}, 'Confirm that it is you'),
      form({ send: finish }, password.element, h('div', { class: 'actions' }, button('Next'), cancel())),
    );
    password.input.focus();
  };
  show(
    0,
    h('h2', {}, 'Scan this QR code'),
    h('p', { class: 'hint' }, 'Use an authenticator app, then enter the code that it shows.'),
    qrCanvas(picture),
    typedKey(key),
    form({ send: confirm }, code.element, h('div', { class: 'actions' }, button('Next'), cancel())),
  );
  return dashboardFrame(
    app,
    title,
    isAgain ? 'Codes of the earlier set-up stay valid until you confirm the new one.' : undefined,
    place,
  );
}

const PROOFS = {
  password: {
    label: 'Account password',
    input: { type: 'password', name: 'password', autocomplete: 'current-password' },
  },
  code: {
    label: 'Code from the app',
    input: { type: 'text', name: 'totp_code', inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 6 },
  },
  'recovery-code': {
    label: 'Backup code',
    input: { type: 'text', name: 'backup_code', autocomplete: 'off', spellcheck: 'false' },
  },
};

export function removeApp(app) {
  let proof = 'password';
  let value;
  const place = h('div', {});
  const choose = (name) => {
    proof = name;
    value = field(PROOFS[name].label, PROOFS[name].input);
    place.replaceChildren(value.element);
  };
  choose(proof);
  const send = async () => {
    await ask('totp/remove', { proof, value: value.input.value });
    app.go(HOME);
  };
  const option = (name, text) =>
    h(
      'label',
      { class: 'option' },
      h('input', { type: 'radio', name: 'proof', value: name, checked: name === proof, onchange: () => choose(name) }),
      text,
    );
  return dashboardFrame(
    app,
    'Delete mobile app authentication',
    undefined,
    h(
      'section',
      { class: 'card narrow' },
      h(
        'p',
        {},
        'Your authenticator app’s codes will stop working for this account. When no other method is left, two-factor authentication is turned off and your backup codes are deleted.',
      ),
      form(
        { send },
        h(
          'fieldset',
          { class: 'options' },
          h('legend', {}, 'Confirm with'),
          option('password', 'My password'),
          option('code', 'A code from the app'),
          option('recovery-code', 'A backup code'),
        ),
        place,
        h(
          'div',
          { class: 'actions' },
          button('Disable', 'danger'),
          button('Cancel', 'quiet', { onclick: () => app.go(HOME) }),
        ),
      ),
    ),
  );
}
