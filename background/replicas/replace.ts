import type { Bytes } from '../../src/bytes/bytes.ts';
import { equalBytes } from '../../src/bytes/equal.ts';
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

const LOST = 'lost/';
const RING_DAYS = 7;
/** Two vaults with a week of days each may give way one after the other. */
const RING_REPLACED = 16;

/**
 * Takes the oldest places of the ring away past seven days, and past so many that a restore took the place of, but none that is being
 * written: restoring often on one day costs no other day. Days that are still to come were written by a clock that went wrong, and go
 * first. `names` are those in the database.
 */
export function trimRing(values: Map<string, unknown>, names: readonly string[], nowMs: number): void {
  const today = readDayPlace(dayPlaceOf(nowMs)).day;
  const rank = (place: string) => (readDayPlace(place).day > today ? '' : place);
  for (const [isOfKind, most] of [
    [isPlainDay, RING_DAYS],
    [isReplacedPlace, RING_REPLACED],
  ] as const) {
    const written = [...values].filter(([name, value]) => isOfKind(name) && value !== undefined).length;
    const others = names
      .filter((name) => isOfKind(name) && !values.has(name))
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    for (const old of others.slice(0, Math.max(0, written + others.length - most))) values.set(old, undefined);
  }
}

const isPlainDay = (place: string): boolean => isDayPlace(place) && !isReplacedPlace(place);

/** Whether a place of the ring holds another vault than `vid`: it has a key of its own, which a change of this one's does not concern. */
export function isOtherVault(copy: Replica | string, vid: string): boolean {
  return typeof copy === 'object' && isReplacedPlace(copy.place) && copy.header.vid !== vid;
}

/** What both engines held before, by place. */
interface Former {
  readonly inDatabase: ReadonlyMap<string, unknown>;
  readonly inLocal: ReadonlyMap<string, unknown>;
  readonly found: Inventory;
}

/**
 * Plans the one write to the database by which a file becomes the vault in place of whatever is there. The vault that was there goes
 * into the ring, and what cannot be read is moved aside: nothing is deleted but copies under a key that was changed long ago.
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
  const keep = (ms: number, { bytes: kept, header }: Replica) =>
    values.set(
      freePlace(replacedPlaceOf(ms, header.gen), (name) => values.has(name) || inDatabase.has(name)),
      kept,
    );
  for (const copy of newestOf(found)) keep(nowMs, copy);
  for (const copy of found.replicas) {
    if (!isDayPlace(copy.place) || isReplacedPlace(copy.place)) continue;
    // A day's copy stays what it is under the same key; under another one it is a day of the vault that was replaced.
    if (copy.header.vid === highWaterMark.vid && copy.header.epoch === highWaterMark.epoch) values.delete(copy.place);
    else keep(Date.parse(readDayPlace(copy.place).day), copy);
  }
  const aside = found.state === 'lost' ? undefined : new Set(found.unreadable);
  const stash = `${LOST}${nowMs}/`;
  for (const [name, value] of inDatabase)
    if ((aside?.has(name) ?? true) && !isReplacedPlace(name)) values.set(stash + name, value);
  for (const [name, value] of inLocal) if (aside?.has(name) ?? true) values.set(`${stash}local/${name}`, value);
  values.set(slotOf(highWaterMark.gen), bytes);
  if (highWaterMark.gen > 1) values.set(slotOf(highWaterMark.gen + 1), bytes);
  values.set(dayPlaceOf(nowMs), bytes);
  values.set(
    HIGH_WATER_MARK,
    found.localMark === undefined ? highWaterMark : { ...highWaterMark, over: headerOf(found.localMark) },
  );
  trimRing(values, [...inDatabase.keys()], nowMs);
  return values;
}

/** A name that begins with `place` and is not taken. */
export function freePlace(place: string, isTaken: (name: string) => boolean): string {
  let name = place;
  for (let at = 2; isTaken(name); at++) name = `${place}-${at}`;
  return name;
}

/** The newest files of the vault: more than one where the places disagree, since only its secret can tell which is whole. */
function newestOf(found: Inventory): readonly Replica[] {
  const places = found.replicas.filter(({ place }) => !isDayPlace(place));
  const top = places.filter(({ header }) => header.gen === places[0]?.header.gen);
  return top.filter(({ bytes }, at) => top.findIndex((other) => equalBytes(other.bytes, bytes)) === at);
}

function headerOf({ vid, epoch, gen }: ReplicaHeader): ReplicaHeader {
  return { vid, epoch, gen };
}
