import { toFault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { FillOutcome } from '../../src/messages/filling.ts';
import { advanceCounter, codeLength, generateCode } from '../../src/otp/code.ts';
import type { Moment } from '../../src/otp/moment.ts';
import type { AccountId, AccountRecord, HostBinding, RecoverySetId } from '../../src/vault/records.ts';
import type { Drafts } from '../accounts/drafts.ts';
import { drawCode } from '../accounts/draw-code.ts';
import { questionOf } from '../accounts/host-question.ts';
import { requireSet, type SpentCode, spendNextCode, unspend } from '../accounts/recovery-sets.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import type { UseCounter } from '../vault/use-counter.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import type { FillAsk, FillResult } from './fill-tab.ts';
import { findFresh } from './fresh-code.ts';
import { mayFill } from './may-fill.ts';

export interface FillAccountDeps {
  readonly vaultStore: VaultStore;
  readonly useCounter: Pick<UseCounter, 'tryCount'>;
  readonly drafts: Pick<Drafts, 'find' | 'edit'>;
  readonly clock: { readonly moment: () => Promise<Moment> };
  /** Told that a tab got its code. */
  readonly onFilled: (tabId: number) => Promise<void>;
  readonly fillTab: (ask: FillAsk) => Promise<FillResult>;
  readonly nowMs: () => number;
}

export type FillAccount = ReturnType<typeof createFillAccount>;

/** Fills what the vault holds into a tab: an account's code, a recovery code, the code of a draft. */
export function createFillAccount(deps: FillAccountDeps) {
  const { vaultStore, drafts, clock, nowMs } = deps;

  /** Fills an account's code; `pending` for the one that confirms a replacement. */
  async function fillCode(id: AccountId, tabId: number, which: 'otp' | 'pending' = 'otp'): Promise<FillOutcome> {
    const [accountIndex, { offsetMs }] = await Promise.all([vaultStore.open(), clock.moment()]);
    const account = accountIndex.requireAccount(id);
    const otp = which === 'pending' ? account.pending?.otp : account.otp;
    // A code that confirms a new key goes into a page for setting up, which the filling rules are not about.
    const { join, submit } = (which === 'pending' ? undefined : account.filling) ?? {};
    const guard = createGuard(account.hosts);
    const done = await tryFill(deps, {
      tabId,
      kind: 'code',
      ...(otp && { length: codeLength(otp), untilFresh: () => findFresh(otp, nowMs(), offsetMs) }),
      ...(join !== undefined && { join }),
      ...(submit && { submit }),
      mayFill: guard.mayFill,
      produce: () => drawCode(vaultStore, id, nowMs() + offsetMs, which),
    });
    if (done.outcome === 'filled') {
      await deps.useCounter.tryCount(id);
      await deps.onFilled(tabId).catch(ignore('fill-offer'));
    }
    // Showing a counter's code spends it: it is copied only when asked for.
    const copy = otp === undefined || otp.kind === 'hotp' ? undefined : generateCode(otp, nowMs() + offsetMs);
    return outcomeOf(done, accountIndex, account, guard, copy);
  }

  /** Fills the next unused code of a set and marks it used. */
  async function fillRecovery(id: RecoverySetId, tabId: number): Promise<FillOutcome> {
    const accountIndex = await vaultStore.open();
    const account = accountIndex.requireAccount(requireSet(accountIndex, id).account);
    const guard = createGuard(account.hosts);
    let spent: SpentCode | undefined;
    let done: FillResult | undefined;
    try {
      done = await tryFill(deps, {
        tabId,
        kind: 'recovery',
        mayFill: guard.mayFill,
        produce: async () => {
          spent = await spendNextCode(vaultStore, id, nowMs());
          return spent.text;
        },
      });
      return outcomeOf(done, accountIndex, account, guard);
    } finally {
      // A code that reached no page is unused, whatever went wrong.
      if (done?.outcome !== 'filled' && spent !== undefined) await unspend(vaultStore, id, spent.index);
    }
  }

  /** Fills the code of a draft into the page that its secret was read from. */
  async function fillDraft(id: string, tabId: number): Promise<FillOutcome> {
    const draft = await drafts.find(id);
    const { offsetMs } = await clock.moment();
    const codeMs = () => nowMs() + offsetMs;
    const done = await tryFill(deps, {
      tabId,
      kind: 'code',
      length: codeLength(draft.otp),
      untilFresh: () => findFresh(draft.otp, nowMs(), offsetMs),
      mayFill: (url) => draft.host !== undefined && mayFill([{ host: draft.host, scope: 'host' }], url),
      produce: async () => {
        const { otp } = await drafts.find(id);
        if (otp.kind === 'hotp') await drafts.edit(id, (before) => ({ ...before, otp: advanceCounter(otp) }));
        return generateCode(otp, codeMs());
      },
    });
    if (done.outcome === 'filled') {
      await drafts.edit(id, (before) => ({ ...before, filledMs: nowMs() })).catch(ignore('draft-filled'));
      return { outcome: 'filled', host: done.host, code: done.value };
    }
    if (done.outcome === 'wait') return done;
    const why = done.outcome === 'refused' ? done.why : 'fill-page-changed';
    return { outcome: 'refused', why, ...(draft.otp.kind !== 'hotp' && { copy: generateCode(draft.otp, codeMs()) }) };
  }

  return { fillCode, fillRecovery, fillDraft };
}

/** Decides whether a page may be filled, and remembers which page that was. */
interface Guard {
  readonly mayFill: (url: URL) => boolean;
  readonly url: () => URL | undefined;
}

function createGuard(hosts: readonly HostBinding[]): Guard {
  let asked: URL | undefined;
  return {
    mayFill: (url) => {
      asked = url;
      return mayFill(hosts, url);
    },
    url: () => asked,
  };
}

/** A fault in the page, such as one that is gone, is an outcome: nothing was filled. A lock stays a fault. */
async function tryFill({ fillTab }: Pick<FillAccountDeps, 'fillTab'>, ask: FillAsk): Promise<FillResult> {
  try {
    return await fillTab(ask);
  } catch (thrown) {
    const fault = toFault(thrown);
    if (!/^(fill|page)-/.test(fault.code)) throw fault;
    return { outcome: 'refused', why: fault.code };
  }
}

function outcomeOf(
  done: FillResult,
  accountIndex: AccountIndex,
  account: AccountRecord,
  guard: Guard,
  copy?: string,
): FillOutcome {
  if (done.outcome === 'filled') {
    const { host, value, sending } = done;
    return { outcome: 'filled', host, code: value, ...(sending && { sending }) };
  }
  if (done.outcome === 'wait') return done;
  // On a page that signs in another device no code of the account has a place.
  if (done.outcome === 'refused')
    return { ...done, ...(copy !== undefined && done.why !== 'fill-device-code' && { copy }) };
  return { outcome: 'ask', ...questionOf(accountIndex, account, done.host, guard.url()) };
}
