import { type Fault, toFault } from '../../src/fault.ts';
import type { Family } from '../../src/messages/dispatch.ts';
import type { FillOutcome } from '../../src/messages/filling.ts';
import { advanceCounter, codeLength, generateCode } from '../../src/otp/code.ts';
import type { OtpParameters } from '../../src/otp/parameters.ts';
import { flag, id, integer, object, oneOf, optional, text } from '../../src/schema/schema.ts';
import { createHostMatcher } from '../../src/sites/match.ts';
import { parsePageUrl } from '../../src/sites/page.ts';
import type { AccountId, AccountRecord, HostBinding, RecoverySetId } from '../../src/vault/records.ts';
import type { FillAsk, Services, TabFill } from '../services.ts';
import { codesOf } from '../vault/account-entry.ts';
import type { AccountIndex } from '../vault/account-index.ts';
import { accountOf, cleanBinding, drawCode } from './account.ts';
import { giveBack, nextPending, setOf } from './recovery.ts';
import { bindAccount, questionOf } from './site.ts';

const accountId = id<AccountId>();
const setId = id<RecoverySetId>();
const tabId = integer(0, 2 ** 31);

/** Whether a page may get what belongs to these hosts: bound, and over a connection that nobody on the way can change. */
export function mayFill(hosts: readonly HostBinding[], url: URL): boolean {
  const page = parsePageUrl(url.href);
  if (page.kind !== 'web' || !createHostMatcher(page)(hosts)) return false;
  return (
    page.secure || (page.reach === 'private' && hosts.some(({ host, http }) => host === page.host && http === true))
  );
}

/** Filling codes into pages, after a gesture in our own pages. */
export function fillHandlers(background: Services): Family<'fill'> {
  const { vaultStore, drafts, clock, nowMs } = background;

  function fillAccount(ask: { id: AccountId; tabId: number; pending?: boolean }): Promise<FillOutcome> {
    return fillCode(background, ask.id, ask.tabId, ask.pending === true);
  }

  async function fillRecovery(ask: { set: RecoverySetId; tabId: number }): Promise<FillOutcome> {
    const accountIndex = await vaultStore.open();
    const account = accountOf(accountIndex, setOf(accountIndex, ask.set).account);
    const seen = lookAt(account.hosts);
    let index: number | undefined;
    let done: TabFill | undefined;
    try {
      done = await attempt(background, {
        tabId: ask.tabId,
        kind: 'recovery',
        mayFill: seen.mayFill,
        produce: async () => {
          const taken = await nextPending(vaultStore, ask.set, nowMs());
          index = taken.index;
          return taken.text;
        },
      });
      return answer(done, accountIndex, account, seen);
    } finally {
      // A code that reached no page is unused, whatever went wrong on the way.
      if (done?.outcome !== 'filled' && index !== undefined) await giveBack(vaultStore, ask.set, index);
    }
  }

  return {
    'fill.account': { parse: object({ id: accountId, tabId, pending: optional(flag) }), handle: fillAccount },
    'fill.draft': {
      parse: object({ id: id<string>(), tabId }),
      handle: async (ask) => {
        const draft = await drafts.find(ask.id);
        const { offsetMs } = await clock.moment();
        const codeMs = () => nowMs() + offsetMs;
        const done = await attempt(background, {
          tabId: ask.tabId,
          kind: 'code',
          length: codeLength(draft.otp),
          untilFresh: () => findFresh(draft.otp, nowMs(), offsetMs),
          // A code that is being enrolled goes back to where its secret was read, and nowhere else.
          mayFill: (url) => draft.host !== undefined && mayFill([{ host: draft.host, scope: 'host' }], url),
          produce: async () => {
            const { otp } = await drafts.find(ask.id);
            if (otp.kind === 'hotp') await drafts.edit(ask.id, (kept) => ({ ...kept, otp: advanceCounter(otp) }));
            return generateCode(otp, codeMs());
          },
        });
        if (done.outcome === 'filled') {
          await drafts.edit(ask.id, (kept) => ({ ...kept, filledMs: nowMs() })).catch(() => undefined);
          return { outcome: 'filled', host: done.host, code: done.value };
        }
        if (done.outcome === 'wait') return done;
        const why = done.outcome === 'refused' ? done.why : 'fill-page-changed';
        return {
          outcome: 'refused',
          why,
          ...(draft.otp.kind !== 'hotp' && { copy: generateCode(draft.otp, codeMs()) }),
        };
      },
    },
    'fill.bind': {
      parse: object({
        id: accountId,
        tabId,
        host: text(2048),
        scope: oneOf('host', 'site'),
        pending: optional(flag),
        http: optional(flag),
        set: optional(setId),
      }),
      handle: async (ask) => {
        const binding = cleanBinding(ask);
        await bindAccount(background, ask.id, binding);
        return ask.set === undefined ? fillAccount(ask) : fillRecovery({ set: ask.set, tabId: ask.tabId });
      },
    },
    'fill.recovery': { parse: object({ set: setId, tabId }), handle: fillRecovery },
  };
}

