import { decodeBase64 } from '../../../src/bytes/base64.ts';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { Fault } from '../../../src/fault.ts';
import { ignore } from '../../../src/ignored.ts';
import type { SetAside } from '../../../src/messages/backups.ts';
import type { KeyValueStore } from '../../storage/key-value.ts';
import { HIGH_WATER_MARK, isDayPlace, parseReplica, type ReadHeader, readDayPlace, SECONDARY } from './replica.ts';

/** Where a replacement moves what it cannot read: `lost/`, the time in milliseconds, and the former place. */
const SET_ASIDE = 'lost/';

/** The place of what was set aside at a time; that of the other engine is under `local/`. */
export function setAsidePrefix(ms: number): string {
  return `${SET_ASIDE}${ms}/`;
}

/** Whether a place holds what was set aside. */
export function isSetAside(place: string): boolean {
  return place.startsWith(SET_ASIDE);
}

/** What was set aside: unreadable copies that a new or restored vault took the place of. */
export function createSetAside({
  database,
  readHeader,
}: {
  readonly database: KeyValueStore;
  readonly readHeader: ReadHeader;
}) {
  /** The copies, newest first; marks and whatever else holds no copy are not listed. */
  async function list(): Promise<readonly SetAside[]> {
    const places = (await database.names()).filter(
      (place) => isSetAside(place) && formerPlace(place) !== HIGH_WATER_MARK,
    );
    const stored = await database.read(places);
    return places
      .flatMap((place) => {
        const bytes = bytesOf(stored.get(place));
        return bytes === undefined ? [] : [describe(place, bytes)];
      })
      .sort((a, b) => b.atMs - a.atMs || (a.place < b.place ? -1 : 1));
  }

  function describe(place: string, bytes: Bytes): SetAside {
    const former = formerPlace(place);
    const replica = parseReplica(place, bytes, readHeader);
    return {
      place,
      atMs: Number(place.split('/')[1]),
      bytes: bytes.length,
      from: isDayPlace(former) ? 'day' : former === SECONDARY ? 'mirror' : 'database',
      ...(isDayPlace(former) && { day: readDayPlace(former).day }),
      why: typeof replica === 'string' ? replica : 'whole',
    };
  }

  async function read(place: string): Promise<Bytes> {
    const bytes = isSetAside(place) ? bytesOf((await database.read([place])).get(place)) : undefined;
    if (bytes === undefined) throw new Fault('backup-missing', 'got no such copy, want one that was set aside');
    return bytes;
  }

  /** Removes one; with the last of a time go the marks beside it. */
  async function remove(place: string): Promise<void> {
    await read(place);
    const time = place.split('/')[1];
    const isOther = (one: SetAside) => one.place !== place && one.place.split('/')[1] === time;
    const gone = (await list()).some(isOther)
      ? [place]
      : (await database.names()).filter((name) => name.startsWith(`${SET_ASIDE}${time}/`));
    await database.write(new Map(gone.map((name) => [name, undefined])));
  }

  return { list, read, remove };
}

/** Where it was before. */
function formerPlace(place: string): string {
  return place
    .split('/')
    .slice(2)
    .join('/')
    .replace(/^local\//, '');
}

function bytesOf(raw: unknown): Bytes | undefined {
  if (raw instanceof Uint8Array) return raw as Bytes;
  if (typeof raw !== 'string') return undefined;
  try {
    return decodeBase64(raw);
  } catch (thrown) {
    return ignore('stored-value-invalid')(thrown);
  }
}
