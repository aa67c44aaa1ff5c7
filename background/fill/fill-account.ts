import { Fault, toFault } from '../../src/fault.ts';
import { ignore } from '../../src/ignored.ts';
import type { FillOutcome, FillPress } from '../../src/messages/filling.ts';
import { advanceCounter, codeLength, generateCode } from '../../src/otp/code.ts';
import type { Moment } from '../../src/otp/moment.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import { shownHosts } from '../../src/vault/account-hosts.ts';
import type { AccountId, AccountRecord, HostBinding, RecoverySetId } from '../../src/vault/records.ts';
import type { Drafts } from '../accounts/drafts.ts';
import { drawCode } from '../accounts/draw-code.ts';
import { rememberDrawn } from '../accounts/host-bindings.ts';
import { questionOf } from '../accounts/host-question.ts';
import { pickCode, requireSet, type SpentCode, spendPicked, unspend } from '../accounts/recovery-sets.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import type { UseCounter } from '../vault/use-counter.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import type { FillAsk, FillResult } from './fill-tab.ts';
import type { FirstFills } from './first-fills.ts';
import { findFresh, findNext } from './fresh-code.ts';
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
  /** What an administrator set. */
  readonly policy: () => Promise<Policy>;
  readonly firstFills: Pick<FirstFills, 'has'>;
}

export type FillAccount = ReturnType<typeof createFillAccount>;

/** Fills what the vault holds into a tab: an account's code, a recovery code, the code of a draft. */
export function createFillAccount(deps: FillAccountDeps) {
  const { vaultStore, drafts, clock, nowMs } = deps;

  /** Fills an account's code; `pending` for the one that confirms a replacement. `once`: this host may get it, this time. */
  async function fillCode(
    id: AccountId,
    tabId: number,
    which: 'otp' | 'pending' = 'otp',
    press: FillPress = {},
    once: readonly HostBinding[] = [],
  ): Promise<FillOutcome> {
    const [accountIndex, { offsetMs }, policy] = await Promise.all([vaultStore.open(), clock.moment(), deps.policy()]);
    const account = accountIndex.requireAccount(id);
    const otp = which === 'pending' ? account.pending?.otp : account.otp;
    // A code that confirms a new key goes into a page for setting up, which the filling rules are not about.
    const { join, submit } = (which === 'pending' ? undefined : account.filling) ?? {};
    const linked = which === 'pending' ? shownHosts(account) : account.hosts;
    const guard = createGuard(linked, once, { policy, isAgreed: (hosts) => deps.firstFills.has(id, hosts) });
    const done = await tryFill(deps, {
      ...{ tabId, kind: 'code', ...press },
      ...(otp && timingOf(otp, offsetMs)),
      ...(join !== undefined && { join }),
      ...(submit && { submit }),
      mayFill: guard.mayFill,
      mayFillDrawn: guard.mayFillDrawn,
      produce: () => drawCode(vaultStore, id, nowMs() + offsetMs, which),
    });
    if (done.outcome === 'filled') {
      if (done.drawn) await rememberDrawn(deps, id, done.host);
      await deps.useCounter.tryCount(id);
      await deps.onFilled(tabId).catch(ignore('fill-offer'));
    }
    // Showing a counter's code spends it: it is copied only when asked for.
    const copy = otp === undefined || otp.kind === 'hotp' ? undefined : generateCode(otp, nowMs() + offsetMs);
    return outcomeOf(done, accountIndex, account, guard, copy);
  }

  function timingOf(otp: OtpParameters, offsetMs: number) {
    return {
      length: codeLength(otp),
      untilFresh: () => findFresh(otp, nowMs(), offsetMs),
      untilNext: () => findNext(otp, nowMs(), offsetMs),
    };
  }

  /** Fills the next unused code of a set, or the one that the page asks for by number, and marks it used. */
  async function fillRecovery(
    id: RecoverySetId,
    tabId: number,
    press: FillPress = {},
    once: readonly HostBinding[] = [],
  ): Promise<FillOutcome> {
    const [accountIndex, policy] = await Promise.all([vaultStore.open(), deps.policy()]);
    const set = requireSet(accountIndex, id);
    const account = accountIndex.requireAccount(set.account);
    const isAgreed = (hosts: readonly string[]) => deps.firstFills.has(account.id, hosts);
    const guard = createGuard(account.hosts, once, { policy, isAgreed });
    let spent: SpentCode | undefined;
    let done: FillResult | undefined;
    try {
      done = await tryFill(deps, {
        ...{ tabId, kind: 'recovery', ...press },
        peek: (number) => pickCode(set, number).text,
        mayFill: guard.mayFill,
        mayFillDrawn: guard.mayFillDrawn,
        produce: async (number) => {
          spent = await spendPicked(vaultStore, id, nowMs(), { number, usedFor: guard.url()?.host ?? '' });
          return spent.text;
        },
      });
      if (done.outcome === 'filled' && done.drawn) await rememberDrawn(deps, account.id, done.host);
      const outcome = outcomeOf(done, accountIndex, account, guard);
      const offered = done.outcome === 'refused' ? done.value : undefined;
      return offered === undefined || outcome.outcome !== 'refused' ? outcome : { ...outcome, offered };
    } finally {
      // A code that reached no page is unused, whatever went wrong; about one that a page did not keep the user is asked.
      if (done?.outcome !== 'filled' && spent !== undefined) await unspend(vaultStore, id, spent.index);
    }
  }

  /** Fills the code of a draft into the page that its secret was read from. */
  async function fillDraft(id: string, tabId: number, press: FillPress = {}): Promise<FillOutcome> {
    const draft = await drafts.find(id);
    const [{ offsetMs }, policy] = await Promise.all([clock.moment(), deps.policy()]);
    const codeMs = () => nowMs() + offsetMs;
    const done = await tryFill(deps, {
      ...{ tabId, kind: 'code', ...press },
      ...timingOf(draft.otp, offsetMs),
      mayFill: (url) => {
        requireAllowed(url, policy);
        return draft.host !== undefined && mayFill([{ host: draft.host, scope: 'host' }], url);
      },
      produce: async () => {
        const { otp } = await drafts.find(id);
        if (otp.kind === 'hotp') await drafts.edit(id, (before) => ({ ...before, otp: advanceCounter(otp) }));
        return generateCode(otp, codeMs());
      },
    });
    if (done.outcome === 'filled') {
      await drafts.edit(id, (before) => ({ ...before, filledMs: nowMs() })).catch(ignore('draft-filled'));
      return { outcome: 'filled', host: done.host, code: done.value, ...(done.more && { more: done.more }) };
    }
    if (done.outcome === 'wait' || done.outcome === 'place') return done;
    const why = done.outcome === 'refused' ? done.why : 'fill-page-changed';
    const seen = done.outcome === 'refused' ? done.seen : undefined;
    return {
      outcome: 'refused',
      why,
      ...(seen !== undefined && { seen }),
      ...(draft.otp.kind !== 'hotp' && { copy: generateCode(draft.otp, codeMs()) }),
    };
  }

  return { fillCode, fillRecovery, fillDraft };
}

