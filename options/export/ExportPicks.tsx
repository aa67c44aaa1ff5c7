import { useEffect, useState } from 'preact/hooks';
import type { AccountPage } from '../../src/messages/views.ts';
import { SelectField } from '../../src/ui/Field.tsx';
import type { AppState } from '../common/app-state.ts';
import { accountTitle } from '../common/labels.ts';
import { Pager } from '../common/Pager.tsx';
import { SearchBox } from '../common/SearchBox.tsx';
import { Tabs } from '../common/Tabs.tsx';
import type { ExportsState } from './export-state.ts';

const size = 50;

/** Which accounts are exported: all, those of a tag, or those that are ticked. */
export function ExportPicks({ app, state }: { readonly app: AppState; readonly state: ExportsState }) {
  const tags = app.tags.value;
  const which = state.which.value;
  return (
    <div class="export-which">
      <Tabs
        label="Which accounts"
        choices={[
          ['all', 'All'],
          ...(tags.length === 0 ? [] : ([['tag', 'By tag']] as const)),
          ['ticked', 'A selection'],
        ]}
        value={which}
        onValue={(next) => state.take(next)}
      />
      {which === 'tag' && (
        <SelectField
          label="Tag"
          value={state.tag.value ?? ''}
          onValue={(tag) => state.take('tag', tag)}
          choices={tags.map((tag) => [tag, tag] as const)}
        />
      )}
      {which === 'ticked' && <Picker app={app} state={state} />}
    </div>
  );
}

function Picker({ app, state }: { readonly app: AppState; readonly state: ExportsState }) {
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [page, setPage] = useState<AccountPage | undefined>();
  useEffect(() => {
    let here = true;
    app.ask('home.page', { text, offset, limit: size, sort: 'name' }).then(
      (found) => here && setPage(found),
      (thrown) => app.sayFault(thrown),
    );
    return () => {
      here = false;
    };
  }, [text, offset, app.revision.value]);
  return (
    <>
      <SearchBox
        value={text}
        onValue={(next) => {
          setText(next);
          setOffset(0);
        }}
      />
      <ul class="export-picks" aria-label="Accounts to export">
        {page?.rows.map((row) => (
          <li key={row.id}>
            <label>
              <input
                type="checkbox"
                checked={state.ticked.value.has(row.id)}
                onChange={() => state.tick(row.id)}
                aria-label={`Select ${accountTitle(row)}`}
              />
              <span class="who-text">
                <strong>{row.issuer || row.name || 'Unnamed account'}</strong>
                {row.issuer !== '' && <span class="muted">{row.name}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Pager offset={offset} size={size} total={page?.total ?? 0} onTurn={setOffset} />
    </>
  );
}
