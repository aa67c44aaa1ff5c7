import type { Bytes } from '../src/bytes/bytes.ts';
import { Fault, toFault } from '../src/fault.ts';
import type { Notice } from '../src/messages/views.ts';
import { decodeMirror, encodeMirror } from './mirror-text.ts';
import type { Shelf } from './shelf.ts';

/** The part of a vault file's header that tells copies apart. It is not authenticated until the copy is opened. */
export interface CopyHeader {
  readonly vid: string;
  readonly epoch: number;
  readonly gen: number;
}

/** What is known of the newest save: the high-water mark, kept in both engines. */
export interface Mark extends CopyHeader {
  readonly savedMs: number;
}

/** One readable copy, not authenticated yet. */
export interface Copy {
  readonly place: string;
  readonly bytes: Bytes;
  readonly header: CopyHeader;
}

/** Everything that both engines hold of a vault. */
export interface Survey {
  /** `lost`: something says that there was a vault, and no copy can be read. */
  readonly state: 'none' | 'present' | 'lost';
  /** Readable copies, newest first. */
  readonly copies: readonly Copy[];
  /** The highest mark of either engine. */
  readonly mark?: Mark;
  readonly databaseMark?: Mark;
  readonly localMark?: Mark;
  /** Places that hold something unreadable. */
  readonly unreadable: readonly string[];
  /** A copy was made by a newer version of ours: nothing may be written. */
  readonly newer: boolean;
  /** An engine did not answer at all. */
  readonly broken: readonly ('database' | 'local')[];
}

export interface CopiesDeps {
  readonly database: Shelf;
  readonly local: Shelf;
  readonly nowMs: () => number;
  /** Reads a file's header; throws a `Fault` when it is none. */
  readonly readHeader: (bytes: Bytes) => CopyHeader;
  /** Runs `work` after a delay; the mirror of a large vault lags by it. */
  readonly later: (work: () => void, delayMs: number) => void;
  /** Told when a lagging mirror could not be written. */
  readonly onNotice: (notice: Notice) => void;
}

const SLOTS = ['slot/0', 'slot/1'] as const;
const MIRROR = 'mirror';
const MARK = 'mark';
const DAY = 'day/';
const LOST = 'lost/';
const RING_DAYS = 7;
const LARGE_BYTES = 1_000_000;
const MIRROR_LAG_MS = 1_500;

export type Copies = ReturnType<typeof createCopies>;

