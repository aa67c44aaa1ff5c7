import { foldText } from '../../src/bytes/fold-text.ts';
import { Fault } from '../../src/fault.ts';
import type { RecoverySetView } from '../../src/messages/recovery.ts';
import { parseText } from '../../src/otp/limits.ts';
import { nextUnused, spendCode, unspendCode } from '../../src/recovery/set.ts';
import { newId } from '../../src/vault/record-id.ts';
import type {
  AccountId,
  AccountRecord,
  RecoveryCode,
  RecoverySetId,
  RecoverySetRecord,
  VaultContents,
} from '../../src/vault/records.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { acceptHost } from './accepted-host.ts';
import { lastOrder, newAccount } from './account-edits.ts';

/** A set as lists show it, without its codes. */
export function recoverySetView(set: RecoverySetRecord, account: AccountRecord | undefined): RecoverySetView {
  return {
    id: set.id,
    account: set.account,
    issuer: account?.issuer ?? '',
    name: account?.name ?? '',
    hosts: account?.hosts ?? [],
    unused: set.codes.filter((code) => code.usedMs === undefined).length,
    total: set.codes.length,
    createdMs: set.createdMs,
    ...(set.supersededMs !== undefined && { supersededMs: set.supersededMs }),
    ...(set.supersededWhy !== undefined && { supersededWhy: set.supersededWhy }),
  };
}

/** The set of an id; throws `record-missing`. */
export function requireSet({ contents }: Pick<AccountIndex, 'contents'>, id: RecoverySetId): RecoverySetRecord {
  const set = contents.recoverySets.find((one) => one.id === id);
  if (set === undefined) throw new Fault('record-missing', 'got an unknown set, want one of the vault');
  return set;
}

/** Changes a set and saves it. Throws `record-missing`. */
export function editSet(
  vaultStore: VaultStore,
  id: RecoverySetId,
  edit: (set: RecoverySetRecord) => RecoverySetRecord,
): Promise<{ readonly accountIndex: AccountIndex; readonly answer: RecoverySetRecord }> {
  return vaultStore.change(({ contents }) => {
    const changed = edit(requireSet({ contents }, id));
    const recoverySets = contents.recoverySets.map((set) => (set.id === id ? changed : set));
    return { contents: { ...contents, recoverySets }, answer: changed };
  });
}

/** A code that was marked as used, and its place in the set. */
export interface SpentCode {
  readonly index: number;
  readonly text: string;
}

/**
 * The next unused code of a set, or the unused one of a number from 1. Throws `recovery-superseded`, `recovery-spent`, and
 * `recovery-number` where the code of that number is used or missing.
 */
export function pickCode(set: RecoverySetRecord, number?: number): SpentCode {
  if (set.supersededMs !== undefined) throw new Fault('recovery-superseded', 'got history, want the set in force');
  const next = nextUnused(set);
  if (next === undefined) throw new Fault('recovery-spent', 'got no unused code, want one');
  if (number === undefined) return { index: next.index, text: next.code.text };
  const wanted = set.codes[number - 1];
  if (wanted === undefined || wanted.usedMs !== undefined)
    throw new Fault('recovery-number', `got no unused code ${number}, want one`);
  return { index: number - 1, text: wanted.text };
}

/** Marks the code that `pickCode` finds as used and what for, saves that, and gives the code out. Throws as `pickCode` does. */
export async function spendPicked(
  vaultStore: VaultStore,
  id: RecoverySetId,
  atMs: number,
  { number, usedFor }: { readonly number: number | undefined; readonly usedFor: string },
): Promise<SpentCode> {
  let spent: SpentCode | undefined;
  await editSet(vaultStore, id, (set) => {
    spent = pickCode(set, number);
    return spendCode(set, spent.index, atMs, usedFor);
  });
  if (spent === undefined) throw new Fault('recovery-spent', 'got no spent code, want one');
  return spent;
}

/** Undoes `spendPicked` for a code that reached no page. */
export async function unspend(vaultStore: VaultStore, id: RecoverySetId, index: number): Promise<void> {
  await editSet(vaultStore, id, (set) => unspendCode(set, index));
}

/** The codes of a new set, each once; one that was used before it was stored counts as used at that moment. */
export function toStoredCodes(
  texts: readonly string[],
  used: readonly number[],
  atMs: number,
): readonly RecoveryCode[] {
  const codes = new Map<string, RecoveryCode>();
  texts.forEach((raw, index) => {
    const code = raw.trim();
    if (code === '' || codes.has(code)) return;
    codes.set(code, used.includes(index) ? { text: code, usedMs: atMs } : { text: code });
  });
  return [...codes.values()];
}

/** The account that codes are stored for: a known one, one of the same issuer and name, or a new one without a code generator. */
export function accountForCodes(
  contents: VaultContents,
  wanted: AccountId | { readonly issuer: string; readonly name: string; readonly host?: string },
  atMs: number,
): { readonly contents: VaultContents; readonly account: AccountId } {
  if (typeof wanted === 'string') {
    if (contents.accounts.some((account) => account.id === wanted)) return { contents, account: wanted };
    throw new Fault('record-missing', 'got an unknown account, want one of the vault');
  }
  const issuer = parseText(wanted.issuer);
  const name = parseText(wanted.name);
  const same = contents.accounts.find(
    (account) => foldText(account.issuer) === foldText(issuer) && foldText(account.name) === foldText(name),
  );
  if (same !== undefined) return { contents, account: same.id };
  const hosts = wanted.host === undefined ? [] : ([{ host: acceptHost(wanted.host), scope: 'host' }] as const);
  const account = newAccount({ id: newId<'account'>(), issuer, name, hosts, order: lastOrder(contents) }, atMs);
  return { contents: { ...contents, accounts: [...contents.accounts, account] }, account: account.id };
}
