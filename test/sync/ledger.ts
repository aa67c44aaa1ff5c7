import type { AccountRecord, VaultContents } from '../../src/vault/records.ts';
import { type Done, keysOf, seenIn } from './edits.ts';

/** What may be excused: deletions that a user took back, and tombstones that a clock ahead by years has forgotten. */
export interface Excuses {
  readonly isDeletionUndone: boolean;
  readonly hasJumped: boolean;
}

/** What the final vault lacks of what was acknowledged, a line each. `done` is every edit that was saved. */
export function findLosses(contents: VaultContents, done: readonly Done[], excuses: Excuses): readonly string[] {
  const marks = seenIn(contents);
  const lost = done.filter(({ op }) => !marks.has(op)).map(({ op }) => `edit ${op} is gone`);
  const byRecord = new Map<string, Done[]>();
  for (const one of done) byRecord.set(one.record, [...(byRecord.get(one.record) ?? []), one]);
  return [...lost, ...[...byRecord].flatMap(([record, edits]) => lossesOf(contents, record, edits, excuses))];
}

function lossesOf(
  contents: VaultContents,
  record: string,
  edits: readonly Done[],
  excuses: Excuses,
): readonly string[] {
  const [kind, id = ''] = record.split(' ');
  const isGone = edits.some(({ what }) => what === 'purge');
  const losses = fateLosses(contents, record, edits, excuses);
  if (kind === 'draft' || isGone) return losses;
  return [
    ...losses,
    ...fieldLosses(contents, kind ?? '', id, edits),
    ...secretLosses(contents, id, edits),
    ...edits.flatMap(({ used }) =>
      used === undefined || isUsed(contents, used) ? [] : [`code ${used.text} is unused`],
    ),
  ];
}

/** A record is deleted if one deletion saw all else that was done to it, and live if something done to it saw every deletion. */
function fateLosses(
  contents: VaultContents,
  record: string,
  edits: readonly Done[],
  excuses: Excuses,
): readonly string[] {
  const [kind, id] = record.split(' ');
  if (kind !== 'account' && kind !== 'draft') return [];
  const isLive = [...contents.accounts, ...(contents.drafts ?? [])].some((one) => one.id === id);
  const deletions = edits.filter(({ what }) => what === 'delete' || what === 'purge');
  const others = edits.filter(({ what }) => what !== 'delete' && what !== 'purge');
  const isDeleted = deletions.some(({ seen }) => others.every(({ op }) => seen.has(op)));
  const isKept = others.some(({ seen }) => deletions.every(({ op }) => seen.has(op)));
  const isForgotten = excuses.isDeletionUndone || excuses.hasJumped;
  if (isDeleted && isLive && !isForgotten) return [`${record} came back`];
  return isKept && !isLive ? [`${record} is lost`] : [];
}

/** The value of a field is that of an edit which no other edit of it had seen. */
function fieldLosses(contents: VaultContents, kind: string, id: string, edits: readonly Done[]): readonly string[] {
  const fields = new Map<string, Done[]>();
  for (const one of edits) if (one.field !== undefined) fields.set(one.field, [...(fields.get(one.field) ?? []), one]);
  return [...fields].flatMap(([field, changes]) => {
    const value = finalValue(contents, kind, id, field);
    if (value === undefined) return [];
    const winner = changes.find((one) => JSON.stringify(one.value) === JSON.stringify(value));
    if (winner === undefined) return [`${kind} ${id}.${field} has a value from before all edits`];
    const later = changes.find(({ seen, op }) => op !== winner.op && seen.has(winner.op));
    return later === undefined ? [] : [`${kind} ${id}.${field}: edit ${later.op} was undone by ${winner.op}`];
  });
}

function finalValue(contents: VaultContents, kind: string, id: string, field: string): unknown {
  if (kind === 'preferences') return contents.preferences[field as keyof typeof contents.preferences];
  const lists = { account: contents.accounts, 'security-key': contents.securityKeys, device: contents.devices ?? [] };
  const list: readonly { readonly id: string }[] = lists[kind as keyof typeof lists] ?? [];
  const record = list.find((one) => one.id === id);
  if (record === undefined) return undefined;
  return field === 'otp' ? keysOf(contents, id) : record[field as 'id'];
}

function secretLosses(contents: VaultContents, id: string, edits: readonly Done[]): readonly string[] {
  const record = findAccount(contents, id);
  if (record === undefined) return [];
  const otps = [record.otp, record.pending?.otp, ...record.formerOtp.map(({ otp }) => otp)];
  return edits.flatMap(({ secret, counter, op }) => {
    const lost = secret !== undefined && !otps.some((otp) => otp?.secret === secret);
    const kept = counter && otps.find((otp) => otp?.secret === counter.secret);
    const isBack = counter !== undefined && !(kept?.kind === 'hotp' && kept.counter >= counter.next);
    return [
      ...(lost ? [`the secret of edit ${op} is lost`] : []),
      ...(isBack ? [`the counter of edit ${op} went back`] : []),
    ];
  });
}

function findAccount({ accounts, bin }: VaultContents, id: string): AccountRecord | undefined {
  const trashed = bin.flatMap((entry) => (entry.kind === 'account' ? [entry.record] : []));
  return [...accounts, ...trashed].find((one) => one.id === id);
}

function isUsed({ recoverySets }: VaultContents, { set, text }: NonNullable<Done['used']>): boolean {
  const found = recoverySets.find(({ id }) => id === set);
  return found === undefined || found.codes.some((code) => code.text === text && code.usedMs !== undefined);
}