/** Keeps the sealed file in two engines: slots A and B and a ring of daily copies in the database, a mirror in `storage.local`. */
export function createCopies(deps: CopiesDeps) {
  const { database, local } = deps;
  let awaitingMirror: { bytes: Bytes; mark: Mark } | undefined;
  let mirroring: Promise<void> = Promise.resolve();

  async function writeMirror(bytes: Bytes, mark: Mark): Promise<void> {
    awaitingMirror = undefined;
    await local.write(
      new Map<string, unknown>([
        [MIRROR, encodeMirror(bytes)],
        [MARK, mark],
      ]),
    );
  }

  /** Writes the mirror of a large vault soon, and only the newest one. */
  async function mirrorSoon(bytes: Bytes, mark: Mark): Promise<void> {
    await local.write(new Map([[MARK, mark]]));
    const scheduled = awaitingMirror !== undefined;
    awaitingMirror = { bytes, mark };
    if (!scheduled) deps.later(() => void settle(), MIRROR_LAG_MS);
  }

  /** Writes a mirror that still lags. */
  function settle(): Promise<void> {
    mirroring = mirroring.then(async () => {
      if (awaitingMirror === undefined) return;
      try {
        await writeMirror(awaitingMirror.bytes, awaitingMirror.mark);
      } catch {
        deps.onNotice('copy-missing');
      }
    });
    return mirroring;
  }

  /** The high-water mark of the database, the cheapest way to learn whether a copy in memory is the newest. */
  async function mark(): Promise<Mark | undefined> {
    return parseMark((await database.read([MARK])).get(MARK));
  }

  /** The file that the database's mark names, without looking at any other copy; `undefined` when a survey is needed. */
  async function newest(): Promise<Copy | undefined> {
    try {
      const known = await mark();
      if (known === undefined) return undefined;
      const place = slotOf(known.gen);
      const held = await database.read([place]);
      const copy = parseCopy(place, held.get(place), deps.readHeader);
      return typeof copy === 'object' && isSame(copy.header, known) ? copy : undefined;
    } catch {
      return undefined;
    }
  }

  async function survey(): Promise<Survey> {
    await settle();
    const broken: ('database' | 'local')[] = [];
    const inDatabase = await readAll(database, [MARK, ...SLOTS], DAY).catch(() => {
      broken.push('database');
      return new Map<string, unknown>();
    });
    const inLocal = await local.read([MARK, MIRROR]).catch(() => {
      broken.push('local');
      return new Map<string, unknown>();
    });
    const databaseMark = parseMark(inDatabase.get(MARK));
    const localMark = parseMark(inLocal.get(MARK));
    const known = highest(databaseMark, localMark);

    const copies: Copy[] = [];
    const unreadable: string[] = [];
    let fromFuture = false;
    const found = [...[...inDatabase].filter(([name]) => name !== MARK)];
    if (inLocal.has(MIRROR)) found.push([MIRROR, inLocal.get(MIRROR)]);
    for (const [place, value] of found) {
      const copy = parseCopy(place, value, deps.readHeader);
      if (copy === 'newer') fromFuture = true;
      else if (copy === 'unreadable') unreadable.push(place);
      // After the vault key was changed, no copy under the former key is a copy of this vault any more.
      else if (known === undefined || copy.header.vid !== known.vid || copy.header.epoch >= known.epoch)
        copies.push(copy);
    }
    copies.sort((a, b) => ours(b, known) - ours(a, known) || b.header.gen - a.header.gen);
    const traces = known !== undefined || unreadable.length > 0 || inDatabase.has(MARK) || inLocal.has(MARK);
    const state = copies.length > 0 || fromFuture ? 'present' : traces || broken.length > 0 ? 'lost' : 'none';
    return {
      state,
      copies,
      newer: fromFuture,
      unreadable,
      broken,
      ...(known && { mark: known }),
      ...(databaseMark && { databaseMark }),
      ...(localMark && { localMark }),
    };
  }

  /**
   * Writes a sealed file: the slot of its generation first, then the mirror and the high-water mark. On a fault the former
   * generation stays in force in both engines.
   */
  async function save(bytes: Bytes, header: CopyHeader): Promise<void> {
    const next: Mark = { ...plain(header), savedMs: deps.nowMs() };
    const place = slotOf(header.gen);
    const before = await database.read([MARK]);
    const former = parseMark(before.get(MARK));
    const values = new Map<string, unknown>([
      [place, bytes],
      [MARK, next],
    ]);
    await turnRing(values, former, next, bytes);
    await database.write(values);
    try {
      if (bytes.length > LARGE_BYTES) await mirrorSoon(bytes, next);
      else await writeMirror(bytes, next);
    } catch (thrown) {
      // Half a save is none: the caller hears of the fault, so the change must not come back by itself.
      await database.write(
        new Map<string, unknown>([
          [place, undefined],
          [MARK, former],
        ]),
      );
      throw toFault(thrown);
    }
  }

  /** On the first save of a day, keeps the last file of the day before; at most seven days are kept. */
  async function turnRing(
    values: Map<string, unknown>,
    former: Mark | undefined,
    next: Mark,
    bytes: Bytes,
  ): Promise<void> {
    if (former === undefined) {
      values.set(DAY + dayOf(next.savedMs), bytes);
      return;
    }
    if (dayOf(former.savedMs) === dayOf(next.savedMs)) return;
    const formerPlace = slotOf(former.gen);
    const last = (await database.read([formerPlace])).get(formerPlace);
    if (last !== undefined) values.set(DAY + dayOf(former.savedMs), last);
    const days = (await database.names())
      .filter((name) => name.startsWith(DAY))
      .concat([...values.keys()].filter(isDay));
    for (const old of [...new Set(days)].sort().slice(0, -RING_DAYS)) values.set(old, undefined);
  }

  /** Writes a file sealed under a new vault key everywhere, and takes every copy under the former key away. */
  async function replace(bytes: Bytes, header: CopyHeader): Promise<void> {
    const next: Mark = { ...plain(header), savedMs: deps.nowMs() };
    const days = (await database.names()).filter(isDay);
    const values = new Map<string, unknown>(days.map((name) => [name, undefined]));
    for (const slot of SLOTS) values.set(slot, bytes);
    values.set(MARK, next);
    values.set(DAY + dayOf(next.savedMs), bytes);
    await database.write(values);
    awaitingMirror = undefined;
    // Overwritten values stay in the area's log until it is cleared, and the old ones can be opened by the old passphrase.
    const others = await local
      .names()
      .then((names) => local.read(names.filter((name) => name !== MIRROR && name !== MARK)));
    await local.clear();
    await local.write(new Map<string, unknown>([...others, [MIRROR, encodeMirror(bytes)], [MARK, next]]));
  }

  /**
   * Brings every place up to the copy that authenticated, and returns what the user must be told. `authentic` are the places
   * whose copies opened with the vault key.
   */
  async function repair(found: Survey, best: Copy, authentic: ReadonlySet<string>): Promise<Notice | undefined> {
    const { mark: known } = found;
    const marked: Mark = {
      ...plain(best.header),
      savedMs: known?.gen === best.header.gen ? known.savedMs : deps.nowMs(),
    };
    const inBest = slotOf(best.header.gen);
    const inOther = slotOf(best.header.gen + 1);
    const values = new Map<string, unknown>();
    let damaged = found.unreadable.length > 0 || found.broken.length > 0;

    const placeOf = (name: string) => found.copies.find((copy) => copy.place === name);
    const isBest = (copy: Copy | undefined) => copy?.header.gen === best.header.gen && authentic.has(copy.place);
    if (!isBest(placeOf(inBest))) values.set(inBest, best.bytes);
    const other = placeOf(inOther);
    const othersGen = other && authentic.has(inOther) ? other.header.gen : undefined;
    if (othersGen === undefined && best.header.gen > 1) values.set(inOther, best.bytes);
    for (const copy of found.copies) {
      if (authentic.has(copy.place)) continue;
      damaged = true;
      if (isDay(copy.place)) values.set(copy.place, undefined);
    }
    for (const place of found.unreadable) if (isDay(place)) values.set(place, undefined);
    if (values.has(inBest) || values.has(inOther)) damaged = true;
    if (found.databaseMark === undefined || !isSame(found.databaseMark, marked)) values.set(MARK, marked);

    const mirror = placeOf(MIRROR);
    const mirrorLags = mirror !== undefined && authentic.has(MIRROR) && mirror.header.gen < best.header.gen;
    if (mirror === undefined || !authentic.has(MIRROR)) damaged = true;
    // Between the slot and the mirror lies one save at most: an engine further behind was put back to an older state.
    const behind = [found.databaseMark, found.localMark].some(
      (one) => one !== undefined && one.gen < best.header.gen - 1,
    );

    if (values.size > 0) {
      if (found.broken.includes('database')) await database.clear();
      await database.write(values);
    }
    if (!isBest(mirror) || found.localMark === undefined || !isSame(found.localMark, marked)) {
      await writeMirror(best.bytes, marked);
    }
    if (known !== undefined && known.vid === best.header.vid && best.header.gen < known.gen) return 'older-copy-used';
    if (behind && !mirrorLags) return 'older-copy-refused';
    if (behind) return 'older-copy-refused';
    return damaged ? 'copy-repaired' : undefined;
  }

  /** Moves what is left of an unreadable vault aside, so that a new one can be made; nothing is deleted. */
  async function setAside(): Promise<void> {
    const kept = await readAll(database, [MARK, ...SLOTS], DAY).catch(async () => {
      await database.clear();
      return new Map<string, unknown>();
    });
    const inLocal = await local.read([MARK, MIRROR]).catch(() => new Map<string, unknown>());
    const stamp = `${LOST}${deps.nowMs()}/`;
    const values = new Map<string, unknown>();
    for (const [name, value] of kept) values.set(stamp + name, value).set(name, undefined);
    for (const [name, value] of inLocal) values.set(`${stamp}local/${name}`, value);
    await database.write(values);
    await local.write(new Map([...inLocal.keys()].map((name) => [name, undefined])));
  }

  return { mark, newest, survey, save, replace, repair, setAside, settle };
}

