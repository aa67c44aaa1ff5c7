import '../../src/ui/security-keys/key-glyph.css';
import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { foldText } from '../../src/bytes/fold-text.ts';
import type { LikelyKey } from '../../src/messages/key-watch.ts';
import type { NamedKey } from '../../src/messages/views.ts';
import { looksOf } from '../../src/security-key/appearance.ts';
import { TextField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { keyHint } from '../../src/ui/registration/key-hint.ts';
import type { RegistrationForm } from '../../src/ui/registration/registration-form.ts';
import { KeyGlyph } from '../../src/ui/security-keys/KeyGlyph.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { keyWatchText } from '../../src/ui/strings/key-watch.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';

/** A key of which nothing is known yet. */
export const UNNAMED_KEY: NamedKey = { label: '', place: '', attachment: 'cross-platform' };

/** More keys than these are searched. */
const SHOWN = 8;

/** Chooses one of the user’s security keys, or a new one. */
export function KeyChoice(props: {
  readonly keys: readonly LikelyKey[];
  readonly form: Pick<RegistrationForm, 'key' | 'newKey'>;
  /** The one that it most probably is. */
  readonly likely?: SecurityKeyId | undefined;
}) {
  const { keys, form, likely } = props;
  const text = securityKeysText.registration;
  const [search, setSearch] = useState('');
  const isLong = keys.length > SHOWN;
  const words = foldText(search).split(/\s+/);
  // The one that is chosen stays in sight.
  const isChosen = ({ id }: LikelyKey) => form.newKey.value === undefined && form.key.value === id;
  const found = keys
    .filter((key) => isChosen(key) || words.every((word) => foldText(`${key.label} ${keyHint(key)}`).includes(word)))
    .sort((a, b) => (isLong ? Number(isChosen(b)) - Number(isChosen(a)) : 0));
  return (
    <fieldset class="card key-choice">
      <legend class="visually-hidden">{text.key}</legend>
      {isLong && (
        <TextField
          label={commonText.search}
          value={search}
          onValue={setSearch}
          // It finds a key, and saves none.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      {found.slice(0, SHOWN).map((key) => {
        const { id, label } = key;
        return (
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
            <KeyGlyph size="small" {...looksOf(key)} />
            <span class="names">
              <strong>{label}</strong>
              {id === likely && <span class="muted"> · {keyWatchText.question.likely}</span>}
              <br />
              <span class="muted" title={keyHint(key)}>
                {keyHint(key)}
              </span>
            </span>
          </label>
        );
      })}
      {found.length > SHOWN && <p class="muted small">{keyWatchText.question.more(found.length - SHOWN)}</p>}
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
