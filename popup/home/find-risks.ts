import type { AskBackground } from '../../src/messages/client.ts';
import type { ReadinessFacts } from '../../src/messages/readiness.ts';
import { gapsOf } from '../../src/readiness/key-coverage.ts';
import { lossesOf } from '../../src/readiness/loss.ts';
import { judge, letterAt } from '../../src/readiness/map.ts';
import { settledStep } from '../../src/readiness/steps.ts';
import { findServicePages } from '../../src/services/find-service-pages.ts';
import type { FindServicePages } from '../../src/services/service-pages.ts';
import { accountGaps } from '../../src/ui/key-coverage/account-gaps.ts';
import { findGaps } from '../../src/ui/key-coverage/find-gaps.ts';
import { withServices } from '../../src/ui/readiness/with-services.ts';
import type { AccountId } from '../../src/vault/records.ts';

/** What there is to know about some accounts before anything is lost. */
export interface FoundRisks {
  /** Those that a single loss would lock the user out of, as far as is known. */
  readonly locked: ReadonlySet<AccountId>;
  /** What security keys leave open there, in a few words. */
  readonly gaps: ReadonlyMap<AccountId, string>;
}

/** Judges some accounts. The pages of services are loaded only where they matter. */
export async function findRisks(ask: AskBackground, ids: readonly AccountId[]): Promise<FoundRisks> {
  const gathered = await ask('readiness.facts', { only: ids });
  const map = judge(gathered.facts, lossesOf(gathered.facts), Date.now());
  const isLockedOut = (id: AccountId) => {
    const account = map.indexes.get(id) ?? -1;
    return map.losses.some(({ kind }, loss) => kind !== 'all-but' && letterAt(map, account, loss) === 'D');
  };
  const locked = ids.filter(isLockedOut);
  if (locked.length === 0 && gathered.keys.length === 0) return { locked: new Set(), gaps: new Map() };
  const find = await findServicePages();
  return {
    locked: new Set(locked.filter((id) => !mayHelp(gathered, id, find))),
    gaps: gapsOfKeys(gathered, ids, find),
  };
}

/** Where the service itself may help, nobody is locked out for good. */
function mayHelp({ accounts }: ReadinessFacts, id: AccountId, find: FindServicePages): boolean {
  const account = accounts.find((one) => one.id === id);
  if (account === undefined || account.serviceRecovery !== undefined) return false;
  return find(account)?.recovery !== undefined;
}

function gapsOfKeys(
  asked: ReadinessFacts,
  ids: readonly AccountId[],
  find: FindServicePages,
): ReadonlyMap<AccountId, string> {
  const gathered = withServices(asked, find);
  return accountGaps(gathered, findGaps(gathered, { gapsOf, settledStep }, Date.now()), ids);
}
