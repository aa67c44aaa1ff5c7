import { ENVELOPE_LIMITS } from '../../src/envelope/contents.ts';
import { CheckField, TextArea, TextField } from '../../src/ui/Field.tsx';
import { envelopeText } from '../../src/ui/strings/envelope.ts';
import type { EnvelopeState } from './envelope-state.ts';
import { SEAL_FORM } from './SealForm.tsx';

/** What is written on the envelope and in its letter, and which things go in with their places. */
export function EnvelopeWords({ state }: { readonly state: EnvelopeState }) {
  const text = envelopeText.words;
  const { title, from, letter, things, leftOut } = state;
  return (
    <section class="card form" aria-labelledby="e-words">
      <h2 id="e-words">{text.title}</h2>
      <div class="envelope-names">
        <TextField
          label={text.name}
          hint={text.nameHint}
          placeholder={text.nameExample}
          value={title.value}
          onValue={(value) => {
            title.value = value;
          }}
          limit={ENVELOPE_LIMITS.name}
          isName
          form={SEAL_FORM}
        />
        <TextField
          label={text.from}
          placeholder={text.fromExample}
          value={from.value}
          onValue={(value) => {
            from.value = value;
          }}
          limit={ENVELOPE_LIMITS.name}
          isName
          form={SEAL_FORM}
        />
      </div>
      <TextArea
        label={text.letter}
        hint={text.letterHint}
        rows={5}
        value={letter.value}
        onValue={(value) => {
          letter.value = value;
        }}
        limit={ENVELOPE_LIMITS.letter}
        form={SEAL_FORM}
      />
      {things.value.length > 0 && (
        <fieldset class="envelope-group envelope-things">
          <legend>{text.things}</legend>
          <p class="hint">{text.thingsHint}</p>
          <div>
            {things.value.map(({ id, name, place }) => (
              <CheckField
                key={id}
                label={text.thing(name, place)}
                checked={!leftOut.value.has(id)}
                onChecked={(checked) => {
                  const next = new Set(leftOut.value);
                  if (checked) next.delete(id);
                  else next.add(id);
                  leftOut.value = next;
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}
