import { Field } from '../../src/ui/Field.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';

/** A day by its date, e.g. `2026-11-30`; empty: unknown. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly nowMs: number;
  readonly onValue: (day: string) => void;
}) {
  const { label, value, nowMs, onValue } = props;
  return (
    <Field label={label} problem={isFuture(value, nowMs) ? keyInventoryText.form.future : undefined}>
      {({ ref: _check, ...control }) => (
        <input
          {...control}
          type="date"
          class="input"
          min="1970-01-01"
          max={todayOf(nowMs)}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** The day that a record holds, as a field takes it. */
export function dayOf(ms: number | undefined): string {
  return ms === undefined ? '' : new Date(ms).toISOString().slice(0, 10);
}

/** Whether a day has not begun yet where the user is. */
export function isFuture(day: string, nowMs: number): boolean {
  return day > todayOf(nowMs);
}

function todayOf(nowMs: number): string {
  const now = new Date(nowMs);
  return dayOf(nowMs - now.getTimezoneOffset() * 60_000);
}
