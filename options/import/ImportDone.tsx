import { isReadable } from '../../src/messages/interchange.ts';
import { Button } from '../../src/ui/Button.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { fromAuthenticatorText } from '../../src/ui/strings/from-authenticator.ts';
import { importText } from '../../src/ui/strings/import.ts';
import type { AppState } from '../common/app-state.ts';
import { useFocusResult } from '../common/focus-result.ts';
import { formatRoute } from '../common/route.ts';
import { ImportedSites } from '../sites/ImportedSites.tsx';
import type { Row } from './choice.ts';
import { entryTitle, importFault, placeText } from './import-labels.ts';
import type { ImportDone as Done, ImportsState } from './import-state.ts';
import { summaryText } from './report.ts';

/** So many refused entries are listed at once, more of them behind a click. */
const FEW = 10;
/** Most refused entries that are listed; the report has all. */
const MOST_LISTED = 50;

/** The outcome of the import, and undoing it. */
export function ImportDone(props: {
  readonly app: AppState;
  readonly state: ImportsState;
  readonly done: Done;
  readonly onShowAccounts: () => void;
}) {
  const { app, state, done } = props;
  const text = importText.done;
  const focus = useFocusResult<HTMLDivElement>();
  return (
    <>
      <div class="card import-done" ref={focus} tabIndex={-1}>
        <div role="status">
          <h2>{done.undone ? text.undone : summaryText(done.counts)}</h2>
        </div>
        <p class="muted">{done.undone ? text.undoneNote : text.deleteFiles}</p>
        {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
        <div class="import-actions">
          {!done.undone && (
            <Button tone="primary" onClick={props.onShowAccounts}>
              {text.showAccounts}
            </Button>
          )}
          <Button onClick={() => state.saveReport()}>{text.saveReport}</Button>
          {!done.undone && <Button onClick={() => void state.undo()}>{commonText.undo}</Button>}
          <Button onClick={() => state.clear()}>{text.more}</Button>
        </div>
        {done.refused.length > 0 && !done.undone && (
          <details open={done.refused.length <= FEW}>
            <summary>{text.refused(done.refused.length)}</summary>
            <ul class="import-refused">
              {done.refused.slice(0, MOST_LISTED).map((row) => (
                <Refused key={row.index} row={row} />
              ))}
            </ul>
            {done.refused.length > MOST_LISTED && <p class="muted">{text.inReport}</p>}
          </details>
        )}
        {!done.undone && done.isFromAuthenticator && (
          <p>
            {fromAuthenticatorText.afterImport((text) => (
              <a href={formatRoute({ section: 'interchange', item: 'authenticator' })}>{text}</a>
            ))}
          </p>
        )}
      </div>
      {!done.undone && <ImportedSites key={done.undo} app={app} inFile={done.proposals} />}
    </>
  );
}

function Refused({ row }: { readonly row: Row }) {
  const { entry } = row;
  const place = placeText(row);
  const words = isReadable(entry) ? undefined : importFault(entry.fault);
  return (
    <li>
      <strong>{entryTitle(row)}</strong> {place !== '' && <span class="muted">{place}</span>} {words?.what}{' '}
      {words?.todo}
    </li>
  );
}
