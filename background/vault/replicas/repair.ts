import type { Notice } from '../../../src/messages/notice.ts';
import type { Inventory } from './inventory.ts';
import {
  HIGH_WATER_MARK,
  type HighWaterMark,
  highWaterMarkOf,
  isDayPlace,
  isReplacedPlace,
  isSameSave,
  type Replica,
  SECONDARY,
  slotOf,
} from './replica.ts';

/** What brings every place up to the replica that authenticated. */
export interface Repair {
  readonly highWaterMark: HighWaterMark;
  readonly inDatabase: ReadonlyMap<string, unknown>;
  /** What happens to the secondary replica and its mark; with `clear`, nothing of the former ones may stay in the engine's log. */
  readonly secondary: 'keep' | 'write' | 'clear';
  /** What the user must be told. */
  readonly notice?: Notice;
}

/** Plans a repair. `authentic` are the places whose replicas opened with the vault key, `best` the newest of them. */
export function planRepair(found: Inventory, best: Replica, authentic: ReadonlySet<string>, nowMs: number): Repair {
  const { highWaterMark: known, databaseMark, localMark } = found;
  const isNewest = known !== undefined && isSameSave(known, best.header);
  const highWaterMark = highWaterMarkOf(best.header, isNewest ? known.savedMs : nowMs);
  const authenticAt = (place: string): Replica | undefined =>
    authentic.has(place) ? found.replicas.find((replica) => replica.place === place) : undefined;
  const genAt = (place: string): number | undefined => authenticAt(place)?.header.gen;

  const inDatabase = new Map<string, unknown>();
  const bestPlace = slotOf(best.header.gen);
  const otherPlace = slotOf(best.header.gen + 1);
  const lacksBest = genAt(bestPlace) !== best.header.gen;
  if (lacksBest) inDatabase.set(bestPlace, best.bytes);
  if (genAt(otherPlace) === undefined && best.header.gen > 1) inDatabase.set(otherPlace, best.bytes);
  const strangers = found.replicas.map((replica) => replica.place).filter((place) => !authentic.has(place));
  // The snapshot of a replaced vault has a key of its own: it need not open by this one.
  for (const place of [...strangers, ...found.unreadable])
    if (isDayPlace(place) && !isReplacedPlace(place)) inDatabase.set(place, undefined);
  if (databaseMark === undefined || !isSameSave(databaseMark, highWaterMark))
    inDatabase.set(HIGH_WATER_MARK, highWaterMark);

  const secondaryGen = genAt(SECONDARY);
  const isSecondaryNewest =
    secondaryGen === best.header.gen && localMark !== undefined && isSameSave(localMark, highWaterMark);
  const isFormerKey = localMark !== undefined && localMark.epoch < best.header.epoch;
  const isDamaged =
    lacksBest ||
    secondaryGen === undefined ||
    strangers.length + found.unreadable.length + found.broken.length > 0 ||
    found.newer.some((place) => !isDayPlace(place));
  const notice = noticeOf(found, best, isDamaged);
  return {
    highWaterMark,
    inDatabase,
    secondary: isSecondaryNewest ? 'keep' : isFormerKey ? 'clear' : 'write',
    ...(notice && { notice }),
  };
}

function noticeOf(
  { highWaterMark, databaseMark, localMark }: Inventory,
  best: Replica,
  isDamaged: boolean,
): Notice | undefined {
  if (highWaterMark?.vid === best.header.vid && best.header.gen < highWaterMark.gen) return 'older-copy-used';
  // Both engines are one save apart at most: one further behind was put back to an older state.
  const isBehind = [databaseMark, localMark].some(
    (one) => one?.vid === best.header.vid && one.gen < best.header.gen - 1,
  );
  if (isBehind) return 'older-copy-refused';
  return isDamaged ? 'copy-repaired' : undefined;
}
