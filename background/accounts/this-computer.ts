import type { KeptItemId } from '../../src/vault/records.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';

export type ThisComputer = ReturnType<typeof createThisComputer>;

/** Remembers, in this browser alone, which kept item stands for its computer. */
export function createThisComputer(local: KeyValueStore) {
  return {
    read: (): Promise<KeptItemId | undefined> => readValue(local, KEYS.thisComputer),
    write: (id: KeptItemId): Promise<void> => writeValue(local, KEYS.thisComputer, id),
  };
}
