import type { KeyValueStore } from '../storage/key-value.ts';
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

/** Everything that both engines hold of a vault. */
export interface Inventory {
  /** `lost`: something says that there was a vault, and no copy can be read. */
  readonly state: 'none' | 'present' | 'lost';
  /** Readable copies, newest first. */
  readonly replicas: readonly Replica[];
  /** The highest mark of either engine. */
  readonly highWaterMark?: HighWaterMark;
  readonly databaseMark?: HighWaterMark;
  readonly localMark?: HighWaterMark;
  /** When a vault was last saved, by the trace outside both engines; looked for only where they hold nothing. */
  readonly savedMs?: number;
  /** Places that hold something unreadable. */
  readonly unreadable: readonly string[];
  /**
   * Places that read as if a newer version of ours had written them. Nothing has authenticated what says so: where a copy of this
   * version reaches the high-water mark, it is damage; where none does, nothing may be written.
   */
  readonly newer: readonly string[];
  /** An engine did not answer at all. */
  readonly broken: readonly ('database' | 'local')[];
}

/** Looks at every place of both engines. An engine that does not answer is not taken for an empty one. */
export async function takeInventory(
  database: KeyValueStore,
  local: KeyValueStore,
  readHeader: ReadHeader,
): Promise<Inventory> {
  const broken: ('database' | 'local')[] = [];
  const inDatabase = await readPlaces(database).catch(() => {
    broken.push('database');
    return new Map<string, unknown>();
  });
  const inLocal = await local.read([HIGH_WATER_MARK, SECONDARY]).catch(() => {
    broken.push('local');
    return new Map<string, unknown>();
  });
  const databaseMark = parseHighWaterMark(inDatabase.get(HIGH_WATER_MARK));
  const localMark = parseHighWaterMark(inLocal.get(HIGH_WATER_MARK));
  const highWaterMark = markInForce(databaseMark, localMark);

  const replicas: Replica[] = [];
  const replaced: Replica[] = [];
  const unreadable: string[] = [];
  const newer: string[] = [];
  for (const [place, value] of [...inDatabase, ...inLocal]) {
    if (place === HIGH_WATER_MARK) continue;
    const copy = parseReplica(place, value, readHeader);
    if (copy === 'newer') {
      if (!isReplacedPlace(place)) newer.push(place);
    } else if (copy === 'unreadable') unreadable.push(place);
    // A vault that was replaced is kept to be looked into. It must not come back by itself because its passphrase was typed.
    else if (isReplacedPlace(place)) replaced.push(copy);
    else if (!isFormer(copy, highWaterMark)) replicas.push(copy);
  }
  if (replicas.length + newer.length === 0) replicas.push(...replaced);
  replicas.sort((a, b) => ours(b, highWaterMark) - ours(a, highWaterMark) || b.header.gen - a.header.gen);
  const isEmpty = inDatabase.size === 0 && inLocal.size === 0 && broken.length === 0;
  return {
    state: replicas.length + newer.length > 0 ? 'present' : isEmpty ? 'none' : 'lost',
    replicas,
    newer,
    unreadable,
    broken,
    ...(highWaterMark && { highWaterMark }),
    ...(databaseMark && { databaseMark }),
    ...(localMark && { localMark }),
  };
}

/** Slots, mark and ring of the database. */
export async function readPlaces(database: KeyValueStore): Promise<ReadonlyMap<string, unknown>> {
  const days = (await database.names()).filter(isDayPlace);
  return database.read([HIGH_WATER_MARK, ...SLOTS, ...days]);
}

/** After the vault key was changed, no copy under a former key is a copy of this vault any more. */
function isFormer({ header }: Replica, highWaterMark: HighWaterMark | undefined): boolean {
  return highWaterMark !== undefined && header.vid === highWaterMark.vid && header.epoch < highWaterMark.epoch;
}

/** 1 for a copy of the vault that the mark names, 0 for a stranger: strangers come last. */
function ours({ header }: Replica, highWaterMark: HighWaterMark | undefined): number {
  return highWaterMark === undefined || header.vid === highWaterMark.vid ? 1 : 0;
}

/** The mark of the newest save. A file that took the place of another vault may have a lower one, and says so. */
function markInForce(
  inDatabase: HighWaterMark | undefined,
  inLocal: HighWaterMark | undefined,
): HighWaterMark | undefined {
  const isOver = inDatabase?.over !== undefined && inLocal !== undefined && isSameSave(inDatabase.over, inLocal);
  return isOver ? inDatabase : highest(inDatabase, inLocal);
}

function highest(a: HighWaterMark | undefined, b: HighWaterMark | undefined): HighWaterMark | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.epoch > a.epoch || (b.epoch === a.epoch && b.gen > a.gen) ? b : a;
}
