import type { TrashItem } from '../../src/messages/trash.ts';
import type { BinEntry, VaultContents } from '../../src/vault/records.ts';
import { goneMsOf, undoOf } from './trash.ts';

type Entry<K extends BinEntry['kind']> = Extract<BinEntry, { kind: K }>;

/** What can be restored, the last deleted first; what was deleted with an account or a key is part of it. */
export function listTrash({ bin, accounts, securityKeys }: VaultContents, nowMs: number): readonly TrashItem[] {
  const entries = bin.filter((entry) => goneMsOf(entry) > nowMs);
  /** Names of what is there, by id. */
  const live = new Map<string, string>([
    ...accounts.map((one) => [one.id, nameOf(one)] as const),
    ...securityKeys.map((one) => [one.id, one.label] as const),
  ]);
  const owners = new Map<string, BinEntry>(entries.map((entry) => [entry.record.id, entry] as const));
  const parts = new Map<string, BinEntry[]>();
  const items: TrashItem[] = [];
  for (const entry of entries) {
    const ownerId = ownerOf(entry);
    const owner = ownerId === undefined ? undefined : owners.get(ownerId);
    if (ownerId === undefined) continue;
    if (owner?.deletedMs === entry.deletedMs) {
      parts.set(ownerId, [...(parts.get(ownerId) ?? []), entry]);
      continue;
    }
    const ownerName = owner && titleOf(owner);
    const title = live.get(ownerId) ?? ownerName ?? '';
    items.push({ ...itemOf(entry, [entry], title), ...(ownerName !== undefined && { with: ownerName }) });
  }
  for (const entry of entries) {
    if (ownerOf(entry) !== undefined) continue;
    items.push(itemOf(entry, [entry, ...(parts.get(entry.record.id) ?? [])], titleOf(entry)));
  }
  return items.sort((a, b) => b.deletedMs - a.deletedMs || a.title.localeCompare(b.title));
}

function itemOf(entry: BinEntry, all: readonly BinEntry[], title: string): TrashItem {
  return {
    ...undoOf(all.map(({ kind, record }) => ({ kind, id: record.id }))),
    kind: entry.kind,
    title,
    ...(entry.kind === 'registration' && { host: entry.record.host }),
    deletedMs: entry.deletedMs,
    goneMs: goneMsOf(entry),
    ...(entry.kind === 'account' && entry.record.otp && { makesCodes: true }),
    unusedCodes: all.reduce((sum, one) => sum + (one.kind === 'recovery-set' ? unusedIn(one) : 0), 0),
    registrations: all.filter((one) => one.kind === 'registration' && one.record.removedMs === undefined).length,
  };
}

/** The account or key that a record belongs to. */
function ownerOf(entry: BinEntry): string | undefined {
  if (entry.kind === 'recovery-set') return entry.record.account;
  return entry.kind === 'registration' ? entry.record.key : undefined;
}

function titleOf(entry: BinEntry): string {
  if (entry.kind === 'account') return nameOf(entry.record);
  return entry.kind === 'security-key' ? entry.record.label : '';
}

function nameOf({ issuer, name }: { readonly issuer: string; readonly name: string }): string {
  return [issuer, name].filter((part) => part !== '').join(' ');
}

/** A superseded set is history: its codes open nothing. */
function unusedIn({ record }: Entry<'recovery-set'>): number {
  return record.supersededMs === undefined ? record.codes.filter((code) => code.usedMs === undefined).length : 0;
}
