import type { Lookalike } from '../../src/messages/filling.ts';
import type { HostProposal } from '../../src/messages/interchange.ts';
import type { SiteProposal } from '../../src/messages/site-suggestions.ts';
import { canCoverSite } from '../../src/sites/host.ts';
import { parseHostText } from '../../src/ui/account-form/typed-hosts.ts';
import type { HostBinding } from '../../src/vault/records.ts';

/** One account and the site that it would be linked to. */
export interface ProposalRow {
  readonly key: string;
  readonly account: SiteProposal['account'];
  /** The text in the field. */
  readonly host: string;
  readonly scope: HostBinding['scope'];
  readonly isTicked: boolean;
  readonly choices: SiteProposal['choices'];
  /** A file named the site, for an account that was known before. */
  readonly fromFile?: true;
  /** What `host` imitates, or that it is the suffix of a registry, where nobody has an account; absent while it is not looked up. */
  readonly check?: { readonly host: string; readonly lookalike?: Lookalike; readonly suffix?: true };
}

/** The rows of a proposal for each account, and of each host that a file names for an account that existed: what is clear first, and last what is open. */
export function rowsOf(proposals: readonly SiteProposal[], inFile: readonly HostProposal[]): readonly ProposalRow[] {
  const rows = [
    ...proposals.map(({ account, site, isSure, choices }): ProposalRow => {
      const host = site?.host ?? '';
      // Domains that the table lists need no check.
      const check = isSure && { check: { host } };
      return { key: account.id, account, host, scope: site?.scope ?? 'host', isTicked: isSure, choices, ...check };
    }),
    ...inFile.map(({ account, host }): ProposalRow => {
      const key = `${account.id} ${host}`;
      return { key, account, host, scope: 'host', isTicked: false, choices: [], fromFile: true };
    }),
  ];
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ isTicked, host, choices }: ProposalRow): number {
  if (isTicked) return 0;
  return host === '' && choices.length === 0 ? 2 : 1;
}

/** The row with another text in its field; what was only typed is linked as this host alone, unless the user says otherwise. */
export function withText(row: ProposalRow, host: string): ProposalRow {
  const choice = row.choices.find((one) => one.host === host);
  return { ...row, host, scope: choice?.scope ?? 'host', isTicked: host.trim() !== '' };
}

/** The site of a row in stored form; nothing for an empty field and for what is no host. */
export function siteOf({ host, scope, check }: ProposalRow): Pick<HostBinding, 'host' | 'scope'> | undefined {
  if (check?.host === host && check.suffix) return undefined;
  const parsed = findHost(host);
  if (parsed === undefined) return undefined;
  return { host: parsed, scope: canCoverSite(parsed) ? scope : 'host' };
}

/** Whether the text in a row’s field isn’t a host. */
export function isInvalid(row: ProposalRow): boolean {
  return row.host.trim() !== '' && siteOf(row) === undefined;
}

/** What a row’s site imitates, as far as is known. */
export function lookalikeOf({ host, check }: ProposalRow): Lookalike | undefined {
  return check?.host === host ? check.lookalike : undefined;
}

/** Whether a row’s site is still to be checked for imitation. */
export function isUnchecked(row: ProposalRow): boolean {
  return siteOf(row) !== undefined && row.check?.host !== row.host;
}

function findHost(text: string): string | undefined {
  try {
    return parseHostText(text);
  } catch {
    return undefined;
  }
}
