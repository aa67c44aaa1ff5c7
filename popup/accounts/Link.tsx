import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { TextField } from '../../src/ui/Field.tsx';
import { Tile } from '../../src/ui/Tile.tsx';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { OpenHome, Popup } from '../app/state.ts';
import { HostName } from '../home/SiteSection.tsx';

const SHOWN = 50;

/** Choose the account that the site in the tab belongs to. */
export function Link({ popup, home }: { readonly popup: Popup; readonly home: OpenHome }) {
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly AccountRow[]>([]);
  const input = useRef<HTMLInputElement>(null);
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
  }, []);
  const choose = async (row: AccountRow) => {
    if (url === undefined) return;
    const question = await popup.attempt(() => popup.ports.ask('site.question', { id: row.id, url }));
    const title = row.issuer || row.name;
    if (question !== undefined) popup.go({ name: 'host', subject: { kind: 'link', id: row.id, title }, question });
  };
  return (
    <Page popup={popup} title="Link an account" onBack={() => popup.go({ name: 'home' })}>
      <ProblemNote popup={popup} />
      <p>
        Which account do you use at <HostName host={home.site.host ?? ''} registrable={home.site.registrable} />?
      </p>
      <TextField
        ref={input}
        label="Find an account"
        limit={LIMITS.search}
        value={text}
        onValue={(words) => {
          setText(words);
          void search(words);
        }}
      />
      <ul class="card picks" aria-label="Accounts to link">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" class="pick" onClick={() => void choose(row)}>
              <Tile issuer={row.issuer} name={row.name} icon={row.icon} size="small" />
              <span class="names">
                <strong>{row.issuer || row.name}</strong>
                <br />
                <span class="muted">{row.issuer === '' ? '' : row.name}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
