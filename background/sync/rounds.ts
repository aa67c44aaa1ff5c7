import { encodeBase64url } from '../../src/bytes/base64url.ts';
import { type Fault, type FaultCode, toFault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { TargetConfig } from '../../src/messages/sync.ts';
import type { EngineStatus, OpenedVault, RoundReport, SyncEngine, SyncVault } from '../../src/sync/contract.ts';
import { createSyncEngine } from '../../src/sync/engine.ts';
import type { SyncTarget } from '../../src/sync/target.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { readValue, writeValue } from '../storage/keys.ts';
import { createSerial } from '../storage/serial.ts';
import type { EngineStore } from './engine-store.ts';
import type { EngineVault } from './engine-vault.ts';
import type { HealthLog } from './health.ts';
import type { SyncHistory } from './history.ts';
import { SYNC_KEYS, type SyncConfig } from './stored.ts';

export interface RoundsDeps {
  readonly store: EngineStore;
  readonly vault: EngineVault;
  readonly history: SyncHistory;
  readonly health: HealthLog;
  readonly database: KeyValueStore;
  /** `storage.session`, which a lock empties. */
  readonly area: KeyValueStore;
  readonly openTarget: (config: TargetConfig) => SyncTarget;
  readonly nowMs: () => number;
  /** Called after files of other devices changed the vault. */
  readonly onMerged: () => Promise<void>;
  /** Called after each try: the next one is due at another time. */
  readonly onTried: () => Promise<void>;
}

export type Rounds = ReturnType<typeof createRounds>;

const NO_FAILURES: ReadonlySet<FaultCode> = new Set([
  'vault-locked',
  'passphrase-wrong',
  'security-key-wrong',
  'recovery-code-wrong',
  'recovery-code-invalid',
  'record-missing',
]);

/** Runs the engine, one thing after the other, and records what came of it. */
export function createRounds(deps: RoundsDeps) {
  const { store, vault, history, health, database, area } = deps;
  const inTurn = createSerial();
  let working = 0;
  let isBusy = false;
  /** What `seenMs` read, until the engine may have seen more. */
  let seen: number | undefined;

  /** What is set up for the vault of this browser; `undefined` where sync is off or belongs to a vault that is not open here any more. */
  async function findConfig(): Promise<SyncConfig | undefined> {
    const config = await readValue(database, SYNC_KEYS.config);
    if (config === undefined) return undefined;
    const opened = await vault.read();
    return opened === undefined || encodeBase64url(opened.header.vid) === config.vid ? config : undefined;
  }

  function engineOf(
    { target }: Pick<SyncConfig, 'target'>,
    { over = vault, at = store }: { readonly over?: SyncVault; readonly at?: EngineStore } = {},
  ): SyncEngine {
    return createSyncEngine({
      target: deps.openTarget(target),
      vault: over,
      store: at,
      nowMs: deps.nowMs,
      isSmall: target.kind === 'browser',
    });
  }

  /** Runs `work` with the engine, after what runs already; `undefined` where sync is off. */
  function withEngine<T>(work: (engine: SyncEngine, config: SyncConfig) => Promise<T>): Promise<T | undefined> {
    return inTurn(async () => {
      const config = await findConfig();
      isBusy = true;
      try {
        return await (config && work(engineOf(config), config));
      } finally {
        isBusy = false;
        seen = undefined;
      }
    });
  }

  /** Runs a round, or what comes to the same, and records it. Throws what it throws. */
  async function recorded(run: (engine: SyncEngine) => Promise<RoundReport>): Promise<RoundReport | undefined> {
    working++;
    try {
      return await withEngine(async (engine) => {
        try {
          const report = await run(engine);
          await note(report);
          return report;
        } catch (thrown) {
          // What could not be sent is sealed all the same, so that it goes up as soon as it can, locked or not.
          await engine.seal().catch(ignore('sync'));
          await noteFault(toFault(thrown));
          throw thrown;
        }
      });
    } finally {
      working--;
      await deps.onTried().catch(ignore('sync'));
    }
  }

  /**
   * Runs the first round at a target over a store of its own. `prepare` runs before it and answers what makes the target the one in force,
   * once the round is over. Throws what they throw, and records nothing then.
   */
  async function tryAt(
    target: TargetConfig,
    at: EngineStore,
    prepare: () => Promise<() => Promise<void>>,
  ): Promise<void> {
    working++;
    try {
      await inTurn(async () => {
        isBusy = true;
        try {
          const putInForce = await prepare();
          const report = await engineOf({ target }, { at }).round({ isThorough: true });
          await putInForce();
          await note(report);
        } finally {
          isBusy = false;
          seen = undefined;
        }
      });
    } finally {
      working--;
      await deps.onTried().catch(ignore('sync'));
    }
  }

  async function note({ events, isWaiting, isMerged }: RoundReport): Promise<void> {
    const isOpen = (await vault.read()) !== undefined;
    const before = await health.succeeded(isWaiting ? 'waiting' : isOpen ? 'in-step' : 'sent');
    const over = before.fault === undefined ? [] : [{ code: 'recovered' as const }];
    await history.add(...over, ...events);
    if (isMerged) await deps.onMerged();
  }

  /** The greatest time of any device; -1 for none. A state that cannot be read is no reason to refuse a change. */
  async function seenMs(): Promise<number> {
    if (seen !== undefined && !isBusy) return seen;
    const read = (await store.load().catch(ignore('sync')))?.clockMs ?? -1;
    if (!isBusy) seen = read;
    return read;
  }

  /** What a person mistyped, what was settled already, and a lock in the middle, after which all is done again: no failures of the exchange. */
  async function noteFault(fault: Fault): Promise<void> {
    if (NO_FAILURES.has(fault.code)) return;
    const before = await health.failed(fault);
    if (before.fault !== fault.code) await history.add({ code: 'failed', fault: fault.code });
  }

  /** The first round after an unlock or a start reads this device's own newest file back: the profile may be a copy. */
  async function round(): Promise<RoundReport | undefined> {
    const isThorough = (await readValue(area, SYNC_KEYS.looked)) !== true;
    const report = await recorded((engine) => engine.round({ isThorough }));
    if (report !== undefined && isThorough && (await vault.read()) !== undefined)
      await writeValue(area, SYNC_KEYS.looked, true).catch(ignore('session-write'));
    return report;
  }

  /** How things stand, also while a round runs; `undefined` where sync is off. */
  async function status(): Promise<EngineStatus | undefined> {
    const config = await findConfig();
    return config && !config.joining ? engineOf(config).status() : undefined;
  }

  return {
    findConfig,
    status,
    withEngine,
    recorded,
    tryAt,
    round,
    seenMs,
    /** Runs after what runs already. */
    inTurn,
    isWorking: () => working > 0,
    /** Seals what is saved and not sent, without the network. */
    seal: () => withEngine((engine) => engine.seal()),
    /** Seals what was open a moment ago, when the vault is locked already. */
    sealHeld: (held: OpenedVault) =>
      inTurn(async () => {
        const config = await readValue(database, SYNC_KEYS.config);
        if (config?.vid !== encodeBase64url(held.header.vid)) return;
        await engineOf(config, { over: { ...vault, read: async () => held } }).seal();
      }),
  };
}