/** Decides whether a page may be filled, and remembers which page that was. */
interface Guard {
  readonly mayFill: (url: URL) => Promise<boolean>;
  readonly mayFillDrawn: (host: string) => boolean;
  readonly url: () => URL | undefined;
}

/** `once`: hosts that the user said yes to just now. */
function createGuard(
  linked: readonly HostBinding[],
  once: readonly HostBinding[],
  { policy, isAgreed }: { readonly policy: Policy; readonly isAgreed: (hosts: readonly string[]) => Promise<boolean> },
): Guard {
  const hosts = [...linked, ...once];
  let asked: URL | undefined;
  return {
    mayFill: async (url) => {
      asked = url;
      requireAllowed(url, policy);
      if (!mayFill(hosts, url)) return false;
      return policy.askFirstFill !== true || mayFill(once, url) || isAgreed(hostsFor(url, linked));
    },
    mayFillDrawn: (host) => hosts.some(({ drawn }) => drawn?.includes(host)),
    url: () => asked,
  };
}

/** Throws `fill-policy` on a page without encryption, where the policy allows none. */
function requireAllowed(url: URL, { allowHttpHosts }: Policy): void {
  const page = parsePageUrl(url.href);
  if (allowHttpHosts === false && page.kind === 'web' && !page.secure)
    throw new Fault('fill-policy', 'got a page without encryption, want one with it');
}

/** The page's host, and the hosts that link the account to it. */
function hostsFor(url: URL, linked: readonly HostBinding[]): readonly string[] {
  const matches = createHostMatcher(url);
  return [url.host, ...linked.filter((one) => matches([one])).map(({ host }) => host)];
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
    const { value, ...filled } = done;
    return { ...filled, code: value };
  }
  if (done.outcome === 'wait' || done.outcome === 'place') return done;
  if (done.outcome === 'refused') {
    const { value: _, ...refused } = done;
    // On a page that signs in another device no code of the account has a place.
    return { ...refused, ...(copy !== undefined && done.why !== 'fill-device-code' && { copy }) };
  }
  return { outcome: 'ask', ...questionOf(accountIndex, account, done.host, guard.url()) };
}
