import { LIMITS } from '../../src/messages/limits.ts';
import type { NamedKey } from '../../src/messages/views.ts';
import { SelectField, TextField } from '../../src/ui/Field.tsx';
import type { RegistrationForm } from '../../src/ui/registration/registration-form.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';

/** Names a security key that isn’t in the list yet, so that it is added together with the site. */
export function NewKeyFields({ form, named }: { readonly form: RegistrationForm; readonly named: NamedKey }) {
  const text = securityKeysText.form;
  const change = (part: Partial<NamedKey>) => {
    form.newKey.value = { ...named, ...part };
  };
  return (
    <>
      <TextField
        label={text.name}
        autofocus
        limit={LIMITS.name}
        value={named.label}
        onValue={(label) => change({ label })}
        placeholder={text.examples[named.attachment]}
        hint={text.nameHint}
        problem={form.isNameMissing.value ? text.nameMissing : undefined}
      />
      <SelectField
        label={text.kind}
        value={named.attachment}
        choices={[
          ['cross-platform', text.kinds['cross-platform']],
          ['platform', text.kinds.platform],
        ]}
        onValue={(attachment) => change({ attachment })}
      />
      {named.attachment === 'cross-platform' && (
        <TextField
          label={text.place}
          limit={LIMITS.name}
          value={named.place}
          onValue={(place) => change({ place })}
          placeholder={text.placeExample}
        />
      )}
    </>
  );
}
