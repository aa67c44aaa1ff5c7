import type { FaultCode } from '../src/fault.ts';
import type { Notice } from '../src/messages/notice.ts';
import type { KdfParameters } from '../src/vault/kdf.ts';
import type { Preferences } from '../src/vault/records.ts';
import { createDrafts } from './accounts/drafts.ts';
import { createBackups, type Outlets } from './backup/backups.ts';
import { createRestore } from './backup/restore.ts';
import { createClock } from './clock/clock.ts';
import { createArrival, type Watching } from './fill-offer/offer.ts';
import { createFirstView } from './home/startup-cache.ts';
import { createReversals } from './import/undo-log.ts';
import type { Trace } from './replicas/marker.ts';
import { readCopyHeader } from './replicas/open.ts';
import { createCopies } from './replicas/replica-set.ts';
import { createScans } from './scan/pending-scan.ts';
import type { Background, FillAsk, TabFill, TimeSources } from './services.ts';
import type { Shelf } from './storage/key-value.ts';
import { createSession, type LockReason } from './vault/session.ts';
import { createDoor } from './vault/unlock.ts';
import { createWays } from './vault/unlock-methods.ts';
import { createKeeper } from './vault/vault-store.ts';

/** What the outside world gives the background. */
export interface Surroundings {
  readonly database: Shelf;
  readonly local: Shelf;
  /** `storage.session`. */
  readonly area: Shelf;
  readonly trace: Trace;
  /** Our pages' origin, without a trailing slash. */
  readonly origin: string;
  readonly nowMs: () => number;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly later: (work: () => void, delayMs: number) => void;
  readonly fillTab: (ask: FillAsk) => Promise<TabFill>;
  readonly capturePageText: Background['capturePageText'];
  readonly activeTab: Background['activeTab'];
  readonly takeRegion: Background['takeRegion'];
  readonly callBack: Background['callBack'];
  readonly stopCalling: Background['stopCalling'];
  readonly onLock: (reason: LockReason) => void;
  readonly onUnlocked: () => void;
  readonly flushSoon: () => void;
  readonly backUpSoon: () => void;
  readonly outlets: Outlets;
  readonly steadyMs: () => number;
  readonly timeSources: TimeSources;
  readonly watching: Watching;
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
export function createBackground(around: Surroundings): Background {
  const { database, local, area, nowMs, trace } = around;
  const onNotice = (notice: Notice) => void area.write(new Map([[NOTICE, notice]])).catch(() => undefined);

  const session = createSession({
    area,
    database,
    nowMs,
    onNotice,
    onLock: (reason) => {
      keeper.forget();
      clock.forget();
      around.onLock(reason);
    },
  });
  const { steadyMs } = around;
  const clock = createClock({ local, area, session, nowMs, steadyMs, onNotice });
  const copies = createCopies({
    database,
    local,
    trace,
    nowMs,
    onNotice,
    readHeader: readCopyHeader,
    later: around.later,
  });
  const view = createFirstView(area);
  const { exclusive, flushSoon } = around;
  const keeper = createKeeper({
    copies,
    session,
    view,
    area,
    nowMs,
    exclusive,
    flushSoon,
    onNotice,
    later: around.later,
    onChange: () => {
      void backups.changed();
      void arrival.follow().catch(() => undefined);
    },
    onResumed: () => around.later(() => void tend().catch(() => undefined), TEND_AFTER_MS),
  });
  const tend = () =>
    exclusive(async () => {
      if ((await session.findKey()) === undefined) return;
      const notice = await copies.tend();
      if (notice !== undefined) onNotice(notice);
    });
  const arrival = createArrival({ keeper, session, watching: around.watching });
  const { outlets, backUpSoon } = around;
  const backups = createBackups({ keeper, copies, local, outlets, nowMs, backUpSoon });
  const door = createDoor({
    keeper,
    copies,
    session,
    view,
    area,
    exclusive,
    onNotice,
    onChange: () => void backups.changed(),
    ...(around.kdf && { kdf: around.kdf }),
  });

  return {
    keeper,
    door,
    session,
    drafts: createDrafts({ area, session, keeper, nowMs }),
    scans: createScans({ area, session }),
    reversals: createReversals({ area, session }),
    ways: createWays({ keeper, copies, session }),
    backups,
    tend,
    restore: createRestore({ keeper, copies, session, exclusive, onChange: () => void backups.changed() }),
    clock,
    timeSources: around.timeSources,
    arrival,
    nowMs,
    origin: around.origin,
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
    fillTab: around.fillTab,
    capturePageText: around.capturePageText,
    activeTab: around.activeTab,
    takeRegion: around.takeRegion,
    callBack: around.callBack,
    stopCalling: around.stopCalling,
    onUnlocked: () => {
      around.onUnlocked();
      void arrival.follow().catch(() => undefined);
    },
  };
}
