import type { Bytes } from '../../src/bytes/bytes.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import { freePlace, trimRing } from './replace.ts';
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

/** Keeps a sealed file for each of the last seven days, and those that a restore replaced. */
export function createSnapshots({ database, nowMs, readHeader }: SnapshotsDeps) {
  /** Adds the last file of the former day to the first save of a day, and drops days past the seventh. */
  async function keepFormerDay(
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
    trimRing(values, await database.names(), next.savedMs);
  }

  /** The snapshots that can be read, newest first. */
  async function list(): Promise<readonly Replica[]> {
    const days = (await database.names()).filter(isDayPlace).sort().reverse();
    const held = await database.read(days);
    return days.flatMap((place) => {
      const copy = parseReplica(place, held.get(place), readHeader);
      return typeof copy === 'object' ? [copy] : [];
    });
  }

  /** Keeps a file beside the day's own snapshot before something replaces it. */
  async function keepReplaced(file: Replica): Promise<void> {
    const names = await database.names();
    const place = freePlace(replacedPlaceOf(nowMs(), file.header.gen), (name) => names.includes(name));
    const values = new Map<string, unknown>([[place, file.bytes]]);
    trimRing(values, names, nowMs());
    await database.write(values);
  }

  return { keepFormerDay, list, keepReplaced };
}
