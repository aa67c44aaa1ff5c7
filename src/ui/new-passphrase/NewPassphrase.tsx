import { useEffect, useRef } from 'preact/hooks';
import { LEAST_PASSPHRASE } from '../../messages/passphrase.ts';
import { PassphraseField } from '../PassphraseField.tsx';
import { commonText } from '../strings/common.ts';
import { faultText } from '../strings/faults.ts';
import { passphraseText } from '../strings/passphrase.ts';
import type { NewPassphraseProblem, NewPassphraseState } from './new-passphrase.ts';

/** The two fields in which a passphrase is chosen, with a strength meter. */
export function NewPassphrase(props: {
  readonly state: NewPassphraseState;
  readonly label?: string;
  readonly repeatLabel?: string;
  readonly autofocus?: boolean;
}) {
  const { first, second, strength, problem, refusals } = props.state;
  const firstInput = useRef<HTMLInputElement>(null);
  const secondInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.autofocus) firstInput.current?.focus();
  }, []);
  const isFirst = problem.value === 'short' || problem.value === 'weak';
  useEffect(() => {
    if (refusals.value > 0) (isFirst ? firstInput : secondInput).current?.focus();
  }, [refusals.value]);
  const words = problem.value === undefined ? undefined : problemText(problem.value);
  return (
    <>
      <PassphraseField
        label={props.label ?? commonText.passphrase}
        value={first.value}
        onValue={(text) => {
          first.value = text;
        }}
        autocomplete="new-password"
        inputRef={firstInput}
        onStrength={(judged) => {
          strength.value = judged;
        }}
        problem={isFirst ? words : undefined}
      />
      <PassphraseField
        label={props.repeatLabel ?? commonText.repeatPassphrase}
        value={second.value}
        onValue={(text) => {
          second.value = text;
        }}
        autocomplete="new-password"
        inputRef={secondInput}
        problem={isFirst ? undefined : words}
      />
    </>
  );
}

function problemText(problem: NewPassphraseProblem): string {
  switch (problem) {
    case 'short':
      return passphraseText.tooShort(LEAST_PASSPHRASE);
    case 'weak':
      return `${faultText['passphrase-weak'].what} ${faultText['passphrase-weak'].todo}`;
    case 'repeat-missing':
      return passphraseText.repeatMissing;
    case 'differs':
      return passphraseText.differs;
  }
}