/** Fills an account's code into a tab; the keyboard command and the context menu come here, too. */
export async function fillCode(
  background: Services,
  wanted: AccountId,
  tab: number,
  pending = false,
): Promise<FillOutcome> {
  const { vaultStore, clock, fillOffer, nowMs } = background;
  const [accountIndex, { offsetMs }] = await Promise.all([vaultStore.open(), clock.moment()]);
  const account = accountOf(accountIndex, wanted);
  const otp = pending ? account.pending?.otp : account.otp;
  // A code that confirms a new key goes into a page for setting up, which is not the one that the rules are about.
  const { join, submit } = (pending ? undefined : account.filling) ?? {};
  const seen = lookAt(account.hosts);
  const done = await attempt(background, {
    tabId: tab,
    kind: 'code',
    ...(otp && { length: codeLength(otp), untilFresh: () => findFresh(otp, nowMs(), offsetMs) }),
    ...(join !== undefined && { join }),
    ...(submit && { submit }),
    mayFill: seen.mayFill,
    produce: () => drawCode(vaultStore, wanted, nowMs() + offsetMs, pending),
  });
  if (done.outcome === 'filled') {
    await vaultStore.countUse(wanted).catch(() => undefined);
    await fillOffer.settle(tab).catch(() => undefined);
  }
  // A counter is spent by showing its code: it is copied only when asked for.
  const copy = otp === undefined || otp.kind === 'hotp' ? undefined : generateCode(otp, nowMs() + offsetMs);
  return answer(done, accountIndex, account, seen, copy);
}

/** A code with less than this left would come too late at the site. */
const LEAST_LEFT_MS = 3000;

/** When the next code of parameters comes, by this computer's clock, where it is worth waiting for. A counter's never is. */
function findFresh(otp: OtpParameters, nowMs: number, offsetMs: number): number | undefined {
  const { untilMs, periodSeconds } = codesOf(otp, { nowMs, offsetMs });
  if (untilMs === undefined || periodSeconds === undefined) return undefined;
  return untilMs - nowMs < Math.min(LEAST_LEFT_MS, periodSeconds * 250) ? untilMs : undefined;
}

/** Whether a page may be filled, with the page that was asked about. */
interface Seen {
  readonly mayFill: (url: URL) => boolean;
  readonly url: () => URL | undefined;
}

function lookAt(hosts: readonly HostBinding[]): Seen {
  let seen: URL | undefined;
  return {
    mayFill: (url) => {
      seen = url;
      return mayFill(hosts, url);
    },
    url: () => seen,
  };
}

/** A fault on the way, such as a page that is gone, is an outcome: nothing was filled. A lock stays a fault. */
async function attempt({ fillTab }: Services, ask: FillAsk): Promise<TabFill> {
  try {
    return await fillTab(ask);
  } catch (thrown) {
    const fault: Fault = toFault(thrown);
    if (!/^(fill|page)-/.test(fault.code)) throw fault;
    return { outcome: 'refused', why: fault.code };
  }
}

function answer(
  done: TabFill,
  accountIndex: AccountIndex,
  account: AccountRecord,
  seen: Seen,
  copy?: string,
): FillOutcome {
  if (done.outcome === 'filled') {
    const { host, value, sending } = done;
    return { outcome: 'filled', host, code: value, ...(sending && { sending }) };
  }
  if (done.outcome === 'wait') return done;
  if (done.outcome === 'refused') return { ...done, ...(copy !== undefined && { copy }) };
  return { outcome: 'ask', ...questionOf(accountIndex, account, done.host, seen.url()) };
}
