import type { Bytes } from '../../src/bytes/bytes.ts';
import { toFault } from '../../src/fault.ts';
import type { Notice } from '../../src/messages/notice.ts';
import type { Shelf } from '../storage/key-value.ts';
import { readPlaces, type Survey, surveyCopies } from './inventory.ts';
import type { Trace } from './marker.ts';
import { planRepair } from './repair.ts';
import { freePlace, isOtherVault, planTakeover, trimRing } from './replace.ts';
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
} from './replica.ts';
import { createMirror, type MirrorDeps } from './secondary.ts';

export interface CopiesDeps extends MirrorDeps {
  readonly database: Shelf;
  readonly nowMs: () => number;
  readonly readHeader: ReadHeader;
  readonly trace: Trace;
}

const LARGE_BYTES = 1_000_000;

export type Copies = ReturnType<typeof createCopies>;

/** Keeps the sealed file in two engines: slots A and B and a ring of daily copies in the database, a mirror in `storage.local`. */
export function createCopies(deps: CopiesDeps) {
  const { database, local } = deps;
  const mirror = createMirror(deps);

  /** All that both engines hold. Where that is nothing, the trace of a vault still makes it a loss and no first run. */
  async function survey(): Promise<Survey> {
    await mirror.settle();
    const found = await surveyCopies(database, local, deps.readHeader);
    const trace = found.state === 'none' ? await deps.trace.find() : undefined;
    return trace === undefined ? found : { ...found, state: 'lost', ...trace };
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

  /** As `newest`, out of the mirror where the database lost it. */
  async function left(): Promise<Copy | undefined> {
    const held = await newest();
    if (held !== undefined) return held;
    await mirror.settle();
    const inLocal = await local.read([MARK, MIRROR]);
    const known = (await mark()) ?? parseMark(inLocal.get(MARK));
    const copy = parseCopy(MIRROR, inLocal.get(MIRROR), deps.readHeader);
    return typeof copy === 'object' && known !== undefined && isSameSave(copy.header, known) ? copy : undefined;
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
      if (bytes.length > LARGE_BYTES) await mirror.writeSoon(bytes, next);
      else await mirror.settle().then(() => mirror.write(bytes, next));
    } catch (thrown) {
      const undo = new Map<string, unknown>([[place, undefined]]);
      // A vault that was not made leaves nothing that looks like one.
      if (former === undefined) for (const name of values.keys()) undo.set(name, undefined);
      await takeBack(undo.set(MARK, former), thrown);
    }
    leaveTrace(next);
  }

  /** Nobody waits for it: it is there for the day when both engines are empty. */
  function leaveTrace({ savedMs }: Mark): void {
    void deps.trace.keep(savedMs);
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
    trimRing(values, await database.names(), next.savedMs);
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
      await mirror.rewrite(bytes, next);
    } catch (thrown) {
      await takeBack(new Map([...values.keys()].map((name) => [name, former.get(name)])), thrown);
    }
    leaveTrace(next);
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

  /** Keeps a file in the ring, beside the day's own copy, because something is about to take its place. */
  async function keepReplaced(file: Copy): Promise<void> {
    const names = await database.names();
    const place = freePlace(replacedPlaceOf(deps.nowMs(), file.header.gen), (name) => names.includes(name));
    const values = new Map<string, unknown>([[place, file.bytes]]);
    trimRing(values, names, deps.nowMs());
    await database.write(values);
  }

  /** Brings every place up to the copy that authenticated, and returns what the user must be told. */
  async function repair(found: Survey, best: Copy, authentic: ReadonlySet<string>): Promise<Notice | undefined> {
    const plan = planRepair(found, best, authentic, deps.nowMs());
    if (plan.inDatabase.size > 0) {
      if (found.broken.includes('database')) await database.clear();
      await database.write(plan.inDatabase);
    }
    if (plan.mirror === 'write') await mirror.write(best.bytes, plan.mark);
    if (plan.mirror === 'clear') await mirror.rewrite(best.bytes, plan.mark);
    leaveTrace(plan.mark);
    return plan.notice;
  }

  /** Writes a copy again where its engine lost it while the vault was open; answers what the user must be told. */
  async function tend(): Promise<Notice | undefined> {
    const best = await left();
    if (best === undefined) return undefined;
    const known = (await mark()) ?? markOf(best.header, deps.nowMs());
    if (best.place === MIRROR) {
      await database.write(
        new Map<string, unknown>([
          [slotOf(best.header.gen), best.bytes],
          [MARK, known],
        ]),
      );
    } else if (await mirror.isLost(known)) await mirror.write(best.bytes, known);
    else return undefined;
    return 'copy-repaired';
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
      await mirror.write(bytes, mark);
    } catch (thrown) {
      await takeBack(new Map([...values.keys()].map((name) => [name, inDatabase.get(name)])), thrown);
    }
    leaveTrace(mark);
  }

  /** Makes a database that cannot be opened anew; a trace of the vault stays in the other engine. */
  async function remakeDatabase(inLocal: ReadonlyMap<string, unknown>): Promise<ReadonlyMap<string, unknown>> {
    if (inLocal.size === 0) await local.write(new Map([[MARK, 'lost']]));
    await database.clear();
    return new Map();
  }

  return { mark, newest, survey, ring, keepReplaced, save, replace, repair, tend, takeOver, settle: mirror.settle };
}
