import type { EnvelopeAccount, EnvelopeContents } from '../src/envelope/contents.ts';
import { formatDay } from '../src/ui/counted.ts';
import { openerText } from '../src/ui/strings/envelope-opener.ts';
import { formatLocale } from '../src/ui/strings/language.ts';
import { accountView, thingList } from './account.ts';
import { copyState } from './copy.ts';
import { button, element, foreign } from './element.ts';

/** From how many accounts on there is a search. */
const MANY = 8;

/** The opened envelope. It draws itself again each second until `stop`. */
export function openedView(
  contents: EnvelopeContents,
  onClose: () => void,
): { readonly root: HTMLElement; readonly stop: () => void } {
  const text = openerText.opened;
  const { title, from, letter, accounts, things, madeMs, id } = contents;
  const views = accounts.map((account) => ({ account, ...accountView(account) }));
  const clock = element('p', { class: 'hint' });
  const tick = () => {
    const nowMs = Date.now();
    const time = new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'full', timeStyle: 'medium' }).format(nowMs);
    clock.textContent = text.clock(time);
    for (const view of views) view.tick(nowMs);
  };
  tick();
  let timer = setTimeout(again, 1000 - (Date.now() % 1000));
  function again() {
    tick();
    timer = setTimeout(again, 1000 - (Date.now() % 1000));
  }

  const hasCodes = accounts.some(({ otp }) => otp !== undefined && otp.kind !== 'hotp');
  const made = openerText.made(id, formatDay(madeMs));
  const root = element(
    'main',
    {},
    element('p', { class: 'muted' }, ...(from === '' ? [made] : [foreign(text.from(from)), ' · ', made])),
    element('h1', { tabindex: '-1' }, foreign(title || openerText.envelope(id))),
    element(
      'div',
      { class: 'actions' },
      button(text.print, {}, () => window.print()),
      button(text.close, {}, onClose),
    ),
    letter === ''
      ? undefined
      : element(
          'section',
          { class: 'card' },
          element('h2', {}, text.letter),
          element('p', { class: 'written', dir: 'auto' }, letter),
        ),
    element('h2', {}, accounts.length === 0 ? text.empty : text.accounts(accounts.length)),
    element(
      'div',
      { class: 'note' },
      element('p', {}, text.noPasswords),
      element('p', {}, text.asOf(formatDay(madeMs))),
    ),
    hasCodes ? clock : undefined,
    accounts.length > MANY ? searchBox(views) : undefined,
    element('div', { class: 'accounts' }, ...views.map((view) => view.root)),
    things.length === 0
      ? undefined
      : element('section', { class: 'card' }, element('h2', {}, text.things), thingList(things)),
    copyState,
  );
  return { root, stop: () => clearTimeout(timer) };
}

function searchBox(views: readonly { readonly account: EnvelopeAccount; readonly root: HTMLElement }[]): HTMLElement {
  const text = openerText.opened;
  const input = element('input', { id: 'search', type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const none = element('p', { role: 'status' });
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    const isFound = ({ issuer, name }: EnvelopeAccount) => `${issuer} ${name}`.toLowerCase().includes(wanted);
    for (const { account, root } of views) root.hidden = !isFound(account);
    none.textContent = views.some(({ account }) => isFound(account)) ? '' : text.noMatch;
  });
  return element('search', { class: 'field' }, element('label', { for: 'search' }, text.search), input, none);
}
