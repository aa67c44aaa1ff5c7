import type { DraftView, ExistingAccount, SaveMode } from '../../src/messages/views.ts';
import { differencesOf } from '../../src/ui/differences.ts';
import { knownChoices, knownRemark, knownTitle } from '../../src/ui/known-account.ts';
import { Tile } from '../../src/ui/Tile.tsx';

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
      <legend>{knownTitle(existing)}</legend>
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
      <p>{knownRemark(existing, differences)}</p>
      {knownChoices(existing, differences.length).map(([mode, label, hint]) => (
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
