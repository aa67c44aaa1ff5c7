import { ignore } from '../../src/ignored.ts';
import type { OpenedVault } from '../../src/sync/contract.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { type EngineVault, openedOf } from './engine-vault.ts';
import type { HealthLog } from './health.ts';
import type { Rounds } from './rounds.ts';
import { isDue, nextTryMs } from './schedule.ts';

export interface TimingDeps {
  readonly rounds: Rounds;
  readonly vault: EngineVault;
  readonly vaultStore: Pick<VaultStore, 'findCurrent'>;
  readonly session: Pick<Session, 'findKey'>;
  readonly health: HealthLog;
  readonly nowMs: () => number;
  /** Runs `work` after a delay. */
  readonly later: (work: () => void, delayMs: number) => void;
  /** Asks to be woken at a time, in place of any time asked for before; `undefined` for never. */
  readonly wakeAt: (atMs: number | undefined) => void;
}

/** How long after a save it is sent: changes that follow each other share a file. */
const AFTER_SAVE_MS = 2_000;
/** How long after a person used a page of ours other devices' files are looked for: what the page shows first comes first. */
const AFTER_USE_MS = 1_000;
/** How often at most, while a person uses our pages. */
const USE_EACH_MS = 4_000;

/** When rounds run: after a save, at unlock, while our pages are used, at the alarm. None of them fails: what went wrong is in the health. */
export function createTiming(deps: TimingDeps) {
  const { rounds, vault, health, nowMs, later, wakeAt } = deps;
  let saves = 0;
  let isUnsealed = false;
  let lookedMs = Number.NEGATIVE_INFINITY;

  /** A round that fails is in the health and in the history already. */
  const run = (): Promise<unknown> => rounds.round().catch(isRecorded);

  /** A round, unless the server failed a moment ago: then what is saved is sealed alone. */
  async function tryRound(): Promise<void> {
    const config = await rounds.findConfig();
    if (config === undefined || config.joining) return;
    if (isDue(await health.read(), nowMs())) await run();
    else await rounds.seal().then(schedule).catch(ignore('sync'));
  }

  /** Sets the alarm for the next try. */
  async function schedule(): Promise<void> {
    const config = await rounds.findConfig();
    if (config === undefined || config.joining) return wakeAt(undefined);
    const [now, status] = await Promise.all([health.read(), rounds.status()]);
    const isUnlocked = (await deps.session.findKey()) !== undefined;
    wakeAt(nextTryMs({ health: now, isUnlocked, isWaiting: status?.isWaiting === true, nowMs: nowMs() }));
  }

  /** A change was saved. The engine's own changes are sent by the round that made them. */
  function saved(): void {
    if (vault.isChanging()) return;
    isUnsealed = true;
    const mine = ++saves;
    later(() => {
      if (mine === saves) void sendSaved().catch(ignore('sync'));
    }, AFTER_SAVE_MS);
    void noteSaved().catch(ignore('sync'));
  }

  async function noteSaved(): Promise<void> {
    const config = await rounds.findConfig();
    if (config === undefined || config.joining) return;
    await health.saved();
    // For a worker that ends before its timer.
    await schedule();
  }

  async function sendSaved(): Promise<void> {
    isUnsealed = false;
    await tryRound();
  }

  /**
   * Prepares to seal what was saved a moment ago, of a vault about to be locked: locking must not wait for it, so the caller locks first.
   */
  async function takeUnsealed(): Promise<(() => Promise<void>) | undefined> {
    const key = isUnsealed ? await deps.session.findKey() : undefined;
    const last = deps.vaultStore.findCurrent();
    if (key === undefined || last === undefined) return undefined;
    isUnsealed = false;
    const held: OpenedVault = openedOf(key, last);
    return async () => {
      await rounds.sealHeld(held);
      await run();
    };
  }

  /** A person used a page of ours: another device may have saved something. */
  function pageUsed(): void {
    const now = nowMs();
    if (now >= lookedMs && now - lookedMs < USE_EACH_MS) return;
    lookedMs = now;
    later(() => void look().catch(ignore('sync')), AFTER_USE_MS);
  }

  async function look(): Promise<void> {
    if ((await rounds.findConfig()) === undefined || (await deps.session.findKey()) === undefined) return;
    const { triedMs } = await health.read();
    if (triedMs !== undefined && nowMs() >= triedMs && nowMs() - triedMs < USE_EACH_MS) return;
    lookedMs = nowMs();
    await tryRound();
  }

  return { saved, takeUnsealed, pageUsed, tryRound, look, schedule };
}

function isRecorded(thrown: unknown): unknown {
  return thrown;
}
