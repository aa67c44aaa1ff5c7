import { Fault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import { draftKeyOf, renewDraft } from '../../src/vault/merge-drafts.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { DraftRecord, VaultContents } from '../../src/vault/records.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { KEYS, readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import type { Change } from '../vault/edit.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import type { DiscardedInput, DraftUndoLog } from './draft-undo-log.ts';
import type { UnfinishedInput } from './unfinished-input.ts';

/** As many as the pictures of a large transfer hold together. */
const LIMIT = 200;
/** How long the popup goes back to what was being added. */
const AT_HAND_MS = 15 * 60_000;

export type Drafts = ReturnType<typeof createDrafts>;

export interface DraftsDeps {
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly session: Session;
  readonly vaultStore: VaultStore;
  readonly unfinishedInput: UnfinishedInput;
  readonly draftUndoLog: DraftUndoLog;
  readonly nowMs: () => number;
}

/**
 * Keeps accounts that were read and not saved yet. Drafts are part of the vault, so that they outlive locks and the browser: a service
 * may demand their codes already.
 */
export function createDrafts(deps: DraftsDeps) {
  const { area, session, vaultStore, unfinishedInput, draftUndoLog, nowMs } = deps;
  /** One change at a time: two codes of one picture are read side by side. */
  const inTurn = createSerial();

  /** All drafts, oldest first. The session area notes that there are none, so that the popup need not wait for the whole vault. */
  async function all(): Promise<readonly DraftRecord[]> {
    await session.key();
    if ((await readValue(area, KEYS.noDrafts)) === true) return [];
    return inTurn(async () => {
      const { drafts = [] } = (await vaultStore.open()).contents;
      if (drafts.length === 0) await noteNone();
      return drafts;
    });
  }

  async function noteNone(): Promise<void> {
    await writeValue(area, KEYS.noDrafts, true).catch(ignore('drafts-write'));
  }

  /** Changes the contents with the drafts of that moment; saves nothing when they are the same. */
  function change<T>(edit: (contents: VaultContents, drafts: readonly DraftRecord[]) => Change<T>) {
    return inTurn(async () => {
      await writeValue(area, KEYS.noDrafts, undefined);
      const done = await vaultStore.change(({ contents }) => edit(contents, contents.drafts ?? []));
      if (done.accountIndex.contents.drafts === undefined) await noteNone();
      return done;
    });
  }

  /** Changes the drafts alone, which no backup need have. */
  async function changeDrafts(edit: (drafts: readonly DraftRecord[]) => readonly DraftRecord[]): Promise<void> {
    await change((contents, drafts) => ({
      contents: withDrafts(contents, edit(drafts)),
      answer: undefined,
      quiet: true,
    }));
  }

  /** As `changeDrafts`, for what the user is busy with now: the popup goes back to it. */
  async function changeAtHand(edit: (drafts: readonly DraftRecord[]) => readonly DraftRecord[]): Promise<void> {
    await changeDrafts(edit);
    await writeValue(area, KEYS.draftsAtHand, nowMs()).catch(ignore('drafts-write'));
  }

  async function discard(
    isGone: (draft: DraftRecord) => boolean,
    unfinished: Omit<DiscardedInput, 'drafts'> = {},
  ): Promise<{ undo: string }> {
    const { answer } = await change((contents, drafts) => {
      const gone = drafts.filter(isGone);
      const left = gone.length === 0 ? drafts : drafts.filter((draft) => !gone.includes(draft));
      return { contents: withDrafts(contents, left), answer: gone, quiet: true };
    });
    const undo = newId<'discard'>();
    await draftUndoLog.put(undo, { drafts: answer, ...unfinished });
    return { undo };
  }

  return {
    all,
    /** Throws `draft-missing`. */
    find: async (id: string): Promise<DraftRecord> => requireDraft((await vaultStore.open()).contents.drafts, id),
    /** Adds drafts in place of earlier readings of the same accounts. Throws `draft-limit` when there are too many. */
    add: (read: readonly DraftRecord[]) => changeAtHand((drafts) => addDrafts(drafts, read)),
    /** Changes a draft; throws `draft-missing`. */
    edit: (id: string, edit: (draft: DraftRecord) => DraftRecord) =>
      changeAtHand((drafts) => {
        const changed = edit(requireDraft(drafts, id));
        return drafts.map((one) => (one.id === id ? changed : one));
      }),
    /** Removes a draft in the same save in which it becomes something else. Throws `draft-missing`. */
    convert: async <T>(id: string, become: (contents: VaultContents, draft: DraftRecord) => Change<T>) => {
      const done = await change((contents, drafts) => {
        const { contents: next, answer } = become(contents, requireDraft(drafts, id));
        return { contents: withDrafts(next, without(drafts, id)), answer };
      });
      const wasLast = done.accountIndex.contents.drafts === undefined;
      // The account is saved: a form that cannot be removed is no failure of that.
      if (wasLast) await unfinishedInput.saveForm(undefined).catch(ignore('form-write'));
      return done;
    },
    /** Discards a draft; the answer names what brings it back. */
    discard: (id: string) => discard((draft) => draft.id === id),
    /** Discards the drafts, the form and the transfers; the answer names what brings them back. */
    discardAll: async () => {
      const unfinished = await unfinishedInput.all();
      const undo = await discard(() => true, unfinished);
      await unfinishedInput.discard();
      return undo;
    },
    /** Brings back what was discarded last; what was read again since stays as it is. Throws `record-missing`, `draft-limit`. */
    undoDiscard: async (undo: string) => {
      const { drafts: gone, ...unfinished } = await draftUndoLog.find(undo);
      await changeAtHand((drafts) => addDrafts(gone, drafts).toSorted((a, b) => a.createdMs - b.createdMs));
      await unfinishedInput.restore(unfinished);
      await draftUndoLog.drop();
    },
    /** Whether the user was busy with the drafts a short while ago, and did not leave them. */
    areAtHand: async () => {
      const atMs = await readValue(area, KEYS.draftsAtHand);
      return atMs !== undefined && Math.abs(nowMs() - atMs) < AT_HAND_MS;
    },
    /** The user went elsewhere: the drafts stay, and the form that became one is removed. */
    defer: () =>
      inTurn(async () => {
        await writeValue(area, KEYS.draftsAtHand, undefined);
        await unfinishedInput.saveForm(undefined);
      }),
    /** A restore may have brought drafts into the vault. */
    checkAgain: () => inTurn(() => writeValue(area, KEYS.noDrafts, undefined)),
  };
}

/** A reading of the same code again renews its draft. Another account may share the setup key: it stays beside it. */
function addDrafts(drafts: readonly DraftRecord[], read: readonly DraftRecord[]): readonly DraftRecord[] {
  const all = new Map(drafts.map((draft) => [draftKeyOf(draft), draft]));
  for (const draft of read) {
    const key = draftKeyOf(draft);
    const earlier = all.get(key);
    all.delete(key);
    all.set(key, earlier === undefined ? draft : renewDraft(draft, earlier));
  }
  if (all.size > LIMIT) throw new Fault('draft-limit', `got ${all.size} drafts, want ${LIMIT} at most`);
  return [...all.values()];
}

function requireDraft(drafts: readonly DraftRecord[] = [], id: string): DraftRecord {
  const draft = drafts.find((one) => one.id === id);
  if (draft === undefined) throw new Fault('draft-missing', 'got an unknown id, want a draft of the vault');
  return draft;
}

/** The same list where there is none of that id. */
function without(drafts: readonly DraftRecord[], id: string): readonly DraftRecord[] {
  return drafts.some((one) => one.id === id) ? drafts.filter((one) => one.id !== id) : drafts;
}

function withDrafts(contents: VaultContents, drafts: readonly DraftRecord[]): VaultContents {
  if (drafts === contents.drafts || (drafts.length === 0 && contents.drafts === undefined)) return contents;
  const { drafts: _drafts, ...rest } = contents;
  return drafts.length === 0 ? rest : { ...rest, drafts };
}
