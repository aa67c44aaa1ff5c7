import { useState } from 'preact/hooks';
import type { FillPlace, PlaceQuestion as Question } from '../../src/messages/filling.ts';
import { GuardedButton, SafeButton } from '../../src/ui/press-guard/GuardedButton.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { placeText } from '../../src/ui/strings/fill-place.ts';
import { Page } from '../app/Page.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import type { FillSubject } from '../app/screen.ts';
import type { Popup } from '../app/state.ts';
import { fill } from './filling.ts';

/** Before a code goes where the user may not expect it: which form gets it, or whether the boxes on the page do. */
export function PlaceQuestion(props: {
  readonly popup: Popup;
  readonly subject: FillSubject;
  readonly question: Question;
}) {
  const { popup, subject, question } = props;
  const { why, places } = question;
  const [picked, setPicked] = useState<string | undefined>(why === 'drawn' ? places[0]?.id : undefined);
  const [busy, setBusy] = useState(false);
  const text = placeText[why];
  const leave = () => popup.go({ name: 'home' });
  const goOn = async () => {
    if (picked === undefined) return;
    setBusy(true);
    await fill(popup, subject, { place: picked });
    setBusy(false);
  };
  return (
    <Page
      popup={popup}
      title={text.title}
      onBack={leave}
      actions={
        <>
          <SafeButton onClick={leave}>{commonText.cancel}</SafeButton>
          <GuardedButton
            tone="primary"
            about={picked}
            busy={busy}
            disabled={picked === undefined}
            onClick={() => void goOn()}
          >
            {placeText.fillHere}
          </GuardedButton>
        </>
      }
    >
      <ProblemNote popup={popup} />
      <p>{text.ask}</p>
      {why === 'drawn' ? (
        places.map((place) => <PlacePicture key={place.id} place={place} label={placeText.drawn.picture} />)
      ) : (
        <PlaceChoice places={places} picked={picked} onPick={setPicked} />
      )}
      <p class="muted">{text.advice}</p>
    </Page>
  );
}

function PlaceChoice(props: {
  readonly places: readonly FillPlace[];
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}) {
  const { places, picked, onPick } = props;
  return (
    <fieldset class="plain-set places">
      <legend>{placeText.several.legend}</legend>
      {places.map((place, at) => (
        <label class="check" key={place.id}>
          <input type="radio" name="place" checked={picked === place.id} onChange={() => onPick(place.id)} />
          <span>
            {placeText.several.form(at + 1)}
            <PlacePicture place={place} label={placeText.several.picture(at + 1)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function PlacePicture({ place, label }: { readonly place: FillPlace; readonly label: string }) {
  if (place.picture === undefined) return <small>{placeText.noPicture}</small>;
  return <img class="place-picture" src={place.picture} alt={label} />;
}
