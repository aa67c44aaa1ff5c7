import type { PageTime } from '../../background/clock/page-time.ts';
import type { FillAsk, FillResult } from '../../background/fill/fill-tab.ts';
import type { PageScripts } from '../../background/fill/offer/offer.ts';
import { createHandlers } from '../../background/handlers/all-handlers.ts';
import type { KeyScripts } from '../../background/key-watch/key-scripts.ts';
import { requirePermitted } from '../../background/policy/forbidden.ts';
import { createManagedPolicy } from '../../background/policy/managed-policy.ts';
import { createServices } from '../../background/start/create-services.ts';
import { createAdmit } from '../../background/vault/admit.ts';
import type { LockReason } from '../../background/vault/session-times.ts';
import { Fault } from '../../src/fault.ts';
import { createClient } from '../../src/messages/client.ts';
import { createDispatch } from '../../src/messages/dispatch.ts';
import type { Envelope, Reply } from '../../src/messages/envelope.ts';
import { createProfile, type Profile } from './in-memory-storage.ts';
import { type Cloud, createCloud } from './sync/cloud.ts';

/** The lightest cost that the vault accepts: the tests are about other things. */
const KDF = { m: 19_456, t: 2, p: 1 };
const ID = 'latchkeylatchkey';
const ORIGIN = `chrome-extension://${ID}`;
const OWN_PAGE = { id: ID, origin: ORIGIN, url: `${ORIGIN}/popup/index.html` };
export const PASSPHRASE = 'correct horse battery staple';
export const START_MS = Date.UTC(2026, 10, 21, 12, 0, 0);

/** A clock that stands until it is moved. */
export function standingClock(atMs = START_MS) {
  const clock = {
    atMs,
    nowMs: () => clock.atMs,
    pass(ms: number) {
      clock.atMs += ms;
    },
  };
  return clock;
}

/** What the browser allows and watches; it outlives workers. */
export function watchedSites() {
  const allowed = new Set<string>();
  let watched: readonly string[] = [];
  const shown: [number, boolean][] = [];
  const asking = new Map<number, readonly string[]>();
  /** As the browser's: two features may need one site. */
  const revokeUnused = async (origins: readonly string[]) => {
    for (const origin of origins) if (![...watched, ...noted].includes(origin)) allowed.delete(origin);
  };
  let noted: readonly string[] = [];
  const pageScripts: PageScripts = {
    isAllowed: async (origins) => origins.every((origin) => allowed.has(origin)),
    allowed: async () => [...allowed],
    list: async () => watched,
    set: async (origins) => {
      watched = origins;
    },
    revoke: revokeUnused,
    asksForCode: async (tabId, accept) => asking.get(tabId)?.some(accept) === true,
    show: async (tabId, asks) => void shown.push([tabId, asks]),
  };
  const keyScripts: KeyScripts = {
    isAllowed: pageScripts.isAllowed,
    allowed: pageScripts.allowed,
    list: async () => noted,
    set: async (origins) => {
      noted = origins;
    },
    revoke: revokeUnused,
  };
  return { allowed, asking, shown, pageScripts, keyScripts, watched: () => watched, noted: () => noted };
}

export type Sites = ReturnType<typeof watchedSites>;

/** A page of the browser, as far as the background asks anything of it. */
export interface Tab {
  url: string;
  /** What is selected in it. */
  selected?: string;
  /** What the user draws around in it. */
  drawn?: string;
  /** What stands in its field. */
  filled?: string;
  /** What a fill comes to; absent, the text goes into the field. */
  result?: FillResult;
  /** The last fill that reached it. */
  asked?: FillAsk;
  /** The clock of its server. */
  time?: PageTime;
  /** All that can be read in it. */
  text?: string;
  /** The `data:` address of its icon. */
  icon?: string;
}

