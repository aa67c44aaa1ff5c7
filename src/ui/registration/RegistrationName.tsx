import { LIMITS } from '../../messages/limits.ts';
import { TextField } from '../Field.tsx';
import { securityKeysText } from '../strings/security-keys.ts';
import type { RegistrationForm } from './registration-form.ts';

/** The name under which the site lists the security key. */
export function RegistrationName({ form }: { readonly form: RegistrationForm }) {
  const text = securityKeysText.registration;
  return (
    <TextField
      label={text.name}
      limit={LIMITS.name}
      isName
      hint={text.nameHint}
      value={form.name.value}
      onValue={(name) => {
        form.name.value = name;
      }}
    />
  );
}
