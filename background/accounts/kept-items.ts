import { foldText } from '../../src/bytes/fold-text.ts';
import { Fault } from '../../src/fault.ts';
import type { KeptItemList, KeptItemView, NewCopy, NewKeptItem } from '../../src/messages/kept-items.ts';
import { parseText } from '../../src/otp/limits.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountId, AccountRecord, KeptItemId, KeptItemRecord, VaultContents } from '../../src/vault/records.ts';
import { createFindChanges } from './kept-item-changes.ts';

/** The kept item of an id; throws `record-missing`. */
export function requireItem(contents: VaultContents, id: KeptItemId): KeptItemRecord {
  const item = contents.keptItems?.find((one) => one.id === id);
  if (item === undefined) throw new Fault('record-missing', 'got an unknown kept item, want one of the vault');
  return item;
}

/** Every kept item as lists show it, with what has changed since it was made, and the places in use. */
export function keptItemList(
  contents: VaultContents,
  thisComputer: KeptItemId | undefined,
  codeSlot: string | undefined,
): KeptItemList {
  const items = (contents.keptItems ?? []).toSorted((a, b) => b.madeMs - a.madeMs || (a.id < b.id ? -1 : 1));
  const counts = countCopies(contents.accounts);
  const findChanges = createFindChanges(contents, codeSlot);
  const isKnown = items.some(({ id, gone }) => id === thisComputer && gone === undefined);
  return {
    items: items.map((item) => {
      const changes = item.gone === undefined ? findChanges(item) : undefined;
      return { ...viewOf(item, counts), ...(changes && { changes }) };
    }),
    places: placesOf(contents),
    ...(isKnown && thisComputer !== undefined && { thisComputer }),
  };
}

/** One kept item as lists show it. */
export function keptItemView(contents: VaultContents, item: KeptItemRecord): KeptItemView {
  return viewOf(item, countCopies(contents.accounts));
}

function viewOf(item: KeptItemRecord, counts: ReadonlyMap<KeptItemId, number>): KeptItemView {
  const { updatedMs: _updated, othersMs: _others, fieldsMs: _fields, ...rest } = item;
  return { ...rest, accounts: counts.get(item.id) ?? 0 };
}

function countCopies(accounts: readonly AccountRecord[]): ReadonlyMap<KeptItemId, number> {
  const counts = new Map<KeptItemId, number>();
  for (const { copies = [] } of accounts)
    for (const { item, key, codes } of copies)
      if (key === true || codes === true) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The places of kept items and security keys, the most used first; two that differ in case or accents alone are one. */
function placesOf({ keptItems = [], securityKeys }: VaultContents): readonly string[] {
  const inUse = [
    ...keptItems.filter(({ gone }) => gone === undefined),
    ...securityKeys.filter(({ lostMs }) => lostMs === undefined),
  ];
  const places = new Map<string, { readonly name: string; count: number }>();
  for (const { place } of inUse) {
    if (place === '') continue;
    const known = places.get(foldText(place));
    if (known === undefined) places.set(foldText(place), { name: place, count: 1 });
    else known.count += 1;
  }
  return [...places.values()].toSorted((a, b) => b.count - a.count).map(({ name }) => name);
}

/** The contents with a new kept item, with what of accounts is on it, and with its sheets. Throws `record-missing`. */
export function addKeptItem(
  contents: VaultContents,
  { kind, name = '', place, automatic, emergencySlot, replaces, copies = [], sheets, from }: NewKeptItem,
  atMs: number,
): { readonly contents: VaultContents; readonly item: KeptItemRecord } {
  const item: KeptItemRecord = {
    id: newId<'kept-item'>(),
    kind,
    name: parseText(name),
    place: parsePlace(contents, place),
    createdMs: atMs,
    madeMs: atMs,
    ...(automatic === true && { automatic }),
    ...(emergencySlot !== undefined && { emergencySlot }),
    ...(sheets !== undefined && { needed: sheets.needed }),
    ...(from === 'seen' && { checkedMs: atMs }),
  };
  const opening = (sheets?.each ?? []).map(
    (sheet): KeptItemRecord => ({
      id: newId<'kept-item'>(),
      kind: 'sheet',
      name: parseText(sheet.name),
      place: parsePlace(contents, sheet.place),
      createdMs: atMs,
      madeMs: atMs,
      opens: item.id,
    }),
  );
  const former = replaces && requireItem(contents, replaces);
  const others = (contents.keptItems ?? []).map((one) =>
    former !== undefined && (one === former || one.opens === former.id)
      ? { ...one, gone: one.gone ?? { atMs, why: 'replaced' } }
      : one,
  );
  const next = { ...contents, keptItems: [...others, item, ...opening] };
  return { contents: withCopies(next, item.id, copies, { atMs, from }), item };
}

/** The contents in which those accounts have a copy on the item, and no others. Throws `record-missing`. */
export function withCopies(
  contents: VaultContents,
  item: KeptItemId,
  wanted: readonly NewCopy[],
  { atMs, from }: { readonly atMs: number; readonly from: 'seen' | 'said' },
): VaultContents {
  const byAccount = new Map<AccountId, NewCopy>(wanted.map((one) => [one.account, one]));
  const accounts = contents.accounts.map((account) => {
    const copy = byAccount.get(account.id);
    byAccount.delete(account.id);
    const known = account.copies?.find((one) => one.item === item);
    const isOn = copy?.key === true || copy?.codes === true;
    if (!isOn && (known === undefined || (known.key !== true && known.codes !== true))) return account;
    const others = (account.copies ?? []).filter((one) => one.item !== item);
    const { key = false, codes = false } = copy ?? {};
    return { ...account, copies: [...others, { item, atMs, from, key, codes }] };
  });
  if (byAccount.size > 0) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
  return { ...contents, accounts };
}

/** A place as it is written already, where only case or accents differ. */
export function parsePlace(contents: VaultContents, typed: string): string {
  const place = parseText(typed);
  return placesOf(contents).find((one) => foldText(one) === foldText(place)) ?? place;
}

/** The contents with a place renamed wherever it is used. */
export function renamePlace(
  contents: VaultContents,
  from: string,
  to: string,
): { readonly contents: VaultContents; readonly changed: number } {
  const place = parseText(to);
  let changed = 0;
  const renamed = <T extends { readonly place: string }>(one: T): T => {
    if (foldText(one.place) !== foldText(from) || one.place === place) return one;
    changed += 1;
    return { ...one, place };
  };
  const next = {
    ...contents,
    ...(contents.keptItems && { keptItems: contents.keptItems.map(renamed) }),
    securityKeys: contents.securityKeys.map(renamed),
  };
  return { contents: next, changed };
}
