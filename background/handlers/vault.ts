import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { requireGoodPassphrase } from '../../src/messages/passphrase.ts';
import { flag, nothing, object, optional, text } from '../../src/schema/schema.ts';
import type { Services } from '../services.ts';
import { lockNow } from '../vault/lock.ts';
import { emptyTrash } from '../vault/trash.ts';
import { unlockMethodHandlers } from './unlock-method.ts';

const passphrase = text(LIMITS.passphrase);

/** Creating, opening and closing the vault. */
export function vaultHandlers(background: Services): Family<'vault'> {
  const { vaultStore, vaultAccess, session, drafts, nowMs, keepTheme, onUnlocked } = background;

  async function opened(): Promise<void> {
    const { preferences } = (await vaultStore.open()).contents;
    await keepTheme(preferences.theme);
    onUnlocked();
    // What cannot be emptied now, on a full disk, is emptied at the next unlock.
    const emptying = vaultStore.change(({ contents }) => ({
      contents: emptyTrash(contents, nowMs()),
      answer: undefined,
    }));
    await emptying.catch(() => undefined);
    // So that the popup of a worker that just started knows without opening the vault.
    await drafts.all().catch(() => undefined);
  }

  return {
    'vault.state': { parse: nothing, handle: () => vaultAccess.state() },
    'vault.create': {
      parse: object({ passphrase, startOver: optional(flag) }),
      handle: async (ask) => {
        requireGoodPassphrase(ask.passphrase);
        await vaultAccess.create(ask.passphrase, ask.startOver === true);
        await opened();
      },
    },
    'vault.unlock': {
      parse: object({ passphrase }),
      handle: async (ask) => {
        await vaultAccess.unlock(ask.passphrase);
        await opened();
      },
    },
    'vault.lock': {
      parse: nothing,
      handle: () => lockNow({ vaultStore, session }, 'hand'),
    },
    ...unlockMethodHandlers(background, opened),
  };
}
