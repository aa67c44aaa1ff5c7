import { useEffect } from 'preact/hooks';
import type { SuggestedAccount } from '../../src/messages/site-suggestions.ts';
import type { SiteView } from '../../src/messages/views.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { Button } from '../../src/ui/Button.tsx';
import { LookalikeWarning } from '../../src/ui/host-question/host-warnings.tsx';
import { commonText } from '../../src/ui/strings/common.ts';
import { suggestionText } from '../../src/ui/strings/suggestions.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { Popup } from '../app/state.ts';
import { fill, fillName } from '../fill/filling.ts';
import { InlineHostQuestion } from '../fill/InlineHostQuestion.tsx';

/** On a page that no account is linked to: what it imitates, and the accounts that may belong to it. Filling one asks first. */
export function SuggestedAccounts({ popup, site }: { readonly popup: Popup; readonly site: SiteView }) {
  const { accounts, lookalike } = popup.suggestions.found.value;
  const home = popup.home.value;
  useEffect(() => void popup.suggestions.load(), [home]);
  return (
    <>
      {lookalike !== undefined && <LookalikeWarning lookalike={lookalike} own={site.shown?.registrable ?? ''} />}
      {accounts.length > 0 && (
        <ul class="card suggestions" aria-label={suggestionText.label}>
          {accounts.map((one) => (
            <Suggestion key={one.row.id} popup={popup} suggested={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function Suggestion({ popup, suggested }: { readonly popup: Popup; readonly suggested: SuggestedAccount }) {
  const { row, ready = false } = suggested;
  const screen = popup.screen.value;
  const asked = screen.name === 'home' && screen.asked?.subject.id === row.id ? screen.asked : undefined;
  return (
    <li
      aria-label={accountTitle(row)}
      data-account={row.id}
      data-ready={ready ? '' : undefined}
      data-asked={asked === undefined ? undefined : ''}
      tabIndex={-1}
    >
      <Tile issuer={row.issuer} name={row.name} icon={row.icon} {...(!ready && { size: 'small' as const })} />
      <span class="names">
        <strong>{row.issuer || row.name || commonText.unnamedAccount}</strong>
        <br />
        <span class="muted">{row.issuer === '' ? '' : row.name}</span>
      </span>
      {asked === undefined ? (
        <FillHere popup={popup} suggested={suggested} />
      ) : (
        <InlineHostQuestion
          key={asked.question.host}
          popup={popup}
          resembles={suggested.why === 'resembles'}
          {...asked}
        />
      )}
    </li>
  );
}

function FillHere({ popup, suggested }: { readonly popup: Popup; readonly suggested: SuggestedAccount }) {
  const { row, why, host, ready = false } = suggested;
  const subject = { kind: 'account', id: row.id } as const;
  const isFilling = popup.filling.value === fillName(subject);
  const reason = suggestionText.why[why];
  return (
    <>
      <p class="why muted">{typeof reason === 'string' ? reason : reason(host ?? '')}</p>
      <Button tone={ready ? 'primary' : 'secondary'} aria-busy={isFilling} onClick={() => void fill(popup, subject)}>
        {isFilling && <span class="spinner" aria-hidden="true" />}
        {suggestionText.fillHere}
        {ready && !isFilling && (
          <span class="kbd" aria-hidden="true">
            {suggestionText.enterKey}
          </span>
        )}
      </Button>
    </>
  );
}
