import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import type { RecoverySetView } from '../../src/messages/views.ts';
import { parseText } from '../../src/otp/limits.ts';
import { readGivenCodes, readLinesAsCodes, readPageCodes } from '../../src/recovery/read.ts';
import { nextUnused, spendCode, supersede, unspendCode } from '../../src/recovery/set.ts';
import { either, flag, id, integer, list, nothing, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { parseHost } from '../../src/sites/host.ts';
import { newId } from '../../src/vault/record-id.ts';
import type {
  AccountId,
  AccountRecord,
  RecoveryCode,
  RecoverySetId,
  RecoverySetRecord,
  VaultContents,
} from '../../src/vault/records.ts';
import { lastOrder, newAccount } from '../accounts/account-edits.ts';
import type { Services } from '../services.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { foldText } from '../vault/fold.ts';
import { moveToTrash, undoOf } from '../vault/trash.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const setId = id<RecoverySetId>();

/** A set as lists show it, without its codes. */
export function recoverySetView(set: RecoverySetRecord, account: AccountRecord | undefined): RecoverySetView {
  return {
    id: set.id,
    account: set.account,
    issuer: account?.issuer ?? '',
    name: account?.name ?? '',
    unused: set.codes.filter((code) => code.usedMs === undefined).length,
    total: set.codes.length,
    createdMs: set.createdMs,
    ...(set.supersededMs !== undefined && { supersededMs: set.supersededMs }),
  };
}

/** The set of an id; throws `record-missing`. */
export function setOf(accountIndex: Pick<AccountIndex, 'contents'>, wanted: RecoverySetId): RecoverySetRecord {
  const set = accountIndex.contents.recoverySets.find((one) => one.id === wanted);
  if (set === undefined) throw new Fault('record-missing', 'got an unknown set, want one of the vault');
  return set;
}

function editSet(vaultStore: VaultStore, wanted: RecoverySetId, edit: (set: RecoverySetRecord) => RecoverySetRecord) {
  return vaultStore.change((accountIndex) => {
    const changed = edit(setOf(accountIndex, wanted));
    const recoverySets = accountIndex.contents.recoverySets.map((set) => (set.id === wanted ? changed : set));
    return { contents: { ...accountIndex.contents, recoverySets }, answer: changed };
  });
}

/** Marks the next unused code of a set as used, saves that, and gives the code out. Throws `recovery-superseded`, `recovery-spent`. */
export async function nextPending(
  vaultStore: VaultStore,
  wanted: RecoverySetId,
  atMs: number,
): Promise<{ readonly index: number; readonly text: string }> {
  const { answer } = await vaultStore.change((accountIndex) => {
    const set = setOf(accountIndex, wanted);
    if (set.supersededMs !== undefined) throw new Fault('recovery-superseded', 'got history, want the set in force');
    const next = nextUnused(set);
    if (next === undefined) throw new Fault('recovery-spent', 'got no unused code, want one');
    const changed = spendCode(set, next.index, atMs);
    const recoverySets = accountIndex.contents.recoverySets.map((one) => (one === set ? changed : one));
    return {
      contents: { ...accountIndex.contents, recoverySets },
      answer: { index: next.index, text: next.code.text },
    };
  });
  return answer;
}

/** Undoes `nextPending` for a code that reached no page. */
export async function giveBack(vaultStore: VaultStore, wanted: RecoverySetId, index: number): Promise<void> {
  await editSet(vaultStore, wanted, (set) => unspendCode(set, index));
}

/** Recovery codes. */
export function recoveryHandlers({ vaultStore, nowMs, capturePageText }: Services): Family<'recovery'> {
  const view = (accountIndex: AccountIndex, set: RecoverySetRecord) =>
    recoverySetView(set, accountIndex.findAccount(set.account));

  return {
    'recovery.list': {
      parse: nothing,
      handle: async () => {
        const accountIndex = await vaultStore.open();
        return accountIndex.contents.recoverySets
          .map((set) => view(accountIndex, set))
          .sort((a, b) => b.createdMs - a.createdMs);
      },
    },
    'recovery.codes': {
      parse: object({ id: setId }),
      handle: async (ask) => {
        const accountIndex = await vaultStore.open();
        const set = setOf(accountIndex, ask.id);
        return { ...view(accountIndex, set), codes: set.codes };
      },
    },
    'recovery.preview': {
      parse: object({ text: text(LIMITS.recoveryText), lines: optional(flag) }),
      handle: (ask) => (ask.lines === true ? readLinesAsCodes(ask.text) : readGivenCodes(ask.text)),
    },
    'recovery.capture': {
      parse: object({ tabId: integer(0, 2 ** 31) }),
      handle: async (ask) => {
        const { text: found, host } = await capturePageText(ask.tabId);
        return { codes: readPageCodes(found), host };
      },
    },
    'recovery.add': {
      parse: object({
        account: either(
          id<AccountId>(),
          object({ issuer: text(LIMITS.name), name: text(LIMITS.name), host: optional(text(LIMITS.host)) }),
        ),
        codes: list(text(LIMITS.recoveryCode), LIMITS.recoveryCodes),
        used: optional(list(integer(0, LIMITS.recoveryCodes), LIMITS.recoveryCodes)),
        source: oneOf('page', 'file', 'paste'),
      }),
      handle: async (ask) => {
        const codes = storedCodes(ask.codes, ask.used ?? [], nowMs());
        if (codes.length === 0) throw new Fault('recovery-none-found', 'got no codes, want at least one');
        const { accountIndex, answer } = await vaultStore.change(({ contents }) => {
          const { contents: next, account } = accountFor(contents, ask.account, nowMs());
          const set: RecoverySetRecord = {
            id: newId<'recovery-set'>(),
            account,
            codes,
            source: ask.source,
            createdMs: nowMs(),
          };
          return { contents: { ...next, recoverySets: supersede(next.recoverySets, set, nowMs()) }, answer: set };
        });
        return view(accountIndex, answer);
      },
    },
    'recovery.mark': {
      parse: object({ id: setId, index: integer(0, 1000), used: flag }),
      handle: async (ask) => {
        const { accountIndex, answer } = await editSet(vaultStore, ask.id, (set) => {
          if (set.codes[ask.index] === undefined)
            throw new Fault('record-missing', 'got no such code, want one of the set');
          const isUsed = set.codes[ask.index]?.usedMs !== undefined;
          if (isUsed === ask.used) return set;
          return ask.used ? spendCode(set, ask.index, nowMs()) : unspendCode(set, ask.index);
        });
        return view(accountIndex, answer);
      },
    },
    'recovery.delete': {
      parse: object({ id: setId }),
      handle: async (ask) => {
        const { answer } = await vaultStore.change(({ contents }) => {
          const { contents: next, gone } = moveToTrash(contents, [{ kind: 'recovery-set', id: ask.id }], nowMs());
          return { contents: next, answer: undoOf(gone) };
        });
        return answer;
      },
    },
  };
}

/** The codes of a new set, each once; one that was used before it came here counts as used at that moment. */
function storedCodes(texts: readonly string[], used: readonly number[], atMs: number): readonly RecoveryCode[] {
  const codes = new Map<string, RecoveryCode>();
  texts.forEach((raw, index) => {
    const code = raw.trim();
    if (code === '' || codes.has(code)) return;
    codes.set(code, used.includes(index) ? { text: code, usedMs: atMs } : { text: code });
  });
  return [...codes.values()];
}

/** The account that codes are stored for: a known one, one of the same issuer and name, or a new one without a code generator. */
function accountFor(
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
  const hosts = wanted.host === undefined ? [] : ([{ host: parseHost(wanted.host), scope: 'host' }] as const);
  const account = newAccount({ id: newId<'account'>(), issuer, name, hosts, order: lastOrder(contents) }, atMs);
  return { contents: { ...contents, accounts: [...contents.accounts, account] }, account: account.id };
}
