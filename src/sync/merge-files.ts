import { Fault } from '../fault.ts';
import { countDifferences } from '../vault/compare-contents.ts';
import { countLive, findDeleted, undoDeletions } from '../vault/deletions.ts';
import { mergeContents } from '../vault/merge.ts';
import type { VaultContents } from '../vault/records.ts';
import { dropTraces } from '../vault/traces.ts';
import type { OpenedFile } from './file.ts';
import type { DeletionAnswer } from './state.ts';

/** How long deleted records and drafts are remembered. */
const TRACES_MS = 180 * 86_400_000;
/** Fewer deletions than this are never asked about. */
const MIN_ASKED = 3;
const ASKED_SHARE = 0.3;

/** What became of one file. */
export interface MergedFile {
  readonly file: OpenedFile;
  readonly is: 'merged' | 'held' | 'too-large';
  /** Records that differ after it. */
  readonly changed: number;
  /** Records that it deletes, of so many. */
  readonly deleted: number;
  readonly of: number;
  /** The user's answer that was followed. */
  readonly answer?: 'yes' | 'no';
}

/**
 * Merges files into the contents of this device, one after the other. A file that makes this round delete more than 30 % of all records, and
 * at least three, is held until the user answers; `answers` are by device.
 */
export function mergeFiles(
  ours: VaultContents,
  files: readonly OpenedFile[],
  answers: Readonly<Record<string, DeletionAnswer>>,
): { readonly contents: VaultContents; readonly merged: readonly MergedFile[] } {
  const of = countLive(ours);
  let contents = ours;
  const merged = files.map((file): MergedFile => {
    let next: VaultContents;
    try {
      next = mergeContents(contents, file.contents);
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.code === 'vault-limit')
        return { file, is: 'too-large', changed: 0, deleted: 0, of };
      throw thrown;
    }
    const before = findDeleted(ours, contents).size;
    const deleted = findDeleted(ours, next).size;
    const isAsked = deleted > before && deleted >= MIN_ASKED && deleted > ASKED_SHARE * of;
    const given = answers[file.name.device];
    const answer = isAsked && given !== undefined && deleted <= given.deleted ? given.answer : undefined;
    if (isAsked && answer === undefined) return { file, is: 'held', changed: 0, deleted, of };
    const former = contents;
    const kept = answer === 'no' ? undoDeletions(former, next) : next;
    const changed = countDifferences(former, kept);
    if (changed > 0) contents = kept;
    return { file, is: 'merged', changed, deleted, of, ...(answer && { answer }) };
  });
  return { contents, merged };
}

/**
 * Contents without what is remembered for longer than 180 days, by the clock of this device or of the latest other one, whichever is earlier: a
 * clock that is ahead must not forget deletions that others have not read.
 */
export function forgetTraces(contents: VaultContents, nowMs: number, othersMs: readonly number[]): VaultContents {
  const atMs = othersMs.length === 0 ? nowMs : Math.min(nowMs, Math.max(...othersMs));
  return dropTraces(contents, atMs - TRACES_MS);
}
