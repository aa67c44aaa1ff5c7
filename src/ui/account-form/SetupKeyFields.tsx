import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../messages/limits.ts';
import type { OtpKind, TypedForm } from '../../messages/views.ts';
import type { HashAlgorithm } from '../../otp/parameters.ts';
import { SelectField, TextField } from '../Field.tsx';
import { accountFormText } from '../strings/account-form.ts';
import { NameFields } from './NameFields.tsx';
import { emptyForm, keyLengthNote, keyNote } from './setup-key.ts';

const KINDS: readonly OtpKind[] = ['totp', 'hotp', 'steam'];
const ALGORITHMS: readonly HashAlgorithm[] = ['SHA-1', 'SHA-256', 'SHA-512'];

/** A setup key that is typed in, with its names; settings that few sites need are under “Advanced”. */
export function SetupKeyFields(props: {
  readonly form: TypedForm;
  readonly onForm: (form: TypedForm) => void;
  readonly autofocus: boolean;
  /** The user went on with a key of a length that no key has. */
  readonly isDoubted: boolean;
}) {
  const { form, onForm, autofocus } = props;
  const text = accountFormText.setupKey;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) first.current?.focus();
  }, []);
  const note = keyNote(form.secret);
  return (
    <>
      <TextField
        ref={first}
        label={text.label}
        mono
        placeholder={text.placeholder}
        hint={
          note === undefined ? (
            text.hint
          ) : (
            <span class="caution" role="status">
              {note}
            </span>
          )
        }
        problem={props.isDoubted ? keyLengthNote(form.secret) : undefined}
        limit={LIMITS.key}
        value={form.secret}
        onValue={(secret) => onForm({ ...form, secret })}
      />
      <NameFields issuer={form.issuer} name={form.name} onNames={(names) => onForm({ ...form, ...names })} />
      <Advanced form={form} onForm={onForm} />
    </>
  );
}

function Advanced({ form, onForm }: { readonly form: TypedForm; readonly onForm: (form: TypedForm) => void }) {
  const [isOpen] = useState(() => isUnusual(form));
  const text = accountFormText;
  const number = (label: string, field: 'digits' | 'periodSeconds' | 'counter') => (
    <TextField
      label={label}
      limit={LIMITS.number}
      inputMode="numeric"
      value={form[field]}
      onValue={(value) => onForm({ ...form, [field]: value })}
    />
  );
  return (
    <details class="advanced" open={isOpen}>
      <summary>{text.advanced}</summary>
      <div class="field-grid">
        <SelectField
          label={text.kind}
          value={form.kind}
          choices={KINDS.map((kind) => [kind, text.kinds[kind]] as const)}
          onValue={(kind) => onForm({ ...form, kind })}
        />
        {form.kind !== 'steam' && (
          <SelectField
            label={text.algorithm}
            value={form.algorithm}
            choices={ALGORITHMS.map((algorithm) => [algorithm, text.algorithms[algorithm]] as const)}
            onValue={(algorithm) => onForm({ ...form, algorithm })}
          />
        )}
        {form.kind !== 'steam' && number(text.digits, 'digits')}
        {form.kind === 'totp' && number(text.period, 'periodSeconds')}
        {form.kind === 'hotp' && number(text.counter, 'counter')}
      </div>
    </details>
  );
}

function isUnusual(form: TypedForm): boolean {
  const usual = emptyForm();
  return (['kind', 'algorithm', 'digits', 'periodSeconds'] as const).some((field) => form[field] !== usual[field]);
}
