import type { Bytes } from '../../../src/bytes/bytes.ts';
import { toFault } from '../../../src/fault.ts';
import { ignore } from '../../../src/ignored.ts';
import type { Notice } from '../../../src/messages/notice.ts';
import { type Inventory, readPlaces } from './inventory.ts';
import { planRepair } from './repair.ts';
import { isOtherVault, planReplacement } from './replace.ts';
import {
  dayPlaceOf,
  HIGH_WATER_MARK,
  type HighWaterMark,
  highWaterMarkOf,
  isDayPlace,
  LARGE_BYTES,
  parseReplica,
  type Replica,
  type ReplicaHeader,
  SECONDARY,
  SLOTS,
  slotOf,
} from './replica.ts';
import { createReplicaReader, type ReplicaReaderDeps } from './replica-reader.ts';
import { createSecondary, type SecondaryDeps } from './secondary.ts';
import { createSetAside, isSetAside } from './set-aside.ts';
import { createSnapshots } from './snapshots.ts';

export interface ReplicaSetDeps extends ReplicaReaderDeps, SecondaryDeps {
  readonly nowMs: () => number;
}

export type ReplicaSet = ReturnType<typeof createReplicaSet>;

/** Writes the vault file to two engines: two slots and daily snapshots in the database, a secondary replica in `storage.local`. */
export function createReplicaSet(deps: ReplicaSetDeps) {
  const { database, local, readHeader } = deps;
  const secondary = createSecondary(deps);
  const snapshots = createSnapshots(deps);
  const reader = createReplicaReader(deps, secondary);

  /**
   * Writes a sealed file: the slot of its generation first, then the secondary replica and the high-water mark. On a fault the former
   * generation stays in force in both engines. `known` is the mark of the database, where the caller has read it.
   */
  async function save(bytes: Bytes, header: ReplicaHeader, known?: HighWaterMark): Promise<void> {
    const next = highWaterMarkOf(header, deps.nowMs());
    const place = slotOf(header.gen);
    const former = known ?? (await reader.highWaterMark());
    const values = new Map<string, unknown>([
      [place, bytes],
      [HIGH_WATER_MARK, next],
    ]);
    await snapshots.addFormerDay(values, former, next, bytes);
    await database.write(values);
    try {
      if (bytes.length > LARGE_BYTES) await secondary.writeSoon(bytes, next);
      else await secondary.finishWriting().then(() => secondary.write(bytes, next));
    } catch (thrown) {
      const undo = new Map<string, unknown>([[place, undefined]]);
      // A vault that was not made leaves nothing that looks like one.
      if (former === undefined) for (const name of values.keys()) undo.set(name, undefined);
      await rollBack(undo.set(HIGH_WATER_MARK, former), thrown);
    }
    writeMarker(next);
  }

  /** Not awaited: the marker is only read if both engines are empty. */
  function writeMarker({ savedMs }: HighWaterMark): void {
    void deps.vaultMarker.write(savedMs);
  }

  /**
   * Rolls back a partial save: the caller is told that it failed. Where that fails too, the database has the new state for good, so
   * the save counts as done.
   */
  async function rollBack(former: ReadonlyMap<string, unknown>, thrown: unknown): Promise<void> {
    const isRolledBack = await database.write(former).then(() => true, ignore('replica-write', false));
    if (isRolledBack) throw toFault(thrown);
    deps.onNotice('copy-missing');
  }

  /**
   * Writes a file sealed under a new vault key to every place, and removes every replica under the former key, with all that was set
   * aside. On a fault the former key stays in force.
   */
  async function replace(bytes: Bytes, header: ReplicaHeader): Promise<void> {
    const next = highWaterMarkOf(header, deps.nowMs());
    const aside = (await database.names()).filter(isSetAside);
    const former = new Map([...(await readPlaces(database)), ...(await database.read(aside))]);
    const isOther = (name: string, value: unknown) => isOtherVault(parseReplica(name, value, readHeader), header.vid);
    const isPurged = (name: string, value: unknown) => isSetAside(name) || (isDayPlace(name) && !isOther(name, value));
    const purged = [...former].filter(([name, value]) => isPurged(name, value));
    const values = new Map<string, unknown>(purged.map(([name]) => [name, undefined]));
    for (const slot of SLOTS) values.set(slot, bytes);
    values.set(HIGH_WATER_MARK, next);
    values.set(dayPlaceOf(next.savedMs), bytes);
    await database.write(values);
    try {
      await secondary.rewrite(bytes, next);
    } catch (thrown) {
      await rollBack(new Map([...values.keys()].map((name) => [name, former.get(name)])), thrown);
    }
    writeMarker(next);
  }

  /** Brings every place up to the replica that authenticated, and returns what the user must be told. */
  async function repair(found: Inventory, best: Replica, authentic: ReadonlySet<string>): Promise<Notice | undefined> {
    const plan = planRepair(found, best, authentic, deps.nowMs());
    if (plan.inDatabase.size > 0) {
      if (found.broken.includes('database')) await database.clear();
      await database.write(plan.inDatabase);
    }
    if (plan.secondary === 'write') await secondary.write(best.bytes, plan.highWaterMark);
    if (plan.secondary === 'clear') await secondary.rewrite(best.bytes, plan.highWaterMark);
    writeMarker(plan.highWaterMark);
    return plan.notice;
  }

  /** Restores a replica that an engine lost while the vault was open; answers what the user must be told. */
  async function selfHeal(): Promise<Notice | undefined> {
    const best = await reader.newestOfEither();
    if (best === undefined) return undefined;
    const known = (await reader.highWaterMark()) ?? highWaterMarkOf(best.header, deps.nowMs());
    if (best.place === SECONDARY) {
      await database.write(
        new Map<string, unknown>([
          [slotOf(best.header.gen), best.bytes],
          [HIGH_WATER_MARK, known],
        ]),
      );
    } else if (await secondary.isLost(known)) await secondary.write(best.bytes, known);
    else return undefined;
    return 'copy-repaired';
  }

  /**
   * Makes a file the vault in place of whatever `found` found. One write does it, so that a reader in between finds the former state or
   * the new one, and never nothing. On a fault the former state stays in force.
   */
  async function replaceVault(bytes: Bytes, header: ReplicaHeader, found: Inventory): Promise<void> {
    const highWaterMark = highWaterMarkOf(header, deps.nowMs());
    const inLocal: ReadonlyMap<string, unknown> = await local
      .read([HIGH_WATER_MARK, SECONDARY])
      .catch(ignore('replica-read', new Map()));
    const inDatabase = await readPlaces(database).catch((thrown: unknown) => {
      ignore('replica-read')(thrown);
      return remakeDatabase(inLocal);
    });
    const values = planReplacement({ inDatabase, inLocal, found }, { bytes, highWaterMark }, highWaterMark.savedMs);
    await database.write(values);
    try {
      await secondary.write(bytes, highWaterMark);
    } catch (thrown) {
      await rollBack(new Map([...values.keys()].map((name) => [name, inDatabase.get(name)])), thrown);
    }
    writeMarker(highWaterMark);
  }

  /** Makes a database that cannot be opened anew; something in the other engine still says meanwhile that there was a vault. */
  async function remakeDatabase(inLocal: ReadonlyMap<string, unknown>): Promise<ReadonlyMap<string, unknown>> {
    if (inLocal.size === 0) await local.write(new Map([[HIGH_WATER_MARK, 'lost']]));
    await database.clear();
    return new Map();
  }

  return {
    ...reader,
    /** What was moved aside because it could not be read. */
    setAside: createSetAside(deps),
    listSnapshots: snapshots.list,
    addReplaced: snapshots.addReplaced,
    save,
    replace,
    repair,
    selfHeal,
    replaceVault,
    /** Resolves when the secondary replica is as new as the vault. */
    finishWriting: secondary.finishWriting,
  };
}
