import { Search } from 'lucide';
import { LIMITS } from '../../src/messages/limits.ts';
import { Icon } from '../../src/ui/Icon.tsx';

/** The search of a list; what is typed filters at once. */
export function SearchBox(props: { readonly value: string; readonly onValue: (value: string) => void }) {
  return (
    <label class="search-box">
      <Icon of={Search} />
      <input
        type="search"
        maxLength={LIMITS.search}
        class="input"
        aria-label="Search"
        placeholder="Search"
        autocomplete="off"
        spellcheck={false}
        value={props.value}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
    </label>
  );
}
