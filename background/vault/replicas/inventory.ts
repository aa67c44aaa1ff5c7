import { ignore } from '../../../src/ignored.ts';
import type { KeyValueStore } from '../../storage/key-value.ts';
import {
  HIGH_WATER_MARK,
  type HighWaterMark,
  isDayPlace,
  isReplacedPlace,
  isSameSave,
  parseHighWaterMark,
  parseReplica,
  type ReadHeader,
  type Replica,
  SECONDARY,
  SLOTS,
} from './replica.ts';

type Engine = 'database' | 'local';

/** Everything that both engines hold of a vault. */
export interface Inventory {
  /** `lost`: something says that there was a vault, and no replica can be read. */
  readonly state: 'none' | 'present' | 'lost';
  /** Readable replicas, newest first. */
  readonly replicas: readonly Replica[];
  /** The highest mark of either engine. */
  readonly highWaterMark?: HighWaterMark;
  readonly databaseMark?: HighWaterMark;
  readonly localMark?: HighWaterMark;
  /** When a vault was last saved, by the marker outside both engines; read only where they hold nothing. */
  readonly savedMs?: number;
  /** Places that hold something unreadable. */
  readonly unreadable: readonly string[];
  /**
   * Places that read as if a newer version of ours had written them. Nothing has authenticated that: where a replica of this version
   * reaches the high-water mark, it is damage; where none does, nothing may be written.
   */
  readonly newer: readonly string[];
  /** An engine did not answer at all. */
  readonly broken: readonly Engine[];
}

/** Reads every place of both engines. An engine that does not answer is not taken for an empty one. */
export async function takeInventory(
  database: KeyValueStore,
  local: KeyValueStore,
  readHeader: ReadHeader,
): Promise<Inventory> {
  const broken: Engine[] = [];
  const orBroken = (engine: Engine) => (thrown: unknown) => {
    broken.push(engine);
    return ignore('replica-read', new Map<string, unknown>())(thrown);
  };
  const inDatabase = await readPlaces(database).catch(orBroken('database'));
  const inLocal = await local.read([HIGH_WATER_MARK, SECONDARY]).catch(orBroken('local'));
  const databaseMark = parseHighWaterMark(inDatabase.get(HIGH_WATER_MARK));
  const localMark = parseHighWaterMark(inLocal.get(HIGH_WATER_MARK));
  const highWaterMark = markInForce(databaseMark, localMark);
  const sorted = sortOut([...inDatabase, ...inLocal], readHeader, highWaterMark);
  const isEmpty = inDatabase.size === 0 && inLocal.size === 0 && broken.length === 0;
  return {
    state: sorted.replicas.length + sorted.newer.length > 0 ? 'present' : isEmpty ? 'none' : 'lost',
    ...sorted,
    broken,
    ...(highWaterMark && { highWaterMark }),
    ...(databaseMark && { databaseMark }),
    ...(localMark && { localMark }),
  };
}

/** Slots, mark and snapshots of the database. */
export async function readPlaces(database: KeyValueStore): Promise<ReadonlyMap<string, unknown>> {
  const days = (await database.names()).filter(isDayPlace);
  return database.read([HIGH_WATER_MARK, ...SLOTS, ...days]);
}

/** What the places hold: replicas, newest first, and the places of what is none. */
function sortOut(
  places: readonly (readonly [string, unknown])[],
  readHeader: ReadHeader,
  highWaterMark: HighWaterMark | undefined,
): Pick<Inventory, 'replicas' | 'unreadable' | 'newer'> {
  const replicas: Replica[] = [];
  const replaced: Replica[] = [];
  const unreadable: string[] = [];
  const newer: string[] = [];
  for (const [place, value] of places) {
    if (place === HIGH_WATER_MARK) continue;
    const replica = parseReplica(place, value, readHeader);
    if (replica === 'unreadable') unreadable.push(place);
    else if (replica !== 'newer' && isReplacedPlace(place)) replaced.push(replica);
    else if (isReplacedPlace(place)) continue;
    else if (replica === 'newer') newer.push(place);
    else if (!hasFormerKey(replica, highWaterMark)) replicas.push(replica);
  }
  // A vault that was replaced must not come back by itself because its passphrase was typed.
  if (replicas.length + newer.length === 0) replicas.push(...replaced);
  return { replicas: newestFirst(replicas, highWaterMark), unreadable, newer };
}

/** By generation, after the vault that the mark names all others. */
function newestFirst(replicas: readonly Replica[], highWaterMark: HighWaterMark | undefined): readonly Replica[] {
  return replicas
    .map((replica) => ({
      replica,
      isOther: highWaterMark === undefined || replica.header.vid === highWaterMark.vid ? 0 : 1,
      gen: replica.header.gen,
    }))
    .sort((a, b) => a.isOther - b.isOther || b.gen - a.gen)
    .map(({ replica }) => replica);
}

/** After the vault key was changed, no replica under a former key is one of this vault any more. */
function hasFormerKey({ header }: Replica, highWaterMark: HighWaterMark | undefined): boolean {
  return highWaterMark !== undefined && header.vid === highWaterMark.vid && header.epoch < highWaterMark.epoch;
}

/** The mark of the newest save. A file that replaced another vault may have a lower one, and says so. */
function markInForce(
  inDatabase: HighWaterMark | undefined,
  inLocal: HighWaterMark | undefined,
): HighWaterMark | undefined {
  const hasReplaced = inDatabase?.over !== undefined && inLocal !== undefined && isSameSave(inDatabase.over, inLocal);
  return hasReplaced ? inDatabase : highest(inDatabase, inLocal);
}

function highest(a: HighWaterMark | undefined, b: HighWaterMark | undefined): HighWaterMark | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.epoch > a.epoch || (b.epoch === a.epoch && b.gen > a.gen) ? b : a;
}
