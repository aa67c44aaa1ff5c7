import { furthest, inOrder, latest } from './merge-records.ts';
import type { AccountRecord, DraftRecord } from './records.ts';

/**
 * Merges the drafts of both sides, oldest first and one for each secret. Drops a draft whose secret an account already has,
 * as its current, pending or former one.
 */
export function mergeDrafts(
  ours: readonly DraftRecord[] = [],
  theirs: readonly DraftRecord[] = [],
  accounts: readonly AccountRecord[],
): readonly DraftRecord[] {
  const saved = new Set(
    accounts.flatMap(({ otp, pending, formerOtp }) =>
      [otp, pending?.otp, ...formerOtp.map((former) => former.otp)].map((one) => one?.secret),
    ),
  );
  const merged = new Map<string, DraftRecord>();
  for (const draft of [...ours, ...theirs]) {
    const { secret } = draft.otp;
    const known = merged.get(secret);
    if (!saved.has(secret)) merged.set(secret, known === undefined ? draft : mergeDraft(known, draft));
  }
  return [...merged.values()].toSorted((a, b) => a.createdMs - b.createdMs);
}

function mergeDraft(a: DraftRecord, b: DraftRecord): DraftRecord {
  return renewDraft(...inOrder(a, b, ({ createdMs, filledMs }) => Math.max(createdMs, filledMs ?? 0)));
}

/** The later of two drafts of one secret, with the fill time, counter and choices of the earlier one. */
export function renewDraft(later: DraftRecord, earlier: DraftRecord): DraftRecord {
  const filledMs = latest(later.filledMs, earlier.filledMs);
  const host = later.host ?? earlier.host;
  const chosen = later.chosen ?? earlier.chosen;
  return {
    ...later,
    otp: furthest(later.otp, [earlier.otp]),
    ...(host !== undefined && { host }),
    ...(chosen && { chosen }),
    ...(filledMs !== undefined && { filledMs }),
  };
}
