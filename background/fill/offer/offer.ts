import { ignore } from '../../../src/ignored.ts';
import type { FillOfferView } from '../../../src/messages/filling.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { isListedHost } from '../../../src/policy/values.ts';
import { matchesHost } from '../../../src/sites/match.ts';
import type { AccountRecord, HostBinding } from '../../../src/vault/records.ts';
import { createSerial } from '../../storage/serial.ts';
import type { Session } from '../../vault/session.ts';
import type { VaultStore } from '../../vault/vault-store.ts';
import { coversOrigin, isNarrow, originsOf } from './origins.ts';

/** The page scripts that the browser runs, and what it allows. Both outlive the worker and the browser. */
export interface PageScripts {
  readonly isAllowed: (origins: readonly string[]) => Promise<boolean>;
  /** Every pattern that the browser allows. */
  readonly allowed: () => Promise<readonly string[]>;
  /** The patterns of pages in which the script runs now. */
  readonly list: () => Promise<readonly string[]>;
  /** Runs the script in exactly these from now on. */
  readonly set: (origins: readonly string[]) => Promise<void>;
  /** Gives a permission back that nothing else needs. */
  readonly revoke: (origins: readonly string[]) => Promise<void>;
  /** Whether some document of a tab asks for a code, among those whose origin is accepted. */
  readonly asksForCode: (tabId: number, accept: (origin: string) => boolean) => Promise<boolean>;
  /** Says on the toolbar button that a page asks for a code, or no longer. */
  readonly show: (tabId: number, asks: boolean) => Promise<void>;
}

export type FillOffer = ReturnType<typeof createFillOffer>;

/**
 * Offers to fill on pages that ask for a code. The sites are stored only in the browser's own lists of permissions and scripts, so that the
 * offer works while the vault is locked; the open vault decides which of them stay.
 */
export function createFillOffer(deps: {
  readonly vaultStore: VaultStore;
  readonly session: Session;
  readonly pageScripts: PageScripts;
  /** The patterns that the browser allows for something else. */
  readonly patternsOfOthers: () => Promise<readonly string[]>;
  /** What an administrator set: on the sites of `offerOnArrival`, each account offers its code. */
  readonly policy: () => Promise<Policy>;
}) {
  const { vaultStore, session, pageScripts, patternsOfOthers, policy } = deps;
  /** One after the other: two at once could leave a script where neither wants one. */
  const inTurn = createSerial();
  /** What the vault wanted last. */
  let last: string | undefined;

  async function wantedOrigins(): Promise<readonly string[]> {
    const [{ contents }, { offerOnArrival = [] }] = await Promise.all([vaultStore.open(), policy()]);
    const accounts = contents.accounts.filter(({ otp }) => otp !== undefined);
    const offering = accounts.filter(({ filling }) => filling?.offer === true).flatMap(({ hosts }) => hosts);
    return originsOf([...offering, ...managedHosts(accounts, offerOnArrival)]).origins;
  }

  async function setAllowed(wanted: readonly string[]): Promise<void> {
    const allowed: string[] = [];
    for (const origin of wanted) if (await pageScripts.isAllowed([origin])) allowed.push(origin);
    const before = await pageScripts.list();
    const dropped = before.filter((origin) => !wanted.includes(origin));
    if (allowed.join(' ') !== [...before].sort().join(' ')) await pageScripts.set(allowed);
    if (dropped.length > 0) await pageScripts.revoke(dropped);
  }

  return {
    /** What the offer needs for these hosts. */
    async viewOf(hosts: readonly HostBinding[]): Promise<FillOfferView> {
      const { origins, unsupported } = originsOf(hosts);
      return { origins, left: unsupported, allowed: origins.length > 0 && (await pageScripts.isAllowed(origins)) };
    },
    /** What the browser would have to allow, so that codes are offered on these sites. */
    async missingOrigins(hosts: readonly string[]): Promise<readonly string[]> {
      const { contents } = await vaultStore.open();
      const accounts = contents.accounts.filter(({ otp }) => otp !== undefined);
      const missing: string[] = [];
      for (const origin of originsOf(managedHosts(accounts, hosts)).origins)
        if (!(await pageScripts.isAllowed([origin]))) missing.push(origin);
      return missing;
    },
    /** Runs the script where accounts of the open vault want it and the browser allows it; gives unused permissions back. */
    followVault: () =>
      inTurn(async () => {
        if ((await session.findKey()) === undefined) return;
        const wanted = await wantedOrigins();
        if (wanted.join(' ') === last) return;
        await setAllowed(wanted);
        last = wanted.join(' ');
      }),
    /** A permission was added or removed; what is no longer allowed ends, also while the vault is locked. */
    permissionsChanged: () =>
      inTurn(async () => {
        last = undefined;
        const isOpen = (await session.findKey()) !== undefined;
        await setAllowed(isOpen ? await wantedOrigins() : await pageScripts.list());
      }),
    /** The browser started, or the extension was updated: the browser then forgets the scripts, but not the permissions. */
    restoreScripts: () =>
      inTurn(async () => {
        last = undefined;
        if ((await session.findKey()) !== undefined) return setAllowed(await wantedOrigins());
        const others = await patternsOfOthers();
        const allowed = (await pageScripts.allowed()).filter((one) => isNarrow(one) && !others.includes(one));
        if (allowed.length > 0 && (await pageScripts.list()).length === 0) await pageScripts.set(allowed);
      }),
    /** The script in a page reports that its fields changed. Nothing else in the report is trusted. */
    async look(tabId: number): Promise<void> {
      const patterns = await pageScripts.list();
      const accept = (origin: string) => patterns.some((pattern) => coversOrigin(pattern, origin));
      const asks =
        patterns.length > 0 && (await pageScripts.asksForCode(tabId, accept).catch(ignore('fill-offer', false)));
      await pageScripts.show(tabId, asks);
    },
    /** The tab got its code. */
    clear: (tabId: number) => pageScripts.show(tabId, false),
  };
}

/** The links of accounts to sites that an administrator listed; of a link to a whole site, the listed ones among its hosts. */
function managedHosts(accounts: readonly AccountRecord[], listed: readonly string[]): readonly HostBinding[] {
  return accounts.flatMap(({ hosts }) =>
    hosts.flatMap((link): readonly HostBinding[] => {
      if (isListedHost(link.host, listed)) return [link];
      const below = link.scope === 'site' ? listed.filter((one) => matchesHost([link], one)) : [];
      return below.map((host) => ({ host, scope: 'host' }));
    }),
  );
}
