import type { FaultCode } from '../src/fault.ts';
import type { Notice } from '../src/messages/notice.ts';
import type { KdfParameters } from '../src/vault/kdf.ts';
import type { Preferences } from '../src/vault/records.ts';
import { createDrafts } from './accounts/drafts.ts';
import { createBackups, type Destinations } from './backup/backups.ts';
import { createRestore } from './backup/restore.ts';
import { createClock } from './clock/clock.ts';
import { createFillOffer, type PageScripts } from './fill-offer/offer.ts';
import { createStartupCache } from './home/startup-cache.ts';
import { createUndoLog } from './import/undo-log.ts';
import type { VaultMarker } from './replicas/marker.ts';
import { readReplicaHeader } from './replicas/open.ts';
import { createReplicaSet } from './replicas/replica-set.ts';
import { createPendingScan } from './scan/pending-scan.ts';
import type { FillAsk, Services, TabFill, TimeSources } from './services.ts';
import type { KeyValueStore } from './storage/key-value.ts';
import { createSession, type LockReason } from './vault/session.ts';
import { createVaultAccess } from './vault/unlock.ts';
import { createUnlockMethods } from './vault/unlock-methods.ts';
import { createVaultStore } from './vault/vault-store.ts';

/** What the outside world gives the background. */
export interface Environment {
  readonly database: KeyValueStore;
  readonly local: KeyValueStore;
  /** `storage.session`. */
  readonly area: KeyValueStore;
  readonly vaultMarker: VaultMarker;
  /** Our pages' origin, without a trailing slash. */
  readonly origin: string;
  readonly nowMs: () => number;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly later: (work: () => void, delayMs: number) => void;
  readonly fillTab: (ask: FillAsk) => Promise<TabFill>;
  readonly capturePageText: Services['capturePageText'];
  readonly activeTab: Services['activeTab'];
  readonly takeRegion: Services['takeRegion'];
  readonly promptUser: Services['promptUser'];
  readonly clearPrompt: Services['clearPrompt'];
  readonly onLock: (reason: LockReason) => void;
  readonly onUnlocked: () => void;
  readonly flushSoon: () => void;
  readonly backUpSoon: () => void;
  readonly destinations: Destinations;
  readonly steadyMs: () => number;
  readonly timeSources: TimeSources;
  readonly pageScripts: PageScripts;
  readonly kdf?: KdfParameters;
}

const NOTICE = 'notice';
const REFUSAL = 'fill/refused';
/** Nobody remembers a press for longer. */
const REFUSAL_MS = 60_000;
const THEME = 'theme';
/** The popup is drawn first. */
const TEND_AFTER_MS = 1_000;
const THEMES: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

/** Puts the background together. */
export function createServices(environment: Environment): Services {
  const { database, local, area, nowMs, vaultMarker } = environment;
  const onNotice = (notice: Notice) => void area.write(new Map([[NOTICE, notice]])).catch(() => undefined);

  const session = createSession({
    area,
    database,
    nowMs,
    onNotice,
    onLock: (reason) => {
      vaultStore.forget();
      clock.forget();
      environment.onLock(reason);
    },
  });
  const { steadyMs } = environment;
  const clock = createClock({ local, area, session, nowMs, steadyMs, onNotice });
  const replicas = createReplicaSet({
    database,
    local,
    vaultMarker,
    nowMs,
    onNotice,
    readHeader: readReplicaHeader,
    later: environment.later,
  });
  const view = createStartupCache(area);
  const { exclusive, flushSoon } = environment;
  const vaultStore = createVaultStore({
    replicas,
    session,
    view,
    area,
    nowMs,
    exclusive,
    flushSoon,
    onNotice,
    later: environment.later,
    onChange: () => {
      void backups.changed();
      void fillOffer.follow().catch(() => undefined);
    },
    onResumed: () => environment.later(() => void selfHeal().catch(() => undefined), TEND_AFTER_MS),
  });
  const selfHeal = () =>
    exclusive(async () => {
      if ((await session.findKey()) === undefined) return;
      const notice = await replicas.selfHeal();
      if (notice !== undefined) onNotice(notice);
    });
  const fillOffer = createFillOffer({ vaultStore, session, pageScripts: environment.pageScripts });
  const { destinations, backUpSoon } = environment;
  const backups = createBackups({ vaultStore, replicas, local, destinations, nowMs, backUpSoon });
  const vaultAccess = createVaultAccess({
    vaultStore,
    replicas,
    session,
    view,
    area,
    exclusive,
    onNotice,
    onChange: () => void backups.changed(),
    ...(environment.kdf && { kdf: environment.kdf }),
  });

  return {
    vaultStore,
    vaultAccess,
    session,
    drafts: createDrafts({ area, session, vaultStore, nowMs }),
    pendingScan: createPendingScan({ area, session }),
    undoLog: createUndoLog({ area, session }),
    unlockMethods: createUnlockMethods({ vaultStore, replicas, session }),
    backups,
    selfHeal,
    restore: createRestore({ vaultStore, replicas, session, exclusive, onChange: () => void backups.changed() }),
    clock,
    timeSources: environment.timeSources,
    fillOffer,
    nowMs,
    origin: environment.origin,
    async takeNotice() {
      const notice = (await area.read([NOTICE])).get(NOTICE) as Notice | undefined;
      if (notice !== undefined) await area.write(new Map([[NOTICE, undefined]]));
      return notice;
    },
    keepRefusal: (code) => area.write(new Map([[REFUSAL, { code, atMs: nowMs() }]])),
    async takeRefusal() {
      const kept = (await area.read([REFUSAL])).get(REFUSAL) as { code: FaultCode; atMs: number } | undefined;
      if (kept === undefined) return undefined;
      await area.write(new Map([[REFUSAL, undefined]]));
      return Math.abs(nowMs() - kept.atMs) < REFUSAL_MS ? kept.code : undefined;
    },
    async readTheme() {
      const theme = (await local.read([THEME]).catch(() => new Map<string, unknown>())).get(THEME);
      return THEMES.find((known) => known === theme) ?? 'system';
    },
    async keepTheme(theme) {
      await local.write(new Map([[THEME, theme]])).catch(() => undefined);
    },
    fillTab: environment.fillTab,
    capturePageText: environment.capturePageText,
    activeTab: environment.activeTab,
    takeRegion: environment.takeRegion,
    promptUser: environment.promptUser,
    clearPrompt: environment.clearPrompt,
    onUnlocked: () => {
      environment.onUnlocked();
      void fillOffer.follow().catch(() => undefined);
    },
  };
}
