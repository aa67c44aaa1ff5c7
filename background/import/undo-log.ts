import { Fault } from '../../src/fault.ts';
import type { VaultKey } from '../../src/vault/vault-key.ts';
import { openValue, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { Session } from '../vault/session.ts';
import type { UndoEntry } from './undo-import.ts';

const NAME = 'import/undo';
const INFO = 'vlt1/undo';
/** The session area is small, and the first view lives there too: a larger way back is kept in memory alone. */
const MOST_LETTERS = 2_000_000;

interface Kept {
  readonly undo: string;
  readonly reversal: UndoEntry;
}

export type UndoLog = ReturnType<typeof createUndoLog>;

/** Keeps the way back from the last import until the vault is locked, also over the worker's death. */
export function createUndoLog(deps: { readonly area: KeyValueStore; readonly session: Session }) {
  const { area, session } = deps;
  /** Held by the vault key: with the key it goes when the vault is locked. */
  const held = new WeakMap<VaultKey, Kept>();

  async function read(key: VaultKey): Promise<Kept | undefined> {
    const known = held.get(key);
    if (known !== undefined) return known;
    const raw = (await area.read([NAME])).get(NAME);
    return raw === undefined ? undefined : ((await openValue(key, INFO, NAME, raw)) as Kept);
  }

  async function drop(): Promise<void> {
    held.delete(await session.key());
    await area.write(new Map([[NAME, undefined]])).catch(() => undefined);
  }

  return {
    drop,
    /** Keeps one in place of the one before. */
    async keep(undo: string, reversal: UndoEntry): Promise<void> {
      await drop();
      const key = await session.key();
      const kept: Kept = { undo, reversal };
      held.set(key, kept);
      if (JSON.stringify(kept).length > MOST_LETTERS) return;
      // What cannot be kept there is still in memory.
      const sealed = await sealValue(key, INFO, NAME, kept);
      if ((await session.findKey()) === key) await area.write(new Map([[NAME, sealed]])).catch(() => undefined);
    },
    /** Throws `record-missing`. */
    async find(undo: string): Promise<UndoEntry> {
      const kept = await read(await session.key());
      if (kept?.undo !== undo) throw new Fault('record-missing', 'got an unknown import, want the last one');
      return kept.reversal;
    },
  };
}
