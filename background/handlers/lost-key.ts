import type { Family } from '../../src/messages/dispatch.ts';
import { nothing } from '../../src/schema/schema.ts';
import { unfinishedKeys } from '../accounts/unfinished-keys.ts';
import type { UnlockMethods } from '../vault/unlock-methods.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface LostKeyServices {
  readonly vaultStore: VaultStore;
  readonly unlockMethods: Pick<UnlockMethods, 'list'>;
}

/** The keys that were lost, retired or replaced, as long as they open something. */
export function lostKeyHandlers({ vaultStore, unlockMethods }: LostKeyServices): Family<'lostKey'> {
  return {
    'lostKey.unfinished': {
      parse: nothing,
      handle: async () => {
        const { contents } = await vaultStore.open();
        const isAnyGone = contents.securityKeys.some((key) => key.lostMs !== undefined || key.retiredMs !== undefined);
        if (!isAnyGone) return [];
        const { keys } = await unlockMethods.list();
        return unfinishedKeys(contents, keys);
      },
    },
  };
}
