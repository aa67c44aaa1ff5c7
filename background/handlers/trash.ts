import type { Family } from '../../src/messages/dispatch.ts';
import { nothing, object, text } from '../../src/schema/schema.ts';
import { joinRestoredLinks } from '../accounts/same-links.ts';
import { purge, restoreFromTrash } from '../vault/trash.ts';
import { listTrash } from '../vault/trash-list.ts';
import type { VaultStore } from '../vault/vault-store.ts';

/** Ids of records, one after another. */
const undo = text(23 * 20_000);

interface TrashServices {
  readonly vaultStore: VaultStore;
  readonly nowMs: () => number;
}

/** Listing, restoring and purging deleted records. */
export function trashHandlers({ vaultStore, nowMs }: TrashServices): Family<'trash'> {
  return {
    'trash.list': { parse: nothing, handle: async () => listTrash((await vaultStore.open()).contents, nowMs()) },
    'trash.restore': {
      parse: object({ undo }),
      handle: async (ask) => {
        await vaultStore.change(({ contents }) => ({
          contents: joinRestoredLinks(contents, restoreFromTrash(contents, ask), nowMs()),
          answer: undefined,
        }));
      },
    },
    'trash.purge': {
      parse: object({ undo }),
      handle: async (ask) => {
        await vaultStore.change(({ contents }) => ({ contents: purge(contents, ask), answer: undefined }));
      },
    },
  };
}
