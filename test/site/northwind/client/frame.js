import { ask } from './api.js';
import { button, h, link } from './dom.js';
import { icon } from './icons.js';

function brand() {
  return h(
    'span',
    { class: 'brand' },
    h('img', { src: '/client/mark.svg', alt: '', width: 28, height: 28 }),
    'Northwind',
  );
}

/** The card in the middle, for everything before the visitor is in. */
export function signInFrame(title, lead, ...children) {
  return h(
    'div',
    { class: 'gate' },
    h('header', { class: 'gate-head' }, brand()),
    h(
      'main',
      { class: 'gate-card' },
      h('h1', { tabindex: -1 }, title),
      lead && h('p', { class: 'lead' }, lead),
      children,
    ),
    h('footer', { class: 'gate-foot' }, 'Northwind is made up. It is part of a playground and keeps nothing.'),
  );
}

const PLACES = [
  ['/', 'globe', 'Websites'],
  ['/members', 'people', 'Members'],
  ['/profile/authentication', 'shield', 'Authentication'],
];

/** The signed-in frame: navigation at the side, content beside it. */
export function dashboardFrame(app, title, lead, ...children) {
  const { session } = app;
  const places = PLACES.filter(([path]) => !session.mustEnrol || path.startsWith('/profile'));
  return h(
    'div',
    { class: 'board' },
    h(
      'aside',
      { class: 'side' },
      brand(),
      h('p', { class: 'team' }, session.team),
      h(
        'nav',
        { 'aria-label': 'Main' },
        places.map(([path, shape, text]) => {
          const item = link(app, path, text, 'place');
          item.prepend(icon(shape));
          const here = path === '/' ? location.pathname === '/' : location.pathname.startsWith(path);
          if (here) item.setAttribute('aria-current', 'page');
          return item;
        }),
      ),
      h(
        'div',
        { class: 'who' },
        h('span', { class: 'avatar', 'aria-hidden': 'true' }, session.name.slice(0, 1)),
        h('span', { class: 'who-text' }, h('strong', {}, session.name), h('span', {}, session.email)),
        button('Sign out', 'quiet', { onclick: async () => app.enter(await ask('sign-out', {})) }),
      ),
    ),
    h(
      'main',
      { class: 'content' },
      h('h1', { tabindex: -1 }, title),
      lead && h('p', { class: 'lead' }, lead),
      children,
    ),
  );
}

/** Where the visitor is in a set-up of several steps. */
export function steps(names, now) {
  return h(
    'ol',
    { class: 'steps', 'aria-label': 'Steps' },
    names.map((name, index) =>
      h(
        'li',
        {
          'data-state': index < now ? 'done' : index === now ? 'now' : 'next',
          'aria-current': index === now && 'step',
        },
        name,
      ),
    ),
  );
}

export function formatDay(ms) {
  return new Date(ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

export function formatMoment(ms) {
  return new Date(ms).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}
