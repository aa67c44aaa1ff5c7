import { Fault } from '../../src/fault.ts';
import type { TransferPart } from '../../src/interchange/reading.ts';
import type { TransferView } from '../../src/messages/scanning.ts';
import type { TypedForm } from '../../src/messages/views.ts';
import { renewDraft } from '../../src/vault/merge-drafts.ts';
import type { DraftRecord, VaultContents } from '../../src/vault/records.ts';
import { openValue, sealValue } from '../storage/encrypted-storage.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { Change } from '../vault/edit.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const NONE = 'drafts/none';
const AT_HAND = 'drafts/at-hand';
const FORM = 'form';
const TRANSFERS = 'transfers';
const INFO = 'vlt1/draft';
/** As many as the pictures of a large transfer hold together. */
const MOST = 200;
/** How long the popup goes back to what was being added. */
const AT_HAND_MS = 15 * 60_000;

export type Drafts = ReturnType<typeof createDrafts>;

interface DraftsDeps {
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly session: Session;
  readonly vaultStore: VaultStore;
  readonly nowMs: () => number;
}

/**
 * Keeps what was read and not saved yet. Drafts are part of the vault: a service may demand their codes already, so that they outlive
 * locks and the browser. The half-typed form and how far a transfer came are kept sealed in the session area and end with the session.
 */
