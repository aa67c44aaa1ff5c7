import type { DraftView, ExistingAccount, SaveMode } from '../../src/messages/views.ts';
import { type Difference, differencesOf } from '../../src/ui/differences.ts';
import { Tile } from '../../src/ui/Tile.tsx';

type Choice = readonly [mode: SaveMode, label: string, hint: string];
const BOTH: Choice = ['new', 'Keep both', 'A second account beside it.'];

/** What becomes of an account that is there already: which one it is, in what this one is not like it, and what to do. */
export function SaveChoice(props: {
  readonly draft: DraftView;
  readonly existing: ExistingAccount;
  readonly mode: SaveMode;
  readonly onMode: (mode: SaveMode) => void;
}) {
  const { draft, existing } = props;
  const differences = differencesOf(existing, draft);
  return (
    <fieldset class="note" data-tone="warn">
      <legend>{titleOf(existing)}</legend>
      <div class="who">
        <Tile issuer={existing.issuer} name={existing.name} size="small" />
        <p class="names">
          <strong>{existing.issuer || existing.name || 'Unnamed account'}</strong>
          {existing.issuer !== '' && <span class="muted">{existing.name}</span>}
        </p>
      </div>
      {differences.some(({ what }) => what !== 'Key') && (
        <table class="differences">
          <thead>
            <tr>
              <td />
              <th scope="col">Saved</th>
              <th scope="col">This one</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ what, saved, read }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{saved}</td>
                <td>{read}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{remarkOf(existing, differences)}</p>
      {choicesOf(existing, differences.length).map(([mode, label, hint]) => (
        <label class="check" key={mode}>
          <input type="radio" name="mode" checked={props.mode === mode} onChange={() => props.onMode(mode)} />
          <span>
            {label}
            <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function titleOf({ sameSecret, kind }: ExistingAccount): string {
  if (sameSecret) return 'You have this account already';
  return kind === undefined ? 'You have this account, without codes' : 'You have an account of this name';
}

function remarkOf({ sameSecret, waits, kind }: ExistingAccount, differences: readonly Difference[]): string {
  if (waits) return 'This is the new key that it waits to have confirmed.';
  if (sameSecret) return `The key is the same${differences.length === 0 ? ', and so is all the rest' : ''}.`;
  if (kind === undefined) return 'It has no key for codes yet.';
  const rest = differences.length === 1 ? 'It has another key, and all the rest is the same. ' : '';
  return `${rest}Did the site give you a new key for it?`;
}

function choicesOf({ sameSecret, waits, kind }: ExistingAccount, differences: number): readonly Choice[] {
  if (waits) return [['replace', 'Use the new key now', 'The old key goes to history.'], BOTH];
  if (sameSecret) {
    const hint =
      differences === 0 ? 'It stays as it is.' : 'It has the names below from now on, and makes codes as this one.';
    return [['replace', 'Keep one', hint], BOTH];
  }
  if (kind === undefined) return [['replace', 'Give it this key', 'Its recovery codes and security keys stay.'], BOTH];
  return [
    ['replace-once-confirmed', 'Replace once confirmed', 'The old key stays until the site has taken a new code.'],
    ['replace', 'Replace now', 'The old key goes to history.'],
    BOTH,
  ];
}
