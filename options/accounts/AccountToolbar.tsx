import type { ListOrder } from '../../src/messages/views.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { Pager } from '../common/Pager.tsx';
import { SearchBox } from '../common/SearchBox.tsx';
import { type AccountsState, pageSize } from './accounts.ts';

const SORTS: readonly ListOrder[] = ['name', 'use', 'recent', 'site', 'hand'];

/** Searches, filters, sorts and pages the accounts; it stays in sight above a long page. */
export function AccountToolbar(props: {
  readonly tags: readonly string[];
  readonly state: AccountsState;
  /** How many accounts match. */
  readonly total: number;
}) {
  const { tags, state } = props;
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
        onChange={(event) => void state.sortBy(event.currentTarget.value as ListOrder)}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {text.sorts[sort]}
          </option>
        ))}
      </select>
      <Pager offset={state.offset.value} size={pageSize} total={props.total} onTurn={(to) => void state.turnTo(to)} />
    </div>
  );
}