export function createDrafts(deps: DraftsDeps) {
  const { area, session, vaultStore, nowMs } = deps;
  let queue: Promise<unknown> = Promise.resolve();

  /** One change at a time: two codes of one picture are read side by side. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  }

  async function read(name: string): Promise<unknown> {
    const key = await session.key();
    const raw = (await area.read([name])).get(name);
    return raw === undefined ? undefined : await openValue(key, INFO, name, raw);
  }

  async function write(name: string, value: unknown): Promise<void> {
    const key = await session.key();
    const sealed = value === undefined ? undefined : await sealValue(key, INFO, name, value);
    if ((await session.findKey()) === key) await area.write(new Map([[name, sealed]]));
  }

  /** All drafts, oldest first. That there are none is noted in the session area: the popup must not wait for the whole vault to learn it. */
  async function all(): Promise<readonly DraftRecord[]> {
    await session.key();
    if ((await area.read([NONE])).get(NONE) === true) return [];
    return inTurn(async () => {
      const { drafts = [] } = (await vaultStore.open()).contents;
      if (drafts.length === 0) await area.write(new Map([[NONE, true]])).catch(() => undefined);
      return drafts;
    });
  }

  /** Changes the contents with the drafts of then; saves nothing when they are the same. */
  function change<T>(edit: (contents: VaultContents, drafts: readonly DraftRecord[]) => Change<T>) {
    return inTurn(async () => {
      await area.write(new Map([[NONE, undefined]]));
      const done = await vaultStore.change(({ contents }) => edit(contents, contents.drafts ?? []));
      if (done.accountIndex.contents.drafts === undefined)
        await area.write(new Map([[NONE, true]])).catch(() => undefined);
      return done;
    });
  }

  /** As `change`, for what the user is busy with now: the popup goes back to it. */
  async function put(edit: (drafts: readonly DraftRecord[]) => readonly DraftRecord[]): Promise<void> {
    await change((contents, drafts) => ({
      contents: withDrafts(contents, edit(drafts)),
      answer: undefined,
      quiet: true,
    }));
    await area.write(new Map([[AT_HAND, nowMs()]])).catch(() => undefined);
  }

  /** Throws `draft-missing`. */
  async function find(id: string): Promise<DraftRecord> {
    return findIn((await vaultStore.open()).contents.drafts, id);
  }

  /** Transfers of which parts are missing. */
  async function transfers(): Promise<readonly TransferView[]> {
    return ((await read(TRANSFERS)) as readonly TransferView[] | undefined) ?? [];
  }

  async function noteTransfer(part: TransferPart): Promise<void> {
    const known = await transfers();
    const have = known.find(({ batch, size }) => batch === part.batch && size === part.size)?.have ?? [];
    const now = { batch: part.batch, size: part.size, have: [...new Set([...have, part.index])].sort((a, b) => a - b) };
    const others = known.filter(({ batch }) => batch !== part.batch);
    const open = now.have.length < now.size ? [...others, now] : others;
    await write(TRANSFERS, open.length === 0 ? undefined : open);
  }

  return {
    all,
    find,
    transfers,
    /** Adds drafts in place of earlier readings of the same secrets. Throws `draft-limit` when there are too many. */
    keep: (read: readonly DraftRecord[]) =>
      put((drafts) => {
        const next = read.map((draft) =>
          drafts.filter(({ otp }) => otp.secret === draft.otp.secret).reduce(renewDraft, draft),
        );
        const secrets = new Set(read.map(({ otp }) => otp.secret));
        const all = [...drafts.filter(({ otp }) => !secrets.has(otp.secret)), ...next];
        if (all.length > MOST) throw new Fault('draft-limit', `got ${all.length} drafts, want ${MOST} at most`);
        return all;
      }),
    /** Notes that a part of a transfer was read. */
    noteTransfer: (part: TransferPart) => inTurn(() => noteTransfer(part)),
    /** Changes a draft that is still kept; throws `draft-missing`. */
    edit: (id: string, edit: (draft: DraftRecord) => DraftRecord) =>
      put((drafts) => {
        const changed = edit(findIn(drafts, id));
        return drafts.map((one) => (one.id === id ? changed : one));
      }),
    /** Takes a draft out in the same save in which it becomes something else. Throws `draft-missing`. */
    settle: async <T>(id: string, become: (contents: VaultContents, draft: DraftRecord) => Change<T>) => {
      const done = await change((contents, drafts) => {
        const { contents: next, answer } = become(contents, findIn(drafts, id));
        return { contents: withDrafts(next, without(drafts, id)), answer };
      });
      // It is saved: that the form cannot be put away is no reason to say otherwise.
      const isLast = done.accountIndex.contents.drafts === undefined;
      if (isLast) await inTurn(() => write(FORM, undefined)).catch(() => undefined);
      return done;
    },
    drop: async (id: string) => {
      await change((contents, drafts) => ({
        contents: withDrafts(contents, without(drafts, id)),
        answer: undefined,
        quiet: true,
      }));
    },
    /** Forgets the drafts, the form and the transfers. */
    discard: async () => {
      await change((contents) => ({ contents: withDrafts(contents, []), answer: undefined, quiet: true }));
      await inTurn(async () => {
        for (const name of [FORM, TRANSFERS]) await write(name, undefined);
      });
    },
    /** Whether the user was busy with the drafts a short while ago, and did not leave them. */
    areAtHand: async () => {
      const atMs = (await area.read([AT_HAND])).get(AT_HAND);
      return typeof atMs === 'number' && Math.abs(nowMs() - atMs) < AT_HAND_MS;
    },
    /** The user went elsewhere: the drafts wait, and a form that became one is not in the way. */
    deferDrafts: () =>
      inTurn(async () => {
        await area.write(new Map([[AT_HAND, undefined]]));
        await write(FORM, undefined);
      }),
    /** Something else than this file may have brought drafts into the vault. */
    lookAgain: () => inTurn(() => area.write(new Map([[NONE, undefined]]))),
    keepForm: (form: TypedForm | undefined) => inTurn(() => write(FORM, form)),
    form: async () => (await read(FORM)) as TypedForm | undefined,
  };
}

function findIn(drafts: readonly DraftRecord[] = [], id: string): DraftRecord {
  const draft = drafts.find((one) => one.id === id);
  if (draft === undefined) throw new Fault('draft-missing', 'got an unknown id, want a kept draft');
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
