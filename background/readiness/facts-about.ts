import type { AccountFacts, AccountId, Facts, ThingId } from '../../src/readiness/facts.ts';

/**
 * The facts of some accounts, of all that they rest on, and of one account for each sheet that shows whether it is out of date: judged
 * alone, these get the verdicts that they get among all.
 */
export function factsAbout(facts: Facts, wanted: ReadonlySet<AccountId>): Facts {
  const byId = new Map(facts.accounts.map((account) => [account.id, account]));
  const kept = new Map<AccountId, AccountFacts>();
  const providers = new Map(facts.things.flatMap((thing) => (thing.kind === 'provider' ? [[thing.id, thing]] : [])));
  const keep = (id: AccountId) => {
    const account = byId.get(id);
    if (account === undefined || kept.has(id)) return;
    kept.set(id, account);
    for (const way of account.ways) {
      if (way.kind === 'sign-on') keep(way.account);
      if (way.kind !== 'passkey' && way.kind !== 'provider-sign-on') continue;
      const opens = providers.get(way.provider)?.opens;
      if (opens?.kind === 'account') keep(opens.account);
    }
  };
  for (const thing of facts.things) if ('behind' in thing && thing.behind !== undefined) keep(thing.behind);
  for (const id of wanted) keep(id);
  for (const { id } of newestOnSheets(facts.accounts)) if (!kept.has(id)) keep(id);
  return { ...facts, accounts: facts.accounts.filter(({ id }) => kept.has(id)) };
}

/** Of each thing with copies, the account that changed last. */
function newestOnSheets(accounts: readonly AccountFacts[]): readonly AccountFacts[] {
  const newest = new Map<ThingId, AccountFacts>();
  const changedMs = ({ secretMs = 0, codesMs = 0 }: AccountFacts) => Math.max(secretMs, codesMs);
  for (const account of accounts)
    for (const way of account.ways) {
      if (way.kind !== 'code-copy' && way.kind !== 'recovery-copy') continue;
      const known = newest.get(way.on);
      if (known === undefined || changedMs(account) > changedMs(known)) newest.set(way.on, account);
    }
  return [...newest.values()];
}
