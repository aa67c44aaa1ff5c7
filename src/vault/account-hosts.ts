import { Fault } from '../fault.ts';
import type { AccountRecord, HostBinding } from './records.ts';

declare const answered: unique symbol;

/** The user's own word that an account may be filled on a host. `test/vault/host-writers.test.ts` lists who may make one. */
export interface HostAnswer {
  readonly binding: HostBinding;
  readonly [answered]: true;
}

/** Makes the answer of a question about a host, or of a host that the user typed into the account's own form. */
export function hostAnswer(binding: HostBinding): HostAnswer {
  return { binding } as HostAnswer;
}

/**
 * The account with these hosts: those that it has, no wider than before, and those that were answered for. Any other is left out, so that
 * no page and no file gets what the account holds. Every change of an account's hosts goes through here.
 */
export function withHosts(
  account: AccountRecord,
  wanted: readonly HostBinding[],
  answers: readonly HostAnswer[] = [],
): AccountRecord {
  const allowed = [...account.hosts, ...answers.map(({ binding }) => binding)];
  return { ...account, hosts: wanted.flatMap((binding) => atMost(binding, allowed)) };
}

/** The account with one more host, or a wider scope for one that it has. */
export function withHost(account: AccountRecord, answer: HostAnswer): AccountRecord {
  const { binding } = answer;
  const known = account.hosts.find(({ host }) => host === binding.host);
  if (known === undefined) return withHosts(account, [...account.hosts, binding], [answer]);
  const others = account.hosts.filter((one) => one !== known);
  const scope = known.scope === 'site' ? 'site' : binding.scope;
  return withHosts(account, [...others, { ...known, scope, ...(binding.http && { http: true }) }], [answer]);
}

/** The account with a host for its pending setup key alone. Throws `record-missing` when none is pending. */
export function withPendingHost(account: AccountRecord, { binding }: HostAnswer): AccountRecord {
  if (account.pending === undefined) throw new Fault('record-missing', 'got nothing pending, want a setup key');
  return { ...account, pending: { ...account.pending, host: binding } };
}

/** Where codes of an account are shown: on its own hosts, and on that of its pending setup key. */
export function shownHosts({ hosts, pending }: Pick<AccountRecord, 'hosts' | 'pending'>): readonly HostBinding[] {
  return pending?.host === undefined ? hosts : [...hosts, pending.host];
}

function atMost(binding: HostBinding, allowed: readonly HostBinding[]): readonly HostBinding[] {
  const said = allowed.filter(({ host }) => host === binding.host);
  if (said.length === 0) return [];
  const { http, ...rest } = binding;
  const scope = said.some((one) => one.scope === 'site') ? binding.scope : 'host';
  return [{ ...rest, scope, ...(http === true && said.some((one) => one.http) && { http }) }];
}
