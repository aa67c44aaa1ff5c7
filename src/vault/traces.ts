import { canonical } from './field-times.ts';
import type { DiscardedDraft, DraftId, DraftRecord, VaultContents } from './records.ts';

/** Most discarded drafts that are remembered. */
export const MAX_DISCARDED = 1_000;

/** What is remembered of deleted records and drafts, without what is older than `beforeMs`; the same contents if nothing is. */
export function dropTraces(contents: VaultContents, beforeMs: number): VaultContents {
  const { discardedDrafts = [], ...rest } = contents;
  const tombstones = contents.tombstones.filter(({ deletedMs }) => deletedMs >= beforeMs);
  const discarded = discardedDrafts.filter(({ atMs }) => atMs >= beforeMs);
  if (tombstones.length === contents.tombstones.length && discarded.length === discardedDrafts.length) return contents;
  return { ...rest, tombstones, ...(discarded.length > 0 && { discardedDrafts: discarded }) };
}

/**
 * Remembers which drafts an edit took away and which it brought back, so that no other copy of the vault undoes that. The only place that
 * does. `nowMs` is the time of the edit.
 */
export function traceDrafts(before: VaultContents, after: VaultContents, nowMs: number): readonly DiscardedDraft[] {
  const known = new Map<DraftId, DiscardedDraft>((before.discardedDrafts ?? []).map((one) => [one.id, one]));
  if (before.drafts !== after.drafts) {
    const kept = new Set((after.drafts ?? []).map(({ id }) => id));
    for (const draft of before.drafts ?? []) {
      const atMs = Math.max(nowMs, draftMs(draft), (known.get(draft.id)?.atMs ?? -1) + 1);
      if (!kept.has(draft.id)) known.set(draft.id, { id: draft.id, atMs });
    }
    for (const { id } of after.drafts ?? []) {
      const gone = known.get(id);
      if (gone !== undefined && gone.isBack !== true)
        known.set(id, { id, atMs: Math.max(nowMs, gone.atMs + 1), isBack: true });
    }
  }
  return newestDiscarded([...known.values()]);
}

/** What both sides remember of drafts: of one draft the later. */
export function mergeDiscarded(
  { discardedDrafts: ours = [] }: VaultContents,
  { discardedDrafts: theirs = [] }: VaultContents,
): readonly DiscardedDraft[] {
  const merged = new Map<DraftId, DiscardedDraft>();
  for (const one of [...ours, ...theirs]) {
    const known = merged.get(one.id);
    if (known === undefined || one.atMs > known.atMs || (one.atMs === known.atMs && canonical(one) > canonical(known)))
      merged.set(one.id, one);
  }
  return newestDiscarded([...merged.values()]);
}

/** The drafts that nobody discarded since they were read or filled. */
export function withoutDiscarded(
  drafts: readonly DraftRecord[],
  discarded: readonly DiscardedDraft[],
): readonly DraftRecord[] {
  if (discarded.length === 0) return drafts;
  const gone = new Map(discarded.filter(({ isBack }) => isBack !== true).map(({ id, atMs }) => [id, atMs]));
  return drafts.filter((draft) => (gone.get(draft.id) ?? -1) < draftMs(draft));
}

function draftMs({ createdMs, filledMs = 0 }: DraftRecord): number {
  return Math.max(createdMs, filledMs);
}

function newestDiscarded(all: readonly DiscardedDraft[]): readonly DiscardedDraft[] {
  if (all.length <= MAX_DISCARDED) return all;
  return all.toSorted((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1)).slice(0, MAX_DISCARDED);
}
