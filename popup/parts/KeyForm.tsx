import { useEffect, useRef } from 'preact/hooks';
import type { OtpKind, TypedForm } from '../../src/messages/views.ts';
import type { HashAlgorithm } from '../../src/otp/parameters.ts';
import { SelectField, TextField } from '../../src/ui/Field.tsx';

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
export function KeyForm({
  form,
  onForm,
  autofocus,
}: {
  readonly form: TypedForm;
  readonly onForm: (form: TypedForm) => void;
  readonly autofocus: boolean;
}) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) first.current?.focus();
  }, []);
  const set = <K extends keyof TypedForm>(field: K, value: TypedForm[K]) => onForm({ ...form, [field]: value });
  const unusual =
    form.kind !== 'totp' || form.algorithm !== 'SHA-1' || form.digits !== '6' || form.periodSeconds !== '30';
  return (
    <>
      <TextField
        ref={first}
        label="Key"
        mono
        placeholder="e.g. JBSW Y3DP EHPK 3PXP"
        hint="The letters and digits the site shows when it says you can't scan."
        value={form.secret}
        onValue={(value) => set('secret', value)}
      />
      <div class="pair">
        <TextField label="Website or service" value={form.issuer} onValue={(value) => set('issuer', value)} />
        <TextField
          label="Account name"
          placeholder="you@example.com"
          value={form.name}
          onValue={(value) => set('name', value)}
        />
      </div>
      <details class="advanced" open={unusual}>
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
            inputMode="numeric"
            disabled={form.kind === 'steam'}
            value={form.kind === 'steam' ? '5' : form.digits}
            onValue={(value) => set('digits', value)}
          />
          {form.kind === 'hotp' ? (
            <TextField
              label="Counter"
              inputMode="numeric"
              value={form.counter}
              onValue={(value) => set('counter', value)}
            />
          ) : (
            <TextField
              label="Period, seconds"
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
