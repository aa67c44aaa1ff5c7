import { useState } from 'preact/hooks';
import { foldText } from '../../src/bytes/fold-text.ts';
import type { RegisterKey } from '../../src/messages/key-register.ts';
import { Button } from '../../src/ui/Button.tsx';
import { CheckField } from '../../src/ui/Field.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import { SearchBox } from '../common/SearchBox.tsx';

/** From this many keys on, a name is found faster by typing than by looking. */
const MANY = 12;

/** Which keys get a label. *Select all* and *Select none* act on what the search shows. */
export function LabelKeys(props: {
  readonly keys: readonly RegisterKey[];
  /** The keys without a label, by id. */
  readonly left: ReadonlySet<string>;
  readonly onSelect: (keys: readonly RegisterKey[], isSelected: boolean) => void;
}) {
  const { keys, left, onSelect } = props;
  const [query, setQuery] = useState('');
  const words = foldText(query).split(/\s+/);
  const shown = keys.filter(({ label }) => words.every((word) => foldText(label).includes(word)));
  const text = keyRegisterText.labels;
  return (
    <fieldset class="sheet-part">
      <legend>{text.which}</legend>
      {keys.length > MANY && <SearchBox value={query} onValue={setQuery} />}
      {keys.length > 1 && (
        <div class="label-choice">
          <Button tone="plain" onClick={() => onSelect(shown, true)}>
            {text.selectAll}
          </Button>
          <Button tone="plain" onClick={() => onSelect(shown, false)}>
            {text.selectNone}
          </Button>
          <span role="status">{text.selected(keys.length - left.size, keys.length)}</span>
        </div>
      )}
      <div class="label-keys">
        {shown.map((key) => (
          <CheckField
            key={key.id}
            label={key.label}
            checked={!left.has(key.id)}
            onChecked={(isSelected) => onSelect([key], isSelected)}
          />
        ))}
        {shown.length === 0 && keys.length > 0 && <p class="hint">{keyInventoryText.find.none}</p>}
      </div>
    </fieldset>
  );
}