function slotOf(gen: number): string {
  return SLOTS[gen % 2 === 0 ? 0 : 1];
}

function isDay(name: string): boolean {
  return name.startsWith(DAY);
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function plain({ vid, epoch, gen }: CopyHeader): CopyHeader {
  return { vid, epoch, gen };
}

function isSame(a: CopyHeader, b: CopyHeader): boolean {
  return a.vid === b.vid && a.epoch === b.epoch && a.gen === b.gen;
}

/** 1 for a copy of the vault that the mark names, 0 for a stranger: strangers come last. */
function ours(copy: Copy, known: Mark | undefined): number {
  return known === undefined || copy.header.vid === known.vid ? 1 : 0;
}

function highest(a: Mark | undefined, b: Mark | undefined): Mark | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.epoch > a.epoch || (b.epoch === a.epoch && b.gen > a.gen) ? b : a;
}

function parseMark(raw: unknown): Mark | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { vid, epoch, gen, savedMs } = raw as Record<string, unknown>;
  if (typeof vid !== 'string' || !isCount(epoch) || !isCount(gen) || !isCount(savedMs)) return undefined;
  return { vid, epoch, gen, savedMs };
}

function isCount(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0;
}

function parseCopy(place: string, raw: unknown, readHeader: CopiesDeps['readHeader']): Copy | 'unreadable' | 'newer' {
  try {
    const bytes = typeof raw === 'string' ? decodeMirror(raw) : raw;
    if (!(bytes instanceof Uint8Array)) throw new Fault('vault-damaged', 'got no bytes, want a file');
    const owned = bytes as Bytes;
    return { place, bytes: owned, header: plain(readHeader(owned)) };
  } catch (thrown) {
    return toFault(thrown).code === 'vault-version' ? 'newer' : 'unreadable';
  }
}

async function readAll(shelf: Shelf, names: readonly string[], prefix: string): Promise<ReadonlyMap<string, unknown>> {
  const further = (await shelf.names()).filter((name) => name.startsWith(prefix));
  return shelf.read([...names, ...further]);
}
