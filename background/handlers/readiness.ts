import type { Family } from '../../src/messages/dispatch.ts';
import { id, list, object, optional } from '../../src/schema/schema.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { ThisComputer } from '../accounts/this-computer.ts';
import type { Backups } from '../backup/backups.ts';
import { factsAbout } from '../readiness/facts-about.ts';
import { gatherFacts } from '../readiness/gather-facts.ts';
import { keyFacts } from '../readiness/key-facts.ts';
import type { Sync } from '../sync/sync.ts';
import type { UnlockMethods } from '../vault/unlock-methods.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface ReadinessServices {
  readonly vaultStore: VaultStore;
  readonly thisComputer: ThisComputer;
  readonly unlockMethods: Pick<UnlockMethods, 'list'>;
  readonly backups: Pick<Backups, 'log'>;
  readonly sync: Pick<Sync, 'onlineCopy'>;
}

/** What would still open each account: the facts, which pages judge themselves. */
export function readinessHandlers(services: ReadinessServices): Family<'readiness'> {
  const { vaultStore, thisComputer, unlockMethods, backups, sync } = services;
  return {
    'readiness.facts': {
      parse: object({ only: optional(list(id<AccountId>(), 200)) }),
      handle: async ({ only }) => {
        const { contents, requireAccount } = await vaultStore.open();
        for (const one of only ?? []) requireAccount(one);
        const [computer, methods, { last: lastBackup }, onlineCopy] = await Promise.all([
          thisComputer.read(),
          unlockMethods.list(),
          backups.log(),
          sync.onlineCopy(),
        ]);
        const { facts, things } = gatherFacts({
          contents,
          thisComputer: computer,
          unlockMethods: methods,
          lastBackup,
          onlineCopy,
        });
        const wanted = only === undefined ? facts : factsAbout(facts, new Set(only));
        const accounts = wanted.accounts.map(({ id: account }) => {
          const { issuer, name, hosts, serviceRecovery, signsInWith, proofs, attempts } = requireAccount(account);
          return {
            id: account,
            issuer,
            name,
            hosts,
            ...(serviceRecovery && { serviceRecovery }),
            ...(signsInWith && { signsInWith }),
            ...(only?.includes(account) && { ...(proofs && { proofs }), ...(attempts && { attempts }) }),
          };
        });
        return {
          facts: wanted,
          things,
          accounts,
          keys: keyFacts(contents),
          dismissed: contents.preferences.dismissedSteps,
        };
      },
    },
  };
}
