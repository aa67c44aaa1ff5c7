import { useSignal } from '@preact/signals';
import { useEffect, useId, useState } from 'preact/hooks';
import type { AskBackground } from '../../src/messages/client.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Field } from '../../src/ui/Field.tsx';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { frameText } from '../../src/ui/strings/frame.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { AccountId } from '../../src/vault/records.ts';
import { type AccountSearch, createAccountSearch } from './account-search.ts';

/** The account that was picked. */
export interface Picked {
  readonly id: AccountId;
  readonly title: string;
  /** It has recovery codes already. */
  readonly codes?: true;
}

/** Finds an account by typing part of its name: a combobox, so that it works for ten thousand accounts. */
export function AccountPicker(props: {
  readonly ask: AskBackground;
  readonly picked: Picked | undefined;
  readonly onPicked: (picked: Picked | undefined) => void;
  readonly label?: string;
  readonly hint?: string;
}) {
  const [search] = useState(() => createAccountSearch(props.ask, props.picked?.title ?? ''));
  const isPicked = useSignal(props.picked !== undefined);
  isPicked.value = props.picked !== undefined;
  useEffect(() => search.start(isPicked), []);
  const listId = useId();
  const pick = (row: AccountRow) => {
    const title = accountTitle(row);
    search.text.value = title;
    search.open.value = false;
    props.onPicked(row.recovery === undefined ? { id: row.id, title } : { id: row.id, title, codes: true });
  };
  const expanded = search.isExpanded.value;
  return (
    <Field label={props.label ?? frameText.picker.account} hint={props.hint}>
      {(control) => (
        <div class="picker">
          <input
            {...control}
            class="input"
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            placeholder={frameText.picker.placeholder}
            aria-expanded={expanded}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={expanded ? `${listId}-${search.active.value}` : undefined}
            value={search.text.value}
            onFocus={() => {
              search.open.value = true;
            }}
            onBlur={() => {
              search.open.value = false;
            }}
            onInput={(event) => {
              search.type(event.currentTarget.value);
              props.onPicked(undefined);
            }}
            onKeyDown={(event) => {
              if (handleKey(event.key, search, pick)) event.preventDefault();
              if (event.key === 'Escape' && expanded) event.stopPropagation();
            }}
          />
          <MatchList id={listId} search={search} onPick={pick} />
        </div>
      )}
    </Field>
  );
}

/** Moves, picks or closes by a key; `false` leaves the key to the browser. */
function handleKey(key: string, search: AccountSearch, pick: (row: AccountRow) => void): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    search.move(key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  if (!search.isExpanded.value) return false;
  if (key === 'Enter') {
    const row = search.rows.value[search.active.value];
    if (row !== undefined) pick(row);
  } else if (key === 'Escape') search.open.value = false;
  return key === 'Enter' || key === 'Escape';
}

function MatchList(props: {
  readonly id: string;
  readonly search: AccountSearch;
  readonly onPick: (row: AccountRow) => void;
}) {
  const { id, search, onPick } = props;
  return (
    <div
      id={id}
      class="picker-list"
      role="listbox"
      aria-label={frameText.picker.accounts}
      hidden={!search.isExpanded.value}
    >
      <NeighbourTiles of={search.rows.value}>
        {search.rows.value.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox has the focus
          <div
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === search.active.value}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(row)}
          >
            <Tile {...row} size="small" />
            <span>
              {row.issuer || row.name} {row.issuer !== '' && <span class="muted">{row.name}</span>}
            </span>
          </div>
        ))}
      </NeighbourTiles>
    </div>
  );
}
