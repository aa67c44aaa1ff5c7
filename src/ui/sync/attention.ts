import type { SyncQuestion, SyncStatus } from '../../messages/sync.ts';

/** A storage that sleeps, or a device that is offline, is nothing to speak of for this long: a day. */
const QUIET_MS = 86_400_000;

/** What of sync needs the user. */
export type Attention =
  | { readonly kind: 'permission' }
  | { readonly kind: 'question'; readonly question: SyncQuestion }
  | { readonly kind: 'failing'; readonly sinceMs: number };

/** What needs the user most, if anything: a question, a permission, a failure of more than a day, a device that is new. */
export function attentionOf(status: SyncStatus, nowMs: number): Attention | undefined {
  const [urgent] = status.questions.filter(({ kind }) => kind !== 'newcomer');
  if (urgent !== undefined) return { kind: 'question', question: urgent };
  if (status.state === 'permission') return { kind: 'permission' };
  const sinceMs = longFailureOf(status, nowMs);
  if (sinceMs !== undefined) return { kind: 'failing', sinceMs };
  const [newcomer] = status.questions;
  return newcomer && { kind: 'question', question: newcomer };
}

/** Since when sync has failed, once that is more than a day. */
export function longFailureOf({ state, failingSinceMs }: SyncStatus, nowMs: number): number | undefined {
  if (state !== 'failed' || failingSinceMs === undefined || nowMs - failingSinceMs < QUIET_MS) return undefined;
  return failingSinceMs;
}
