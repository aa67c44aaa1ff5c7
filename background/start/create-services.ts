import { forgetLastMatch } from '../../src/bytes/forget-last-match.ts';
import { ignore, sendIgnoredTo } from '../../src/ignored.ts';
import type { DatedPreferences } from '../../src/vault/preferences.ts';
import { LAST_DISCARD } from '../accounts/draft-undo-log.ts';
import { createDrafts } from '../accounts/drafts.ts';
import { createSiteIcons } from '../accounts/icons/site-icons.ts';
import { LAST_KEY_CHANGE } from '../accounts/key-undo-log.ts';
import { createThisComputer } from '../accounts/this-computer.ts';
import { createUnfinishedInput } from '../accounts/unfinished-input.ts';
import { createBackups } from '../backup/backups.ts';
import { createRestore } from '../backup/restore.ts';
import { createClock } from '../clock/clock.ts';
import { createFillAccount } from '../fill/fill-account.ts';
import { createFirstFills } from '../fill/first-fills.ts';
import { createFillOffer } from '../fill/offer/offer.ts';
import { createCacheWriter } from '../home/cache-writer.ts';
import { createHomeSources } from '../home/home-source.ts';
import { createOneTimeMessages } from '../home/one-time-messages.ts';
import { createShortcutNote } from '../home/shortcut-note.ts';
import { createStartupCache } from '../home/startup-cache.ts';
import { createStoredTheme } from '../home/stored-theme.ts';
import { LAST_IMPORT } from '../import/import-undo-log.ts';
import { createKeyWatch } from '../key-watch/key-watch.ts';
import { createPassphraseRule } from '../policy/passphrase-rule.ts';
import { createPolicyTasks } from '../policy/policy-tasks.ts';
import { preferencesUnder } from '../policy/preferences-under.ts';
import { createPendingScan } from '../scan/pending-scan.ts';
import { createPendingSelection } from '../scan/pending-selection.ts';
import type { Environment, Services } from '../services.ts';
import { createIgnoredLog } from '../storage/ignored-log.ts';
import { createSync } from '../sync/sync.ts';
import { createKeyChange } from '../vault/change-key.ts';
import { createLastUnlockKey } from '../vault/last-unlock-key.ts';
import { createOffers } from '../vault/offers.ts';
import { createRecentPassphrase } from '../vault/recent-passphrase.ts';
import { readReplicaHeader } from '../vault/replicas/open.ts';
import { createReplicaSet } from '../vault/replicas/replica-set.ts';
import { createSession } from '../vault/session.ts';
import { createUndoLog } from '../vault/undo-log.ts';
import { createUnlock } from '../vault/unlock.ts';
import { createUnlockMethods } from '../vault/unlock-methods.ts';
import { createUseCounter } from '../vault/use-counter.ts';
import { createVaultStore } from '../vault/vault-store.ts';
import { createAfterUnlock } from './after-unlock.ts';

/** How long after the vault was resumed its replicas are checked: the popup is drawn first. */
const SELF_HEAL_AFTER_MS = 1_000;

