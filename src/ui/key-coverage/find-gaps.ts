import type { ReadinessFacts } from '../../messages/readiness.ts';
import type { AccountId } from '../../readiness/facts.ts';
import type { Gap, gapsOf, KeyableAccount } from '../../readiness/key-coverage.ts';
import type { Action, SettledStep } from '../../readiness/step.ts';
import type { settledStep } from '../../readiness/steps.ts';
import { bareHost } from '../../sites/bare-host.ts';

/** The pure model, which a surface hands over. */
export interface CoverageModel {
  readonly gapsOf: typeof gapsOf;
  readonly settledStep: typeof settledStep;
}

/**
 * What the keys leave open, by facts with what is known of services. A suggestion that was dismissed stays away as long as the facts that it is
 * about, here and among the next steps alike.
 */
export function findGaps(gathered: ReadinessFacts, model: CoverageModel, nowMs: number): readonly Gap[] {
  const hosts = new Map(gathered.accounts.map((one) => [one.id, one.hosts.map(({ host }) => bareHost(host))]));
  const accounts = gathered.facts.accounts.map(
    ({ id, takesKeys, ways }): KeyableAccount => ({
      id,
      hosts: hosts.get(id) ?? [],
      takesKeys: takesKeys === true,
      hasOther: ways.some(({ kind }) => kind === 'sign-on' || kind === 'provider-sign-on' || kind === 'passkey'),
    }),
  );
  const dismissed = new Set(gathered.dismissed);
  return model
    .gapsOf(gathered.keys, accounts, nowMs)
    .filter((gap) => gap.kind !== 'no-key' || !dismissed.has(dismissalOf(gathered, model, gap.account)));
}

/** What to keep once the user dismissed that an account has no key: the next step of readiness that would register one. */
export function dismissalOf(
  { facts, keys }: ReadinessFacts,
  { settledStep }: Pick<CoverageModel, 'settledStep'>,
  account: AccountId,
): string {
  const [any] = keys;
  if (any === undefined) return '';
  const action: Action = { kind: 'register-key', account, key: any.key };
  return formatSettled(settledStep(facts, action));
}

/** A settled step as preferences keep it. */
export function formatSettled({ key, basis }: SettledStep): string {
  return `${key} ${basis}`;
}
