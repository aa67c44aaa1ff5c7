import { Fault } from '../src/fault.ts';
import type { TransferPart } from '../src/interchange/reading.ts';
import type { TransferView } from '../src/messages/scanning.ts';
import type { SaveMode, TypedForm } from '../src/messages/views.ts';
import type { OtpParameters } from '../src/otp/parameters.ts';
import { openValue, sealValue } from './sealed-area.ts';
import type { Session } from './session.ts';
import type { Shelf } from './shelf.ts';

/** An account that was read and not saved yet. */
export interface Draft {
  readonly id: string;
  readonly source: 'scan' | 'paste' | 'type';
  readonly issuer: string;
  readonly name: string;
  readonly otp: OtpParameters;
  readonly short: boolean;
  /** Host of the page it was read from. */
  readonly host?: string;
  /** What the user made of it so far, unchecked. */
  readonly chosen?: {
    readonly issuer: string;
    readonly name: string;
    readonly mode: SaveMode;
    readonly bindHost: boolean;
  };
  /** One of its codes was filled into the page that enrols it. */
  readonly filled?: true;
}

const DRAFTS = 'drafts';
const FORM = 'form';
const TRANSFERS = 'transfers';
const INFO = 'vlt1/draft';
/** As many as the pictures of a large transfer hold together. */
const MOST = 200;

export type Drafts = ReturnType<typeof createDrafts>;

/** Keeps drafts and the half-typed form sealed in the session area, so that they outlive the popup and the worker. */
export function createDrafts(deps: { readonly area: Shelf; readonly session: Session }) {
  const { area, session } = deps;
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

  /** All drafts, the last one last. */
  async function all(): Promise<readonly Draft[]> {
    return ((await read(DRAFTS)) as readonly Draft[] | undefined) ?? [];
  }

  /** Throws `draft-missing`. */
  async function find(id: string): Promise<Draft> {
    const draft = (await all()).find((one) => one.id === id);
    if (draft === undefined) throw new Fault('draft-missing', 'got an unknown id, want a kept draft');
    return draft;
  }

  /** Transfers of which parts are missing. */
  async function transfers(): Promise<readonly TransferView[]> {
    return ((await read(TRANSFERS)) as readonly TransferView[] | undefined) ?? [];
  }

  return {
    all,
    find,
    transfers,
    /** Adds the entries of a transfer code in place of earlier readings, and notes its part. Throws `draft-limit` when there are too many. */
    keepTransfer: (entries: readonly Draft[], part: TransferPart | undefined) =>
      inTurn(async () => {
        const secrets = new Set(entries.map(({ otp }) => otp.secret));
        const next = [...(await all()).filter(({ otp }) => !secrets.has(otp.secret)), ...entries];
        if (next.length > MOST) throw new Fault('draft-limit', `got ${next.length} drafts, want ${MOST} at most`);
        await write(DRAFTS, next);
        if (part === undefined) return;
        const known = await transfers();
        const have = known.find(({ batch, size }) => batch === part.batch && size === part.size)?.have ?? [];
        const now = {
          batch: part.batch,
          size: part.size,
          have: [...new Set([...have, part.index])].sort((a, b) => a - b),
        };
        const others = known.filter(({ batch }) => batch !== part.batch);
        const open = now.have.length < now.size ? [...others, now] : others;
        await write(TRANSFERS, open.length === 0 ? undefined : open);
      }),
    /** Adds a draft in place of an earlier reading of the same secret. */
    keep: (draft: Draft) =>
      inTurn(async () => {
        const others = (await all()).filter((one) => one.otp.secret !== draft.otp.secret);
        await write(DRAFTS, [...others, draft].slice(-MOST));
      }),
    /** Changes a draft that is still kept; throws `draft-missing`. */
    edit: (id: string, change: (draft: Draft) => Draft) =>
      inTurn(async () => {
        const changed = change(await find(id));
        await write(
          DRAFTS,
          (await all()).map((one) => (one.id === id ? changed : one)),
        );
      }),
    drop: (id: string) =>
      inTurn(async () =>
        write(
          DRAFTS,
          (await all()).filter((one) => one.id !== id),
        ),
      ),
    /** Forgets the form and the drafts; how far transfers came is still known. */
    finish: () =>
      inTurn(async () => {
        await write(DRAFTS, undefined);
        await write(FORM, undefined);
      }),
    /** Forgets the drafts, the form and the transfers. */
    discard: () =>
      inTurn(async () => {
        for (const name of [DRAFTS, FORM, TRANSFERS]) await write(name, undefined);
      }),
    keepForm: (form: TypedForm | undefined) => inTurn(() => write(FORM, form)),
    form: async () => (await read(FORM)) as TypedForm | undefined,
  };
}
