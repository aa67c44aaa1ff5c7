import { Search } from 'lucide';
import { LIMITS } from '../../src/messages/limits.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { commonText } from '../../src/ui/strings/common.ts';

/** The search of a list, which filters while typing. */
export function SearchBox(props: { readonly value: string; readonly onValue: (value: string) => void }) {
  return (
    <label class="search-box">
      <Icon of={Search} />
      <input
        type="search"
        maxLength={LIMITS.search}
        class="input"
        aria-label={commonText.search}
        placeholder={commonText.search}
        autocomplete="off"
        spellcheck={false}
        value={props.value}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
    </label>
  );
}
