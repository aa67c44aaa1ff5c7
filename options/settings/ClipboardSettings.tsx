import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../src/ignored.ts';
import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import { policy } from '../../src/ui/policy.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import { settingsText } from '../../src/ui/strings/settings.ts';
import type { Preferences } from '../../src/vault/records.ts';
import type { BrowserPermission } from '../common/platform.ts';
import { withCurrent } from './settings-choices.ts';

/** When a copied code is cleared, and whether the popup closes once it is copied. */
export function ClipboardSettings(props: {
  readonly now: Preferences;
  readonly set: (change: Partial<Preferences>) => void;
  readonly permission: BrowserPermission | undefined;
}) {
  const { now, set, permission } = props;
  const [isAllowed, setAllowed] = useState(false);
  useEffect(() => {
    void permission?.isGranted().then(setAllowed, ignore('clipboard'));
  }, [permission]);
  const allow = (wanted: boolean) => {
    const done = wanted ? permission?.request() : permission?.giveBack().then(() => false);
    void done?.then(setAllowed, ignore('clipboard'));
  };
  const text = settingsText.clipboard;
  const { locked } = organizationText;
  const { clipboardSecondsMax } = policy.value;
  const hint = isAllowed || now.clipboardSeconds === 0 ? text.hint : text.whileOpen;
  return (
    <div class="form">
      <SelectField
        label={text.clear}
        value={String(now.clipboardSeconds)}
        onValue={(seconds) => set({ clipboardSeconds: Number(seconds) })}
        choices={withCurrent('clipboardSeconds', now.clipboardSeconds, clipboardSecondsMax)}
        hint={
          clipboardSecondsMax === undefined ? hint : `${locked.atMost(locked.seconds(clipboardSecondsMax))} ${hint}`
        }
      />
      {permission !== undefined && now.clipboardSeconds > 0 && (
        <CheckField label={text.afterClosing} hint={text.afterClosingHint} checked={isAllowed} onChecked={allow} />
      )}
      <CheckField
        label={text.close}
        hint={isAllowed ? text.closeHintCleared : text.closeHint}
        checked={now.closeAfterCopy}
        onChecked={(closeAfterCopy) => set({ closeAfterCopy })}
      />
    </div>
  );
}
