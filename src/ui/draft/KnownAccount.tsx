import type { DraftView, ExistingAccount, SaveMode } from '../../messages/views.ts';
import { accountTitle } from '../account-title.ts';
import { addText } from '../strings/add.ts';
import { Tile } from '../Tile.tsx';
import { type Difference, differencesOf } from './differences.ts';
import { knownRemark, knownTitle, saveOptions } from './known-account.ts';

/** An account that exists already: which one, how the draft differs from it, and what to do about it. */
export function KnownAccount(props: {
  readonly draft: DraftView;
  readonly existing: ExistingAccount;
  readonly mode: SaveMode;
  readonly onMode: (mode: SaveMode) => void;
}) {
  const { draft, existing } = props;
  const differences = differencesOf(existing, draft);
  return (
    <fieldset class="known-account">
      <legend>{knownTitle(existing)}</legend>
      <div class="known-name">
        <Tile {...existing} plain={draft.lookalike !== undefined} size="small" />
        <strong>{accountTitle(existing)}</strong>
      </div>
      {differences.some(({ field }) => field !== 'key') && <Comparison differences={differences} />}
      <p>{knownRemark(existing, differences)}</p>
      {saveOptions(existing, differences.length).map(({ mode, label, hint }) => (
        <label class="check" key={mode}>
          <input type="radio" name="mode" checked={mode === props.mode} onChange={() => props.onMode(mode)} />
          <span>
            {label}
            <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Comparison({ differences }: { readonly differences: readonly Difference[] }) {
  const text = addText.known;
  return (
    <table class="differences">
      <thead>
        <tr>
          <td />
          <th scope="col">{text.saved}</th>
          <th scope="col">{text.read}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, saved, read }) => (
          <tr key={field}>
            <th scope="row">{text.differences[field]}</th>
            <td>{saved}</td>
            <td>{read}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
