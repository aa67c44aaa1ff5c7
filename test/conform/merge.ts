import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyContents } from '../../src/vault/contents.ts';
import { dateChanges } from '../../src/vault/date-changes.ts';
import { mergeContents } from '../../src/vault/merge.ts';
import type { AccountRecord, HostBinding, RecoverySetRecord, VaultContents } from '../../src/vault/records.ts';
import { accountRecord, recoverySetRecord, totpOf } from '../vault/records.ts';

/** What one computer did: a text that counts imported accounts, or what its user made of an account at a time. */
type Side = string | State;

interface State {
  /** When the edits were made, in any unit. */
  readonly at?: number;
  readonly accounts?: number | readonly State[];
  readonly issuer?: string;
  readonly name?: string;
  readonly secret?: string;
  readonly note?: string;
  readonly hosts?: readonly string[];
  readonly tags?: readonly string[];
  readonly pinned?: boolean;
  readonly order?: number;
  /** Indexes of recovery codes that were used. */
  readonly spent?: readonly number[];
  readonly deleted?: boolean;
}

interface MergeCase {
  readonly a: Side;
  readonly b: Side;
}

interface MergeExpectation {
  readonly surface: string;
  /** Number of accounts afterwards. */
  readonly accounts?: number;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const IMPORTED_MS = 1000;

/** Runs every case of a folder whose surface is `merge`: both sides in the state that it describes, merged from either side. */
export async function run(folder: string): Promise<{ passed: number; failed: number }> {
  const figures = { passed: 0, failed: 0 };
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.expected.json')) continue;
    const expectation = readJson<MergeExpectation>(join(folder, name));
    if (expectation.surface !== 'merge') continue;
    const id = name.replace('.expected.json', '');
    const difference = judgeMerge(readJson<MergeCase>(join(folder, id)), expectation);
    if (difference === undefined) figures.passed++;
    else {
      figures.failed++;
      console.log(`FAIL ${id}: ${difference}`);
    }
  }
  return figures;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** What is wrong with the merge of a case, or `undefined`. */
export function judgeMerge(found: MergeCase, expectation: MergeExpectation): string | undefined {
  const sides = [vaultOf(found.a, 'a'), vaultOf(found.b, 'b')] as const;
  const both = [mergeContents(sides[0], sides[1]), mergeContents(sides[1], sides[0])] as const;
  for (const merged of both) {
    const count = merged.accounts.length;
    if (expectation.accounts !== undefined && count !== expectation.accounts)
      return `got ${count} accounts, want ${expectation.accounts}`;
    const lost = [found.a, found.b].flatMap((side, at) => lossesOf(side, found[at === 0 ? 'b' : 'a'], merged));
    if (lost.length > 0) return `got ${lost.join(' and ')} lost, want it kept`;
    if (mergeContents(merged, sides[1]).accounts.length !== count) return 'got more accounts from a second merge';
  }
  return undefined;
}

/** A side's vault. Sides that count accounts imported them each for itself; others share one account, unless they give more. */
function vaultOf(side: Side, computer: 'a' | 'b'): VaultContents {
  const state: State = typeof side === 'string' ? { accounts: countIn(side) } : side;
  if (state.accounts === undefined) return edited(sharedVault(), state);
  const many: readonly State[] =
    typeof state.accounts === 'number'
      ? Array.from({ length: state.accounts }, (_, at) => ({ issuer: `Service ${at + 1}` }))
      : state.accounts;
  const importedMs = IMPORTED_MS * (computer === 'a' ? 1 : 2);
  const accounts = many.map(({ issuer = '', name = 'ada@example.com', secret = issuer }, order) =>
    accountRecord({
      ...{ id: `${computer}-${order}`, issuer, name, otp: totpOf(secret), order },
      ...{ createdMs: importedMs, updatedMs: importedMs },
    }),
  );
  const recoverySets = accounts.map((account, order) => setOf(account, `${computer}-set-${order}`, importedMs));
  return many.reduce<VaultContents>(
    (contents, edits, at) => edited(contents, { ...edits, at: importedMs + 1 + (edits.at ?? state.at ?? 0) }, at),
    { ...emptyContents(), accounts, recoverySets },
  );
}

function countIn(text: string): number {
  const word = NUMBERS.findIndex((one) => new RegExp(`\\b${one} accounts?\\b`, 'i').test(text));
  return word >= 0
    ? word
    : Number(/\b(\d+) (?:\w+ )?accounts?\b/.exec(text)?.[1] ?? /\b(?:the same )(\d+)\b/.exec(text)?.[1] ?? 3);
}

function sharedVault(): VaultContents {
  const account = accountRecord({ id: 'shared', createdMs: 1, updatedMs: 1 });
  return { ...emptyContents(), accounts: [account], recoverySets: [setOf(account, 'shared-set', 1)] };
}

function setOf({ id }: AccountRecord, name: string, createdMs: number): RecoverySetRecord {
  return { ...recoverySetRecord({ id: name, account: '', createdMs }), account: id };
}

function edited(before: VaultContents, state: State, index = 0): VaultContents {
  const { at = IMPORTED_MS, spent = [], deleted = false } = state;
  const target = before.accounts[index];
  if (target === undefined) return before;
  const changed: AccountRecord = { ...target, ...fieldsOf(state) };
  const accounts = before.accounts.map((one) => (one === target ? changed : one));
  const recoverySets = before.recoverySets.map((set) => {
    if (set.account !== target.id) return set;
    return { ...set, codes: set.codes.map((code, place) => (spent.includes(place) ? { ...code, usedMs: at } : code)) };
  });
  const dated = dateChanges(before, { ...before, accounts, recoverySets }, at);
  if (!deleted) return dated;
  const record = dated.accounts[index];
  return record === undefined
    ? dated
    : {
        ...dated,
        accounts: dated.accounts.filter((one) => one !== record),
        bin: [...dated.bin, { kind: 'account', deletedMs: at, record }],
      };
}

function fieldsOf({ issuer, name, note, hosts, tags, pinned, order }: State): Partial<AccountRecord> {
  const bindings = hosts?.map((host): HostBinding => ({ host, scope: 'host' }));
  return {
    ...(issuer !== undefined && { issuer }),
    ...(name !== undefined && { name }),
    ...(note !== undefined && { note }),
    ...(bindings && { hosts: bindings }),
    ...(tags && { tags }),
    ...(pinned !== undefined && { pinned }),
    ...(order !== undefined && { order }),
  };
}

/** What a side says and the merged vault does not have, where the other side says nothing of it or said it earlier. */
function lossesOf(side: Side, other: Side, merged: VaultContents): readonly string[] {
  if (typeof side === 'string') return [];
  if (typeof side.accounts === 'object')
    return side.accounts.flatMap((one) => lossesOf({ at: side.at ?? 0, ...one }, '', merged));
  const rival: State = typeof other === 'string' ? {} : other;
  const accounts = merged.accounts.filter((one) => side.issuer === undefined || one.issuer === side.issuer);
  const losses: string[] = [];
  for (const [name, value] of Object.entries(fieldsOf(side))) {
    const isBeaten = name in fieldsOf(rival) && (rival.at ?? 0) >= (side.at ?? 0);
    const isKept = accounts.some((one) => holds(one[name as keyof AccountRecord], value));
    if (!isBeaten && !isKept && side.deleted !== true) losses.push(name);
  }
  const used = merged.recoverySets.flatMap(({ codes }) =>
    codes.flatMap(({ usedMs }, at) => (usedMs === undefined ? [] : [at])),
  );
  if ((side.spent ?? []).some((index) => !used.includes(index))) losses.push('a spent code');
  return losses;
}

function holds(kept: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted) && Array.isArray(kept))
    return wanted.every((one) => kept.some((other) => JSON.stringify(other) === JSON.stringify(one)));
  if (typeof wanted === 'string' && typeof kept === 'string') return kept.includes(wanted);
  return kept === wanted;
}
