import type { KeyState } from '../../src/security-key/key-state.ts';
import { KEY_STATES } from '../../src/security-key/key-state.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { SearchBox } from '../common/SearchBox.tsx';
import type { KeyQuery } from './key-search.ts';

/** Searches the security keys by name, model, place, site or account, and shows those in one state. */
export function KeyToolbar(props: {
  readonly query: KeyQuery;
  readonly found: number;
  readonly onQuery: (query: KeyQuery) => void;
}) {
  const { query, found, onQuery } = props;
  const { find, states } = keyInventoryText;
  return (
    <div class="toolbar">
      <SearchBox value={query.text} onValue={(text) => onQuery({ ...query, text })} />
      <select
        class="input"
        aria-label={find.filter}
        value={query.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onQuery({ ...query, state: KEY_STATES.find((state: KeyState) => state === value) })
        }
      >
        <option value="">{find.all}</option>
        {KEY_STATES.map((state) => (
          <option key={state} value={state}>
            {states[state]}
          </option>
        ))}
      </select>
      <span class="visually-hidden" role="status">
        {find.found(found)}
      </span>
    </div>
  );
}
