import type { AccountRow } from '../../src/messages/views.ts';
import { type KeyAction, keyAction, nextRow, type Press } from '../app/keyboard.ts';
import type { Popup } from '../app/state.ts';
import { copyCode, fill } from '../fill/filling.ts';

/** What an action needs to know when its key is pressed. */
interface Situation {
  readonly popup: Popup;
  readonly search: HTMLInputElement | null;
  readonly rows: readonly HTMLElement[];
  /** The place of the row that has the focus; −1 when none has. */
  readonly current: number;
}

type Action = (situation: Situation) => void;

const ACTIONS: Record<NonNullable<KeyAction>, Action> = {
  search: ({ search }) => search?.focus(),
  close: ({ popup }) => popup.ports.close(),
  clear: ({ popup, search }) => {
    popup.listing.clear();
    search?.focus();
  },
  down: (situation) => focusRow(situation, 'down'),
  up: (situation) => focusRow(situation, 'up'),
  copy: withAccount((popup, account) => void (account.pendingOnly || copyCode(popup, account))),
  fill: withAccount(
    (popup, account) => {
      // A question that is open has buttons of its own.
      if (isAsked(popup)) return;
      if (account.kind === undefined) popup.go({ name: 'edit', id: account.id });
      else void fill(popup, { kind: 'account', id: account.id, ...(account.pendingOnly && { pending: true }) });
    },
    // No account to fill. Several suggestions are a choice; without any, there is one thing to do here, where the screen marks one.
    (situation) => {
      if (situation.popup.suggestions.rows().length > 0) focusRow(situation, 'down');
      else document.querySelector<HTMLElement>('[data-enter]')?.click();
    },
  ),
};

/** Works the home screen from the keyboard; returns how to stop. */
export function listenToKeys(popup: Popup, searchBox: () => HTMLInputElement | null): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const search = searchBox();
    const action = keyAction(pressOf(event, search, popup.listing.narrowed.peek()));
    if (action === undefined) return;
    if (action === 'fill' && (event.repeat || popup.skipsEnter.peek())) {
      event.preventDefault();
      if (!event.repeat) popup.skipsEnter.value = false;
      return;
    }
    // The letter that starts a search must still reach the search box.
    if (action !== 'search') event.preventDefault();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-account]')];
    const current = rows.findIndex((row) => row.contains(document.activeElement));
    ACTIONS[action]({ popup, search, rows, current });
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** The row or card of an account that is on screen. */
export function findRow(id: string | undefined): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-account]')];
  return id === undefined ? undefined : rows.find((row) => row.dataset.account === id);
}

function focusRow({ search, rows, current }: Situation, action: 'down' | 'up'): void {
  const row = rows[nextRow(current, rows.length, action)];
  (row ?? search)?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

function withAccount(act: (popup: Popup, account: AccountRow) => void, otherwise?: Action): Action {
  return (situation) => {
    const { popup, rows, current } = situation;
    const account = accountOf(popup, rows[current]?.dataset.account);
    if (account !== undefined) act(popup, account);
    else if (!popup.listing.narrowed.peek()) otherwise?.(situation);
  };
}

/** The account of a row; without one, what Enter means in the search box: this site's first account or suggestion, or the first match. */
function accountOf(popup: Popup, id: string | undefined): AccountRow | undefined {
  const home = popup.home.peek();
  if (home?.state !== 'unlocked') return undefined;
  const found = popup.listing.rows.peek();
  if (id !== undefined)
    return [...home.site.accounts, ...popup.suggestions.rows(), ...found].find((row) => row.id === id);
  return popup.listing.narrowed.peek() ? found[0] : (home.site.accounts[0] ?? readyAccount(popup));
}

/** The suggestion that is the main action: filling it asks first. */
function readyAccount(popup: Popup): AccountRow | undefined {
  return popup.suggestions.found.peek().accounts.find(({ ready }) => ready)?.row;
}

function isAsked({ screen }: Popup): boolean {
  const shown = screen.peek();
  return shown.name === 'home' && shown.asked !== undefined;
}

function pressOf(event: KeyboardEvent, search: HTMLInputElement | null, searching: boolean): Press {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const inSearch = target !== undefined && target === search;
  const selectedInSearch = inSearch && search !== null && search.selectionStart !== search.selectionEnd;
  return {
    key: event.key,
    ctrl: event.ctrlKey,
    meta: event.metaKey,
    alt: event.altKey,
    where: inSearch ? 'search' : placeOf(target),
    searching,
    selecting: selectedInSearch || String(getSelection()) !== '',
  };
}

function placeOf(target: HTMLElement | undefined): Press['where'] {
  if (target?.dataset.account !== undefined) return 'row';
  if (target?.closest('input, select, textarea')) return 'field';
  return target?.closest('button, a') ? 'control' : 'page';
}
