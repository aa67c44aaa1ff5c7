import { ask } from '../api.js';
import { button, field, form, h } from '../dom.js';
import { dashboardFrame, steps } from '../frame.js';
import { createKey } from '../webauthn.js';
import { backupCodesCard } from './backup-codes.js';

const HOME = '/profile/authentication';
const STEPS = ['Password', 'Security key', 'Name'];

export function addKey(app) {
  const place = h('div', {});
  const show = (step, ...children) =>
    place.replaceChildren(steps(STEPS, step), h('section', { class: 'card narrow' }, children));
  const cancel = () => button('Cancel', 'quiet', { onclick: () => app.go(HOME) });
  const password = field('Account password', {
    type: 'password',
    name: 'password',
    autocomplete: 'current-password',
    autofocus: true,
  });
  let kind = 'external';
  const option = (name, text, hint) =>
    h(
      'label',
      { class: 'option' },
      h('input', { type: 'radio', name: 'kind', value: name, checked: name === kind, onchange: () => (kind = name) }),
      h('span', {}, h('strong', {}, text), h('span', { class: 'hint' }, hint)),
    );

  const name = field('Name of this key', {
    type: 'text',
    name: 'keyName',
    maxlength: 60,
    autocomplete: 'off',
    placeholder: 'Blue key on my ring',
  });
  const enrol = async () => {
    const { backupCodes } = await ask('keys/name', { name: name.input.value });
    if (backupCodes === undefined) return app.go(HOME);
    show(3, backupCodesCard(app, backupCodes));
  };
  const register = async () => {
    const options = await ask('keys/begin', { password: password.input.value, kind });
    show(
      1,
      h('h2', {}, 'Follow the browser’s dialog'),
      h(
        'p',
        { class: 'hint' },
        kind === 'external' ? 'Insert the key and touch it when it blinks.' : 'Use your fingerprint, face or PIN.',
      ),
      h('div', { class: 'pulse', 'aria-hidden': 'true' }),
    );
    try {
      await ask('keys/verify', { response: await createKey(options) });
    } catch (error) {
      begin();
      throw error;
    }
    show(
      2,
      h('h2', {}, 'Name your security key'),
      h('p', { class: 'hint' }, 'So that you can tell your keys apart.'),
      form({ send: enrol }, name.element, h('div', { class: 'actions' }, button('Save'), cancel())),
    );
    name.input.focus();
  };
  const first = form(
    { send: register },
    h(
      'fieldset',
      { class: 'options' },
      h('legend', {}, 'Which kind?'),
      option('external', 'External security key', 'By USB, NFC or Bluetooth'),
      option('built-in', 'Built in to this computer', 'Touch ID, Windows Hello or a fingerprint'),
    ),
    password.element,
    h('div', { class: 'actions' }, button('Next'), cancel()),
  );
  const begin = () => show(0, h('h2', {}, 'Add a security key'), first);
  begin();
  return dashboardFrame(app, 'Add security key', undefined, place);
}

export async function editKey(app, query) {
  await app.reload();
  const key = app.session.methods.keys.find(({ id }) => id === query.get('id'));
  if (key === undefined) throw new Error('That key is not registered any more.');
  const name = field('Name of this key', {
    type: 'text',
    name: 'keyName',
    maxlength: 60,
    autocomplete: 'off',
    value: key.name,
  });
  const rename = async () => {
    await ask('keys/rename', { id: key.id, name: name.input.value });
    app.go(HOME);
  };
  const password = field('Account password', { type: 'password', name: 'password', autocomplete: 'current-password' });
  const remove = async () => {
    await ask('keys/remove', { id: key.id, password: password.input.value });
    app.go(HOME);
  };
  const place = h('div', {});
  const confirm = () =>
    place.replaceChildren(
      form(
        { send: remove },
        h('p', {}, `“${key.name}” will no longer sign you in. Nothing on the key itself changes.`),
        password.element,
        h('div', { class: 'actions' }, button('Remove', 'danger')),
      ),
    );
  place.append(button('Delete', 'secondary', { onclick: confirm }));
  return dashboardFrame(
    app,
    'Edit security key',
    undefined,
    h(
      'section',
      { class: 'card narrow' },
      form(
        { send: rename },
        name.element,
        h('div', { class: 'actions' }, button('Save'), button('Cancel', 'quiet', { onclick: () => app.go(HOME) })),
      ),
    ),
    h('section', { class: 'card narrow', 'aria-label': 'Delete key' }, h('h2', {}, 'Delete this key'), place),
  );
}
