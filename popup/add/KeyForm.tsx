import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import type { OtpKind, TypedForm } from '../../src/messages/views.ts';
import type { HashAlgorithm } from '../../src/otp/parameters.ts';
import { SelectField, TextField } from '../../src/ui/Field.tsx';
import { keyLengthNote, keyNote } from '../../src/ui/key-words.ts';

const KINDS: readonly (readonly [OtpKind, string])[] = [
  ['totp', 'Changes with time'],
  ['hotp', 'Changes with each use'],
  ['steam', 'Steam'],
];
const ALGORITHMS: readonly (readonly [HashAlgorithm, string])[] = [
  ['SHA-1', 'SHA-1 (usual)'],
  ['SHA-256', 'SHA-256'],
  ['SHA-512', 'SHA-512'],
];

/** A key typed by hand; what few sites need is under "Advanced". */
export function KeyForm(props: {
  readonly form: TypedForm;
  readonly onForm: (form: TypedForm) => void;
  readonly autofocus: boolean;
  /** The user wanted to go on with a key of a length that none has. */
  readonly doubted: boolean;
}) {
  const { form, onForm, autofocus } = props;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) first.current?.focus();
  }, []);
  const set = <K extends keyof TypedForm>(field: K, value: TypedForm[K]) => onForm({ ...form, [field]: value });
  // Opened for what was kept; from then on it is the user's.
  const [opened] = useState(
    () => form.kind !== 'totp' || form.algorithm !== 'SHA-1' || form.digits !== '6' || form.periodSeconds !== '30',
  );
  const note = keyNote(form.secret);
  const doubted = props.doubted ? keyLengthNote(form.secret) : undefined;
  return (
    <>
      <TextField
        ref={first}
        label="Key"
        mono
        placeholder="e.g. JBSW Y3DP EHPK 3PXP"
        hint={
          note === undefined ? (
            "The letters and digits the site shows when it says you can't scan."
          ) : (
            <span class="caution" role="status">
              {note}
            </span>
          )
        }
        problem={doubted}
        limit={LIMITS.key}
        value={form.secret}
        onValue={(value) => set('secret', value)}
      />
      <div class="pair">
        <TextField
          label="Website or service"
          limit={LIMITS.name}
          value={form.issuer}
          onValue={(value) => set('issuer', value)}
        />
        <TextField
          label="Account name"
          limit={LIMITS.name}
          placeholder="you@example.com"
          value={form.name}
          onValue={(value) => set('name', value)}
        />
      </div>
      <details class="advanced" open={opened}>
        <summary>Advanced</summary>
        <div class="pair">
          <SelectField label="Code" value={form.kind} choices={KINDS} onValue={(kind) => set('kind', kind)} />
          <SelectField
            label="Algorithm"
            value={form.algorithm}
            choices={ALGORITHMS}
            disabled={form.kind === 'steam'}
            onValue={(algorithm) => set('algorithm', algorithm)}
          />
          <TextField
            label="Digits"
            limit={LIMITS.number}
            inputMode="numeric"
            disabled={form.kind === 'steam'}
            value={form.kind === 'steam' ? '5' : form.digits}
            onValue={(value) => set('digits', value)}
          />
          {form.kind === 'hotp' ? (
            <TextField
              label="Counter"
              limit={LIMITS.number}
              inputMode="numeric"
              value={form.counter}
              onValue={(value) => set('counter', value)}
            />
          ) : (
            <TextField
              label="Period, seconds"
              limit={LIMITS.number}
              inputMode="numeric"
              disabled={form.kind === 'steam'}
              value={form.kind === 'steam' ? '30' : form.periodSeconds}
              onValue={(value) => set('periodSeconds', value)}
            />
          )}
        </div>
      </details>
    </>
  );
}
