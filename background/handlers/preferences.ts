import type { Family } from '../../src/messages/dispatch.ts';
import { nothing } from '../../src/schema/schema.ts';
import { preferenceChanges } from '../../src/vault/preferences.ts';
import type { StoredTheme } from '../home/stored-theme.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface PreferencesServices {
  readonly vaultStore: VaultStore;
  readonly session: Pick<Session, 'setRules'>;
  readonly storedTheme: Pick<StoredTheme, 'write'>;
  /** Called after the lock rules may have changed. */
  readonly onUnlocked: () => void;
}

/** The user's choices. */
export function preferencesHandlers(services: PreferencesServices): Family<'preferences'> {
  const { vaultStore, session, storedTheme, onUnlocked } = services;
  return {
    'preferences.get': { parse: nothing, handle: async () => (await vaultStore.open()).contents.preferences },
    'preferences.set': {
      parse: preferenceChanges,
      handle: async (ask) => {
        const { answer } = await vaultStore.change(({ contents }) => {
          const preferences = { ...contents.preferences, ...ask };
          return { contents: { ...contents, preferences }, answer: preferences };
        });
        await storedTheme.write(answer.theme);
        await session.setRules(answer);
        onUnlocked();
        return answer;
      },
    },
  };
}
