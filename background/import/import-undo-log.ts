import { type EncryptedKey, encryptedKey } from '../storage/keys.ts';
import { membersOf } from '../storage/stored-shapes.ts';
import type { Undoable, UndoLog } from '../vault/undo-log.ts';
import type { UndoEntry } from './undo-import.ts';

// The records in it are this worker's own, encrypted by the vault key: only the outline is checked.
const parseReversal = membersOf<UndoEntry>({
  ...{ atMs: 'number', added: 'list', former: 'list', madeSets: 'list', formerSets: 'list' },
});
const parseOutline = membersOf<Undoable<UndoEntry>>({ undo: 'string', reversal: 'object' });

/** Where what undoes the last import is stored. */
export const LAST_IMPORT: EncryptedKey<Undoable<UndoEntry>> = encryptedKey(
  'import/undo',
  'vlt1/undo',
  (raw, what, codes) => {
    const { undo, reversal } = parseOutline(raw, what, codes);
    return { undo, reversal: parseReversal(reversal, what, codes) };
  },
);

export type ImportUndoLog = UndoLog<UndoEntry>;
