import { Fault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import { LIMITS } from '../../src/messages/limits.ts';
import { parseText } from '../../src/otp/limits.ts';
import { readGivenCodes, readLinesAsCodes, readPageCodes } from '../../src/recovery/read.ts';
import { noteUse, SUPERSEDED_WHY, spendCode, supersede, unspendCode } from '../../src/recovery/set.ts';
import { either, flag, id, integer, list, nothing, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { newId } from '../../src/vault/record-id.ts';
import type { AccountId, RecoverySetId, RecoverySetRecord } from '../../src/vault/records.ts';
import { findKnownCodes, findSameSet, markUses } from '../accounts/recovery-history.ts';
import { accountForCodes, editSet, recoverySetView, requireSet, toStoredCodes } from '../accounts/recovery-sets.ts';
import type { PendingSelection } from '../scan/pending-selection.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { trashRecords } from '../vault/trash.ts';
import type { VaultStore } from '../vault/vault-store.ts';

const setId = id<RecoverySetId>();

interface RecoveryServices {
  readonly vaultStore: VaultStore;
  readonly capturePageText: (tabId: number) => Promise<{ readonly text: string; readonly host: string }>;
  readonly pendingSelection: Pick<PendingSelection, 'take'>;
  /** Ends what the toolbar button says of a selection. */
  readonly clearPrompt: () => Promise<void>;
  readonly nowMs: () => number;
}

/** Storing, showing and marking recovery codes. */
export function recoveryHandlers({
  vaultStore,
  nowMs,
  capturePageText,
  pendingSelection,
  clearPrompt,
}: RecoveryServices): Family<'recovery'> {
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
        const set = requireSet(accountIndex, ask.id);
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
        return { ...readPageCodes(found), host };
      },
    },
    'recovery.compare': {
      parse: object({ codes: list(text(LIMITS.recoveryCode), LIMITS.recoveryCodes) }),
      handle: async (ask) => findKnownCodes(await vaultStore.open(), ask.codes),
    },
    'recovery.selected': {
      parse: nothing,
      handle: async () => {
        await clearPrompt();
        return (await pendingSelection.take()) ?? {};
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
        why: optional(oneOf(...SUPERSEDED_WHY)),
      }),
      handle: async (ask) => {
        const codes = toStoredCodes(ask.codes, ask.used ?? [], nowMs());
        if (codes.length === 0) throw new Fault('recovery-none-found', 'got no codes, want at least one');
        const { accountIndex, answer } = await vaultStore.change(({ contents }) => {
          const { contents: next, account } = accountForCodes(contents, ask.account, nowMs());
          const same = findSameSet(
            { contents: next },
            account,
            codes.map((code) => code.text),
          );
          if (same !== undefined) return markUses(next, same, codes);
          const set: RecoverySetRecord = {
            id: newId<'recovery-set'>(),
            account,
            codes,
            source: ask.source,
            createdMs: nowMs(),
          };
          return {
            contents: { ...next, recoverySets: supersede(next.recoverySets, set, nowMs(), ask.why) },
            answer: set,
          };
        });
        return view(accountIndex, answer);
      },
    },
    'recovery.mark': {
      parse: object({
        id: setId,
        index: integer(0, 1000),
        used: flag,
        usedFor: optional(text(LIMITS.name)),
      }),
      handle: async (ask) => {
        const usedFor = ask.usedFor === undefined ? undefined : parseText(ask.usedFor.trim());
        const { accountIndex, answer } = await editSet(vaultStore, ask.id, (set) => {
          if (set.codes[ask.index] === undefined)
            throw new Fault('record-missing', 'got no such code, want one of the set');
          const isUsed = set.codes[ask.index]?.usedMs !== undefined;
          if (!ask.used) return isUsed ? unspendCode(set, ask.index) : set;
          const spent = isUsed ? set : spendCode(set, ask.index, nowMs());
          return usedFor === undefined ? spent : noteUse(spent, ask.index, usedFor);
        });
        return view(accountIndex, answer);
      },
    },
    'recovery.delete': {
      parse: object({ id: setId }),
      handle: (ask) => trashRecords(vaultStore, [{ kind: 'recovery-set', id: ask.id }], nowMs()),
    },
  };
}
