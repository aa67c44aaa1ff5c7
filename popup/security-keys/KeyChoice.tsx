import type { Signal } from '@preact/signals';
import { FingerprintPattern, KeyRound } from 'lucide';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';

/** Chooses one of the user’s security keys. */
export function KeyChoice(props: {
  readonly keys: readonly SecurityKeyView[];
  readonly chosen: Signal<SecurityKeyId | undefined>;
}) {
  const { keys, chosen } = props;
  const text = securityKeysText.registration;
  return (
    <fieldset class="card key-choice">
      <legend class="visually-hidden">{text.key}</legend>
      {keys.map(({ id, label, attachment, place }) => (
        <label key={id}>
          <input
            type="radio"
            name="key"
            checked={chosen.value === id}
            onChange={() => {
              chosen.value = id;
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
    </fieldset>
  );
}
