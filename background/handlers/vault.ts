import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { requireGoodPassphrase } from '../../src/messages/passphrase.ts';
import { flag, nothing, object, optional, text } from '../../src/schema/schema.ts';
import type { Background } from '../background.ts';
import { emptyBin } from '../bin.ts';
import { lockNow } from '../lock.ts';
import { wayHandlers } from './ways.ts';

const passphrase = text(LIMITS.passphrase);

/** Creating, opening and closing the vault. */
export function vaultHandlers(background: Background): Family<'vault'> {
  const { keeper, door, session, drafts, nowMs, keepTheme, onUnlocked } = background;

  async function opened(): Promise<void> {
    const { preferences } = (await keeper.open()).contents;
    await keepTheme(preferences.theme);
    onUnlocked();
    // What cannot be emptied now, on a full disk, is emptied at the next unlock.
    const emptying = keeper.change(({ contents }) => ({ contents: emptyBin(contents, nowMs()), answer: undefined }));
    await emptying.catch(() => undefined);
    // So that the popup of a worker that just started knows without opening the vault.
    await drafts.all().catch(() => undefined);
  }

  return {
    'vault.state': { parse: nothing, handle: () => door.state() },
    'vault.create': {
      parse: object({ passphrase, startOver: optional(flag) }),
      handle: async (ask) => {
        requireGoodPassphrase(ask.passphrase);
        await door.create(ask.passphrase, ask.startOver === true);
        await opened();
      },
    },
    'vault.unlock': {
      parse: object({ passphrase }),
      handle: async (ask) => {
        await door.unlock(ask.passphrase);
        await opened();
      },
    },
    'vault.lock': {
      parse: nothing,
      handle: () => lockNow({ keeper, session }, 'hand'),
    },
    ...wayHandlers(background, opened),
  };
}
