import type { KeptItemChanges } from '../../src/messages/kept-items.ts';
import { fieldMs } from '../../src/vault/field-times.ts';
import type {
  AccountId,
  AccountRecord,
  KeptItemRecord,
  RecoverySetRecord,
  VaultContents,
} from '../../src/vault/records.ts';

/** Says what has changed since a thing was made. */
export type FindChanges = (item: KeptItemRecord) => KeptItemChanges | undefined;

/**
 * Finds what has changed since a sheet was printed or an envelope made; `undefined` where nothing has, and for things that Latchkey doesn't
 * write itself. `codeSlot`: the slot of the emergency code in force.
 */
export function createFindChanges(contents: VaultContents, codeSlot: string | undefined): FindChanges {
  const inForce = new Map(
    contents.recoverySets.flatMap((set) => (set.supersededMs === undefined ? [[set.account, set] as const] : [])),
  );
  return (item) =>
    item.kind === 'sheet' || item.kind === 'envelope' ? changesSince(contents, item, { inForce, codeSlot }) : undefined;
}

function changesSince(
  contents: VaultContents,
  item: KeptItemRecord,
  {
    inForce,
    codeSlot,
  }: { readonly inForce: ReadonlyMap<AccountId, RecoverySetRecord>; readonly codeSlot: string | undefined },
): KeptItemChanges | undefined {
  const found = { keys: 0, newCodes: 0, usedCodes: 0, missing: 0, deleted: 0 };
  const holdsAny = contents.accounts.some((account) => copyOn(account, item) !== undefined);
  for (const account of contents.accounts) {
    const copy = copyOn(account, item);
    if (copy === undefined) {
      // An envelope is for chosen accounts, whatever is added later.
      if (item.kind === 'sheet' && holdsAny && account.createdMs > item.madeMs) found.missing++;
      continue;
    }
    if (copy.key === true && (account.otp === undefined || fieldMs(account, 'otp') > copy.atMs)) found.keys++;
    if (copy.codes !== true) continue;
    const set = inForce.get(account.id);
    if (set === undefined) continue;
    if (set.createdMs > copy.atMs) found.newCodes++;
    else found.usedCodes += usedSince(set, copy.atMs);
  }
  for (const entry of contents.bin)
    if (entry.kind === 'account' && copyOn(entry.record, item) !== undefined) found.deleted++;
  const isCodeOver = item.emergencySlot !== undefined && item.emergencySlot !== codeSlot;
  const isSame = !isCodeOver && Object.values(found).every((count) => count === 0);
  return isSame ? undefined : { ...found, ...(isCodeOver && { emergencyCode: true as const }) };
}

function copyOn(account: AccountRecord, item: KeptItemRecord) {
  return account.copies?.find((copy) => copy.item === item.id && (copy.key === true || copy.codes === true));
}

function usedSince(set: RecoverySetRecord, atMs: number): number {
  return set.codes.filter(({ usedMs = 0 }) => usedMs > atMs).length;
}
