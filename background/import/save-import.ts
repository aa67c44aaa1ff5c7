import type { Bytes } from '../../src/bytes/bytes.ts';
import { Fault } from '../../src/fault.ts';
import type { HostProposal, ImportEntry, ImportItem } from '../../src/messages/interchange.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { joinNotes } from '../../src/vault/join-notes.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountId, AccountRecord, IconRecord, VaultContents } from '../../src/vault/records.ts';
import { lastOrder, replaceOtp } from '../accounts/account-edits.ts';
import { withIcons } from '../accounts/icons/icon-edits.ts';
import { createCodeBatches } from './code-batches.ts';
import type { UndoEntry } from './undo-import.ts';

/** What saving an import comes to. */
export interface Imported {
  readonly contents: VaultContents;
  readonly reversal: UndoEntry;
  readonly added: number;
  readonly merged: number;
  readonly replaced: number;
  /** Hosts of the file for accounts that exist, which only the user's answer links. */
  readonly proposals: readonly HostProposal[];
}

/** The contents with every item in them, in the order given. Throws `record-missing` when an account was deleted meanwhile. */
export function applyImport(
  contents: VaultContents,
  items: readonly ImportItem[],
  atMs: number,
  icons: ReadonlyMap<string, IconRecord> = new Map(),
): Imported {
  const accounts = new Map<AccountId, AccountRecord>(contents.accounts.map((account) => [account.id, account]));
  const former = new Map<AccountId, AccountRecord>();
  const added: { id: AccountId; uses: number }[] = [];
  const codeBatches = createCodeBatches(contents.recoverySets, atMs);
  const counts = { new: 0, merge: 0, replace: 0 };
  const firstOrder = lastOrder(contents);
  const random = createRandomPool();
  const proposals = createProposals();
  for (const item of items) {
    const { entry } = item;
    counts[item.as] += 1;
    if (item.as === 'new') {
      const account = withPicture(newAccountOf(entry, newId(random), firstOrder + added.length, atMs), entry, icons);
      added.push({ id: account.id, uses: account.uses });
      accounts.set(account.id, account);
      codeBatches.add(account.id, entry.recoveryCodes, 'in force');
      continue;
    }
    const before = accounts.get(item.account);
    if (before === undefined) throw new Fault('record-missing', 'got an unknown account, want one of the vault');
    if (!former.has(before.id)) former.set(before.id, before);
    proposals.note(before, entry.hosts);
    const otp = item.as === 'replace' ? entry.otp : otpBeside(before, entry.otp);
    const withOtp = otp === before.otp ? before : replaceOtp(before, otp, atMs);
    accounts.set(before.id, withPicture(completed(withOtp, entry, atMs), entry, icons));
    codeBatches.add(before.id, entry.recoveryCodes, item.as === 'replace' ? 'in force' : 'if none');
  }
  const { sets, madeIds, formerSets } = codeBatches.result();
  const addedIds = new Set(added.map(({ id }) => id));
  return {
    contents: withIcons({ ...contents, accounts: [...accounts.values()], recoverySets: sets }, [...icons.values()]),
    reversal: {
      atMs,
      added,
      former: [...former.values()].filter(({ id }) => !addedIds.has(id)),
      madeSets: madeIds,
      formerSets,
    },
    added: counts.new,
    merged: counts.merge,
    replaced: counts.replace,
    proposals: proposals.all(),
  };
}

/** The account with the picture that the file has for it, unless the user chose an icon. */
function withPicture(
  account: AccountRecord,
  { png }: ImportEntry,
  icons: ReadonlyMap<string, IconRecord>,
): AccountRecord {
  const icon = png === undefined ? undefined : icons.get(png);
  if (icon === undefined || account.chosenIcon !== undefined) return account;
  return { ...account, chosenIcon: { kind: 'picture', icon: icon.id } };
}

/** Most hosts of a file that are proposed for accounts that exist. */
const MOST_PROPOSALS = 200;

/** Collects the hosts of a file that accounts don't have, each once. */
function createProposals() {
  const found = new Map<string, HostProposal>();
  return {
    note({ id, issuer, name, hosts }: AccountRecord, inFile: ImportEntry['hosts']): void {
      for (const { host } of inFile) {
        if (found.size === MOST_PROPOSALS || createHostMatcher(host)(hosts)) continue;
        found.set(`${id} ${host}`, { account: { id, issuer, name }, host });
      }
    },
    all: () => [...found.values()],
  };
}

/** One object literal, since there may be tens of thousands of accounts. */
function newAccountOf(entry: ImportEntry, id: AccountId, order: number, atMs: number): AccountRecord {
  const account = {
    id,
    issuer: entry.issuer,
    name: entry.name,
    otp: entry.otp,
    formerOtp: [],
    hosts: entry.hosts,
    tags: entry.tags,
    pinned: entry.favourite,
    order,
    note: entry.note,
    createdMs: atMs,
    updatedMs: atMs,
    uses: entry.uses ?? 0,
  };
  const icon = entry.icon === undefined ? {} : { icon: entry.icon };
  return { ...account, ...icon, ...(entry.usedMs === undefined ? {} : { usedMs: entry.usedMs }) };
}

/** Pooled random bytes. */
function createRandomPool(): (length: number) => Bytes {
  let pool: Bytes = new Uint8Array();
  let at = 0;
  return (length) => {
    if (at + length > pool.length) {
      pool = crypto.getRandomValues(new Uint8Array(16_384));
      at = 0;
    }
    at += length;
    return pool.slice(at - length, at);
  };
}

/** A merge adds codes to an account without any; a counter never goes back. */
function otpBeside({ otp }: AccountRecord, found: OtpParameters): OtpParameters {
  if (otp === undefined) return found;
  const isAhead =
    otp.kind === 'hotp' && found.kind === 'hotp' && otp.secret === found.secret && found.counter > otp.counter;
  return isAhead ? { ...otp, counter: found.counter } : otp;
}

/** An account with an entry's other data added, but its hosts; nothing is removed. */
function completed(account: AccountRecord, entry: ImportEntry, atMs: number): AccountRecord {
  const usedMs = Math.max(account.usedMs ?? 0, entry.usedMs ?? 0);
  return {
    ...account,
    tags: [...new Set([...account.tags, ...entry.tags])],
    note: joinNotes(account.note, entry.note) ?? account.note,
    pinned: account.pinned || entry.favourite,
    updatedMs: atMs,
    ...(account.icon === undefined && entry.icon !== undefined && { icon: entry.icon }),
    ...(usedMs > 0 && { usedMs }),
  };
}
