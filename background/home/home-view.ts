import { ignore } from '../../src/ignored.ts';
import type { ClockCorrection } from '../../src/messages/clock.ts';
import type { HomeView } from '../../src/messages/home.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { Ask } from '../../src/messages/protocol.ts';
import type { AccountPage, SiteView, TabView } from '../../src/messages/views.ts';
import type { Moment } from '../../src/otp/moment.ts';
import { shownPolicy } from '../../src/policy/policy.ts';
import { displayHost, displayHostParts } from '../../src/sites/display.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { DraftRecord } from '../../src/vault/records.ts';
import { draftView } from '../accounts/draft-view.ts';
import type { Drafts } from '../accounts/drafts.ts';
import type { UnfinishedInput } from '../accounts/unfinished-input.ts';
import { reminderOf } from '../backup/backup-log.ts';
import type { Backups } from '../backup/backups.ts';
import type { ManagedPolicyService } from '../policy/managed-policy.ts';
import { preferencesUnder } from '../policy/preferences-under.ts';
import type { PendingScan } from '../scan/pending-scan.ts';
import type { PendingSelection } from '../scan/pending-selection.ts';
import { rowOf } from '../vault/account-entry.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import type { HomeSource, HomeSources } from './home-source.ts';
import type { OneTimeMessages } from './one-time-messages.ts';

export interface HomeViewDeps {
  readonly homeSources: Pick<HomeSources, 'find'>;
  readonly vaultStore: Pick<VaultStore, 'open'>;
  readonly drafts: Pick<Drafts, 'all' | 'areAtHand'>;
  readonly unfinishedInput: Pick<UnfinishedInput, 'form' | 'edit' | 'transfers'>;
  readonly pendingScan: Pick<PendingScan, 'isPending'>;
  readonly pendingSelection: Pick<PendingSelection, 'isPending'>;
  readonly backups: Pick<Backups, 'log'>;
  readonly clock: { readonly correction: () => Promise<ClockCorrection | undefined> };
  readonly oneTimeMessages: Pick<OneTimeMessages, 'takeNotice' | 'takeRefusal'>;
  /** The tab in front. */
  readonly activeTab: () => Promise<TabView>;
  readonly nowMs: () => number;
  readonly policy: Pick<ManagedPolicyService, 'ready'>;
}

/** All that the popup needs of an unlocked vault for its first picture. Everything but the vault itself may fail to be read. */
export async function unlockedView(deps: HomeViewDeps, asked: Ask<'home.open'>): Promise<HomeView> {
  const { vaultStore, drafts, unfinishedInput, nowMs } = deps;
  const isPopup = asked.tab === 'active';
  // All at once: reads of the session area that begin together share one request.
  const found = await allOf({
    tab: isPopup ? deps.activeTab().catch(ignore('tab-read', {} as TabView)) : undefined,
    source: deps.homeSources.find(),
    clock: readClock(deps),
    refused: isPopup ? deps.oneTimeMessages.takeRefusal().catch(ignore('refusal-read')) : undefined,
    drafts: drafts.all().catch(ignore<readonly DraftRecord[]>('drafts-read', [])),
    areDraftsAtHand: drafts.areAtHand().catch(ignore('drafts-read', false)),
    form: unfinishedInput.form().catch(ignore('form-read')),
    edit: unfinishedInput.edit().catch(ignore('form-read')),
    transfers: unfinishedInput.transfers().catch(ignore('form-read', [])),
    isScanPending: deps.pendingScan.isPending().catch(ignore('scan-read', false)),
    areCodesPending: deps.pendingSelection.isPending().catch(ignore('selection-read', false)),
    backupLog: deps.backups.log().catch(ignore('backup-log')),
    policy: deps.policy.ready(),
  });
  const { tab, source, form, edit, transfers, refused } = found;
  const { correction, notice } = found.clock;
  const at = { nowMs: nowMs(), offsetMs: correction?.offsetMs ?? 0 };
  const site = await siteView(source, tab === undefined ? asked.url : tab.url, at);
  const { forced } = found.policy;
  const shown = shownPolicy(found.policy);
  const isRequired = forced.requireBackup === true;
  const reminder = found.backupLog && reminderOf(found.backupLog, source.count, nowMs(), isRequired);
  const withDrafts = found.drafts.length === 0 ? undefined : await vaultStore.open();
  return {
    state: 'unlocked',
    theme: source.preferences.theme,
    ...(tab && { tab }),
    site,
    others: await othersThan(site, source, asked.limit, at, vaultStore),
    tags: source.tags,
    preferences: preferencesUnder(found.policy, source),
    ...(shown && { policy: shown }),
    ...(withDrafts && { drafts: found.drafts.map((draft) => draftView(draft, withDrafts, at)) }),
    ...(withDrafts && found.areDraftsAtHand && { draftsAtHand: true }),
    ...(form && { form }),
    ...(edit && { edit }),
    ...(transfers.length > 0 && { transfers }),
    ...(found.isScanPending && { scanWaits: true }),
    ...(found.areCodesPending && { codesWait: true }),
    ...(reminder && { backup: reminder }),
    ...(correction && { clock: correction }),
    ...(notice && { notice }),
    ...(refused && { refused }),
  };
}

/** The notice is read after the clock was checked, which may leave one. */
async function readClock({ clock, oneTimeMessages }: HomeViewDeps): Promise<{
  readonly correction: ClockCorrection | undefined;
  readonly notice: Notice | undefined;
}> {
  const correction = await clock.correction();
  return { correction, notice: await oneTimeMessages.takeNotice() };
}

async function siteView(source: HomeSource, url: string | undefined, at: Moment): Promise<SiteView> {
  const page = url === undefined ? undefined : parsePageUrl(url);
  if (url === undefined || page?.kind !== 'web') {
    return { accounts: [], registrations: [], closed: page?.kind === 'closed' ? page.why : 'page-forbidden' };
  }
  const { entries, registrations } = await source.findForPage(url);
  const covers = createHostMatcher(page);
  return {
    host: displayHost(page.host),
    shown: displayHostParts(page.host),
    accounts: entries.map((entry) => ({
      ...rowOf(entry, at),
      ...(!covers(entry.account.hosts) && { pendingOnly: true as const }),
    })),
    registrations,
  };
}

/** The first accounts that do not belong to the page. */
async function othersThan(
  { accounts }: SiteView,
  source: HomeSource,
  limit: number,
  at: Moment,
  vaultStore: HomeViewDeps['vaultStore'],
): Promise<AccountPage> {
  const here = new Set(accounts.map((row) => row.id));
  let { first } = source;
  // The startup cache is too short when many of its accounts belong to this page.
  if (first.length < source.count && first.length < limit + here.size) {
    const accountIndex = await vaultStore.open();
    first = accountIndex.inOrder(source.preferences.sort).map((account) => accountIndex.entryOf(account));
  }
  const others = first.filter((entry) => !here.has(entry.account.id)).slice(0, limit);
  return { rows: others.map((entry) => rowOf(entry, at)), total: source.count - here.size, count: source.count };
}

/** The values of an object of promises, by the same names. */
async function allOf<T extends Readonly<Record<string, unknown>>>(
  promises: T,
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> {
  const entries = Object.entries(promises).map(async ([name, promise]) => [name, await promise] as const);
  return Object.fromEntries(await Promise.all(entries)) as { readonly [K in keyof T]: Awaited<T[K]> };
}
