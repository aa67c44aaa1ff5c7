/** A few views of one thing, one of which is shown. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly choices: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onValue: (value: T) => void;
}) {
  return (
    <fieldset class="tabs" aria-label={props.label}>
      {props.choices.map(([value, label]) => (
        <button type="button" key={value} aria-pressed={value === props.value} onClick={() => props.onValue(value)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
