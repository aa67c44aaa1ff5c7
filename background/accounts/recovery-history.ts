import { Fault } from '../../src/fault.ts';
import type { KnownRecoveryCode } from '../../src/messages/recovery.ts';
import { plainCode } from '../../src/recovery/set.ts';
import { changedMs } from '../../src/vault/field-times.ts';
import type { RecoveryCode, RecoverySetRecord, VaultContents } from '../../src/vault/records.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { moveToTrash } from '../vault/trash.ts';

const DAY_MS = 86_400_000;

/** Moves the replaced sets of recovery codes to the trash whose time is up; with 0 days, none. */
export function trashOldSets(contents: VaultContents, nowMs: number): VaultContents {
  const { replacedCodesDays: days } = contents.preferences;
  const old = contents.recoverySets.filter(
    (set) =>
      days > 0 &&
      set.supersededMs !== undefined &&
      // One that came back from the trash has its time again.
      nowMs - Math.max(set.supersededMs, changedMs(set)) > days * DAY_MS,
  );
  if (old.length === 0) return contents;
  const names = old.map(({ id }) => ({ kind: 'recovery-set' as const, id }));
  return moveToTrash(contents, names, nowMs).contents;
}

/** Finds the codes of a list that the vault has already, each in the set that says most: in force before history. */
export function findKnownCodes(accountIndex: AccountIndex, texts: readonly string[]): readonly KnownRecoveryCode[] {
  const known = new Map<string, { readonly set: RecoverySetRecord; readonly usedMs?: number }>();
  const inForceLast = accountIndex.contents.recoverySets.toSorted(
    (a, b) => (a.supersededMs ?? Number.MAX_SAFE_INTEGER) - (b.supersededMs ?? Number.MAX_SAFE_INTEGER),
  );
  for (const set of inForceLast)
    for (const { text, usedMs } of set.codes)
      known.set(plainCode(text), { set, ...(usedMs !== undefined && { usedMs }) });
  return texts.flatMap((text, index): readonly KnownRecoveryCode[] => {
    const found = known.get(plainCode(text));
    if (found === undefined) return [];
    const { set, usedMs } = found;
    const account = accountIndex.findAccount(set.account);
    return [
      {
        index,
        account: set.account,
        issuer: account?.issuer ?? '',
        name: account?.name ?? '',
        ...(usedMs !== undefined && { usedMs }),
        ...(set.supersededMs !== undefined && { supersededMs: set.supersededMs }),
      },
    ];
  });
}

/** The set in force of an account that has just these codes, in whatever order. */
export function findSameSet(
  { contents }: Pick<AccountIndex, 'contents'>,
  account: RecoverySetRecord['account'],
  texts: readonly string[],
): RecoverySetRecord | undefined {
  const wanted = new Set(texts.map(plainCode));
  return contents.recoverySets.find(
    (set) =>
      set.account === account &&
      set.supersededMs === undefined &&
      set.codes.length === wanted.size &&
      set.codes.every(({ text }) => wanted.has(plainCode(text))),
  );
}

/** Marks the codes of a set that a list of the same codes calls used. Throws `recovery-known` where that changes nothing. */
export function markUses(
  contents: VaultContents,
  set: RecoverySetRecord,
  list: readonly RecoveryCode[],
): { readonly contents: VaultContents; readonly answer: RecoverySetRecord } {
  const uses = new Map(
    list.flatMap(({ text, usedMs }) => (usedMs === undefined ? [] : [[plainCode(text), usedMs] as const])),
  );
  const isNew = ({ text, usedMs }: RecoveryCode) => usedMs === undefined && uses.has(plainCode(text));
  if (!set.codes.some(isNew)) throw new Fault('recovery-known', 'got the set in force, want new codes');
  const codes = set.codes.map((code) =>
    isNew(code) ? { ...code, usedMs: uses.get(plainCode(code.text)) ?? 0 } : code,
  );
  const answer = { ...set, codes };
  const recoverySets = contents.recoverySets.map((one) => (one.id === set.id ? answer : one));
  return { contents: { ...contents, recoverySets }, answer };
}
