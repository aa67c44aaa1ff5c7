import { ignore } from '../../src/ignored.ts';
import type { Drafts } from '../accounts/drafts.ts';
import { trashOldSets } from '../accounts/recovery-history.ts';
import type { ShortcutNote } from '../home/shortcut-note.ts';
import type { StoredTheme } from '../home/stored-theme.ts';
import type { KeyWatch } from '../key-watch/key-watch.ts';
import { emptyTrash } from '../vault/trash.ts';
import type { VaultStore } from '../vault/vault-store.ts';

export interface AfterUnlockDeps {
  readonly vaultStore: VaultStore;
  readonly storedTheme: Pick<StoredTheme, 'write'>;
  readonly drafts: Pick<Drafts, 'all'>;
  readonly shortcutNote: Pick<ShortcutNote, 'tell'>;
  readonly keyWatch: Pick<KeyWatch, 'afterUnlock'>;
  readonly onUnlocked: () => void;
  readonly nowMs: () => number;
}

/** What is done after every unlock, in this order. */
export function createAfterUnlock(deps: AfterUnlockDeps): () => Promise<void> {
  const { vaultStore, storedTheme, drafts, shortcutNote, keyWatch, onUnlocked, nowMs } = deps;

  const writeTheme = async () => storedTheme.write((await vaultStore.open()).contents.preferences.theme);

  /** What cannot be emptied now, as on a full disk, is emptied at the next unlock. */
  const emptyOldTrash = () =>
    vaultStore
      .change(({ contents }) => ({
        contents: trashOldSets(emptyTrash(contents, nowMs()), nowMs()),
        answer: undefined,
      }))
      .catch(ignore('trash-empty'));

  /** So that the popup of a worker that just started need not open the vault to learn that there are none. */
  const noteDrafts = () => drafts.all().catch(ignore('drafts-read'));

  const tellShortcuts = () => shortcutNote.tell().catch(ignore('shortcuts-read'));

  /** What was seen while the vault was locked waits until the next unlock where it cannot be saved now. */
  const recordSeenKeys = () => keyWatch.afterUnlock().catch(ignore('key-watch'));

  const chores: readonly (() => unknown)[] = [
    writeTheme,
    onUnlocked,
    emptyOldTrash,
    noteDrafts,
    tellShortcuts,
    recordSeenKeys,
  ];
  return async () => {
    for (const chore of chores) await chore();
  };
}