/** Creates every service from those below it; what happens below is told upwards by listeners alone. */
export function createServices(environment: Environment): Services {
  const { database, local, area, nowMs, exclusive, later, policy } = environment;
  const ignoredLog = createIgnoredLog({ area, nowMs });
  sendIgnoredTo(ignoredLog.add);
  const oneTimeMessages = createOneTimeMessages({ area, nowMs });
  const onNotice = oneTimeMessages.putNotice;

  // Vault
  const rulesFor = async (vault: DatedPreferences) => preferencesUnder(await policy.ready(), vault);
  const session = createSession({ area, database, nowMs, onNotice, rulesFor });
  const replicas = createReplicaSet({ ...environment, onNotice, readHeader: readReplicaHeader });
  const selfHeal = () =>
    exclusive(async () => {
      if ((await session.findKey()) === undefined) return;
      const notice = await replicas.selfHeal();
      if (notice !== undefined) onNotice(notice);
    });
  const cache = createStartupCache(area);
  const cacheWriter = createCacheWriter({ cache, session, area, later });
  const vaultDeps = { replicas, session, follower: cacheWriter, area, exclusive, onNotice };
  const vaultStore = createVaultStore({
    ...vaultDeps,
    nowMs,
    seenMs: () => sync.seenMs(),
    onResumed: () => later(() => void selfHeal().catch(ignore('replica-repair')), SELF_HEAL_AFTER_MS),
  });
  const recentPassphrase = createRecentPassphrase({ area, database, session, nowMs });
  const lastUnlockKey = createLastUnlockKey({ local, vaultStore });
  const useCounter = createUseCounter({ ...vaultDeps, vaultStore, nowMs, flushSoon: environment.flushSoon });
  const homeSources = createHomeSources({ vaultStore, replicas, session, cache, later });

  // Features
  const clock = createClock({ local, area, session, nowMs, steadyMs: environment.steadyMs, onNotice });
  const unfinishedInput = createUnfinishedInput({ area, session });
  const draftUndoLog = createUndoLog({ area, session, stored: LAST_DISCARD });
  const drafts = createDrafts({ area, session, vaultStore, unfinishedInput, draftUndoLog, nowMs });
  /** The host that sync uses stays allowed, whatever other feature ends there. */
  const keepingSync =
    (revoke: (origins: readonly string[]) => Promise<void>) =>
    async (origins: readonly string[]): Promise<void> => {
      const kept = await sync.origins();
      await revoke(origins.filter((origin) => !kept.includes(origin)));
    };
  const keyScripts = { ...environment.keyScripts, revoke: keepingSync(environment.keyScripts.revoke) };
  const keyWatch = createKeyWatch({ vaultStore, session, area, local, scripts: keyScripts, nowMs });
  const pageScripts = { ...environment.pageScripts, revoke: keepingSync(environment.pageScripts.revoke) };
  const patternsOfOthers = keyWatch.sites.patterns;
  const fillOffer = createFillOffer({ vaultStore, session, pageScripts, patternsOfOthers, policy: policy.forced });
  const { destinations, backUpSoon, fillTab } = environment;
  const backups = createBackups({ useCounter, replicas, local, destinations, nowMs, backUpSoon });
  const onReplaced = () => {
    void backups.changed();
    sync.saved();
  };
  const onRekeyed = () => {
    onReplaced();
    void sync.rekeyed().catch(ignore('sync'));
  };
  const firstFills = createFirstFills(local);
  const fillDeps = { vaultStore, useCounter, drafts, clock, fillTab, nowMs, policy: policy.forced, firstFills };
  const passphraseRule = createPassphraseRule({ area, policy });
  const storedTheme = createStoredTheme(local);
  const { areShortcutsTaken } = environment;
  const shortcutNote = createShortcutNote({ local, oneTimeMessages, areShortcutsTaken });
  const onUnlocked = () => {
    environment.onUnlocked();
    sync.unlocked();
    void fillOffer.followVault().catch(ignore('fill-offer'));
  };

  const kdf = environment.kdf && { kdf: environment.kdf };
  const unlock = createUnlock({ ...vaultDeps, ...kdf, vaultStore, recentPassphrase, later });
  const keyChange = createKeyChange({ ...vaultDeps, ...kdf, vaultStore, recentPassphrase, onChange: onRekeyed });
  /** The lock rules and the theme may be other ones, and drafts have come or gone. */
  const onMerged = async () => {
    const { contents } = await vaultStore.open();
    await session.setRules(contents);
    await storedTheme.write(contents.preferences.theme);
    await drafts.checkAgain().catch(ignore('drafts-write'));
    environment.onUnlocked();
    environment.tellMerged();
  };
  const sync = createSync({
    ...{ database, local, area, replicas, session, vaultStore, keyChange, unlock, nowMs, later, onMerged },
    targets: environment.syncTargets,
    wakeAt: environment.wakeForSync,
    ...kdf,
  });

  session.whenLocked((reason) => {
    vaultStore.forget();
    homeSources.forget();
    clock.forget();
    forgetLastMatch();
    ignoredLog.restore();
    sync.locked();
    environment.onLock(reason);
  });
  /** Our pages read again what holds now, and the locks and scripts follow it. */
  const onPolicyChanged = async () => {
    environment.tellPolicy();
    if ((await session.findKey()) !== undefined) {
      await session.setRules((await vaultStore.open()).contents);
      environment.onUnlocked();
    }
    await fillOffer.permissionsChanged();
  };
  policy.whenChanged(() => void onPolicyChanged().catch(ignore('policy-read')));
  vaultStore.whenChanged(() => {
    void backups.changed();
    sync.saved();
    void lastUnlockKey.follow();
    void fillOffer.followVault().catch(ignore('fill-offer'));
  });

  const pendingSelection = createPendingSelection({
    area,
    session,
    readSelection: ({ tabId, frameId }) => environment.captureSelectedText(tabId, frameId),
  });
  return {
    session,
    vaultStore,
    useCounter,
    shortcutNote,
    unlock,
    keyChange,
    unlockMethods: createUnlockMethods({ vaultStore, replicas, session, recentPassphrase, lastUnlockKey }),
    recentPassphrase,
    lastUnlockKey,
    offers: createOffers({ local, sessionArea: area, vaultStore, session, lastUnlockKey, nowMs }),
    afterUnlock: createAfterUnlock({ vaultStore, storedTheme, drafts, shortcutNote, keyWatch, onUnlocked, nowMs }),
    onUnlocked,
    selfHeal,
    thisComputer: createThisComputer(local),
    drafts,
    unfinishedInput,
    pendingScan: createPendingScan({ area, session }),
    pendingSelection,
    undoLog: createUndoLog({ area, session, stored: LAST_IMPORT }),
    keyUndoLog: createUndoLog({ area, session, stored: LAST_KEY_CHANGE }),
    backups,
    restore: createRestore({ vaultStore, replicas, session, nowMs, exclusive, onChange: onReplaced }),
    clock,
    timeSources: environment.timeSources,
    fillAccount: createFillAccount({ ...fillDeps, onFilled: fillOffer.clear }),
    firstFills,
    fillOffer,
    keyWatch,
    homeSources,
    siteIcons: createSiteIcons({ vaultStore, session, area, nowMs, readPageIcon: environment.readPageIcon }),
    oneTimeMessages,
    storedTheme,
    policy,
    policyTasks: createPolicyTasks({
      ...{ policy, passphraseRule, session, vaultStore, backups, fillOffer, local, nowMs },
    }),
    passphraseRule,
    sync,
    ignoredLog,
    cacheFinished: cacheWriter.finished,
    nowMs,
    origin: environment.origin,
    capturePageText: environment.capturePageText,
    captureSelectedText: environment.captureSelectedText,
    captureRegion: environment.captureRegion,
    activeTab: environment.activeTab,
    promptUser: environment.promptUser,
    clearClipboardLater: environment.clearClipboardLater,
    clearPrompt: environment.clearPrompt,
  };
}
