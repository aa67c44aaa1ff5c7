import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { settingsText } from '../../src/ui/strings/settings.ts';
import type { Preferences } from '../../src/vault/records.ts';

/** The theme, the order in the popup, and whether codes are hidden. */
export function AppearanceSettings(props: {
  readonly now: Preferences;
  readonly set: (change: Partial<Preferences>) => void;
}) {
  const { now, set } = props;
  const text = settingsText.appearance;
  return (
    <div class="form">
      <SelectField
        label={text.theme}
        value={now.theme}
        onValue={(theme) => set({ theme })}
        choices={[
          ['system', text.themes.system],
          ['light', text.themes.light],
          ['dark', text.themes.dark],
        ]}
      />
      <SelectField
        label={text.sort}
        value={now.sort}
        onValue={(sort) => set({ sort })}
        choices={[
          ['use', commonText.sort.use],
          ['name', commonText.sort.name],
          ['hand', commonText.sort.hand],
        ]}
        hint={now.sort === 'hand' ? text.customHint : undefined}
      />
      <CheckField
        label={text.hideCodes}
        hint={text.hideCodesHint}
        checked={now.hideCodes}
        onChecked={(hideCodes) => set({ hideCodes })}
      />
    </div>
  );
}
