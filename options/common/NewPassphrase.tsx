import { isPoorPassphrase, LEAST_PASSPHRASE } from '../../src/messages/passphrase.ts';
import { PassphraseField } from '../../src/ui/PassphraseField.tsx';
import { wording } from '../../src/ui/wording.ts';
import type { NewPassphraseValue } from './new-passphrase.ts';

/** The two fields in which a passphrase is chosen; problems show once it was `tried`. */
export function NewPassphrase(props: {
  readonly value: NewPassphraseValue;
  /** Gets what changed: a judgement may come after more was typed, so the whole would be out of date. */
  readonly onChange: (part: Partial<NewPassphraseValue>) => void;
  readonly tried: boolean;
  readonly label?: string;
  readonly repeatLabel?: string;
}) {
  const { value, onChange, tried } = props;
  const poor = isPoorPassphrase(value.first);
  const weak = tried && (poor || value.strength?.score === 0);
  const differs = tried && !weak && value.first !== value.second;
  return (
    <>
      <PassphraseField
        label={props.label ?? 'Passphrase'}
        value={value.first}
        onValue={(first) => onChange({ first })}
        autocomplete="new-password"
        autofocus={props.label === undefined}
        onStrength={(strength) => onChange({ strength })}
        problem={weak ? weakness(poor) : undefined}
      />
      <PassphraseField
        label={props.repeatLabel ?? 'Repeat passphrase'}
        value={value.second}
        onValue={(second) => onChange({ second })}
        autocomplete="new-password"
        problem={differs ? 'The two are not the same. Type it again.' : undefined}
      />
    </>
  );
}

function weakness(poor: boolean): string {
  const { what, todo } = wording['passphrase-weak'];
  return poor
    ? `Use at least ${LEAST_PASSPHRASE} characters, not all alike. Four or more unrelated words are good.`
    : `${what} ${todo}`;
}
