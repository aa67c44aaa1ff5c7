import { useEffect, useState } from 'preact/hooks';
import type { AccountPage } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { SelectField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { exportText } from '../../src/ui/strings/export.ts';
import type { AccountChoice } from './account-choice.ts';
import type { AppState } from './app-state.ts';
import { Pager } from './Pager.tsx';
import { SearchBox } from './SearchBox.tsx';
import { Tabs } from './Tabs.tsx';

const PAGE_SIZE = 50;

interface ChooseProps {
  readonly app: AppState;
  readonly state: AccountChoice;
  readonly list: string;
}

/** Which accounts are taken: all, those of a tag, or those that are ticked. `list` says what the list is of. */
export function ChooseAccounts({ app, state, list }: ChooseProps) {
  const tags = app.tags.value;
  const which = state.which.value;
  const text = exportText.which;
  return (
    <div class="export-which">
      <Tabs
        label={text.label}
        choices={[
          ['all', text.choices.all],
          ...(tags.length === 0 ? [] : ([['tag', text.choices.tag]] as const)),
          ['ticked', text.choices.ticked],
        ]}
        value={which}
        onValue={(next) => state.choose(next)}
      />
      {which === 'tag' && (
        <SelectField
          label={text.tag}
          value={state.tag.value ?? ''}
          onValue={(tag) => state.choose('tag', tag)}
          choices={tags.map((tag) => [tag, tag] as const)}
        />
      )}
      {which === 'ticked' && <Picker app={app} state={state} list={list} />}
    </div>
  );
}

function Picker({ app, state, list }: ChooseProps) {
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [page, setPage] = useState<AccountPage | undefined>();
  useEffect(() => {
    let here = true;
    app.ask('home.page', { text, offset, limit: PAGE_SIZE, sort: 'name' }).then(
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
      <ul class="export-picks" aria-label={list}>
        {page?.rows.map((row) => (
          <li key={row.id}>
            <label>
              <input
                type="checkbox"
                checked={state.ticked.value.has(row.id)}
                onChange={() => state.tick(row.id)}
                aria-label={exportText.which.select(accountTitle(row))}
              />
              <span class="who-text">
                <strong>{row.issuer || row.name || commonText.unnamedAccount}</strong>
                {row.issuer !== '' && <span class="muted">{row.name}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Pager offset={offset} size={PAGE_SIZE} total={page?.total ?? 0} onTurn={setOffset} />
    </>
  );
}
