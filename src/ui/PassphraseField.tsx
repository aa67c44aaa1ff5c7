import { Eye, EyeOff } from 'lucide';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import { Field } from './Field.tsx';
import { lengthProblemOf } from './length-limit.ts';
import type { Strength } from './strength.ts';
import { passphraseText } from './strings/passphrase.ts';

/** A passphrase that can be shown, with a strength meter where one is chosen. */
export function PassphraseField(props: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly hint?: ComponentChildren;
  readonly problem?: ComponentChildren;
  readonly autofocus?: boolean;
  readonly disabled?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Most characters. */
  readonly limit?: number;
  /** Shows the meter and hands out each judgement. */
  readonly onStrength?: (strength: Strength | undefined) => void;
}) {
  const { limit = 1024 } = props;
  const [shown, setShown] = useState(false);
  return (
    <div class="field">
      <Field label={props.label} hint={props.hint} problem={props.problem} excess={lengthProblemOf(props.value, limit)}>
        {(control) => (
          <div class="input-box">
            <input
              {...control}
              ref={(element) => {
                control.ref(element);
                if (props.inputRef !== undefined) props.inputRef.current = element;
              }}
              class="input"
              type={(shown ? 'text' : 'password') as 'password'}
              autocomplete={props.autocomplete}
              autocapitalize="off"
              spellcheck={false}
              autofocus={props.autofocus ?? false}
              disabled={props.disabled ?? false}
              value={props.value}
              onInput={(event) => props.onValue(event.currentTarget.value)}
            />
            <IconButton
              label={shown ? passphraseText.hide : passphraseText.show}
              icon={shown ? EyeOff : Eye}
              onClick={() => setShown(!shown)}
            />
          </div>
        )}
      </Field>
      {props.onStrength !== undefined && (
        <StrengthMeter value={props.value} isQuiet={props.problem !== undefined} onStrength={props.onStrength} />
      )}
    </div>
  );
}

function StrengthMeter({
  value,
  isQuiet,
  onStrength,
}: {
  readonly value: string;
  /** The field says what is wrong: the meter then adds no words. */
  readonly isQuiet: boolean;
  readonly onStrength: (strength: Strength | undefined) => void;
}) {
  const [judge, setJudge] = useState<((passphrase: string) => Strength) | undefined>();
  const [strength, setStrength] = useState<Strength | undefined>();
  useEffect(() => {
    let here = true;
    void import('./strength.ts')
      .then(({ loadStrength }) => loadStrength())
      .then((loaded) => here && setJudge(() => loaded));
    return () => {
      here = false;
    };
  }, []);
  useEffect(() => {
    const judged = value === '' || judge === undefined ? undefined : judge(value);
    setStrength(judged);
    onStrength(judged);
  }, [value, judge]);
  return (
    <>
      <div class="meter" data-score={strength?.score} aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      <p class="hint" aria-live="polite" hidden={isQuiet}>
        {strengthText(strength)}
      </p>
    </>
  );
}

function strengthText(strength: Strength | undefined): string {
  const { meter } = passphraseText;
  if (strength === undefined) return meter.empty;
  if (strength.wellKnown) return meter.wellKnown;
  return meter.byScore[strength.score] ?? meter.empty;
}
