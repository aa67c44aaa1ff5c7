import { ask } from '../api.js';
import { codeField } from '../code-field.js';
import { button, field, form, h, link } from '../dom.js';
import { signInFrame } from '../frame.js';
import { icon } from '../icons.js';
import { askKey } from '../webauthn.js';

export function keyStep(app) {
  const send = async () => {
    const response = await askKey(await ask('sign-in/key/begin', {}));
    app.enter(await ask('sign-in/key/finish', { response }));
  };
  return signInFrame(
    'Use your security key',
    `Signing in as ${app.session.email}. Insert your key and touch it, or use this computer’s screen lock.`,
    h('div', { class: 'emblem' }, icon('key')),
    form(
      { send },
      h('div', { class: 'actions' }, button('Use security key', 'primary wide', { type: 'submit', autofocus: true })),
    ),
    app.session.methods.totp &&
      h('p', { class: 'or' }, link(app, '/login/authenticator-app', 'Use my authenticator app instead')),
    h('p', { class: 'or' }, link(app, '/login/methods', 'Try another way')),
  );
}

export function codeStep(app) {
  const code = codeField('Authentication code', {
    name: 'otp',
    autocomplete: 'one-time-code',
    placeholder: '000000',
    autofocus: true,
  });
  const send = async () => {
    try {
      app.enter(await ask('sign-in/code', { code: code.read() }));
    } catch (error) {
      code.clear();
      throw error;
    }
  };
  return signInFrame(
    'Two-factor authentication',
    `Open your authenticator app and enter the 6-digit code for ${app.session.email}.`,
    form({ send }, code.element, h('div', { class: 'actions' }, button('Verify', 'primary wide', { type: 'submit' }))),
    app.session.methods.keys && h('p', { class: 'or' }, link(app, '/login/security-key', 'Use a security key')),
    h('p', { class: 'or' }, link(app, '/login/methods', 'Try another way')),
  );
}

export function backupCodeStep(app) {
  const code = field(
    'Backup code',
    {
      type: 'text',
      name: 'backup_code',
      class: 'input mono',
      autocomplete: 'off',
      spellcheck: 'false',
      autofocus: true,
    },
    'Each backup code works once.',
  );
  const send = async () => app.enter(await ask('sign-in/backup-code', { code: code.input.value }));
  return signInFrame(
    'Enter a backup code',
    'Use one of the codes that you saved when you set up two-factor authentication.',
    form({ send }, code.element, h('div', { class: 'actions' }, button('Verify', 'primary wide', { type: 'submit' }))),
    h('p', { class: 'or' }, link(app, '/login/methods', 'Try another way')),
  );
}

export function methodList(app) {
  const { methods } = app.session;
  const row = (path, shape, name, text) => {
    const item = link(app, path, '', 'choice');
    item.append(icon(shape), h('span', {}, h('strong', {}, name), h('span', { class: 'hint' }, text)));
    return h('li', {}, item);
  };
  return signInFrame(
    'Choose another way',
    undefined,
    h(
      'ul',
      { class: 'choices' },
      methods.keys &&
        row('/login/security-key', 'key', 'Security key', 'A key you touch, or this computer’s screen lock'),
      methods.totp && row('/login/authenticator-app', 'phone', 'Authenticator app', 'A 6-digit code'),
      methods.backupCodes && row('/login/backup-code', 'list', 'Backup code', 'One of the codes you saved'),
      row('/login/recovery', 'clock', 'I have lost all of these', 'Account recovery takes 3 to 5 days'),
    ),
  );
}
