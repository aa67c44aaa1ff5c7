import { effectivePreferences } from '../../src/policy/effective.ts';
import type { ManagedPolicy } from '../../src/policy/policy.ts';
import { type DatedPreferences, isChosen } from '../../src/vault/preferences.ts';
import type { Preferences } from '../../src/vault/records.ts';

/** A vault's preferences as they take effect under a policy. */
export function preferencesUnder(policy: ManagedPolicy, vault: DatedPreferences): Preferences {
  return effectivePreferences(vault.preferences, policy, (name) => isChosen(vault, name));
}
