import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ignore } from '../../ignored.ts';
import type { AskBackground } from '../../messages/client.ts';
import { LIMITS } from '../../messages/limits.ts';
import { SuggestField } from '../Field.tsx';
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
  const [places, setPlaces] = useState<readonly string[]>([]);
  useEffect(() => {
    // The field works without suggestions.
    void ask('keptItem.list').then((list) => setPlaces(list.places), ignore('place-suggestions'));
  }, []);
  const offered = [...places, ...placesText.usual.filter((usual) => !places.includes(usual))];
  return (
    <SuggestField
      {...more}
      label={label}
      placeholder={placesText.example}
      value={value}
      onValue={onValue}
      suggestions={offered}
      limit={LIMITS.name}
      isName
    />
  );
}
