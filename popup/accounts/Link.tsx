import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { SuggestedAccount } from '../../src/messages/site-suggestions.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { TextField } from '../../src/ui/Field.tsx';
import { HostName } from '../../src/ui/HostName.tsx';
import { checkQuestion } from '../../src/ui/host-question/check-question.ts';
import { NeighbourTiles } from '../../src/ui/icons/NeighbourTiles.tsx';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { readServices } from '../app/services.ts';
import type { OpenHome, Popup } from '../app/state.ts';

const SHOWN = 50;

/** Lets the user choose the account to link to the site in the tab. */
export function Link({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const [typed, setTyped] = useState('');
  const text = accountFormText.link;
  const [rows, setRows] = useState<readonly AccountRow[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef('');
  const { url } = popup.ports.tab;
  const search = async (words: string) => {
    latest.current = words;
    const page = await popup.attempt(() => popup.ports.ask('home.page', { text: words, offset: 0, limit: SHOWN }));
    if (page !== undefined && latest.current === words) setRows(page.rows);
  };
  useEffect(() => {
    input.current?.focus();
    void search('');
    void popup.suggestions.load();
  }, []);
  const likely = popup.suggestions.found.value.accounts;
  const shown = typed === '' ? likeliestFirst(likely, rows) : rows;
  const choose = async (row: AccountRow) => {
    if (url === undefined) return;
    const question = await popup.attempt(async () =>
      checkQuestion(popup.ports.ask, await popup.ports.ask('site.question', { id: row.id, url }), readServices),
    );
    const title = row.issuer || row.name;
    if (question !== undefined) popup.go({ name: 'host', subject: { kind: 'link', id: row.id, title }, question });
  };
  // Enter means the first match of what was typed; before that only a suggestion that may be the main action.
  const first = typed === '' ? likely.find(({ ready }) => ready)?.row : rows[0];
  return (
    <Page
      popup={popup}
      title={text.title}
      onBack={() => popup.go({ name: 'home' })}
      onSubmit={() => first && void choose(first)}
    >
      <ProblemNote popup={popup} />
      <p>{text.question(home.site.shown && <HostName shown={home.site.shown} />)}</p>
      <TextField
        ref={input}
        label={text.find}
        onKeyDown={(event) => event.key === 'ArrowDown' && movePick(event, list.current, -1)}
        limit={LIMITS.search}
        value={typed}
        onValue={(words) => {
          setTyped(words);
          void search(words);
        }}
      />
      <NeighbourTiles of={shown}>
        <ul class="card picks" aria-label={text.list} ref={list}>
          {shown.map((row, at) => (
            <li key={row.id}>
              <button
                type="button"
                class="pick"
                onClick={() => void choose(row)}
                onKeyDown={(event) => movePick(event, list.current, at, input.current)}
              >
                <Tile {...row} size="small" />
                <span class="names">
                  <strong>{row.issuer || row.name || commonText.unnamedAccount}</strong>
                  <br />
                  <span class="muted">{row.issuer === '' ? '' : row.name}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </NeighbourTiles>
    </Page>
  );
}

/** The suggestions for the page, then the others. */
function likeliestFirst(likely: readonly SuggestedAccount[], rows: readonly AccountRow[]): readonly AccountRow[] {
  const first = likely.map(({ row }) => row);
  return [...first, ...rows.filter(({ id }) => !first.some((row) => row.id === id))];
}

/** Moves the focus by an arrow key, from the search at −1 through the accounts. */
function movePick(event: KeyboardEvent, list: HTMLElement | null, at: number, above?: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const picks = [...(list?.querySelectorAll<HTMLElement>('.pick') ?? [])];
  (at + step < 0 ? above : picks[at + step])?.focus();
}
