import type { Family } from '../../src/messages/dispatch.ts';
import type { HomeView } from '../../src/messages/home.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { UnlockMethodsView } from '../../src/messages/unlocking.ts';
import type { SiteView, TabView } from '../../src/messages/views.ts';
import type { Moment } from '../../src/otp/moment.ts';
import { beginning, id, integer, list, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { displayHost, displayHostParts } from '../../src/sites/display.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { AccountId } from '../../src/vault/records.ts';
import { reminderOf } from '../backup/backup-log.ts';
import type { HomeSource } from '../home/sources.ts';
import type { Services } from '../services.ts';
import { codesOf, rowOf } from '../vault/account-entry.ts';
import { draftView } from './draft.ts';

const address = beginning(65_536);
const limit = integer(1, 200);

const NO_WAYS: UnlockMethodsView = { keys: [] };

/** What the popup and the lists show. */
export function homeHandlers(background: Services): Family<'home'> {
  const { vaultStore, vaultAccess, session, drafts, clock, nowMs } = background;

  async function siteOf(source: HomeSource, url: string | undefined, at: Moment): Promise<SiteView> {
    const page = url === undefined ? undefined : parsePageUrl(url);
    if (url === undefined || page?.kind !== 'web') {
      return { accounts: [], registrations: [], closed: page?.kind === 'closed' ? page.why : 'page-forbidden' };
    }
    const { entries, registrations } = await source.findForPage(url);
    return {
      host: displayHost(page.host),
      ...(page.registrable !== undefined && { registrable: displayHostParts(page.host).registrable }),
      accounts: entries.map((entry) => rowOf(entry, at)),
      registrations,
    };
  }

  /** The notice comes after the clock was looked at, which may have something to say. */
  async function lookAtClock() {
    const correction = await clock.correction();
    return { correction, notice: await background.takeNotice() };
  }

  async function unlockedView(asked: Ask<'home.open'>): Promise<HomeView> {
    const { limit: count } = asked;
    // Asked for before it is needed: the tab is found while the vault's view is read.
    const finding = asked.tab === 'active' ? background.activeTab().catch(() => ({})) : undefined;
    const [source, { correction, notice }, refused, kept, atHand, form, transfers, scanWaits, log] = await Promise.all([
      vaultStore.home(),
      lookAtClock(),
      asked.tab === 'active' ? background.takeRefusal().catch(() => undefined) : undefined,
      drafts.all().catch(() => []),
      drafts.areAtHand().catch(() => false),
      drafts.form().catch(() => undefined),
      drafts.transfers().catch(() => []),
      background.pendingScan.waits().catch(() => false),
      background.backups.log().catch(() => undefined),
    ]);
    const tab: TabView | undefined = await finding;
    const at = { nowMs: nowMs(), offsetMs: correction?.offsetMs ?? 0 };
    const site = await siteOf(source, tab === undefined ? asked.url : tab.url, at);
    const backup = log && reminderOf(log, source.count, nowMs());
    const here = new Set(site.accounts.map((row) => row.id));
    let { first } = source;
    // The first view is too short when many of its accounts belong to this page.
    if (first.length < source.count && first.length < count + here.size) {
      const accountIndex = await vaultStore.open();
      first = accountIndex.inOrder(source.preferences.sort).map((account) => accountIndex.entryOf(account));
    }
    const others = first.filter((entry) => !here.has(entry.account.id)).slice(0, count);
    const accountIndex = kept.length === 0 ? undefined : await vaultStore.open();
    return {
      state: 'unlocked',
      theme: source.preferences.theme,
      ...(tab && { tab }),
      site,
      others: {
        rows: others.map((entry) => rowOf(entry, at)),
        total: source.count - here.size,
        count: source.count,
      },
      tags: source.tags,
      preferences: source.preferences,
      ...(accountIndex && { drafts: kept.map((draft) => draftView(draft, accountIndex, at)) }),
      ...(accountIndex && atHand && { draftsAtHand: true }),
      ...(form && { form }),
      ...(transfers.length > 0 && { transfers }),
      ...(scanWaits && { scanWaits }),
      ...(backup && { backup }),
      ...(correction && { clock: correction }),
      ...(notice && { notice }),
      ...(refused && { refused }),
    };
  }

  return {
    'home.open': {
      parse: object({ url: optional(address), tab: optional(oneOf('active')), limit }),
      handle: async (ask) => {
        const key = await session.findKey();
        if (key !== undefined) {
          const view = await unlockedView(ask);
          // A page that was told of a lock meanwhile must not hear afterwards what was in the vault.
          if ((await session.findKey()) === key) return view;
        }
        const [theme, { state, damage }] = await Promise.all([background.readTheme(), vaultAccess.look()]);
        if (state === 'unlocked') return unlockedView(ask);
        const { keys, code } =
          state === 'locked' ? await background.unlockMethods.list().catch(() => NO_WAYS) : NO_WAYS;
        const unlockMethods =
          keys.length > 0 || code !== undefined ? { keys: keys.length, code: code !== undefined } : undefined;
        return { state, theme, ...(damage && { damage }), ...(unlockMethods && { unlockMethods }) };
      },
    },
    'home.page': {
      parse: object({
        text: text(LIMITS.search),
        sort: optional(oneOf('use', 'name', 'hand')),
        tag: optional(text(LIMITS.tag)),
        offset: integer(0, 1_000_000),
        limit,
        exceptUrl: optional(address),
      }),
      handle: async (ask) => {
        const accountIndex = await vaultStore.open();
        const sort = ask.sort ?? accountIndex.contents.preferences.sort;
        const found = accountIndex.search(ask.text, sort, ask.tag);
        const here = new Set(ask.exceptUrl === undefined ? [] : accountIndex.findForPage(ask.exceptUrl, sort));
        const others = here.size === 0 ? found : found.filter((account) => !here.has(account));
        const page = others.slice(ask.offset, ask.offset + ask.limit);
        const at = await clock.moment();
        return {
          rows: page.map((account) => rowOf(accountIndex.entryOf(account), at)),
          total: others.length,
          count: accountIndex.contents.accounts.length,
        };
      },
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
