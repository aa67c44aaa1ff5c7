import { canonical, fieldMs, fieldsOf, timeMembers } from './field-times.ts';
import { codesKeyOf, nameKeyOf } from './identity.ts';
import { joinNotes } from './join-notes.ts';
import { mergeAccounts, mergeRecoverySets } from './merge-records.ts';
import type { AccountId, AccountRecord, BinEntry, RecoverySetRecord, VaultContents } from './records.ts';

/**
 * Gives the accounts of both sides that are the same one id, with all that refers to them: those with a common id, and those that make
 * the same codes under the same name, as two imports of one file do. One that was renamed since it was made is recognised as well,
 * where each side has just one such account. The id of the merged account is the smallest; the others become its `formerIds`.
 */
export function alignContents(ours: VaultContents, theirs: VaultContents): readonly [VaultContents, VaultContents] {
  const groups = createGroups();
  for (const { accounts, bin } of [ours, theirs]) {
    for (const { id, formerIds = [] } of accounts) for (const former of formerIds) groups.join(id, former);
    for (const { kind, record } of bin)
      if (kind === 'account') for (const former of record.formerIds ?? []) groups.join(record.id, former);
  }
  joinTwins(ours.accounts, theirs.accounts, groups.join, groups.idOf);
  const met = groups.members();
  if (met.size === 0) return [alignSets(ours, theirs), alignSets(theirs, ours)];
  const joined = joinFields([...ours.accounts, ...theirs.accounts], met, groups.idOf);
  const [a, b] = [ours, theirs].map((side) => withIds(side, met, groups.idOf, joined)) as [
    VaultContents,
    VaultContents,
  ];
  return [alignSets(a, b), alignSets(b, a)];
}

type Ids = (id: AccountId) => AccountId;

/** Groups of ids that name one account; the smallest stands for each. */
function createGroups() {
  const parents = new Map<AccountId, AccountId>();
  const idOf: Ids = (id) => {
    const parent = parents.get(id);
    if (parent === undefined) return id;
    const root = idOf(parent);
    parents.set(id, root);
    return root;
  };
  return {
    idOf,
    join(a: AccountId, b: AccountId): void {
      const [first, last] = [idOf(a), idOf(b)].sort() as [AccountId, AccountId];
      if (first !== last) parents.set(last, first);
    },
    /** All ids of each group of more than one, by the smallest. */
    members(): ReadonlyMap<AccountId, readonly AccountId[]> {
      const all = new Map<AccountId, AccountId[]>();
      for (const id of parents.keys()) all.set(idOf(id), [...(all.get(idOf(id)) ?? []), id]);
      return all;
    },
  };
}

/** Joins the accounts that make the same codes and have the same name, or had it until one was renamed. */
function joinTwins(
  ours: readonly AccountRecord[],
  theirs: readonly AccountRecord[],
  join: (a: AccountId, b: AccountId) => void,
  idOf: Ids,
): void {
  const byCodes = new Map<string, { readonly account: AccountRecord; readonly isOurs: boolean }[]>();
  for (const [side, isOurs] of [[ours, true] as const, [theirs, false] as const]) {
    for (const account of side) {
      const otp = account.otp ?? account.pending?.otp;
      if (otp === undefined) continue;
      const codes = codesKeyOf(otp);
      const others = byCodes.get(codes);
      if (others === undefined) byCodes.set(codes, [{ account, isOurs }]);
      else others.push({ account, isOurs });
    }
  }
  for (const twins of byCodes.values()) {
    if (twins.length < 2) continue;
    const byName = new Map<string, AccountId>();
    for (const { account } of twins) {
      const known = byName.get(nameKeyOf(account));
      if (known === undefined) byName.set(nameKeyOf(account), account.id);
      else join(known, account.id);
    }
    const sides = new Map<AccountId, { ours?: AccountRecord; theirs?: AccountRecord }>();
    for (const { account, isOurs } of twins) {
      const id = idOf(account.id);
      sides.set(id, { ...sides.get(id), [isOurs ? 'ours' : 'theirs']: account });
    }
    const alone = [...sides.values()].filter((side) => side.ours === undefined || side.theirs === undefined);
    const [mine, ...moreOfMine] = alone.flatMap((side) => side.ours ?? []);
    const [other, ...moreOfOther] = alone.flatMap((side) => side.theirs ?? []);
    const isClear = moreOfMine.length + moreOfOther.length === 0;
    if (isClear && mine !== undefined && other !== undefined && wasRenamed(mine, other)) join(mine.id, other.id);
  }
}

/** Whether each difference between two names can come from an edit, or from a name that one side lacks. */
function wasRenamed(a: AccountRecord, b: AccountRecord): boolean {
  return (['issuer', 'name'] as const).every((field) => {
    const isChanged = [a, b].some((one) => fieldMs(one, field) > one.createdMs || one[field].trim() === '');
    return a[field] === b[field] || isChanged;
  });
}

/** The fields of accounts that meet for the first time, as both sides get them: nothing that either holds is dropped. */
type Joined = ReadonlyMap<AccountId, Pick<AccountRecord, 'note' | 'tags' | 'hosts'> & { readonly atMs: number }>;

