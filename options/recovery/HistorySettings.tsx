import { useSignal } from '@preact/signals';
import type { Fault } from '../../src/fault.ts';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField } from '../../src/ui/Field.tsx';
import { recoveryText } from '../../src/ui/strings/recovery.ts';
import type { AppState } from '../common/app-state.ts';

/** Days after which replaced codes are deleted; 0: never. */
const OFFERED = [0, 30, 90, 365, 1095];

/** How long codes are kept that were replaced. */
export function HistorySettings({ app }: { readonly app: AppState }) {
  const fault = useSignal<Fault | undefined>(undefined);
  const days = app.preferences.value?.replacedCodesDays;
  if (days === undefined) return null;
  const text = recoveryText.history;
  const all = OFFERED.includes(days) ? OFFERED : [...OFFERED, days].toSorted((a, b) => a - b);
  return (
    <div class="history-settings">
      <SelectField
        label={text.keep}
        value={String(days)}
        onValue={(chosen) => void app.attempt(fault, () => app.setPreferences({ replacedCodesDays: Number(chosen) }))}
        choices={all.map((n) => [String(n), choiceText(n)] as const)}
        hint={text.hint}
      />
      {fault.value !== undefined && <FaultNote code={fault.value.code} />}
    </div>
  );
}

function choiceText(days: number): string {
  const text = recoveryText.history;
  if (days === 0) return text.never;
  return days % 365 === 0 ? text.years(days / 365) : text.days(days);
}
