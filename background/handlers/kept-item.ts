import type { Family } from '../../src/messages/dispatch.ts';
import type { NewCopy } from '../../src/messages/kept-items.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { parseText } from '../../src/otp/limits.ts';
import {
  flag,
  id,
  integer,
  list,
  nothing,
  object,
  oneOf,
  optional,
  type Schema,
  text,
} from '../../src/schema/schema.ts';
import type { AccountId, KeptItemId, KeptItemRecord, VaultContents } from '../../src/vault/records.ts';
import {
  addKeptItem,
  keptItemList,
  keptItemView,
  parsePlace,
  renamePlace,
  requireItem,
  withCopies,
} from '../accounts/kept-items.ts';
import type { ThisComputer } from '../accounts/this-computer.ts';
import type { UnlockMethods } from '../vault/unlock-methods.ts';
import type { VaultStore } from '../vault/vault-store.ts';

interface KeptItemServices {
  readonly vaultStore: VaultStore;
  readonly thisComputer: ThisComputer;
  readonly unlockMethods: Pick<UnlockMethods, 'list'>;
  readonly nowMs: () => number;
}

const place = text(LIMITS.name);
const copies: Schema<readonly NewCopy[]> = list(
  object({ account: id<AccountId>(), key: optional(flag), codes: optional(flag) }),
  20_000,
);

/** What is kept outside the vault, and where. */
export function keptItemHandlers({
  vaultStore,
  thisComputer,
  unlockMethods,
  nowMs,
}: KeptItemServices): Family<'keptItem'> & Family<'place'> {
  const change = async (edit: (contents: VaultContents) => { contents: VaultContents; item: KeptItemRecord }) => {
    const { accountIndex, answer } = await vaultStore.change(({ contents: before }) => {
      const { contents, item } = edit(before);
      return { contents, answer: item.id };
    });
    return keptItemView(accountIndex.contents, requireItem(accountIndex.contents, answer));
  };
  const edited = (contents: VaultContents, former: KeptItemRecord, item: KeptItemRecord) => ({
    contents: { ...contents, keptItems: (contents.keptItems ?? []).map((one) => (one === former ? item : one)) },
    item,
  });
  return {
    'keptItem.list': {
      parse: nothing,
      handle: async () => {
        const [{ contents }, { code }] = await Promise.all([vaultStore.open(), unlockMethods.list()]);
        return keptItemList(contents, await thisComputer.read(), code);
      },
    },
    'keptItem.add': {
      parse: object({
        kind: oneOf('computer', 'phone', 'sheet', 'envelope', 'backup'),
        name: optional(text(LIMITS.name)),
        place,
        automatic: optional(flag),
        emergencySlot: optional(text(64)),
        replaces: optional(id<KeptItemId>()),
        copies: optional(copies),
        sheets: optional(
          object({ needed: integer(1, 10), each: list(object({ name: text(LIMITS.name), place }), 10) }),
        ),
        from: oneOf('seen', 'said'),
      }),
      handle: (ask) => change((contents) => addKeptItem(contents, ask, nowMs())),
    },
    'keptItem.edit': {
      parse: object({
        id: id<KeptItemId>(),
        name: optional(text(LIMITS.name)),
        place: optional(place),
        checked: optional(flag),
        gone: optional(oneOf('lost', 'discarded', 'no')),
      }) as Schema<{
        id: KeptItemId;
        name?: string;
        place?: string;
        checked?: true;
        gone?: 'lost' | 'discarded' | 'no';
      }>,
      handle: (ask) =>
        change((contents) => {
          const former = requireItem(contents, ask.id);
          const { gone: before, ...rest } = former;
          const gone =
            ask.gone === undefined ? before : ask.gone === 'no' ? undefined : { atMs: nowMs(), why: ask.gone };
          return edited(contents, former, {
            ...rest,
            ...(ask.name !== undefined && { name: parseText(ask.name) }),
            ...(ask.place !== undefined && { place: parsePlace(contents, ask.place) }),
            ...(ask.checked === true && { checkedMs: nowMs() }),
            ...(gone && { gone }),
          });
        }),
    },
    'keptItem.thisComputer': {
      parse: object({ place, name: optional(text(LIMITS.name)) }),
      handle: async (ask) => {
        const known = await thisComputer.read();
        const view = await change((contents) => {
          const former = contents.keptItems?.find((one) => one.id === known && one.gone === undefined);
          if (former === undefined) return addKeptItem(contents, { ...ask, kind: 'computer', from: 'said' }, nowMs());
          return edited(contents, former, {
            ...former,
            place: parsePlace(contents, ask.place),
            ...(ask.name !== undefined && { name: parseText(ask.name) }),
          });
        });
        if (view.id !== known) await thisComputer.write(view.id);
        return view;
      },
    },
    'keptItem.copies': {
      parse: object({ id: id<KeptItemId>(), copies }),
      handle: (ask) =>
        change((contents) => {
          const atMs = nowMs();
          const former = requireItem(contents, ask.id);
          const next = withCopies(contents, ask.id, ask.copies, { atMs, from: 'said' });
          return edited(next, former, { ...former, madeMs: atMs });
        }),
    },
    'place.rename': {
      parse: object({ from: place, to: place }),
      handle: async ({ from, to }) => {
        const { answer } = await vaultStore.change(({ contents }) => {
          const { contents: next, changed } = renamePlace(contents, from, to);
          return { contents: next, answer: { changed } };
        });
        return answer;
      },
    },
  };
}
