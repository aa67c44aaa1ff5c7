import type { ComponentChildren, Ref, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { hiddenProblemOf } from './hidden-character.ts';
import { type Limit, lengthProblemOf } from './length-limit.ts';

interface Common {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value, in words; announced as an alert. */
  readonly problem?: ComponentChildren;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** The most that may be sent. More stays in the field, is said beside it, and holds its form back. */
  readonly limit?: Limit | undefined;
  /** A name: a hidden character in it is reported beside it too, and blocks its form. */
  readonly isName?: boolean;
  /** Fixed-width letters, for keys and codes. */
  readonly mono?: boolean;
}
/** The native attributes that screens use. */
interface Native<E extends EventTarget> {
  readonly name?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'numeric' | 'text' | 'url';
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly autofocus?: boolean;
  readonly onBlur?: (event: FocusEvent) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly onKeyDown?: (event: TargetedKeyboardEvent<E>) => void;
  /** The id of a `datalist` with suggestions. */
  readonly list?: string;
  /** The id of a form that the control belongs to without being in it. */
  readonly form?: string;
  readonly ref?: Ref<E>;
}

/** The label, hint and problem around any control; `control` gets the ids that tie them together. */
export function Field(props: {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly problem?: ComponentChildren;
  /** By how much the value is too long; shown instead of `problem`, and keeps the browser from submitting the form. */
  readonly excess?: string | undefined;
  readonly children: (control: {
    id: string;
    ref: (element: { setCustomValidity(words: string): void } | null) => void;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
  }) => ComponentChildren;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  const { excess } = props;
  const problem = excess ?? props.problem;
  const noted = props.hint !== undefined || problem !== undefined;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children({
        id,
        ref: (element) => element?.setCustomValidity(excess ?? ''),
        'aria-describedby': noted ? noteId : undefined,
        'aria-invalid': problem === undefined ? undefined : 'true',
      })}
      {noted && (
        <div id={noteId}>
          {problem === undefined ? (
            <p class="hint">{props.hint}</p>
          ) : (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** Hands the element to the field that checks it and to the screen that asked for it. */
function bothRefs<E>(own: (element: E | null) => void, asked: Ref<E> | undefined): (element: E | null) => void {
  return (element) => {
    own(element);
    if (typeof asked === 'function') asked(element);
    else if (asked != null) asked.current = element;
  };
}

/** One line of text. */
export function TextField({
  label,
  hint,
  problem,
  value,
  onValue,
  mono,
  limit,
  isName,
  ref,
  ...native
}: Common & Native<HTMLInputElement>) {
  const excess = lengthProblemOf(value, limit) ?? (isName ? hiddenProblemOf(value) : undefined);
  return (
    <Field label={label} hint={hint} problem={problem} excess={excess}>
      {(control) => (
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          {...native}
          {...control}
          ref={bothRefs(control.ref, ref)}
          class="input"
          data-mono={mono ? '' : undefined}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One line of text with suggestions to choose from; any other text is as good. */
export function SuggestField({
  suggestions,
  ...field
}: Omit<Parameters<typeof TextField>[0], 'list'> & { readonly suggestions: readonly string[] }) {
  const id = useId();
  return (
    <>
      <TextField {...field} list={id} />
      <datalist id={id}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  problem,
  value,
  onValue,
  mono,
  limit,
  ref,
  ...native
}: Omit<Common, 'isName'> & Native<HTMLTextAreaElement> & { readonly rows?: number }) {
  return (
    <Field label={label} hint={hint} problem={problem} excess={lengthProblemOf(value, limit)}>
      {(control) => (
        <textarea
          spellcheck={false}
          {...native}
          {...control}
          ref={bothRefs(control.ref, ref)}
          class="input"
          data-mono={mono ? '' : undefined}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One of a few choices. */
export function SelectField<T extends string>({
  label,
  hint,
  problem,
  value,
  onValue,
  choices,
  disabled,
}: {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly problem?: ComponentChildren;
  readonly value: T;
  readonly onValue: (value: T) => void;
  readonly choices: readonly (readonly [value: T, label: string])[];
  readonly disabled?: boolean;
}) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <select
          disabled={disabled}
          {...control}
          class="input"
          value={value}
          onChange={(event) => onValue(event.currentTarget.value as T)}
        >
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A tick box with its words, and a second, quieter line. */
export function CheckField(props: {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** An organization decided: it keeps its place in the order of the Tab key, and the hint says who locked it. */
  readonly locked?: boolean;
}) {
  return (
    <label class="check" data-locked={props.locked ? '' : undefined}>
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        {...(props.locked && { 'aria-disabled': 'true' as const })}
        onClick={(event) => {
          if (props.locked) event.preventDefault();
        }}
        onChange={(event) => props.onChecked(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        {props.hint !== undefined && <small>{props.hint}</small>}
      </span>
    </label>
  );
}
