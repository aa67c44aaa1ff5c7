import type { Family } from '../../src/messages/dispatch.ts';
import { nothing } from '../../src/schema/schema.ts';
import type { ThisComputer } from '../accounts/this-computer.ts';
import type { Backups } from '../backup/backups.ts';
import { gatherFacts } from '../readiness/gather-facts.ts';
import type { UnlockMethods } from '../vault/unlock-methods.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface ReadinessServices {
  readonly vaultStore: VaultStore;
  readonly thisComputer: ThisComputer;
  readonly unlockMethods: Pick<UnlockMethods, 'list'>;
  readonly backups: Pick<Backups, 'log'>;
}

/** What would still open each account: the facts, which pages judge themselves. */
export function readinessHandlers(services: ReadinessServices): Family<'readiness'> {
  const { vaultStore, thisComputer, unlockMethods, backups } = services;
  return {
    'readiness.facts': {
      parse: nothing,
      handle: async () => {
        const { contents } = await vaultStore.open();
        const [computer, methods, { last: lastBackup }] = await Promise.all([
          thisComputer.read(),
          unlockMethods.list(),
          backups.log(),
        ]);
        const gathered = gatherFacts({ contents, thisComputer: computer, unlockMethods: methods, lastBackup });
        const accounts = contents.accounts.map(({ id, issuer, name, hosts, serviceRecovery }) => ({
          id,
          issuer,
          name,
          hosts,
          ...(serviceRecovery?.means.length === 0 && { noService: true as const }),
        }));
        return { ...gathered, accounts, dismissed: contents.preferences.dismissedSteps };
      },
    },
  };
}