function joinFields(
  accounts: readonly AccountRecord[],
  met: ReadonlyMap<AccountId, readonly AccountId[]>,
  idOf: Ids,
): Joined {
  const versions = new Map<AccountId, AccountRecord[]>();
  for (const account of accounts) {
    const id = idOf(account.id);
    if (met.has(id)) versions.set(id, [...(versions.get(id) ?? []), account]);
  }
  const joined = new Map<AccountId, Pick<AccountRecord, 'note' | 'tags' | 'hosts'> & { readonly atMs: number }>();
  for (const [id, all] of versions) {
    if (haveMetBefore(all)) continue;
    const sorted = all.toSorted((a, b) => a.createdMs - b.createdMs || (canonical(a) < canonical(b) ? -1 : 1));
    const hosts = new Map(sorted.flatMap((one) => one.hosts.map((host) => [host.host, host] as const)));
    joined.set(id, {
      note: sorted.map(({ note }) => note).reduce(joinOrLonger),
      tags: [...new Set(sorted.flatMap(({ tags }) => tags))],
      hosts: [...hosts.values()],
      atMs: Math.max(...sorted.flatMap((one) => [...fieldsOf(one)].map((field) => fieldMs(one, field)))),
    });
  }
  return joined;
}

/** Versions of one record, one of which names the others' ids already: their times can be compared. */
function haveMetBefore(versions: readonly AccountRecord[]): boolean {
  return versions.some((one) => {
    const ids = new Set<AccountId>([one.id, ...(one.formerIds ?? [])]);
    return versions.every((other) => ids.has(other.id));
  });
}

/** Of two notes that no vault can hold together the longer one, whichever side it is on. */
function joinOrLonger(a: string, b: string): string {
  return joinNotes(a, b) ?? (a.length >= b.length ? a : b);
}

/** A side with one id for each account. Its own doubles become one as well. */
function withIds(
  side: VaultContents,
  met: ReadonlyMap<AccountId, readonly AccountId[]>,
  idOf: Ids,
  joined: Joined,
): VaultContents {
  const rename = (before: AccountRecord): AccountRecord => {
    const account = withSignIn(before, idOf);
    const id = idOf(account.id);
    const formerIds = met.get(id)?.toSorted();
    if (formerIds === undefined) return account;
    const first = joined.get(id);
    return { ...(first === undefined ? account : meet(account, first)), id, formerIds };
  };
  const accounts = new Map<AccountId, AccountRecord>();
  for (const account of side.accounts.map(rename)) {
    const known = accounts.get(account.id);
    accounts.set(account.id, known === undefined ? account : mergeAccounts(known, account));
  }
  return {
    ...side,
    accounts: [...accounts.values()],
    recoverySets: side.recoverySets.map((set) => withOwner(set, idOf)),
    registrations: side.registrations.map((one) => withOwner(one, idOf)),
    bin: side.bin.map((entry): BinEntry => {
      if (entry.kind === 'account') return { ...entry, record: rename(entry.record) };
      if (entry.kind === 'recovery-set') return { ...entry, record: withOwner(entry.record, idOf) };
      return entry.kind === 'registration' ? { ...entry, record: withOwner(entry.record, idOf) } : entry;
    }),
    tombstones: side.tombstones.map((one) =>
      one.kind === 'account' ? { ...one, id: idOf(one.id as AccountId) } : one,
    ),
  };
}

function withOwner<T extends { readonly account?: AccountId }>(record: T, idOf: Ids): T {
  return record.account === undefined || idOf(record.account) === record.account
    ? record
    : { ...record, account: idOf(record.account) };
}

function withSignIn(account: AccountRecord, idOf: Ids): AccountRecord {
  const { signsInWith } = account;
  if (signsInWith?.kind !== 'account' || idOf(signsInWith.account) === signsInWith.account) return account;
  return { ...account, signsInWith: { ...signsInWith, account: idOf(signsInWith.account) } };
}

/**
 * An account as it meets the others: what nobody changed since it was made has no time, so that the later of two imports doesn't undo what
 * was changed after the earlier one.
 */
function meet(account: AccountRecord, { atMs, ...joined }: Joined extends ReadonlyMap<AccountId, infer J> ? J : never) {
  const times = new Map<string, number>();
  for (const field of fieldsOf(account)) {
    const ms = fieldMs(account, field);
    times.set(field, field in joined ? atMs : ms > account.createdMs ? ms : 0);
  }
  const { othersMs: _others, fieldsMs: _fields, ...rest } = account;
  const { createdMs, updatedMs } = account;
  return { ...rest, ...joined, ...timeMembers(times, { createdMs, updatedMs, isDated: true }) } as AccountRecord;
}

/** Recovery codes that both sides keep for one account as sets of their own, as two imports of one file make them, get one id. */
function alignSets(side: VaultContents, other: VaultContents): VaultContents {
  const keyOf = ({ account, codes }: RecoverySetRecord) =>
    `${account} ${JSON.stringify(codes.map(({ text }) => text).sort())}`;
  const ids = new Map<string, RecoverySetRecord['id']>();
  for (const set of [...side.recoverySets, ...other.recoverySets]) {
    const known = ids.get(keyOf(set));
    if (known === undefined || set.id < known) ids.set(keyOf(set), set.id);
  }
  const sets = new Map<RecoverySetRecord['id'], RecoverySetRecord>();
  for (const set of side.recoverySets) {
    const id = ids.get(keyOf(set)) ?? set.id;
    const known = sets.get(id);
    sets.set(id, known === undefined ? { ...set, id } : mergeRecoverySets(known, { ...set, id }));
  }
  return { ...side, recoverySets: [...sets.values()] };
}
