import type { DraftView, SaveMode } from '../../src/messages/views.ts';

const CHOICES: readonly (readonly [mode: SaveMode, label: string, hint: string])[] = [
  ['replace-once-confirmed', 'Replace once confirmed', 'The old key stays until the site has taken a new code.'],
  ['replace', 'Replace now', 'The old key goes to history.'],
  ['new', 'Keep both', 'Two accounts with the same name.'],
];

/** What becomes of an account that is there already. */
export function SaveChoice(props: {
  readonly existing: NonNullable<DraftView['existing']>;
  readonly mode: SaveMode;
  readonly onMode: (mode: SaveMode) => void;
}) {
  const { existing } = props;
  const choices = CHOICES.filter(([mode]) => !existing.sameSecret || mode !== 'replace-once-confirmed');
  return (
    <fieldset class="note" data-tone="warn">
      <legend>{existing.sameSecret ? 'You have this account already' : 'You have an account of this name'}</legend>
      <p>
        {existing.sameSecret
          ? 'The key is the same, so nothing is lost either way.'
          : `${existing.issuer} ${existing.name} has another key: did the site give you a new one?`}
      </p>
      {choices.map(([mode, label, hint]) => (
        <label class="check" key={mode}>
          <input type="radio" name="mode" checked={props.mode === mode} onChange={() => props.onMode(mode)} />
          <span>
            {existing.sameSecret && mode === 'replace' ? 'Keep one' : label}
            <small>{existing.sameSecret && mode === 'replace' ? 'The names below are taken over.' : hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
