import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { readEncrypted, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { type EncryptedKey, encryptedKey, writeValue } from '../storage/keys.ts';
import { membersOf } from '../storage/stored-shapes.ts';
import type { Session } from '../vault/session.ts';
import type { UndoEntry } from './undo-import.ts';

interface LastImport {
  readonly undo: string;
  readonly reversal: UndoEntry;
}

// The records in it are this worker's own, encrypted by the vault key: only the outline is checked.
const parseReversal = membersOf<UndoEntry>({
  ...{ atMs: 'number', added: 'list', former: 'list', madeSets: 'list', formerSets: 'list' },
});
const parseOutline = membersOf<LastImport>({ undo: 'string', reversal: 'object' });
const LAST_IMPORT: EncryptedKey<LastImport> = encryptedKey('import/undo', 'vlt1/undo', (raw, what, codes) => {
  const { undo, reversal } = parseOutline(raw, what, codes);
  return { undo, reversal: parseReversal(reversal, what, codes) };
});
/** The session area is small, and the startup cache is there too: a larger entry stays in memory alone. */
const LARGEST = 2_000_000;

export type UndoLog = ReturnType<typeof createUndoLog>;

/** Keeps what undoes the last import until the vault is locked, also over a restart of the worker. */
export function createUndoLog({ area, session }: { readonly area: KeyValueStore; readonly session: Session }) {
  /** By the vault key: they go with it when the vault is locked. */
  const inMemory = new WeakMap<VaultKey, LastImport>();

  async function drop(): Promise<void> {
    inMemory.delete(await session.key());
    await writeValue(area, LAST_IMPORT, undefined).catch(ignore('import-undo-write'));
  }

  return {
    drop,
    /** Replaces the one before. One that cannot be stored is still in memory. */
    async put(undo: string, reversal: UndoEntry): Promise<void> {
      await drop();
      const key = await session.key();
      const last: LastImport = { undo, reversal };
      inMemory.set(key, last);
      if (JSON.stringify(last).length > LARGEST) return;
      const sealed = await sealValue(key, LAST_IMPORT, last);
      if ((await session.findKey()) !== key) return;
      await area.write(new Map([[LAST_IMPORT.name, sealed]])).catch(ignore('import-undo-write'));
    },
    /** Throws `record-missing`. */
    async find(undo: string): Promise<UndoEntry> {
      const key = await session.key();
      const last = inMemory.get(key) ?? (await readEncrypted(area, key, LAST_IMPORT));
      if (last?.undo !== undo) throw new Fault('record-missing', 'got an unknown import, want the last one');
      return last.reversal;
    },
  };
}
