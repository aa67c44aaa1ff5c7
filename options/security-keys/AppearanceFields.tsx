import { useId } from 'preact/hooks';
import { guessForm, KEY_COLOURS, KEY_FORMS, type KeyColour, type KeyShape } from '../../src/security-key/appearance.ts';
import { SelectField } from '../../src/ui/Field.tsx';
import { KeyGlyph } from '../../src/ui/security-keys/KeyGlyph.tsx';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';

/** What a key looks like, as its form has it. An empty text: nobody said. */
export interface Appearance {
  readonly form: KeyShape | '';
  readonly colour: KeyColour | '';
}

/** Chooses a key's shape and colour, and shows what comes of it. */
export function AppearanceFields(props: {
  readonly value: Appearance;
  readonly onValue: (value: Appearance) => void;
  /** What the shape is guessed from. */
  readonly hints: Parameters<typeof guessForm>[0];
  readonly shapes?: readonly KeyShape[];
}) {
  const { value, onValue, hints, shapes = KEY_FORMS } = props;
  const text = keyInventoryText;
  const name = useId();
  const guessed = guessForm(hints);
  return (
    <div class="key-looks">
      <span class="key-icon">
        <KeyGlyph
          form={value.form === '' ? guessed : value.form}
          colour={value.colour === '' ? undefined : value.colour}
        />
      </span>
      <SelectField
        label={text.form.kind}
        value={value.form}
        choices={[
          ['', text.form.automatic(text.forms[guessed])] as const,
          ...shapes.map((shape) => [shape, text.forms[shape]] as const),
        ]}
        onValue={(form) => onValue({ ...value, form })}
      />
      <div class="field">
        <span class="label" id={`${name}-label`}>
          {text.form.colour}
        </span>
        <div role="radiogroup" aria-labelledby={`${name}-label`}>
          <ul class="colour-choice">
            {(['', ...KEY_COLOURS] as const).map((colour) => {
              const words = colour === '' ? text.noColour : text.colours[colour];
              return (
                <li key={colour}>
                  <label title={words} data-colour={colour}>
                    <input
                      type="radio"
                      name={name}
                      value={colour}
                      aria-label={words}
                      checked={value.colour === colour}
                      onChange={() => onValue({ ...value, colour })}
                    />
                  </label>
                </li>
              );
            })}
          </ul>
        </div>
      </div>
    </div>
  );
}
