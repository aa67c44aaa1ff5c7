import type { Bytes } from '../src/bytes/bytes.ts';
import { Fault, toFault } from '../src/fault.ts';
import type { Notice } from '../src/messages/notice.ts';
import {
  type Copy,
  type CopyHeader,
  dayPlaceOf,
  isDayPlace,
  isSameSave,
  MARK,
  type Mark,
  MIRROR,
  markOf,
  parseCopy,
  parseMark,
  type ReadHeader,
  replacedPlaceOf,
  SLOTS,
  slotOf,
} from './copy.ts';
import { encodeMirror } from './mirror-text.ts';
import { planRepair } from './repair.ts';
import type { Shelf } from './shelf.ts';
import { readPlaces, type Survey, surveyCopies } from './survey.ts';
import { freePlace, isOtherVault, planTakeover, trimRing } from './takeover.ts';

export interface CopiesDeps {
  readonly database: Shelf;
  readonly local: Shelf;
  readonly nowMs: () => number;
  readonly readHeader: ReadHeader;
  /** Runs `work` after a delay; the mirror of a large vault lags by it. */
  readonly later: (work: () => void, delayMs: number) => void;
  /** Told when a lagging mirror could not be written. */
  readonly onNotice: (notice: Notice) => void;
}

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

  /** Writes a mirror that still lags; resolves when no write of it is under way. */
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

  /** Writes the mirror into an emptied area: overwritten values stay in its log until it is cleared. */
  async function rewriteMirror(bytes: Bytes, mark: Mark): Promise<void> {
    awaitingMirror = undefined;
    await mirroring;
    const names = (await local.names()).filter((name) => name !== MIRROR && name !== MARK);
    const others = await local.read(names);
    await local.clear();
    await local.write(new Map<string, unknown>([...others, [MIRROR, encodeMirror(bytes)], [MARK, mark]]));
  }

  /** All that both engines hold. */
  async function survey(): Promise<Survey> {
    await settle();
    return surveyCopies(database, local, deps.readHeader);
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
      return typeof copy === 'object' && isSameSave(copy.header, known) ? copy : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Writes a sealed file: the slot of its generation first, then the mirror and the high-water mark. On a fault the former
   * generation stays in force in both engines.
   */
  async function save(bytes: Bytes, header: CopyHeader): Promise<void> {
    const next = markOf(header, deps.nowMs());
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
      else await settle().then(() => writeMirror(bytes, next));
    } catch (thrown) {
      const undo = new Map<string, unknown>([[place, undefined]]);
      // A vault that was not made leaves nothing that looks like one.
      if (former === undefined) for (const name of values.keys()) undo.set(name, undefined);
      await takeBack(undo.set(MARK, former), thrown);
    }
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

  /** On the first save of a day, keeps the last file of the day before; at most seven days are kept. */
  async function turnRing(
    values: Map<string, unknown>,
    former: Mark | undefined,
    next: Mark,
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
    trimRing(values, await database.names());
  }

  /**
   * Writes a file sealed under a new vault key everywhere, and takes every copy under the former key away. On a fault the former key
   * stays in force.
   */
  async function replace(bytes: Bytes, header: CopyHeader): Promise<void> {
    const next = markOf(header, deps.nowMs());
    const former = await readPlaces(database);
    const isOther = (name: string, value: unknown) => isOtherVault(parseCopy(name, value, deps.readHeader), header.vid);
    const purged = [...former].filter(([name, value]) => isDayPlace(name) && !isOther(name, value));
    const values = new Map<string, unknown>(purged.map(([name]) => [name, undefined]));
    for (const slot of SLOTS) values.set(slot, bytes);
    values.set(MARK, next);
    values.set(dayPlaceOf(next.savedMs), bytes);
    await database.write(values);
    try {
      await rewriteMirror(bytes, next);
    } catch (thrown) {
      await takeBack(new Map([...values.keys()].map((name) => [name, former.get(name)])), thrown);
    }
  }

  /** The sealed copies of the ring, newest first; those that cannot be read are left out. */
  async function ring(): Promise<readonly Copy[]> {
    const days = (await database.names()).filter(isDayPlace).sort().reverse();
    const held = await database.read(days);
    return days.flatMap((place) => {
      const copy = parseCopy(place, held.get(place), deps.readHeader);
      return typeof copy === 'object' ? [copy] : [];
    });
  }

  /** Keeps the newest file in the ring, beside the day's own copy, because something is about to take its place. */
  async function keepReplaced(): Promise<void> {
    const file = await newest();
    if (file === undefined) throw new Fault('storage-failed', 'got no newest copy, want one to keep');
    const names = await database.names();
    const place = freePlace(replacedPlaceOf(deps.nowMs(), file.header.gen), (name) => names.includes(name));
    const values = new Map<string, unknown>([[place, file.bytes]]);
    trimRing(values, names);
    await database.write(values);
  }

  /** Brings every place up to the copy that authenticated, and returns what the user must be told. */
  async function repair(found: Survey, best: Copy, authentic: ReadonlySet<string>): Promise<Notice | undefined> {
    const plan = planRepair(found, best, authentic, deps.nowMs());
    if (plan.inDatabase.size > 0) {
      if (found.broken.includes('database')) await database.clear();
      await database.write(plan.inDatabase);
    }
    if (plan.mirror === 'write') await writeMirror(best.bytes, plan.mark);
    if (plan.mirror === 'clear') await rewriteMirror(best.bytes, plan.mark);
    return plan.notice;
  }

  /**
   * Makes a file the vault in place of whatever `found` found. One write does it, so that whoever looks in between finds the former
   * state or the new one, and never nothing. On a fault the former state stays in force.
   */
  async function takeOver(bytes: Bytes, header: CopyHeader, found: Survey): Promise<void> {
    const mark = markOf(header, deps.nowMs());
    const inLocal = await local.read([MARK, MIRROR]).catch(() => new Map());
    const inDatabase = await readPlaces(database).catch(() => remakeDatabase(inLocal));
    const values = planTakeover({ inDatabase, inLocal, found }, { bytes, mark }, mark.savedMs);
    await database.write(values);
    try {
      await writeMirror(bytes, mark);
    } catch (thrown) {
      await takeBack(new Map([...values.keys()].map((name) => [name, inDatabase.get(name)])), thrown);
    }
  }

  /** Makes a database that cannot be opened anew; a trace of the vault stays in the other engine. */
  async function remakeDatabase(inLocal: ReadonlyMap<string, unknown>): Promise<ReadonlyMap<string, unknown>> {
    if (inLocal.size === 0) await local.write(new Map([[MARK, 'lost']]));
    await database.clear();
    return new Map();
  }

  return { mark, newest, survey, ring, keepReplaced, save, replace, repair, takeOver, settle };
}
