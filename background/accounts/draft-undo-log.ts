import type { TransferView } from '../../src/messages/scanning.ts';
import type { TypedForm } from '../../src/messages/views.ts';
import type { DraftRecord } from '../../src/vault/records.ts';
import { type EncryptedKey, encryptedKey } from '../storage/keys.ts';
import { membersOf } from '../storage/stored-shapes.ts';
import type { Undoable, UndoLog } from '../vault/undo-log.ts';

/** What was discarded together, for as long as it can be brought back. */
export interface DiscardedInput {
  readonly drafts: readonly DraftRecord[];
  readonly form?: TypedForm;
  readonly transfers?: readonly TransferView[];
}

// What is in it is this worker's own, encrypted by the vault key: only the outline is checked.
const parseDiscarded = membersOf<Pick<DiscardedInput, 'drafts'>>({ drafts: 'list' });
const parseOutline = membersOf<Undoable<DiscardedInput>>({ undo: 'string', reversal: 'object' });

/** Where the drafts that were discarded last are stored. */
export const LAST_DISCARD: EncryptedKey<Undoable<DiscardedInput>> = encryptedKey(
  'drafts/undo',
  'vlt1/undo-drafts',
  (raw, what, codes) => {
    const { undo, reversal } = parseOutline(raw, what, codes);
    parseDiscarded(reversal, what, codes);
    return { undo, reversal };
  },
);

export type DraftUndoLog = UndoLog<DiscardedInput>;
