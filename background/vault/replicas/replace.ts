import type { Bytes } from '../../../src/bytes/bytes.ts';
import { equalBytes } from '../../../src/bytes/equal.ts';
import type { Inventory } from './inventory.ts';
import {
  dayPlaceOf,
  HIGH_WATER_MARK,
  type HighWaterMark,
  isDayPlace,
  isReplacedPlace,
  type Replica,
  type ReplicaHeader,
  readDayPlace,
  replacedPlaceOf,
  SLOTS,
  slotOf,
} from './replica.ts';
import { setAsidePrefix } from './set-aside.ts';

const SNAPSHOT_DAYS = 7;
/** Enough for two vaults, each with a week of snapshots, that are replaced one after the other. */
const REPLACED_LIMIT = 16;

/**
 * Removes the oldest snapshots past seven days, and past the limit of replaced ones, but none that is being written. Days in the
 * future come from a wrong clock, and go first. `names` are those in the database.
 */
export function dropOldSnapshots(values: Map<string, unknown>, names: readonly string[], nowMs: number): void {
  const today = readDayPlace(dayPlaceOf(nowMs)).day;
  const rank = (place: string) => (readDayPlace(place).day > today ? '' : place);
  for (const [isOfKind, most] of [
    [isPlainDay, SNAPSHOT_DAYS],
    [isReplacedPlace, REPLACED_LIMIT],
  ] as const) {
    const written = [...values].filter(([name, value]) => isOfKind(name) && value !== undefined).length;
    const others = names
      .filter((name) => isOfKind(name) && !values.has(name))
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    for (const old of others.slice(0, Math.max(0, written + others.length - most))) values.set(old, undefined);
  }
}

const isPlainDay = (place: string): boolean => isDayPlace(place) && !isReplacedPlace(place);

/** Whether a snapshot is of another vault than `vid`: a change of this vault's key does not concern it. */
export function isOtherVault(replica: Replica | string, vid: string): boolean {
  return typeof replica === 'object' && isReplacedPlace(replica.place) && replica.header.vid !== vid;
}

/** What both engines held before, by place. */
interface Former {
  readonly inDatabase: ReadonlyMap<string, unknown>;
  readonly inLocal: ReadonlyMap<string, unknown>;
  readonly found: Inventory;
}

/**
 * Plans the one write to the database by which a file becomes the vault in place of whatever is there. The vault that was there becomes
 * a snapshot, and what cannot be read is moved aside: only replicas under a former key are deleted.
 */
export function planReplacement(
  former: Former,
  file: { bytes: Bytes; highWaterMark: HighWaterMark },
  nowMs: number,
): Map<string, unknown> {
  const { inDatabase, inLocal, found } = former;
  const { bytes, highWaterMark } = file;
  const values = new Map<string, unknown>();
  for (const name of [...SLOTS, ...inDatabase.keys()]) if (!isReplacedPlace(name)) values.set(name, undefined);
  const addReplaced = (ms: number, { bytes: replaced, header }: Replica) =>
    values.set(
      freePlace(replacedPlaceOf(ms, header.gen), (name) => values.has(name) || inDatabase.has(name)),
      replaced,
    );
  for (const replica of newestOf(found)) addReplaced(nowMs, replica);
  for (const replica of found.replicas) {
    const { place, header } = replica;
    if (!isDayPlace(place) || isReplacedPlace(place)) continue;
    // A day's snapshot stays what it is under the same key; under another one it is of the vault that was replaced.
    if (header.vid === highWaterMark.vid && header.epoch === highWaterMark.epoch) values.delete(place);
    else addReplaced(Date.parse(readDayPlace(place).day), replica);
  }
  const aside = found.state === 'lost' ? undefined : new Set(found.unreadable);
  const asidePrefix = setAsidePrefix(nowMs);
  for (const [name, value] of inDatabase)
    if ((aside?.has(name) ?? true) && !isReplacedPlace(name)) values.set(asidePrefix + name, value);
  for (const [name, value] of inLocal) if (aside?.has(name) ?? true) values.set(`${asidePrefix}local/${name}`, value);
  values.set(slotOf(highWaterMark.gen), bytes);
  if (highWaterMark.gen > 1) values.set(slotOf(highWaterMark.gen + 1), bytes);
  values.set(dayPlaceOf(nowMs), bytes);
  values.set(
    HIGH_WATER_MARK,
    found.localMark === undefined ? highWaterMark : { ...highWaterMark, over: headerOf(found.localMark) },
  );
  dropOldSnapshots(values, [...inDatabase.keys()], nowMs);
  return values;
}

/** A name that begins with `place` and is not taken. */
export function freePlace(place: string, isTaken: (name: string) => boolean): string {
  let name = place;
  for (let at = 2; isTaken(name); at++) name = `${place}-${at}`;
  return name;
}

/** The newest files of the vault: more than one where the places disagree, since only the vault key tells which is whole. */
function newestOf(found: Inventory): readonly Replica[] {
  const places = found.replicas.filter(({ place }) => !isDayPlace(place));
  const top = places.filter(({ header }) => header.gen === places[0]?.header.gen);
  return top.filter(({ bytes }, at) => top.findIndex((other) => equalBytes(other.bytes, bytes)) === at);
}

function headerOf({ vid, epoch, gen }: ReplicaHeader): ReplicaHeader {
  return { vid, epoch, gen };
}
