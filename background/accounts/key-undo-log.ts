import { type EncryptedKey, encryptedKey } from '../storage/keys.ts';
import { membersOf } from '../storage/stored-shapes.ts';
import type { Undoable, UndoLog } from '../vault/undo-log.ts';
import type { KeyReversal } from './join-keys.ts';

// The records in it are this worker's own, encrypted by the vault key: only the outline is checked.
const parseReversal = membersOf<KeyReversal>({
  ...{ atMs: 'number', keys: 'list', registrations: 'list', trashed: 'list', made: 'list' },
});
const parseOutline = membersOf<Undoable<KeyReversal>>({ undo: 'string', reversal: 'object' });

/** Where what undoes the last merge or split of keys is stored. */
export const LAST_KEY_CHANGE: EncryptedKey<Undoable<KeyReversal>> = encryptedKey(
  'keys/undo',
  'vlt1/undo-keys',
  (raw, what, codes) => {
    const { undo, reversal } = parseOutline(raw, what, codes);
    return { undo, reversal: parseReversal(reversal, what, codes) };
  },
);

export type KeyUndoLog = UndoLog<KeyReversal>;
