import type { Shelf } from '../storage/key-value.ts';
import {
  type Copy,
  isDayPlace,
  isReplacedPlace,
  isSameSave,
  MARK,
  type Mark,
  MIRROR,
  parseCopy,
  parseMark,
  type ReadHeader,
  SLOTS,
} from './replica.ts';

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
  /** When a vault was last saved, by the trace outside both engines; looked for only where they hold nothing. */
  readonly savedMs?: number;
  /** Places that hold something unreadable. */
  readonly unreadable: readonly string[];
  /**
   * Places that read as if a newer version of ours had written them. Nothing has authenticated what says so: where a copy of this
   * version reaches the high-water mark, it is damage; where none does, nothing may be written.
   */
  readonly newer: readonly string[];
  /** An engine did not answer at all. */
  readonly broken: readonly ('database' | 'local')[];
}

/** Looks at every place of both engines. An engine that does not answer is not taken for an empty one. */
export async function surveyCopies(database: Shelf, local: Shelf, readHeader: ReadHeader): Promise<Survey> {
  const broken: ('database' | 'local')[] = [];
  const inDatabase = await readPlaces(database).catch(() => {
    broken.push('database');
    return new Map<string, unknown>();
  });
  const inLocal = await local.read([MARK, MIRROR]).catch(() => {
    broken.push('local');
    return new Map<string, unknown>();
  });
  const databaseMark = parseMark(inDatabase.get(MARK));
  const localMark = parseMark(inLocal.get(MARK));
  const mark = markInForce(databaseMark, localMark);

  const copies: Copy[] = [];
  const replaced: Copy[] = [];
  const unreadable: string[] = [];
  const newer: string[] = [];
  for (const [place, value] of [...inDatabase, ...inLocal]) {
    if (place === MARK) continue;
    const copy = parseCopy(place, value, readHeader);
    if (copy === 'newer') {
      if (!isReplacedPlace(place)) newer.push(place);
    } else if (copy === 'unreadable') unreadable.push(place);
    // A vault that was replaced is kept to be looked into. It must not come back by itself because its passphrase was typed.
    else if (isReplacedPlace(place)) replaced.push(copy);
    else if (!isFormer(copy, mark)) copies.push(copy);
  }
  if (copies.length + newer.length === 0) copies.push(...replaced);
  copies.sort((a, b) => ours(b, mark) - ours(a, mark) || b.header.gen - a.header.gen);
  const isEmpty = inDatabase.size === 0 && inLocal.size === 0 && broken.length === 0;
  return {
    state: copies.length + newer.length > 0 ? 'present' : isEmpty ? 'none' : 'lost',
    copies,
    newer,
    unreadable,
    broken,
    ...(mark && { mark }),
    ...(databaseMark && { databaseMark }),
    ...(localMark && { localMark }),
  };
}

/** Slots, mark and ring of the database. */
export async function readPlaces(database: Shelf): Promise<ReadonlyMap<string, unknown>> {
  const days = (await database.names()).filter(isDayPlace);
  return database.read([MARK, ...SLOTS, ...days]);
}

/** After the vault key was changed, no copy under a former key is a copy of this vault any more. */
function isFormer({ header }: Copy, mark: Mark | undefined): boolean {
  return mark !== undefined && header.vid === mark.vid && header.epoch < mark.epoch;
}

/** 1 for a copy of the vault that the mark names, 0 for a stranger: strangers come last. */
function ours({ header }: Copy, mark: Mark | undefined): number {
  return mark === undefined || header.vid === mark.vid ? 1 : 0;
}

/** The mark of the newest save. A file that took the place of another vault may have a lower one, and says so. */
function markInForce(inDatabase: Mark | undefined, inLocal: Mark | undefined): Mark | undefined {
  const isOver = inDatabase?.over !== undefined && inLocal !== undefined && isSameSave(inDatabase.over, inLocal);
  return isOver ? inDatabase : highest(inDatabase, inLocal);
}

function highest(a: Mark | undefined, b: Mark | undefined): Mark | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.epoch > a.epoch || (b.epoch === a.epoch && b.gen > a.gen) ? b : a;
}
