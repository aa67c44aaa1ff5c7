import type { Bytes } from '../../../src/bytes/bytes.ts';
import type { KeyValueStore } from '../../storage/key-value.ts';
import { dropOldSnapshots, freePlace } from './replace.ts';
import {
  dayPlaceOf,
  type HighWaterMark,
  isDayPlace,
  parseReplica,
  type ReadHeader,
  type Replica,
  replacedPlaceOf,
  slotOf,
} from './replica.ts';

export interface SnapshotsDeps {
  readonly database: KeyValueStore;
  readonly nowMs: () => number;
  readonly readHeader: ReadHeader;
}

/** Keeps a file of each of the last seven days, and those that a restore replaced. */
export function createSnapshots({ database, nowMs, readHeader }: SnapshotsDeps) {
  /** Adds the last file of the former day to the first save of a day, and removes days past the seventh. */
  async function addFormerDay(
    values: Map<string, unknown>,
    former: HighWaterMark | undefined,
    next: HighWaterMark,
    bytes: Bytes,
  ): Promise<void> {
    if (former === undefined) {
      values.set(dayPlaceOf(next.savedMs), bytes);
      return;
    }
    if (dayPlaceOf(former.savedMs) === dayPlaceOf(next.savedMs)) return;
    const formerPlace = slotOf(former.gen);
    const last = (await database.read([formerPlace])).get(formerPlace);
    if (last !== undefined) values.set(dayPlaceOf(former.savedMs), last);
    dropOldSnapshots(values, await database.names(), next.savedMs);
  }

  /** The snapshots that can be read, newest first. */
  async function list(): Promise<readonly Replica[]> {
    const places = (await database.names()).filter(isDayPlace).sort().reverse();
    const stored = await database.read(places);
    return places.flatMap((place) => {
      const replica = parseReplica(place, stored.get(place), readHeader);
      return typeof replica === 'object' ? [replica] : [];
    });
  }

  /** Adds a file beside the day's own snapshot before something replaces it. */
  async function addReplaced(file: Replica): Promise<void> {
    const names = await database.names();
    const place = freePlace(replacedPlaceOf(nowMs(), file.header.gen), (name) => names.includes(name));
    const values = new Map<string, unknown>([[place, file.bytes]]);
    dropOldSnapshots(values, names, nowMs());
    await database.write(values);
  }

  return { addFormerDay, list, addReplaced };
}
