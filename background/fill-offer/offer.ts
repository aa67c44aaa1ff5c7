import type { FillOfferView } from '../../src/messages/filling.ts';
import type { HostBinding } from '../../src/vault/records.ts';
import type { Session } from '../vault/session.ts';
import type { VaultStore } from '../vault/vault-store.ts';
import { coversOrigin, isNarrow, originsOf } from './origins.ts';

/** The browser's side of watching pages: what it allows, and what is watched. It outlives the worker and the browser. */
export interface PageScripts {
  readonly isAllowed: (origins: readonly string[]) => Promise<boolean>;
  /** Every pattern that the browser allows. */
  readonly allowed: () => Promise<readonly string[]>;
  /** The patterns that are watched now. */
  readonly watched: () => Promise<readonly string[]>;
  /** Watches exactly these from now on. */
  readonly watch: (origins: readonly string[]) => Promise<void>;
  /** Gives a permission back. */
  readonly giveBack: (origins: readonly string[]) => Promise<void>;
  /** Whether some document of a tab asks for a code, among those whose origin is accepted. */
  readonly asksForCode: (tabId: number, accept: (origin: string) => boolean) => Promise<boolean>;
  /** Says on the toolbar button that a page asks for a code, or no longer. */
  readonly show: (tabId: number, asks: boolean) => Promise<void>;
}

export type FillOffer = ReturnType<typeof createFillOffer>;

/**
 * The offer on arrival. Which sites are watched stands nowhere but in the browser's own list of permissions and scripts, so that it works
 * while the vault is locked and nothing of the vault is written beside it; the vault, when it is open, only says which may stay.
 */
export function createFillOffer(deps: {
  readonly vaultStore: VaultStore;
  readonly session: Session;
  readonly pageScripts: PageScripts;
}) {
  const { vaultStore, session, pageScripts } = deps;
  let turn: Promise<void> = Promise.resolve();
  let last: string | undefined;

  /** One after the other: two at once could leave watched what neither wanted. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work, work);
    return turn;
  }

  async function wantedOrigins(): Promise<readonly string[]> {
    const { contents } = await vaultStore.open();
    const offering = contents.accounts.filter(({ filling, otp }) => filling?.offer === true && otp !== undefined);
    return originsOf(offering.flatMap(({ hosts }) => hosts)).origins;
  }

  async function keepAllowed(wanted: readonly string[]): Promise<void> {
    const allowed: string[] = [];
    for (const origin of wanted) if (await pageScripts.isAllowed([origin])) allowed.push(origin);
    const before = await pageScripts.watched();
    const dropped = before.filter((origin) => !wanted.includes(origin));
    if (allowed.join(' ') !== [...before].sort().join(' ')) await pageScripts.watch(allowed);
    if (dropped.length > 0) await pageScripts.giveBack(dropped);
  }

  return {
    /** What the offer takes for these hosts. */
    async viewOf(hosts: readonly HostBinding[]): Promise<FillOfferView> {
      const { origins, left } = originsOf(hosts);
      return { origins, left, allowed: origins.length > 0 && (await pageScripts.isAllowed(origins)) };
    },
    /** Watches what the accounts of the open vault want and the browser allows; permissions that none wants any more are given back. */
    follow: () =>
      inTurn(async () => {
        if ((await session.findKey()) === undefined) return;
        const wanted = await wantedOrigins();
        if (wanted.join(' ') === last) return;
        await keepAllowed(wanted);
        last = wanted.join(' ');
      }),
    /** A permission came or went: what is no longer allowed is no longer watched, also while the vault is locked. */
    permissionsChanged: () =>
      inTurn(async () => {
        last = undefined;
        const isOpen = (await session.findKey()) !== undefined;
        await keepAllowed(isOpen ? await wantedOrigins() : await pageScripts.watched());
      }),
    /** The browser started, or the extension was updated, which makes the browser forget what was watched, but not what it allowed. */
    takeUp: () =>
      inTurn(async () => {
        last = undefined;
        if ((await session.findKey()) !== undefined) return keepAllowed(await wantedOrigins());
        const allowed = (await pageScripts.allowed()).filter(isNarrow);
        if (allowed.length > 0 && (await pageScripts.watched()).length === 0) await pageScripts.watch(allowed);
      }),
    /** A watched page says that its fields changed. It says nothing else, and is looked at by ourselves. */
    async look(tabId: number): Promise<void> {
      const watched = await pageScripts.watched();
      const accept = (origin: string) => watched.some((pattern) => coversOrigin(pattern, origin));
      const asks = watched.length > 0 && (await pageScripts.asksForCode(tabId, accept).catch(() => false));
      await pageScripts.show(tabId, asks);
    },
    /** The tab got its code. */
    settle: (tabId: number) => pageScripts.show(tabId, false),
  };
}
