import type { AccountRow } from '../../src/messages/views.ts';
import { keyAction, nextRow, type Press } from '../app/keyboard.ts';
import type { Popup } from '../app/state.ts';
import { copyCode, fill } from '../fill/filling.ts';

/** Works the home screen from the keyboard; returns how to stop. */
export function listenToKeys(popup: Popup, searchBox: () => HTMLInputElement | null): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const search = searchBox();
    const action = keyAction(pressOf(event, search, popup.listing.narrowed.peek()));
    if (action === undefined) return;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-account]')];
    const current = rows.findIndex((row) => row.contains(document.activeElement));
    if (action === 'search') {
      search?.focus();
      return;
    }
    event.preventDefault();
    if (action === 'close') popup.ports.close();
    else if (action === 'clear') {
      popup.listing.clear();
      search?.focus();
    } else if (action === 'down' || action === 'up') {
      const row = rows[nextRow(current, rows.length, action)];
      (row ?? search)?.focus();
      row?.scrollIntoView({ block: 'nearest' });
    } else {
      const account = accountOf(popup, rows[current]?.dataset.account);
      if (account === undefined) return;
      if (action === 'copy') void copyCode(popup, account);
      else if (account.kind === undefined) popup.go({ name: 'edit', id: account.id });
      else void fill(popup, { kind: 'account', id: account.id });
    }
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** The account of a row; without one, what Enter means from the search box: this site's first, or the first match. */
function accountOf(popup: Popup, id: string | undefined): AccountRow | undefined {
  const home = popup.home.peek();
  if (home?.state !== 'unlocked') return undefined;
  const found = popup.listing.rows.peek();
  if (id !== undefined) return [...home.site.accounts, ...found].find((row) => row.id === id);
  return popup.listing.narrowed.peek() ? found[0] : home.site.accounts[0];
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
    where: inSearch
      ? 'search'
      : target?.dataset.account !== undefined
        ? 'row'
        : target?.closest('button, a, input, select, textarea')
          ? 'control'
          : 'page',
    searching,
    selecting: selectedInSearch || String(getSelection()) !== '',
  };
}
