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
import type { Background } from '../background.ts';
import { throwAway, undoOf } from '../bin.ts';
import { lastOrder, newAccount } from '../edits.ts';
import { foldText } from '../fold.ts';
import type { Keeper } from '../keeper.ts';
import type { Ledger } from '../ledger.ts';

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
export function setOf(ledger: Pick<Ledger, 'contents'>, wanted: RecoverySetId): RecoverySetRecord {
  const set = ledger.contents.recoverySets.find((one) => one.id === wanted);
  if (set === undefined) throw new Fault('record-missing', 'got an unknown set, want one of the vault');
  return set;
}

function editSet(keeper: Keeper, wanted: RecoverySetId, edit: (set: RecoverySetRecord) => RecoverySetRecord) {
  return keeper.change((ledger) => {
    const changed = edit(setOf(ledger, wanted));
    const recoverySets = ledger.contents.recoverySets.map((set) => (set.id === wanted ? changed : set));
    return { contents: { ...ledger.contents, recoverySets }, answer: changed };
  });
}

/** Marks the next unused code of a set as used, saves that, and gives the code out. Throws `recovery-superseded`, `recovery-spent`. */
export async function takeNext(
  keeper: Keeper,
  wanted: RecoverySetId,
  atMs: number,
): Promise<{ readonly index: number; readonly text: string }> {
  const { answer } = await keeper.change((ledger) => {
    const set = setOf(ledger, wanted);
    if (set.supersededMs !== undefined) throw new Fault('recovery-superseded', 'got history, want the set in force');
    const next = nextUnused(set);
    if (next === undefined) throw new Fault('recovery-spent', 'got no unused code, want one');
    const changed = spendCode(set, next.index, atMs);
    const recoverySets = ledger.contents.recoverySets.map((one) => (one === set ? changed : one));
    return {
      contents: { ...ledger.contents, recoverySets },
      answer: { index: next.index, text: next.code.text },
    };
  });
  return answer;
}

/** Undoes `takeNext` for a code that reached no page. */
export async function giveBack(keeper: Keeper, wanted: RecoverySetId, index: number): Promise<void> {
  await editSet(keeper, wanted, (set) => unspendCode(set, index));
}

/** Recovery codes. */
export function recoveryHandlers({ keeper, nowMs, capturePageText }: Background): Family<'recovery'> {
  const view = (ledger: Ledger, set: RecoverySetRecord) => recoverySetView(set, ledger.findAccount(set.account));

  return {
    'recovery.list': {
      parse: nothing,
      handle: async () => {
        const ledger = await keeper.open();
        return ledger.contents.recoverySets.map((set) => view(ledger, set)).sort((a, b) => b.createdMs - a.createdMs);
      },
    },
    'recovery.codes': {
      parse: object({ id: setId }),
      handle: async (ask) => {
        const ledger = await keeper.open();
        const set = setOf(ledger, ask.id);
        return { ...view(ledger, set), codes: set.codes };
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
        const { ledger, answer } = await keeper.change(({ contents }) => {
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
        return view(ledger, answer);
      },
    },
    'recovery.mark': {
      parse: object({ id: setId, index: integer(0, 1000), used: flag }),
      handle: async (ask) => {
        const { ledger, answer } = await editSet(keeper, ask.id, (set) => {
          if (set.codes[ask.index] === undefined)
            throw new Fault('record-missing', 'got no such code, want one of the set');
          const isUsed = set.codes[ask.index]?.usedMs !== undefined;
          if (isUsed === ask.used) return set;
          return ask.used ? spendCode(set, ask.index, nowMs()) : unspendCode(set, ask.index);
        });
        return view(ledger, answer);
      },
    },
    'recovery.delete': {
      parse: object({ id: setId }),
      handle: async (ask) => {
        const { answer } = await keeper.change(({ contents }) => {
          const { contents: next, gone } = throwAway(contents, [{ kind: 'recovery-set', id: ask.id }], nowMs());
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
