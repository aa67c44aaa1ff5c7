import { ask } from '../api.js';
import { button, field, form, h } from '../dom.js';
import { dashboardFrame } from '../frame.js';

const HOME = '/profile/authentication';

function textOf(app, codes) {
  return `Northwind backup codes\n${app.session.email}\n\n${codes.join('\n')}\n\nEach code works once.\n`;
}

function download(app, codes) {
  const address = URL.createObjectURL(new Blob([textOf(app, codes)], { type: 'text/plain' }));
  h('a', { href: address, download: 'northwind-backup-codes.txt' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The codes, shown this once. */
export function backupCodesCard(app, codes) {
  const status = h('span', { class: 'hint', role: 'status' });
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    status.textContent = 'Copied.';
  };
  return h(
    'div',
    { class: 'stack printed' },
    h('h2', {}, 'Save your backup codes'),
    h('p', { class: 'hint' }, 'They are shown only now. Keep them where you will find them without your phone or key.'),
    h(
      'ol',
      { class: 'backup-codes', 'aria-label': 'Backup codes' },
      codes.map((code) => h('li', {}, h('code', {}, code))),
    ),
    h(
      'div',
      { class: 'tools' },
      button('Download', 'secondary', { onclick: () => download(app, codes) }),
      button('Print', 'secondary', { onclick: () => window.print() }),
      button('Copy', 'secondary', { onclick: copy }),
      status,
    ),
    h('div', { class: 'actions' }, button('Next', 'primary', { type: 'button', onclick: () => app.go(HOME) })),
  );
}

export function regenerate(app) {
  const password = field('Account password', {
    type: 'password',
    name: 'password',
    autocomplete: 'current-password',
    autofocus: true,
  });
  const place = h('section', { class: 'card narrow' });
  const send = async () => {
    const { backupCodes } = await ask('backup-codes/regenerate', { password: password.input.value });
    place.replaceChildren(backupCodesCard(app, backupCodes));
  };
  place.append(
    h('p', {}, 'You get a new set. All of your earlier backup codes become invalid at once.'),
    form(
      { send },
      password.element,
      h('div', { class: 'actions' }, button('Regenerate'), button('Cancel', 'quiet', { onclick: () => app.go(HOME) })),
    ),
  );
  return dashboardFrame(app, 'Regenerate backup codes', undefined, place);
}
