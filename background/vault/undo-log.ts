import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { readEncrypted, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { type EncryptedKey, writeValue } from '../storage/keys.ts';
import type { Session } from './session.ts';

/** What was done last, and what undoes it. */
export interface Undoable<T> {
  readonly undo: string;
  readonly reversal: T;
}

/** The session area is small, and the startup cache is there too: a larger entry stays in memory alone. */
const LARGEST = 2_000_000;

export type UndoLog<T> = ReturnType<typeof createUndoLog<T>>;

/** Keeps what undoes the last change of one kind until the vault is locked, also over a restart of the worker. */
export function createUndoLog<T>({
  area,
  session,
  stored,
}: {
  readonly area: KeyValueStore;
  readonly session: Session;
  readonly stored: EncryptedKey<Undoable<T>>;
}) {
  /** By the vault key: they go with it when the vault is locked. */
  const inMemory = new WeakMap<VaultKey, Undoable<T>>();

  async function drop(): Promise<void> {
    inMemory.delete(await session.key());
    await writeValue(area, stored, undefined).catch(ignore('import-undo-write'));
  }

  return {
    drop,
    /** Replaces the one before. One that cannot be stored is still in memory. */
    async put(undo: string, reversal: T): Promise<void> {
      await drop();
      const key = await session.key();
      const last: Undoable<T> = { undo, reversal };
      inMemory.set(key, last);
      if (JSON.stringify(last).length > LARGEST) return;
      const sealed = await sealValue(key, stored, last);
      if ((await session.findKey()) !== key) return;
      await area.write(new Map([[stored.name, sealed]])).catch(ignore('import-undo-write'));
    },
    /** Throws `record-missing`. */
    async find(undo: string): Promise<T> {
      const key = await session.key();
      const last = inMemory.get(key) ?? (await readEncrypted(area, key, stored));
      if (last?.undo !== undo) throw new Fault('record-missing', 'got an unknown change, want the last one');
      return last.reversal;
    },
  };
}
