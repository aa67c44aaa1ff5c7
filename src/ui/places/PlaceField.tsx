import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { ignore } from '../../ignored.ts';
import type { AskBackground } from '../../messages/client.ts';
import { LIMITS } from '../../messages/limits.ts';
import { TextField } from '../Field.tsx';
import { placesText } from '../strings/places.ts';

/** Where something is kept, with the places that were named before as suggestions. It may stay empty. */
export function PlaceField(props: {
  readonly ask: AskBackground;
  readonly value: string;
  readonly onValue: (place: string) => void;
  readonly label?: string;
  readonly hint?: ComponentChildren;
  readonly autofocus?: boolean;
}) {
  const { ask, value, onValue, label = placesText.label, ...more } = props;
  const id = useId();
  const [places, setPlaces] = useState<readonly string[]>([]);
  useEffect(() => {
    // The field works without suggestions.
    void ask('keptItem.list').then((list) => setPlaces(list.places), ignore('place-suggestions'));
  }, []);
  const offered = [...places, ...placesText.usual.filter((usual) => !places.includes(usual))];
  return (
    <>
      <TextField
        {...more}
        label={label}
        placeholder={placesText.example}
        value={value}
        onValue={onValue}
        limit={LIMITS.name}
        isName
        list={id}
      />
      <datalist id={id}>
        {offered.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </>
  );
}
