import { useId } from 'preact/hooks';
import { LIMITS } from '../../src/messages/limits.ts';
import { canCoverSite } from '../../src/sites/host.ts';
import { accountTitle } from '../../src/ui/account-title.ts';
import { accountFormText } from '../../src/ui/strings/account-form.ts';
import { commonText } from '../../src/ui/strings/common.ts';
import { faultText } from '../../src/ui/strings/faults.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import { sitesText } from '../../src/ui/strings/sites.ts';
import { Tile } from '../../src/ui/Tile.tsx';
import type { HostBinding } from '../../src/vault/records.ts';
import { isInvalid, lookalikeOf, type ProposalRow, siteOf } from './proposal-row.ts';
import type { SiteProposals } from './site-proposals.ts';

/** Most other sites that are named below a field; its list has all. */
const MOST_NAMED = 4;

/** One page of accounts, each with the site that it would be linked to. */
export function ProposalTable({
  state,
  rows,
}: {
  readonly state: SiteProposals;
  readonly rows: readonly ProposalRow[];
}) {
  const { columns } = sitesText;
  const clear = state.clear.value;
  const ticked = clear.filter((row) => row.isTicked).length;
  return (
    <table class="table site-table">
      <caption class="visually-hidden">{sitesText.title}</caption>
      <thead>
        <tr>
          <th class="tick">
            <input
              type="checkbox"
              aria-label={sitesText.selectAll}
              checked={clear.length > 0 && ticked === clear.length}
              indeterminate={ticked > 0 && ticked < clear.length}
              disabled={clear.length === 0}
              onChange={() => state.toggleAll()}
            />
          </th>
          <th>{columns.account}</th>
          <th>{columns.site}</th>
          <th class="scope">{columns.scope}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Proposal key={row.key} state={state} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Proposal({ state, row }: { readonly state: SiteProposals; readonly row: ProposalRow }) {
  const { account, key } = row;
  const title = accountTitle(account);
  const site = siteOf(row);
  const { scopes } = accountFormText.sites;
  return (
    <tr data-selected={row.isTicked && site !== undefined ? '' : undefined}>
      <td class="tick">
        <input
          type="checkbox"
          aria-label={sitesText.select(title)}
          checked={row.isTicked && site !== undefined}
          disabled={site === undefined}
          onChange={() => state.toggle(key)}
        />
      </td>
      <td>
        <span class="site-account">
          <Tile issuer={account.issuer} name={account.name} icon={account.icon} size="small" />
          <span class="names">
            <strong>{account.issuer || account.name || commonText.unnamedAccount}</strong>
            <br />
            <span class="muted">{account.issuer === '' ? '' : account.name}</span>
          </span>
        </span>
      </td>
      <td>
        <SiteField state={state} row={row} title={title} />
      </td>
      <td class="scope">
        <select
          class="input"
          aria-label={sitesText.scopeOf(title)}
          value={site?.scope ?? 'host'}
          disabled={site === undefined}
          onChange={(event) => state.setScope(key, event.currentTarget.value as HostBinding['scope'])}
        >
          <option value="host">{scopes.host}</option>
          {site !== undefined && canCoverSite(site.host) && <option value="site">{scopes.site}</option>}
        </select>
      </td>
    </tr>
  );
}

function SiteField(props: { readonly state: SiteProposals; readonly row: ProposalRow; readonly title: string }) {
  const { state, row, title } = props;
  const id = useId();
  const note = noteOf(row);
  return (
    <>
      <input
        class="input"
        type="text"
        inputMode="url"
        aria-label={sitesText.siteOf(title)}
        aria-describedby={note && `${id}-note`}
        aria-invalid={isInvalid(row) ? 'true' : undefined}
        list={row.choices.length > 0 ? `${id}-choices` : undefined}
        placeholder={row.choices.length > 0 ? sitesText.choose : accountFormText.sites.placeholder}
        maxLength={LIMITS.host}
        autocomplete="off"
        spellcheck={false}
        value={row.host}
        onInput={(event) => state.type(row.key, event.currentTarget.value)}
        onChange={() => void state.check()}
      />
      {row.choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {row.choices.map(({ host }) => (
            <option key={host} value={host} />
          ))}
        </datalist>
      )}
      {note && (
        <p id={`${id}-note`} class="site-note" data-tone={note.tone}>
          {note.words}
        </p>
      )}
    </>
  );
}

/** What is to be said about a row’s site: a fault, an imitation, or where it comes from. */
function noteOf(row: ProposalRow) {
  if (isInvalid(row)) return { tone: 'danger', words: faultText['host-invalid'].what } as const;
  const lookalike = lookalikeOf(row);
  if (lookalike !== undefined) {
    const how = fillText.lookalike.how[lookalike.why](<b>{lookalike.host}</b>, <b>{row.host}</b>);
    return { tone: 'danger', words: [fillText.lookalike.title, ' ', ...how] } as const;
  }
  if (row.fromFile) return { tone: 'muted', words: sitesText.fromFile } as const;
  const others = row.choices.flatMap(({ host }) => (host === row.host ? [] : [host])).slice(0, MOST_NAMED);
  return others.length === 0 ? undefined : ({ tone: 'muted', words: sitesText.others(formatList(others)) } as const);
}
