import { canonical } from './field-times.ts';
import { codesKeyOf, nameKeyOf } from './identity.ts';
import { latest } from './merge-fields.ts';
import { furthest } from './merge-records.ts';
import type { AccountRecord, DraftRecord, VaultContents } from './records.ts';

/** Equal for drafts that stand for one account: two names for one setup key are two accounts, until the user says otherwise. */
export function draftKeyOf(draft: Pick<DraftRecord, 'otp' | 'issuer' | 'name'>): string {
  return `${codesKeyOf(draft.otp)} ${nameKeyOf(draft)}`;
}

/** The drafts of a vault, and the accounts that they may have become. */
export type DraftSide = Pick<VaultContents, 'accounts' | 'drafts'>;

/**
 * Merges the drafts of both sides, oldest first and one for each account. Drops a draft that an account already stands for: one of the same
 * name, or one of any name on the other side that has the draft no more.
 */
export function mergeDrafts(ours: DraftSide, theirs: DraftSide): readonly DraftRecord[] {
  if (ours.drafts === undefined && theirs.drafts === undefined) return [];
  const sides = [indexSide(ours), indexSide(theirs)] as const;
  const merged = new Map<string, DraftRecord>();
  for (const [own, other] of [sides, [sides[1], sides[0]] as const]) {
    for (const draft of own.drafts) {
      const key = draftKeyOf(draft);
      const here = own.having(draft);
      const there = other.having(draft);
      const isSaved =
        [...here, ...there].some((account) => hasNameOf(account, draft)) ||
        (here.length === 0 && there.length > 0 && !other.keys.has(key));
      const known = merged.get(key);
      if (!isSaved) merged.set(key, known === undefined ? draft : mergeDraft(known, draft));
    }
  }
  return [...merged.values()].toSorted((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1));
}

/** The drafts of a side, and its accounts by the codes that they make or made. */
function indexSide({ drafts = [], accounts }: DraftSide) {
  const byCodes = new Map<string, AccountRecord[]>();
  for (const account of accounts)
    for (const otp of otpsOf(account)) byCodes.set(codesKeyOf(otp), [...(byCodes.get(codesKeyOf(otp)) ?? []), account]);
  const having = ({ otp }: DraftRecord) => byCodes.get(codesKeyOf(otp)) ?? [];
  return { drafts, keys: new Set(drafts.map(draftKeyOf)), having };
}

/** By the name that was read, or that the user chose since. */
function hasNameOf(account: AccountRecord, draft: DraftRecord): boolean {
  return [draft, ...(draft.chosen ? [draft.chosen] : [])].some((named) => nameKeyOf(named) === nameKeyOf(account));
}

function otpsOf({ otp, pending, formerOtp }: AccountRecord) {
  return [otp, pending?.otp, ...formerOtp.map((former) => former.otp)].filter((one) => one !== undefined);
}

function mergeDraft(a: DraftRecord, b: DraftRecord): DraftRecord {
  const timeOf = ({ createdMs, filledMs }: DraftRecord) => Math.max(createdMs, filledMs ?? 0);
  const isLater = timeOf(a) - timeOf(b) || (canonical(a) >= canonical(b) ? 1 : -1);
  return isLater > 0 ? renewDraft(a, b) : renewDraft(b, a);
}

/** The later of two drafts of one account, with the fill time, counter and choices of the earlier one. */
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
