import { ignore } from '../../src/ignored.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import type { HomeView } from '../../src/messages/home.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { UnlockMethodsView } from '../../src/messages/unlocking.ts';
import { shownPolicy } from '../../src/policy/policy.ts';
import { beginning, flag, id, integer, list, nothing, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import type { AccountId } from '../../src/vault/records.ts';
import type { CodeClock } from '../clock/clock.ts';
import { type HomeViewDeps, unlockedView } from '../home/home-view.ts';
import type { ShortcutNote } from '../home/shortcut-note.ts';
import type { StoredTheme } from '../home/stored-theme.ts';
import { codesOf, rowOf } from '../vault/account-entry.ts';
import type { Session } from '../vault/session.ts';
import type { Unlock } from '../vault/unlock.ts';
import type { UnlockMethods } from '../vault/unlock-methods.ts';

const address = beginning(65_536);
const limit = integer(1, 200);

const NO_METHODS: UnlockMethodsView = { keys: [] };

interface HomeServices extends HomeViewDeps {
  readonly session: Pick<Session, 'findKey'>;
  readonly unlock: Pick<Unlock, 'look'>;
  readonly unlockMethods: Pick<UnlockMethods, 'list'>;
  readonly clock: Pick<CodeClock, 'moment' | 'correction'>;
  readonly storedTheme: Pick<StoredTheme, 'read'>;
  readonly shortcutNote: Pick<ShortcutNote, 'forget'>;
}

/** What the popup and the lists show. */
export function homeHandlers(services: HomeServices): Family<'home'> {
  const { vaultStore, session, clock } = services;

  return {
    'home.open': {
      parse: object({ url: optional(address), tab: optional(oneOf('active')), limit }),
      handle: async (ask) => {
        const key = await session.findKey();
        if (key !== undefined) {
          const view = await unlockedView(services, ask);
          // A page that was told of a lock meanwhile must not learn afterwards what was in the vault.
          if ((await session.findKey()) === key) return view;
        }
        return (await lockedView(services)) ?? unlockedView(services, ask);
      },
    },
    'home.page': {
      parse: object({
        text: text(LIMITS.search),
        sort: optional(oneOf('use', 'name', 'hand', 'recent', 'site')),
        reversed: optional(flag),
        tag: optional(text(LIMITS.tag)),
        offset: integer(0, 1_000_000),
        limit,
        exceptUrl: optional(address),
        firstUrl: optional(address),
      }),
      handle: async (ask) => {
        const accountIndex = await vaultStore.open();
        const sort = ask.sort ?? accountIndex.contents.preferences.sort;
        const found = accountIndex.search(ask.text, sort, ask.tag, ask.reversed);
        const url = ask.exceptUrl ?? ask.firstUrl;
        const here = new Set(url === undefined ? [] : accountIndex.findForPage(url, sort));
        const others = here.size === 0 ? found : found.filter((account) => !here.has(account));
        const first = ask.firstUrl === undefined || here.size === 0 ? [] : found.filter((account) => here.has(account));
        const listed = first.length === 0 ? others : [...first, ...others];
        const page = listed.slice(ask.offset, ask.offset + ask.limit);
        const at = await clock.moment();
        return {
          rows: page.map((account) => rowOf(accountIndex.entryOf(account), at)),
          total: listed.length,
          count: accountIndex.contents.accounts.length,
        };
      },
    },
    'home.shortcutsSaid': {
      parse: nothing,
      handle: () => services.shortcutNote.forget(),
    },
    'home.codes': {
      parse: object({ ids: list(id<AccountId>(), 400) }),
      handle: async (ask) => {
        const [accountIndex, at] = await Promise.all([vaultStore.open(), clock.moment()]);
        return ask.ids.flatMap((each) => {
          const otp = accountIndex.findAccount(each)?.otp;
          return otp === undefined ? [] : [{ id: each, ...codesOf(otp, at) }];
        });
      },
    },
  };
}

/** What a locked vault shows; `undefined` where it was unlocked meanwhile. */
async function lockedView({ storedTheme, unlock, unlockMethods, policy }: HomeServices): Promise<HomeView | undefined> {
  const [theme, { state, damage }, managed] = await Promise.all([storedTheme.read(), unlock.look(), policy.ready()]);
  if (state === 'unlocked') return undefined;
  const shown = shownPolicy(managed);
  const { keys, code } =
    state === 'locked' ? await unlockMethods.list().catch(ignore('unlock-methods-read', NO_METHODS)) : NO_METHODS;
  const hasMethods = keys.length > 0 || code !== undefined;
  const last = keys.find((key) => key.last !== undefined);
  return {
    state,
    theme,
    ...(shown && { policy: shown }),
    ...(damage && { damage }),
    ...(hasMethods && {
      unlockMethods: {
        ...{ keys: keys.length, code: code !== undefined },
        ...(last?.last && { last: { label: last.label ?? '', builtIn: last.last.builtIn } }),
      },
    }),
  };
}
