import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import type { Preferences } from '../../src/vault/records.ts';
import { SearchBox } from '../common/SearchBox.tsx';
import type { AccountsState } from './accounts.ts';

const SORTS: readonly Preferences['sort'][] = ['name', 'use', 'hand'];

/** Searches, filters and sorts the accounts. */
export function AccountToolbar({ tags, state }: { readonly tags: readonly string[]; readonly state: AccountsState }) {
  const text = accountsText;
  return (
    <div class="toolbar">
      <SearchBox value={state.text.value} onValue={(typed) => void state.search(typed)} />
      {tags.length > 0 && (
        <select
          class="input"
          aria-label={text.filterByTag}
          value={state.tag.value === undefined ? '' : `#${state.tag.value}`}
          onChange={({ currentTarget: { value } }) => void state.filterBy(value === '' ? undefined : value.slice(1))}
        >
          <option value="">{text.allTags}</option>
          {tags.map((tag) => (
            <option key={tag} value={`#${tag}`}>
              {tag}
            </option>
          ))}
        </select>
      )}
      <select
        class="input"
        aria-label={text.sort}
        value={state.sort.value}
        onChange={(event) => void state.sortBy(event.currentTarget.value as Preferences['sort'])}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {commonText.sort[sort]}
          </option>
        ))}
      </select>
    </div>
  );
}
