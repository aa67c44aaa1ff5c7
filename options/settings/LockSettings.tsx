import { CheckField, SelectField } from '../../src/ui/Field.tsx';
import { policy } from '../../src/ui/policy.ts';
import { organizationText } from '../../src/ui/strings/organization.ts';
import { settingsText } from '../../src/ui/strings/settings.ts';
import type { Preferences } from '../../src/vault/records.ts';
import { withCurrent } from './settings-choices.ts';

/** When the vault locks. */
export function LockSettings(props: {
  readonly now: Preferences;
  readonly set: (change: Partial<Preferences>) => void;
}) {
  const { now, set } = props;
  const text = settingsText.locking;
  const { locked } = organizationText;
  const { idleMinutesMax, lockWithSystem } = policy.value;
  return (
    <div class="form">
      <SelectField
        label={text.idle}
        value={String(now.idleMinutes)}
        onValue={(minutes) => set({ idleMinutes: Number(minutes) })}
        choices={withCurrent('idleMinutes', now.idleMinutes, idleMinutesMax)}
        hint={
          idleMinutesMax !== undefined
            ? locked.atMost(locked.minutes(idleMinutesMax))
            : now.idleMinutes === 0
              ? text.untilClosingHint
              : text.idleHint
        }
      />
      <SelectField
        label={text.session}
        value={String(now.sessionHours)}
        onValue={(hours) => set({ sessionHours: Number(hours) })}
        choices={withCurrent('sessionHours', now.sessionHours)}
        hint={now.sessionHours === 0 ? text.sessionNeverHint : text.sessionHint}
      />
      <CheckField
        label={text.withComputer}
        hint={lockWithSystem === true ? locked.byOrganization : text.withComputerHint}
        checked={now.lockOnSystemLock}
        locked={lockWithSystem === true}
        onChecked={(lockOnSystemLock) => set({ lockOnSystemLock })}
      />
      <div class="fixed-rules">
        <h3 id="s-fixed">{text.always}</h3>
        <ul class="plain-list" aria-labelledby="s-fixed">
          <li>{text.closing}</li>
          <li>{text.clockBack}</li>
        </ul>
      </div>
    </div>
  );
}
