import { splitPort } from '../sites/host.ts';
import { createLookalikeCheck } from '../sites/lookalike.ts';
import type { WebPage } from '../sites/page.ts';
import { toUnicode } from '../sites/punycode.ts';
import { findRegistrable } from '../sites/registrable.ts';
import type { HostBinding } from '../vault/records.ts';
import { plainName } from './service-name.ts';
import { labelOf, type ServiceTable } from './service-table.ts';

/**
 * Why an account may belong to a page. `same-site`: it is linked to another host of the site. `table`: its service is known to use the
 * domain. `former-host`: it is linked to another domain of the same service. `name`: the domain is its service’s name. `resembles`: no more
 * than that the names have something in common.
 */
export type LikelyReason = 'same-site' | 'table' | 'former-host' | 'name' | 'resembles';

/** What the ranking needs of an account. */
export interface Rankable {
  readonly issuer: string;
  readonly name: string;
  readonly hosts: readonly HostBinding[];
  readonly uses: number;
}

/** An account that may belong to a page. */
export interface Likely<A> {
  readonly account: A;
  readonly why: LikelyReason;
  /** The host that it is linked to, for `same-site` and `former-host`. */
  readonly host?: string;
  /** It may be offered as the main action: it is the only one of its kind, and nothing about the page looks like an imitation. */
  readonly ready?: true;
}

/** How strong each reason is; those above `LEAST_READY` may be the main action. */
const STRENGTH: Record<LikelyReason, number> = { 'same-site': 5, table: 4, 'former-host': 3, name: 2, resembles: 1 };
const LEAST_READY = 2;

/** Shorter words are parts of too many others. */
const LEAST_WORD = 4;

/**
 * The accounts that may belong to a page without being linked to it, the likeliest first. One that the page imitates is left out, unless
 * its own links or the table vouch for the site; `isImitation` says that the page imitates something else of the vault.
 */
export function rankAccounts<A extends Rankable>(
  accounts: readonly A[],
  page: WebPage,
  table: ServiceTable,
  isImitation: boolean,
): readonly Likely<A>[] {
  const judge = createJudge(page, table);
  const found = accounts
    .flatMap((account) => judge(account) ?? [])
    .sort((a, b) => strengthOf(b) - strengthOf(a) || b.likely.account.uses - a.likely.account.uses);
  const [first, second] = found;
  const isAlone = first !== undefined && (second === undefined || strengthOf(second) < strengthOf(first));
  const mayAct = isAlone && !isImitation && first.mayAct && STRENGTH[first.likely.why] >= LEAST_READY;
  return found.map(({ likely }, at) => (at === 0 && mayAct ? { ...likely, ready: true } : likely));
}

interface Judged<A> {
  readonly likely: Likely<A>;
  readonly mayAct: boolean;
}

const strengthOf = <A>({ likely, mayAct }: Judged<A>) => STRENGTH[likely.why] + (mayAct ? 0.5 : 0);

function createJudge(page: WebPage, table: ServiceTable) {
  const { registrable } = page;
  const shown = registrable === undefined ? '' : toUnicode(registrable);
  const [label, whole] = [plainName(labelOf(shown)), plainName(shown)];
  const here = table.findByHost(page.hostname);
  const isHere = (hostname: string) => table.findByHost(hostname).some((service) => here.includes(service));
  const lookalike = createLookalikeCheck(page.host);

  function reasonOf({ issuer, name, hosts }: Rankable): Pick<Likely<Rankable>, 'why' | 'host'> | undefined {
    const plain = plainName(issuer === '' ? name : issuer);
    const linked = hosts.map(({ host }) => ({ host, hostname: splitPort(host).hostname }));
    const sibling = registrable && linked.find(({ hostname }) => findRegistrable(hostname) === registrable);
    if (sibling) return { why: 'same-site', host: sibling.host };
    const known = here.length === 0 ? undefined : linked.find(({ hostname }) => isHere(hostname));
    if (known !== undefined) return { why: 'former-host', host: known.host };
    const services = table.findByName(plain);
    if (services.some((service) => here.includes(service))) return { why: 'table' };
    const isNamed = plain !== '' && (plain === label || plain === whole);
    // A service that is known elsewhere, or an account that is used elsewhere, has no claim by its name alone.
    if (isNamed && services.length === 0 && hosts.length === 0) return { why: 'name' };
    const isMailbox = registrable !== undefined && name.toLowerCase().endsWith(`@${registrable}`);
    return isNamed || isLike(plain, label) || isMailbox ? { why: 'resembles' } : undefined;
  }

  return <A extends Rankable>(account: A): Judged<A> | undefined => {
    const reason = reasonOf(account);
    if (reason === undefined) return undefined;
    const imitates = lookalike(
      account.hosts.map(({ host }) => host),
      account.issuer,
    );
    if (imitates !== undefined && (reason.why === 'name' || reason.why === 'resembles')) return undefined;
    return { likely: { account, ...reason }, mayAct: imitates === undefined };
  };
}

/** `microsoftonline` for Microsoft, and the reverse. */
function isLike(name: string, label: string): boolean {
  if (Math.min(name.length, label.length) < LEAST_WORD) return false;
  return label.includes(name) || name.includes(label);
}
