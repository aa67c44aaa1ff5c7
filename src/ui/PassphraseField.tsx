import { type Signal, useSignal } from '@preact/signals';
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
  readonly onBlur?: () => void;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly hint?: ComponentChildren;
  readonly problem?: ComponentChildren;
  readonly autofocus?: boolean;
  readonly disabled?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Most characters. */
  readonly limit?: number;
  /** Whether the passphrase can be read, where several fields share that; without it, the field decides by itself. */
  readonly shown?: Signal<boolean>;
  /** `false`: another field's eye shows this one too. */
  readonly hasEye?: boolean;
  /** What the eye is called, where the secret is no passphrase. */
  readonly eye?: { readonly show: string; readonly hide: string };
  /** Shows the meter and hands out each judgement; a `hint` takes the place of the meter's words. */
  readonly onStrength?: (strength: Strength | undefined) => void;
}) {
  const { limit = 1024, onStrength, hasEye = true, eye = passphraseText } = props;
  const own = useSignal(false);
  const shown = props.shown ?? own;
  const strength = useStrength(props.value, onStrength);
  const hint = props.hint ?? (onStrength && strengthText(strength));
  return (
    <Field
      label={props.label}
      hint={onStrength === undefined ? hint : <span aria-live="polite">{hint}</span>}
      problem={props.problem}
      excess={lengthProblemOf(props.value, limit)}
    >
      {(control) => (
        <>
          <div class="input-box" data-eye={hasEye ? '' : undefined}>
            <input
              {...control}
              ref={(element) => {
                control.ref(element);
                if (props.inputRef !== undefined) props.inputRef.current = element;
              }}
              class="input"
              type={(shown.value ? 'text' : 'password') as 'password'}
              autocomplete={props.autocomplete}
              autocapitalize="off"
              spellcheck={false}
              autofocus={props.autofocus ?? false}
              disabled={props.disabled ?? false}
              value={props.value}
              onInput={(event) => props.onValue(event.currentTarget.value)}
              onBlur={props.onBlur}
            />
            {hasEye && (
              <IconButton
                label={shown.value ? eye.hide : eye.show}
                icon={shown.value ? EyeOff : Eye}
                onClick={() => {
                  shown.value = !shown.value;
                }}
              />
            )}
          </div>
          {onStrength !== undefined && (
            <div class="meter" data-score={strength?.score} aria-hidden="true">
              <span />
              <span />
              <span />
              <span />
            </div>
          )}
        </>
      )}
    </Field>
  );
}

/** The strength of a passphrase being chosen, once its estimator is loaded; `undefined` where it isn't wanted. */
function useStrength(value: string, onStrength: ((strength: Strength | undefined) => void) | undefined) {
  const [judge, setJudge] = useState<((passphrase: string) => Strength) | undefined>();
  const [strength, setStrength] = useState<Strength | undefined>();
  useEffect(() => {
    if (onStrength === undefined) return undefined;
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
    onStrength?.(judged);
  }, [value, judge]);
  return strength;
}

function strengthText(strength: Strength | undefined): string {
  const { meter } = passphraseText;
  if (strength === undefined) return meter.empty;
  if (strength.wellKnown) return meter.wellKnown;
  return meter.byScore[strength.score] ?? meter.empty;
}
