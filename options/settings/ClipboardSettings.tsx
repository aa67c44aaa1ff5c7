import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import { settingsText } from '../../src/ui/strings/settings.ts';
import type { Preferences } from '../../src/vault/records.ts';
import { withCurrent } from './settings-choices.ts';

/** When a copied code is cleared, and whether the popup closes once it is copied. */
export function ClipboardSettings(props: {
  readonly now: Preferences;
  readonly set: (change: Partial<Preferences>) => void;
}) {
  const { now, set } = props;
  const text = settingsText.clipboard;
  return (
    <div class="form">
      <SelectField
        label={text.clear}
        value={String(now.clipboardSeconds)}
        onValue={(seconds) => set({ clipboardSeconds: Number(seconds) })}
        choices={withCurrent('clipboardSeconds', now.clipboardSeconds)}
        hint={text.hint}
      />
      <CheckField
        label={text.close}
        hint={text.closeHint}
        checked={now.closeAfterCopy}
        onChecked={(closeAfterCopy) => set({ closeAfterCopy })}
      />
    </div>
  );
}
