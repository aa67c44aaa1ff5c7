import { ask } from '../api.js';
import { button, field, form, h, link } from '../dom.js';
import { signInFrame } from '../frame.js';

export function signIn(app) {
  const email = field('Email', { type: 'email', name: 'email', autocomplete: 'username', autofocus: true });
  const password = field('Password', { type: 'password', name: 'password', autocomplete: 'current-password' });
  const send = async () => {
    app.enter(await ask('sign-in', { email: email.input.value, password: password.input.value }));
  };
  return signInFrame(
    'Sign in to Northwind',
    'Fast, safe delivery for the sites you look after.',
    form(
      { send },
      email.element,
      password.element,
      h('div', { class: 'actions' }, button('Sign in', 'primary wide', { type: 'submit' })),
    ),
    h('p', { class: 'or' }, link(app, '/login/sso', 'Sign in with single sign-on')),
    h('p', { class: 'or' }, 'New here? ', link(app, '/sign-up', 'Create an account')),
  );
}

export function signUp(app) {
  const name = field('Name', { type: 'text', name: 'name', autocomplete: 'name', autofocus: true });
  const email = field('Email', { type: 'email', name: 'email', autocomplete: 'username' });
  const password = field(
    'Password',
    { type: 'password', name: 'password', autocomplete: 'new-password' },
    'At least 8 characters.',
  );
  const send = async () => {
    const wanted = { name: name.input.value, email: email.input.value, password: password.input.value };
    app.enter(await ask('sign-up', wanted));
  };
  return signInFrame(
    'Create your account',
    undefined,
    form(
      { send },
      name.element,
      email.element,
      password.element,
      h('div', { class: 'actions' }, button('Create account', 'primary wide', { type: 'submit' })),
    ),
    h('p', { class: 'or' }, 'Have an account? ', link(app, '/login', 'Sign in')),
  );
}

export function singleSignOn(app) {
  const email = field('Work email', { type: 'email', name: 'sso_email', autocomplete: 'username', autofocus: true });
  const send = async () => {
    const { goTo } = await ask('sso/begin', { email: email.input.value });
    location.assign(goTo);
  };
  return signInFrame(
    'Single sign-on',
    'Your organization’s identity provider signs you in, with its own second step.',
    form(
      { send },
      email.element,
      h('div', { class: 'actions' }, button('Continue with single sign-on', 'primary wide', { type: 'submit' })),
    ),
    h('p', { class: 'or' }, link(app, '/login', 'Sign in with a password')),
  );
}

/** Back from the identity provider, with what it vouches for. */
export async function signOnReturn(app, query) {
  try {
    const session = await ask('sso/finish', { state: query.get('state'), code: query.get('code') });
    await app.enter(session);
  } catch (error) {
    return signInFrame(
      'That did not work',
      error.message,
      h('p', { class: 'or' }, link(app, '/login/sso', 'Sign in with single sign-on')),
    );
  }
  return h('p', {}, 'Signing you in…');
}
