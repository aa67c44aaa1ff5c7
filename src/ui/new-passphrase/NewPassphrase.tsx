import { Dices } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { PassphraseField } from '../PassphraseField.tsx';
import { commonText } from '../strings/common.ts';
import { faultText } from '../strings/faults.ts';
import { passphraseText } from '../strings/passphrase.ts';
import { leastLength, type NewPassphraseProblem, type NewPassphraseState } from './new-passphrase.ts';

/** The two fields in which a passphrase is chosen, with a strength meter and a button that suggests one. */
export function NewPassphrase(props: {
  readonly state: NewPassphraseState;
  readonly label?: string;
  readonly repeatLabel?: string;
  readonly autofocus?: boolean;
}) {
  const { state } = props;
  const { first, second, shown, strength, problem, refusals, isSuggestion } = state;
  const firstInput = useRef<HTMLInputElement>(null);
  const secondInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.autofocus) firstInput.current?.focus();
  }, []);
  const suggest = async () => {
    await state.suggest();
    // Enter then goes on with these words; on the button it would replace words that were just written down.
    firstInput.current?.focus();
  };
  const isFirst = problem.value === 'short' || problem.value === 'weak';
  useEffect(() => {
    if (refusals.value > 0) (isFirst ? firstInput : secondInput).current?.focus();
  }, [refusals.value]);
  const words = problem.value === undefined ? undefined : problemText(problem.value);
  return (
    <>
      <div class="new-passphrase">
        <Button tone="plain" icon={Dices} onClick={() => void suggest()}>
          {isSuggestion.value ? passphraseText.suggestion.another : passphraseText.suggestion.suggest}
        </Button>
        <PassphraseField
          label={props.label ?? commonText.passphrase}
          value={first.value}
          onValue={(text) => {
            first.value = text;
          }}
          onBlur={() => void state.leaveFirst()}
          autocomplete="new-password"
          inputRef={firstInput}
          shown={shown}
          onStrength={(judged) => {
            strength.value = judged;
          }}
          hint={isSuggestion.value ? <Suggestion words={first.value} /> : undefined}
          problem={isFirst ? words : undefined}
        />
      </div>
      <PassphraseField
        label={props.repeatLabel ?? commonText.repeatPassphrase}
        value={second.value}
        onValue={(text) => {
          second.value = text;
        }}
        autocomplete="new-password"
        inputRef={secondInput}
        shown={shown}
        hasEye={false}
        problem={isFirst ? undefined : words}
      />
    </>
  );
}

/** The whole of it, since the field is too narrow to read it in. */
function Suggestion({ words }: { readonly words: string }) {
  return (
    <>
      <strong class="selectable">{words}</strong>
      {passphraseText.suggestion.keep}
    </>
  );
}

function problemText(problem: NewPassphraseProblem): string {
  switch (problem) {
    case 'short':
      return passphraseText.tooShort(leastLength());
    case 'weak':
      return `${faultText['passphrase-weak'].what} ${faultText['passphrase-weak'].todo}`;
    case 'repeat-missing':
      return passphraseText.repeatMissing;
    case 'differs':
      return passphraseText.differs;
  }
}
