import type { Bytes } from '../../src/bytes/bytes.ts';
import { toFault } from '../../src/fault.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { type Inventory, readPlaces, takeInventory } from './inventory.ts';
import type { VaultMarker } from './marker.ts';
import { planRepair } from './repair.ts';
import { isOtherVault, planReplacement } from './replace.ts';
import {
  dayPlaceOf,
  HIGH_WATER_MARK,
  type HighWaterMark,
  highWaterMarkOf,
  isDayPlace,
  isSameSave,
  parseHighWaterMark,
  parseReplica,
  type ReadHeader,
  type Replica,
  type ReplicaHeader,
  SECONDARY,
  SLOTS,
  slotOf,
} from './replica.ts';
import { createSecondary, type SecondaryDeps } from './secondary.ts';
import { createSnapshots } from './snapshots.ts';

export interface ReplicaSetDeps extends SecondaryDeps {
  readonly database: KeyValueStore;
  readonly nowMs: () => number;
  readonly readHeader: ReadHeader;
  readonly vaultMarker: VaultMarker;
}

const LARGE_BYTES = 1_000_000;

export type ReplicaSet = ReturnType<typeof createReplicaSet>;

/** Keeps the sealed file in two engines: slots A and B and a ring of daily copies in the database, a mirror in `storage.local`. */
export function createReplicaSet(deps: ReplicaSetDeps) {
  const { database, local } = deps;
  const secondary = createSecondary(deps);
  const snapshots = createSnapshots(deps);

  /** All that both engines hold. Where that is nothing, the trace of a vault still makes it a loss and no first run. */
  async function inventory(): Promise<Inventory> {
    await secondary.settle();
    const found = await takeInventory(database, local, deps.readHeader);
    const vaultMarker = found.state === 'none' ? await deps.vaultMarker.find() : undefined;
    return vaultMarker === undefined ? found : { ...found, state: 'lost', ...vaultMarker };
  }

  /** The high-water mark of the database, the cheapest way to learn whether a copy in memory is the newest. */
  async function highWaterMark(): Promise<HighWaterMark | undefined> {
    return parseHighWaterMark((await database.read([HIGH_WATER_MARK])).get(HIGH_WATER_MARK));
  }

  /** The file that the database's mark names, without looking at any other copy; `undefined` when a survey is needed. */
  async function newest(): Promise<Replica | undefined> {
    try {
      const known = await highWaterMark();
      if (known === undefined) return undefined;
      const place = slotOf(known.gen);
      const held = await database.read([place]);
      const copy = parseReplica(place, held.get(place), deps.readHeader);
      return typeof copy === 'object' && isSameSave(copy.header, known) ? copy : undefined;
    } catch {
      return undefined;
    }
  }

  /** As `newest`, out of the mirror where the database lost it. */
  async function left(): Promise<Replica | undefined> {
    const held = await newest();
    if (held !== undefined) return held;
    await secondary.settle();
    const inLocal = await local.read([HIGH_WATER_MARK, SECONDARY]);
    const known = (await highWaterMark()) ?? parseHighWaterMark(inLocal.get(HIGH_WATER_MARK));
    const copy = parseReplica(SECONDARY, inLocal.get(SECONDARY), deps.readHeader);
    return typeof copy === 'object' && known !== undefined && isSameSave(copy.header, known) ? copy : undefined;
  }

  /**
   * Writes a sealed file: the slot of its generation first, then the mirror and the high-water mark. On a fault the former
   * generation stays in force in both engines.
   */
  async function save(bytes: Bytes, header: ReplicaHeader): Promise<void> {
    const next = highWaterMarkOf(header, deps.nowMs());
    const place = slotOf(header.gen);
    const before = await database.read([HIGH_WATER_MARK]);
    const former = parseHighWaterMark(before.get(HIGH_WATER_MARK));
    const values = new Map<string, unknown>([
      [place, bytes],
      [HIGH_WATER_MARK, next],
    ]);
    await snapshots.keepFormerDay(values, former, next, bytes);
    await database.write(values);
    try {
      if (bytes.length > LARGE_BYTES) await secondary.writeSoon(bytes, next);
      else await secondary.settle().then(() => secondary.write(bytes, next));
    } catch (thrown) {
      const undo = new Map<string, unknown>([[place, undefined]]);
      // A vault that was not made leaves nothing that looks like one.
      if (former === undefined) for (const name of values.keys()) undo.set(name, undefined);
      await takeBack(undo.set(HIGH_WATER_MARK, former), thrown);
    }
    leaveTrace(next);
  }

  /** Nobody waits for it: it is there for the day when both engines are empty. */
  function leaveTrace({ savedMs }: HighWaterMark): void {
    void deps.vaultMarker.keep(savedMs);
  }

  /**
   * Half a save is none: the caller hears of the fault, so the change must not come back by itself. Where it cannot be taken back
   * either, the database holds it for good, and saying so is the truth.
   */
  async function takeBack(undo: ReadonlyMap<string, unknown>, thrown: unknown): Promise<void> {
    const isUndone = await database.write(undo).then(
      () => true,
      () => false,
    );
    if (isUndone) throw toFault(thrown);
    deps.onNotice('copy-missing');
  }

  /**
   * Writes a file sealed under a new vault key everywhere, and takes every copy under the former key away. On a fault the former key
   * stays in force.
   */
  async function replace(bytes: Bytes, header: ReplicaHeader): Promise<void> {
    const next = highWaterMarkOf(header, deps.nowMs());
    const former = await readPlaces(database);
    const isOther = (name: string, value: unknown) =>
      isOtherVault(parseReplica(name, value, deps.readHeader), header.vid);
    const purged = [...former].filter(([name, value]) => isDayPlace(name) && !isOther(name, value));
    const values = new Map<string, unknown>(purged.map(([name]) => [name, undefined]));
    for (const slot of SLOTS) values.set(slot, bytes);
    values.set(HIGH_WATER_MARK, next);
    values.set(dayPlaceOf(next.savedMs), bytes);
    await database.write(values);
    try {
      await secondary.rewrite(bytes, next);
    } catch (thrown) {
      await takeBack(new Map([...values.keys()].map((name) => [name, former.get(name)])), thrown);
    }
    leaveTrace(next);
  }

  /** Brings every place up to the copy that authenticated, and returns what the user must be told. */
  async function repair(found: Inventory, best: Replica, authentic: ReadonlySet<string>): Promise<Notice | undefined> {
    const plan = planRepair(found, best, authentic, deps.nowMs());
    if (plan.inDatabase.size > 0) {
      if (found.broken.includes('database')) await database.clear();
      await database.write(plan.inDatabase);
    }
    if (plan.secondary === 'write') await secondary.write(best.bytes, plan.highWaterMark);
    if (plan.secondary === 'clear') await secondary.rewrite(best.bytes, plan.highWaterMark);
    leaveTrace(plan.highWaterMark);
    return plan.notice;
  }

  /** Writes a copy again where its engine lost it while the vault was open; answers what the user must be told. */
  async function selfHeal(): Promise<Notice | undefined> {
    const best = await left();
    if (best === undefined) return undefined;
    const known = (await highWaterMark()) ?? highWaterMarkOf(best.header, deps.nowMs());
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
   * Makes a file the vault in place of whatever `found` found. One write does it, so that whoever looks in between finds the former
   * state or the new one, and never nothing. On a fault the former state stays in force.
   */
  async function replaceVault(bytes: Bytes, header: ReplicaHeader, found: Inventory): Promise<void> {
    const highWaterMark = highWaterMarkOf(header, deps.nowMs());
    const inLocal = await local.read([HIGH_WATER_MARK, SECONDARY]).catch(() => new Map());
    const inDatabase = await readPlaces(database).catch(() => remakeDatabase(inLocal));
    const values = planReplacement({ inDatabase, inLocal, found }, { bytes, highWaterMark }, highWaterMark.savedMs);
    await database.write(values);
    try {
      await secondary.write(bytes, highWaterMark);
    } catch (thrown) {
      await takeBack(new Map([...values.keys()].map((name) => [name, inDatabase.get(name)])), thrown);
    }
    leaveTrace(highWaterMark);
  }

  /** Makes a database that cannot be opened anew; a trace of the vault stays in the other engine. */
  async function remakeDatabase(inLocal: ReadonlyMap<string, unknown>): Promise<ReadonlyMap<string, unknown>> {
    if (inLocal.size === 0) await local.write(new Map([[HIGH_WATER_MARK, 'lost']]));
    await database.clear();
    return new Map();
  }

  return {
    highWaterMark,
    newest,
    inventory,
    ring: snapshots.list,
    keepReplaced: snapshots.keepReplaced,
    save,
    replace,
    repair,
    selfHeal,
    replaceVault,
    settle: secondary.settle,
  };
}
