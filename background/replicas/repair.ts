import type { Notice } from '../../src/messages/notice.ts';
import type { Survey } from './inventory.ts';
import {
  type Copy,
  isDayPlace,
  isReplacedPlace,
  isSameSave,
  MARK,
  type Mark,
  MIRROR,
  markOf,
  slotOf,
} from './replica.ts';

/** What brings every place up to the copy that authenticated. */
export interface Repair {
  readonly mark: Mark;
  readonly inDatabase: ReadonlyMap<string, unknown>;
  /** The mirror and its mark are to be written again; with `clear`, nothing of the former ones may stay in the engine's log. */
  readonly mirror: 'keep' | 'write' | 'clear';
  /** What the user must be told. */
  readonly notice?: Notice;
}

/** Plans a repair. `authentic` are the places whose copies opened with the vault key, `best` the newest of them. */
export function planRepair(found: Survey, best: Copy, authentic: ReadonlySet<string>, nowMs: number): Repair {
  const { mark: known, databaseMark, localMark } = found;
  const isNewest = known !== undefined && isSameSave(known, best.header);
  const mark = markOf(best.header, isNewest ? known.savedMs : nowMs);
  const authenticAt = (place: string): Copy | undefined =>
    authentic.has(place) ? found.copies.find((copy) => copy.place === place) : undefined;
  const genAt = (place: string): number | undefined => authenticAt(place)?.header.gen;

  const inDatabase = new Map<string, unknown>();
  const bestPlace = slotOf(best.header.gen);
  const otherPlace = slotOf(best.header.gen + 1);
  const lacksBest = genAt(bestPlace) !== best.header.gen;
  if (lacksBest) inDatabase.set(bestPlace, best.bytes);
  if (genAt(otherPlace) === undefined && best.header.gen > 1) inDatabase.set(otherPlace, best.bytes);
  const strangers = found.copies.filter((copy) => !authentic.has(copy.place)).map((copy) => copy.place);
  // A file that was replaced has a key of its own, and that it does not open by this one says nothing against it.
  for (const place of [...strangers, ...found.unreadable])
    if (isDayPlace(place) && !isReplacedPlace(place)) inDatabase.set(place, undefined);
  if (databaseMark === undefined || !isSameSave(databaseMark, mark)) inDatabase.set(MARK, mark);

  const mirrorGen = genAt(MIRROR);
  const isMirrorNewest = mirrorGen === best.header.gen && localMark !== undefined && isSameSave(localMark, mark);
  const isFormerKey = localMark !== undefined && localMark.epoch < best.header.epoch;
  const isDamaged =
    lacksBest ||
    mirrorGen === undefined ||
    strangers.length + found.unreadable.length + found.broken.length > 0 ||
    found.newer.some((place) => !isDayPlace(place));
  const notice = noticeOf(found, best, isDamaged);
  return {
    mark,
    inDatabase,
    mirror: isMirrorNewest ? 'keep' : isFormerKey ? 'clear' : 'write',
    ...(notice && { notice }),
  };
}

function noticeOf({ mark, databaseMark, localMark }: Survey, best: Copy, isDamaged: boolean): Notice | undefined {
  if (mark?.vid === best.header.vid && best.header.gen < mark.gen) return 'older-copy-used';
  // Between the slot and the other mark lies one save at most: an engine further behind was put back to an older state.
  const isBehind = [databaseMark, localMark].some(
    (one) => one?.vid === best.header.vid && one.gen < best.header.gen - 1,
  );
  if (isBehind) return 'older-copy-refused';
  return isDamaged ? 'copy-repaired' : undefined;
}
