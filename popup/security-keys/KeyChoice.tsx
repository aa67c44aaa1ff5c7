import { FingerprintPattern, KeyRound, Plus } from 'lucide';
import type { NamedKey, SecurityKeyView } from '../../src/messages/views.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import type { RegistrationForm } from '../../src/ui/registration/registration-form.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';

/** A key of which nothing is known yet. */
export const UNNAMED_KEY: NamedKey = { label: '', place: '', attachment: 'cross-platform' };

/** Chooses one of the user’s security keys, or a new one. */
export function KeyChoice(props: { readonly keys: readonly SecurityKeyView[]; readonly form: RegistrationForm }) {
  const { keys, form } = props;
  const text = securityKeysText.registration;
  return (
    <fieldset class="card key-choice">
      <legend class="visually-hidden">{text.key}</legend>
      {keys.map(({ id, label, attachment, place }) => (
        <label key={id}>
          <input
            type="radio"
            name="key"
            checked={form.newKey.value === undefined && form.key.value === id}
            onChange={() => {
              form.newKey.value = undefined;
              form.key.value = id;
            }}
          />
          <Icon of={attachment === 'platform' ? FingerprintPattern : KeyRound} />
          <span class="names">
            <strong>{label}</strong>
            <br />
            <span class="muted">
              {attachment === 'platform' ? text.kinds.platform : place || text.kinds[attachment]}
            </span>
          </span>
        </label>
      ))}
      <label>
        <input
          type="radio"
          name="key"
          checked={form.newKey.value !== undefined}
          onChange={() => {
            form.newKey.value = UNNAMED_KEY;
          }}
        />
        <Icon of={Plus} />
        <strong>{text.anotherKey}</strong>
      </label>
    </fieldset>
  );
}
