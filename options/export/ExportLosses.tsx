import type { ExportSummary } from '../../src/messages/interchange.ts';
import { Note } from '../../src/ui/Note.tsx';
import { accountTitle, count } from '../common/labels.ts';
import { lossWords } from './export-labels.ts';

/** Most accounts that are listed one by one. */
const MOST_LISTED = 500;

/** Says beforehand, account by account, what the file cannot hold. */
export function ExportLosses({ survey }: { readonly survey: ExportSummary }) {
  const { chosen, held, losses } = survey;
  if (chosen === 0) return <p class="muted">No account is selected.</p>;
  if (losses.length === 0) return <p class="muted">{count(held, 'account')}, with nothing left out.</p>;
  return (
    <Note tone="warn">
      <p>
        <strong>
          {held === chosen ? count(held, 'account') : `${held} of ${count(chosen, 'account')}`} fit into this format,
          and {count(losses.length, 'account')} would lose something.
        </strong>{' '}
        Nothing in your vault changes.
      </p>
      <details>
        <summary>What is lost</summary>
        <ul class="export-losses">
          {losses.slice(0, MOST_LISTED).map((loss, index) => (
            <li key={index}>
              <strong>{accountTitle(loss)}</strong>: {loss.lost.map((one) => lossWords[one]).join(', ')}
            </li>
          ))}
        </ul>
        {losses.length > MOST_LISTED && <p>And {count(losses.length - MOST_LISTED, 'more account')}.</p>}
      </details>
    </Note>
  );
}
