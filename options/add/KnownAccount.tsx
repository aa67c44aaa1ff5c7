import type { DraftView, ExistingAccount, SaveMode } from '../../src/messages/views.ts';
import { differencesOf } from '../../src/ui/differences.ts';
import { knownChoices, knownRemark, knownTitle } from '../../src/ui/known-account.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import { accountTitle } from '../common/labels.ts';

/** An account that is there already: which one it is, in what the new one is not like it, and what becomes of the two. */
export function KnownAccount(props: {
  readonly draft: DraftView;
  readonly existing: ExistingAccount;
  readonly mode: SaveMode;
  readonly onMode: (mode: SaveMode) => void;
}) {
  const { draft, existing } = props;
  const differences = differencesOf(existing, draft);
  return (
    <fieldset class="choices">
      <legend>
        <strong>{knownTitle(existing)}</strong>
      </legend>
      <div class="who">
        <Tile issuer={existing.issuer} name={existing.name} size="small" />
        <span>{accountTitle(existing)}</span>
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
      <p>{knownRemark(existing, differences)}</p>
      {knownChoices(existing, differences.length).map(([mode, label, hint]) => (
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
