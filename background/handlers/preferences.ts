import type { Family } from '../../src/messages/dispatch.ts';
import { nothing } from '../../src/schema/schema.ts';
import { preferenceChanges } from '../../src/vault/preferences.ts';
import type { Services } from '../services.ts';

/** The user's choices. */
export function preferencesHandlers({ vaultStore, session, keepTheme, onUnlocked }: Services): Family<'preferences'> {
  return {
    'preferences.get': { parse: nothing, handle: async () => (await vaultStore.open()).contents.preferences },
    'preferences.set': {
      parse: preferenceChanges,
      handle: async (ask) => {
        const { answer } = await vaultStore.change(({ contents }) => {
          const preferences = { ...contents.preferences, ...ask };
          return { contents: { ...contents, preferences }, answer: preferences };
        });
        await keepTheme(answer.theme);
        await session.setRules(answer);
        onUnlocked();
        return answer;
      },
    },
  };
}
