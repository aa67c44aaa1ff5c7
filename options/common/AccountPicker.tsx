import { useEffect, useId, useState } from 'preact/hooks';
import type { AskBackground } from '../../src/messages/client.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Field } from '../../src/ui/Field.tsx';
import { frameText } from '../../src/ui/strings/frame.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { AccountId } from '../../src/vault/records.ts';

/** The account that was picked. */
export interface Picked {
  readonly id: AccountId;
  readonly title: string;
  /** It has recovery codes already. */
  readonly codes?: true;
}

const shown = 8;

/** Finds an account by typing part of its name: a combobox, so that it works for ten thousand accounts. */
export function AccountPicker(props: {
  readonly ask: AskBackground;
  readonly picked: Picked | undefined;
  readonly onPicked: (picked: Picked | undefined) => void;
  readonly label?: string;
  readonly hint?: string;
}) {
  const [text, setText] = useState(props.picked?.title ?? '');
  const [rows, setRows] = useState<readonly AccountRow[]>([]);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const { ask } = props;
  useEffect(() => {
    let here = true;
    const query = { text: props.picked === undefined ? text : '', sort: 'name' as const, offset: 0, limit: shown };
    // A failure shows as an empty list; the form reports it when it is sent.
    ask('home.page', query).then(
      (page) => here && setRows(page.rows),
      () => here && setRows([]),
    );
    return () => {
      here = false;
    };
  }, [text, props.picked]);
  const pick = (row: AccountRow) => {
    const title = accountTitle(row);
    setText(title);
    setOpen(false);
    props.onPicked(row.recovery === undefined ? { id: row.id, title } : { id: row.id, title, codes: true });
  };
  const expanded = open && rows.length > 0;
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
            aria-activedescendant={expanded ? `${listId}-${active}` : undefined}
            value={text}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setOpen(true);
              setActive(0);
              props.onPicked(undefined);
            }}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
              if (step !== 0) {
                event.preventDefault();
                setOpen(true);
                setActive((active + step + rows.length) % Math.max(1, rows.length));
              } else if (event.key === 'Enter' && expanded) {
                event.preventDefault();
                const row = rows[active];
                if (row !== undefined) pick(row);
              } else if (event.key === 'Escape' && expanded) {
                event.preventDefault();
                event.stopPropagation();
                setOpen(false);
              }
            }}
          />
          <div id={listId} class="picker-list" role="listbox" aria-label={frameText.picker.accounts} hidden={!expanded}>
            {rows.map((row, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the combobox has the focus
              <div
                key={row.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(row)}
              >
                <Tile issuer={row.issuer} name={row.name} icon={row.icon} size="small" />
                <span>
                  {row.issuer || row.name} {row.issuer !== '' && <span class="muted">{row.name}</span>}
                </span>
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  );
}
