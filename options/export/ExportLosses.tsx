import type { ExportSummary } from '../../src/messages/interchange.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Note } from '../../src/ui/Note.tsx';
import { exportText } from '../../src/ui/strings/export.ts';

/** Most accounts that are listed one by one. */
const MOST_LISTED = 500;

/** Lists beforehand, account by account, what the file can't hold. */
export function ExportLosses({ summary }: { readonly summary: ExportSummary }) {
  const { chosen, held, losses } = summary;
  const text = exportText.losses;
  if (chosen === 0) return <p class="muted">{text.noneChosen}</p>;
  if (losses.length === 0) return <p class="muted">{text.nothingLost(held)}</p>;
  return (
    <Note tone="warn">
      <p>
        <strong>
          {held === chosen ? text.allFit(held) : text.someFit(held, chosen)} {text.losing(losses.length)}
        </strong>{' '}
        {text.vaultUnchanged}
      </p>
      <details>
        <summary>{text.details}</summary>
        <ul class="export-losses">
          {losses.slice(0, MOST_LISTED).map((loss, index) => (
            <li key={index}>
              {text.ofAccount(
                <strong>{accountTitle(loss)}</strong>,
                loss.lost.map((one) => text.words[one]).join(', '),
              )}
            </li>
          ))}
        </ul>
        {losses.length > MOST_LISTED && <p>{text.more(losses.length - MOST_LISTED)}</p>}
      </details>
    </Note>
  );
}
