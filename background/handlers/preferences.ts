import type { Family } from '../../src/messages/dispatch.ts';
import { nothing } from '../../src/schema/schema.ts';
import { type DatedPreferences, preferenceChanges } from '../../src/vault/preferences.ts';
import type { StoredTheme } from '../home/stored-theme.ts';
import type { ManagedPolicyService } from '../policy/managed-policy.ts';
import { preferencesUnder } from '../policy/preferences-under.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface PreferencesServices {
  readonly vaultStore: VaultStore;
  readonly session: Pick<Session, 'setRules'>;
  readonly policy: Pick<ManagedPolicyService, 'ready'>;
  readonly nowMs: () => number;
  readonly storedTheme: Pick<StoredTheme, 'write'>;
  /** Called after the lock rules may have changed. */
  readonly onUnlocked: () => void;
}

/** The user's choices. */
export function preferencesHandlers(services: PreferencesServices): Family<'preferences'> {
  const { vaultStore, session, policy, storedTheme, nowMs, onUnlocked } = services;
  const inEffect = async (vault: DatedPreferences) => preferencesUnder(await policy.ready(), vault);
  return {
    'preferences.get': { parse: nothing, handle: async () => inEffect((await vaultStore.open()).contents) },
    'preferences.set': {
      parse: preferenceChanges,
      handle: async (ask) => {
        const { recommended } = await policy.ready();
        const { answer } = await vaultStore.change(({ contents }) => {
          const preferences = { ...contents.preferences, ...ask };
          // Where something is recommended, the default can be a choice as well.
          const dates = Object.keys(recommended).length > 0 ? Object.keys(ask).map((name) => [name, nowMs()]) : [];
          const preferencesMs = { ...Object.fromEntries(dates), ...contents.preferencesMs };
          const next = { ...contents, preferences, ...(dates.length > 0 && { preferencesMs }) };
          return { contents: next, answer: next };
        });
        await storedTheme.write(answer.preferences.theme);
        await session.setRules(answer);
        onUnlocked();
        return inEffect(answer);
      },
    },
  };
}
