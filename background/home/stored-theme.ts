import { ignore } from '../../src/ignored.ts';
import type { Preferences } from '../../src/vault/records.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';

export type StoredTheme = ReturnType<typeof createStoredTheme>;

/** The theme outside the vault, so that a locked popup has it too. */
export function createStoredTheme(local: KeyValueStore) {
  return {
    read: async (): Promise<Preferences['theme']> =>
      (await readValue(local, KEYS.theme).catch(ignore('theme-read'))) ?? 'system',
    write: (theme: Preferences['theme']): Promise<void> =>
      writeValue(local, KEYS.theme, theme).catch(ignore('theme-write')),
  };
}
