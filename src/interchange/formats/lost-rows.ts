import type { Draft } from '../draft.ts';

/** Reports the rows lost to a quote that is never closed as one refused entry. */
export function withLostRows(drafts: readonly Draft[], brokenLine: number | undefined): readonly Draft[] {
  if (brokenLine === undefined) return drafts;
  return [...drafts, { fault: 'import-entry-damaged', place: { line: brokenLine, toEnd: true } }];
}
