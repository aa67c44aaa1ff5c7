import { isReadable } from '../../src/messages/interchange.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { wording } from '../../src/ui/wording.ts';
import { useFocusResult } from '../common/focus-result.ts';
import { accountTitle, count } from '../common/labels.ts';
import type { ImportDone as Done, ImportsState } from './import-state.ts';

/** Most refused entries that are listed; the report has all. */
const MOST_LISTED = 50;

/** What came of the import, with the way back. */
export function ImportDone(props: { readonly state: ImportsState; readonly done: Done; readonly onSeen: () => void }) {
  const { state, done } = props;
  const landing = useFocusResult<HTMLDivElement>();
  return (
    <div class="card import-done" ref={landing} tabIndex={-1}>
      <div role="status">
        <h2>{done.undone ? 'The import was undone.' : done.summary}</h2>
      </div>
      <p class="muted">
        {done.undone
          ? 'Your vault is as it was before. What you had used or changed since is in the bin.'
          : 'Delete the files that you imported, or lock them away: whoever has an unencrypted one can make your codes.'}
      </p>
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      <div class="import-ways">
        {!done.undone && (
          <Button tone="primary" onClick={props.onSeen}>
            Show accounts
          </Button>
        )}
        <Button onClick={() => state.saveReport()}>Save report</Button>
        {!done.undone && <Button onClick={() => void state.undo()}>Undo</Button>}
        <Button onClick={() => state.clear()}>Read more files</Button>
      </div>
      {done.refused.length > 0 && !done.undone && (
        <details>
          <summary>{count(done.refused.length, 'entry', 'entries')} could not be imported</summary>
          <ul class="import-refused">
            {done.refused.slice(0, MOST_LISTED).map(({ entry, index, where }) => (
              <li key={index}>
                <strong>{accountTitle(entry)}</strong> {where !== '' && <span class="muted">{where}</span>}
                {!isReadable(entry) && ` ${wording[entry.fault].what} ${wording[entry.fault].todo}`}
              </li>
            ))}
          </ul>
          {done.refused.length > MOST_LISTED && <p class="muted">The report has all of them.</p>}
        </details>
      )}
    </div>
  );
}
