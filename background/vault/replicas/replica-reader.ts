import { ignore } from '../../../src/ignored.ts';
import type { KeyValueStore } from '../../storage/key-value.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import type { VaultMarker } from './marker.ts';
import {
  HIGH_WATER_MARK,
  type HighWaterMark,
  isSameSave,
  LARGE_BYTES,
  parseHighWaterMark,
  parseReplica,
  type ReadHeader,
  type Replica,
  SECONDARY,
  slotOf,
} from './replica.ts';
import type { Secondary } from './secondary.ts';

export interface ReplicaReaderDeps {
  readonly database: KeyValueStore;
  readonly local: KeyValueStore;
  readonly vaultMarker: VaultMarker;
  readonly readHeader: ReadHeader;
}

/** Finds the replicas of the vault file. */
export function createReplicaReader(deps: ReplicaReaderDeps, secondary: Secondary) {
  const { database, local, readHeader } = deps;

  /** All that both engines hold. Where that is nothing, the marker of a vault still makes it a loss and no first run. */
  async function inventory(): Promise<Inventory> {
    await secondary.finishWriting();
    const found = await takeInventory(database, local, readHeader);
    const marker = found.state === 'none' ? await deps.vaultMarker.find() : undefined;
    return marker === undefined ? found : { ...found, state: 'lost', ...marker };
  }

  /** The high-water mark of the database, the cheapest way to learn whether a vault in memory is the newest. */
  async function highWaterMark(): Promise<HighWaterMark | undefined> {
    return parseHighWaterMark((await database.read([HIGH_WATER_MARK])).get(HIGH_WATER_MARK));
  }

  /** The file that the database's mark names, without a look at any other replica; `undefined` when an inventory is needed. */
  async function newest(): Promise<Replica | undefined> {
    return findNewest().catch(ignore('replica-read'));
  }

  async function findNewest(): Promise<Replica | undefined> {
    const known = await highWaterMark();
    if (known === undefined) return undefined;
    const place = slotOf(known.gen);
    return ofSave(known, place, (await database.read([place])).get(place));
  }

  /**
   * The newest replica of a large vault alone, as an inventory: if the marks of both engines name it, no other can be newer, and the
   * others need not be read before it is used. `undefined` when all of them must be.
   */
  async function newestByBothMarks(): Promise<Inventory | undefined> {
    const marks = [highWaterMark(), local.read([HIGH_WATER_MARK])] as const;
    const [databaseMark, inLocal] = await Promise.all(marks).catch(ignore('replica-read', []));
    const localMark = inLocal && parseHighWaterMark(inLocal.get(HIGH_WATER_MARK));
    if (databaseMark === undefined || localMark === undefined || !isSameSave(databaseMark, localMark)) return undefined;
    const replica = await newest();
    if (replica === undefined || replica.bytes.length <= LARGE_BYTES) return undefined;
    const nothingElse = { unreadable: [], newer: [], broken: [] };
    return {
      ...{ state: 'present', replicas: [replica], highWaterMark: databaseMark, databaseMark, localMark },
      ...nothingElse,
    };
  }

  /** As `newest`, from the secondary replica where the database lost it. */
  async function newestOfEither(): Promise<Replica | undefined> {
    const inDatabase = await newest();
    if (inDatabase !== undefined) return inDatabase;
    await secondary.finishWriting();
    const inLocal = await local.read([HIGH_WATER_MARK, SECONDARY]);
    const known = (await highWaterMark()) ?? parseHighWaterMark(inLocal.get(HIGH_WATER_MARK));
    return known && ofSave(known, SECONDARY, inLocal.get(SECONDARY));
  }

  /** What a place holds, if it is the replica of that save. */
  function ofSave(save: HighWaterMark, place: string, raw: unknown): Replica | undefined {
    const replica = parseReplica(place, raw, readHeader);
    return typeof replica === 'object' && isSameSave(replica.header, save) ? replica : undefined;
  }

  return { inventory, highWaterMark, newest, newestByBothMarks, newestOfEither };
}