/** One run of the worker over a profile; a second one over the same profile is a worker that was started again. */
export function startWorker(
  profile: Profile,
  clock: { readonly nowMs: () => number },
  {
    raises = false,
    steady = clock,
    sites = watchedSites(),
    cloud = createCloud(),
    managed = { values: {} },
    targetsOf = cloud.targetsOf,
  }: {
    /** The cost of passphrase slots is today's, to which it is raised at unlock, as it ships. */
    readonly raises?: boolean;
    readonly steady?: { readonly nowMs: () => number };
    readonly sites?: Sites;
    /** Where files for other devices go. */
    readonly cloud?: Cloud;
    /** What an administrator set. */
    readonly managed?: { readonly values: object; told?: number };
    /** The same over real targets. */
    readonly targetsOf?: Cloud['targetsOf'];
  } = {},
) {
  const locks: LockReason[] = [];
  const waiting: (() => void)[] = [];
  /** What went out of the browser's storage by itself. */
  const sent = { files: [] as { name: string; bytes: Uint8Array }[], soon: 0, refuses: false };
  const calls: ('call' | 'stop')[] = [];
  /** The page in front of the user. */
  const front: { id?: number; url?: string } = {};
  const tabs = new Map<number, Tab>();
  const hostTimes = new Map<string, PageTime>();
  /** Whether another extension has a shortcut that ours suggests. */
  const shortcuts = { areTaken: false };
  /** When sync asked to be woken, and how often pages were told of a merge. */
  const sync: { wakeMs?: number | undefined; merges: number } = { merges: 0 };
  let turn: Promise<unknown> = Promise.resolve();

  async function fillTab(ask: FillAsk): Promise<FillResult> {
    const tab = tabs.get(ask.tabId);
    if (tab === undefined) throw new Fault('page-gone', 'got no tab, want one');
    const url = new URL(tab.url);
    tab.asked = ask;
    if (!(await ask.mayFill(url))) return { outcome: 'unbound', host: url.host };
    if (tab.result !== undefined) {
      if (tab.result.outcome === 'filled') await ask.produce();
      return tab.result;
    }
    const untilMs = ask.untilFresh?.();
    if (untilMs !== undefined) return { outcome: 'wait', untilMs };
    const value = await ask.produce();
    tab.filled = value;
    return { outcome: 'filled', host: url.host, value };
  }

  const policy = createManagedPolicy({ read: async () => managed.values, local: profile.local });
  const background = createServices({
    ...profile,
    policy,
    origin: ORIGIN,
    nowMs: clock.nowMs,
    exclusive: (work) => {
      const next = turn.then(work, work);
      turn = next.catch(() => undefined);
      return next;
    },
    later: (work) => waiting.push(work),
    fillTab,
    capturePageText: async (tabId) => {
      const tab = tabs.get(tabId);
      if (tab === undefined) throw new Fault('page-gone', 'got no tab, want one');
      return { text: tab.text ?? '', host: new URL(tab.url).host };
    },
    captureSelectedText: async (tabId, _frameId, given = '') => tabs.get(tabId)?.selected ?? given,
    activeTab: async () => ({ ...front }),
    captureRegion: async (tabId) => tabs.get(tabId)?.drawn,
    readPageIcon: async (tabId, isWanted) => {
      const tab = tabs.get(tabId);
      const url = tab && new URL(tab.url);
      return url && tab.icon !== undefined && isWanted(url) ? { url, picture: tab.icon } : undefined;
    },
    promptUser: async () => void calls.push('call'),
    clearClipboardLater: async () => false,
    clearPrompt: async () => void calls.push('stop'),
    onLock: (reason) => locks.push(reason),
    onUnlocked: () => undefined,
    flushSoon: () => undefined,
    backUpSoon: () => {
      sent.soon += 1;
    },
    destinations: {
      toFolder: async (name, bytes) => {
        if (sent.refuses) throw new Fault('backup-folder', 'got a refusal, want a written file');
        sent.files.push({ name, bytes });
      },
      toDownloads: async (name, bytes, kept) => {
        sent.files.push({ name, bytes });
        return [...kept, sent.files.length];
      },
    },
    steadyMs: () => steady.nowMs(),
    timeSources: {
      ofTab: async (tabId) => {
        const tab = tabs.get(tabId);
        if (tab?.time === undefined) throw new Fault('clock-unreadable', 'got no time, want one');
        return tab.time;
      },
      ofHost: async (host) => {
        const time = hostTimes.get(host);
        if (time === undefined) throw new Fault('clock-permission', 'got no permission, want one');
        return time;
      },
    },
    pageScripts: sites.pageScripts,
    keyScripts: sites.keyScripts,
    areShortcutsTaken: async () => shortcuts.areTaken,
    syncTargets: targetsOf(sites.keyScripts.revoke),
    wakeForSync: (atMs) => {
      sync.wakeMs = atMs;
    },
    tellMerged: () => {
      sync.merges += 1;
    },
    tellPolicy: () => {
      managed.told = (managed.told ?? 0) + 1;
    },
    ...(!raises && { kdf: KDF }),
  });
  const handlers = createHandlers(background);
  const dispatch = createDispatch(handlers, {
    id: ID,
    origin: ORIGIN,
    admit: createAdmit(background.session, background.sync.pageUsed, async (verb, ask) =>
      requirePermitted(verb, ask, await policy.forced()),
    ),
  });
  /** As our own pages reach it: what is sent and what comes back is JSON, as in Chromium. */
  const transport = async (envelope: Envelope): Promise<Reply> =>
    JSON.parse(JSON.stringify(await dispatch(JSON.parse(JSON.stringify(envelope)), OWN_PAGE)));
  return {
    background,
    handlers,
    dispatch,
    transport,
    locks,
    sent,
    sync,
    cloud,
    tabs,
    hostTimes,
    shortcuts,
    sites,
    calls,
    front,
    ask: createClient(transport),
    /** Runs what was put off, such as a lagging mirror. */
    runLater: () => {
      for (const work of waiting.splice(0)) work();
    },
    /** Resolves when the startup cache is as new as the vault. */
    async settled() {
      await background.cacheFinished();
      for (const work of waiting.splice(0)) work();
      await background.cacheFinished();
    },
  };
}

/** A fresh profile with a worker and an empty vault in it, unlocked. */
export async function startWithVault(
  options: { readonly clones?: boolean; readonly managed?: { values: object; told?: number } } = {},
) {
  const profile = createProfile(options.clones);
  const clock = standingClock();
  const worker = startWorker(profile, clock, { ...(options.managed && { managed: options.managed }) });
  await worker.background.policy.reread();
  await worker.ask('vault.create', { passphrase: PASSPHRASE });
  return { profile, clock, worker, ...worker };
}

export const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const OTHER_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** Adds an account through the same messages as the popup. */
export async function addAccount(
  { ask }: Pick<ReturnType<typeof startWorker>, 'ask'>,
  given: { issuer?: string; name?: string; secret?: string; url?: string; query?: string; type?: 'totp' | 'hotp' } = {},
) {
  const { issuer = 'Example', name = 'ann@example.com', secret = SECRET, type = 'totp', query = '' } = given;
  const text = `otpauth://${type}/${encodeURIComponent(issuer)}:${encodeURIComponent(name)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}${query}`;
  const draft = await ask('draft.read', { text, source: 'paste', ...(given.url && { url: given.url }) });
  return ask('draft.save', { id: draft.id, issuer, name, mode: 'new', bindHost: given.url !== undefined });
}
