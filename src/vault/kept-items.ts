import { record, variant } from '../schema/record.ts';
import { flag, id, oneOf, optional } from '../schema/schema.ts';
import { canonical, isEqual } from './field-times.ts';
import { storedCount, storedList, storedMs, storedText, storedTimes } from './fields.ts';
import { latest, mergeFields } from './merge-fields.ts';
import type {
  AccountCopy,
  AccountId,
  AccountProof,
  KeptItemId,
  KeptItemRecord,
  RecoveryAttempt,
  ServiceRecovery,
  SignsInWith,
} from './records.ts';

/** Most kept items of a vault. */
export const MAX_KEPT_ITEMS = 1_000;
/** Most notes of what was tried to get into an account again. */
const MAX_ATTEMPTS = 100;

/** One kept item. */
export const keptItemSchema = record<KeptItemRecord>('keptItem', {
  id: id<KeptItemId>(),
  kind: oneOf('computer', 'phone', 'sheet', 'envelope', 'backup'),
  name: storedText,
  place: storedText,
  createdMs: storedMs,
  madeMs: storedMs,
  automatic: optional(flag),
  emergencySlot: optional(storedText),
  opens: optional(id<KeptItemId>()),
  needed: optional(storedCount),
  checkedMs: optional(storedMs),
  gone: optional(record<NonNullable<KeptItemRecord['gone']>>('gone', { atMs: storedMs, why: storedText })),
  updatedMs: optional(storedMs),
  othersMs: optional(storedMs),
  fieldsMs: optional(storedTimes),
});

/** What an account says of ways in that do not need this vault. */
export const waysInShape = {
  copies: optional(
    storedList(
      record<AccountCopy>('copy', {
        item: id<KeptItemId>(),
        atMs: storedMs,
        from: oneOf('seen', 'said'),
        key: optional(flag),
        codes: optional(flag),
      }),
    ),
  ),
  signsInWith: optional(
    variant<SignsInWith>('kind', {
      account: record<SignsInWith & { kind: 'account' }>('signsInWith', {
        kind: oneOf('account'),
        account: id<AccountId>(),
      }),
      provider: record<SignsInWith & { kind: 'provider' }>('signsInWith', {
        kind: oneOf('provider'),
        provider: storedText,
      }),
    }),
  ),
  serviceRecovery: optional(
    record<ServiceRecovery>('serviceRecovery', { means: storedList(storedText), days: optional(storedCount) }),
  ),
  proofs: optional(storedList(record<AccountProof>('proof', { way: storedText, atMs: storedMs }))),
  attempts: optional(
    storedList(record<RecoveryAttempt>('attempt', { way: storedText, atMs: storedMs, note: optional(storedText) })),
  ),
};

type WaysIn = {
  readonly copies?: readonly AccountCopy[];
  readonly proofs?: readonly AccountProof[];
  readonly attempts?: readonly RecoveryAttempt[];
};

/** Copies, proofs and attempts of both versions of an account: of each item and way the latest, of attempts the newest 100. */
export function mergeWaysIn(a: WaysIn, b: WaysIn): WaysIn {
  const copies = mergeBy(a.copies, b.copies, ({ item }) => item);
  const proofs = mergeBy(a.proofs, b.proofs, ({ way }) => way);
  const attempts = mergeBy(a.attempts, b.attempts, ({ way, atMs }) => `${atMs} ${way}`)?.slice(-MAX_ATTEMPTS);
  return { ...(copies && { copies }), ...(proofs && { proofs }), ...(attempts && { attempts }) };
}

/** Oldest first, so that any order of merging comes to the same. */
function mergeBy<T extends { readonly atMs: number }>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
  keyOf: (one: T) => string,
): readonly T[] | undefined {
  if (a === undefined && b === undefined) return undefined;
  if (isEqual(a, b)) return a;
  const merged = new Map<string, T>();
  for (const one of [...(a ?? []), ...(b ?? [])]) {
    const known = merged.get(keyOf(one));
    if (known === undefined || isLater(one, known)) merged.set(keyOf(one), one);
  }
  return [...merged.values()].toSorted((x, y) => x.atMs - y.atMs || (canonical(x) < canonical(y) ? -1 : 1));
}

function isLater(a: { readonly atMs: number }, b: { readonly atMs: number }): boolean {
  return a.atMs > b.atMs || (a.atMs === b.atMs && canonical(a) > canonical(b));
}

type Side = { readonly keptItems?: readonly KeptItemRecord[] };

/** The kept items of both sides, field by field. What is gone stays recorded as gone; of too many, those gone longest are dropped. */
export function mergeKeptItems(ours: Side, theirs: Side): readonly KeptItemRecord[] {
  const merged = new Map<KeptItemId, KeptItemRecord>();
  for (const item of [...(ours.keptItems ?? []), ...(theirs.keptItems ?? [])]) {
    const known = merged.get(item.id);
    merged.set(item.id, known === undefined || isEqual(known, item) ? item : mergeKeptItem(known, item));
  }
  return newestKeptItems([...merged.values()]);
}

/** As many kept items as a vault can hold: those gone longest are dropped first, then the oldest. */
function newestKeptItems(items: readonly KeptItemRecord[]): readonly KeptItemRecord[] {
  if (items.length <= MAX_KEPT_ITEMS) return items;
  const ageOf = ({ gone, madeMs }: KeptItemRecord) => (gone === undefined ? Number.MAX_SAFE_INTEGER : 0) + madeMs / 4;
  return items.toSorted((a, b) => ageOf(b) - ageOf(a) || (a.id < b.id ? -1 : 1)).slice(0, MAX_KEPT_ITEMS);
}

function mergeKeptItem(a: KeptItemRecord, b: KeptItemRecord): KeptItemRecord {
  const { fields } = mergeFields(a, b, false);
  const checkedMs = latest(a.checkedMs, b.checkedMs);
  // The fields are those of two kept items: each value has the type of its name.
  return { ...fields, id: a.id, ...(checkedMs !== undefined && { checkedMs }) } as unknown as KeptItemRecord;
}
