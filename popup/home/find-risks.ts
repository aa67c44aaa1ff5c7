import type { AskBackground } from '../../src/messages/client.ts';
import { lossesOf } from '../../src/readiness/loss.ts';
import { judge, letterAt } from '../../src/readiness/map.ts';
import type { AccountId } from '../../src/vault/records.ts';

/** Those of some accounts that a single loss would lock the user out of, as far as is known. */
export async function findRisks(ask: AskBackground, ids: readonly AccountId[]): Promise<ReadonlySet<AccountId>> {
  const gathered = await ask('readiness.facts', { only: ids });
  const map = judge(gathered.facts, lossesOf(gathered.facts), Date.now());
  const isLockedOut = (id: AccountId) => {
    const account = map.indexes.get(id) ?? -1;
    return map.losses.some(({ kind }, loss) => kind !== 'all-but' && letterAt(map, account, loss) === 'D');
  };
  const locked = ids.filter(isLockedOut);
  if (locked.length === 0) return new Set();
  // Where the service itself may help, nobody is locked out for good.
  const [{ parseServicePages }, { SERVICE_PAGES }] = await Promise.all([
    import('../../src/services/service-pages.ts'),
    import('../../src/services/pages.ts'),
  ]);
  const find = parseServicePages(SERVICE_PAGES);
  const mayHelp = (id: AccountId) => {
    const account = gathered.accounts.find((one) => one.id === id);
    if (account === undefined || account.serviceRecovery !== undefined) return false;
    return find(account)?.recovery !== undefined;
  };
  return new Set(locked.filter((id) => !mayHelp(id)));
}
