import type { AskBackground } from '../../messages/client.ts';
import type { RegistrationView, SecurityKeyView } from '../../messages/views.ts';
import type { ThingId } from '../../readiness/facts.ts';
import type { Exposure, KeySite, OtherWay, removalsOf } from '../../readiness/key-removal.ts';
import type { FindServicePages } from '../../services/service-pages.ts';
import type { AccountId, SecurityKeyId } from '../../vault/records.ts';
import { accountTitle } from '../account-title.ts';
import { createNames, type Names } from '../readiness/names.ts';

/** Why a key has a list; `here`: it is in use. */
export type KeyStanding = 'lost' | 'retired' | 'replaced' | 'here';

/** A site of the list. */
export interface LostKeySite {
  readonly at: RegistrationView;
  /** The account there, or nothing. */
  readonly account: string;
  readonly exposure: Exposure;
  readonly others: readonly OtherWay[];
  /** The service’s own instructions about its sign-in. */
  readonly page?: { readonly service: string; readonly address: string };
  readonly address: string;
  /** Where the key that takes its place is registered there. */
  readonly successorAt?: RegistrationView;
  /** The key was removed there before it was gone: there is nothing to do. */
  readonly isPast: boolean;
}

/** All that is to be done about a key. */
export interface LostKeyList {
  readonly key: SecurityKeyView;
  readonly standing: KeyStanding;
  readonly sinceMs: number;
  readonly successor?: SecurityKeyView;
  /** The unlock methods of the vault that it is, by slot. */
  readonly slots: readonly string[];
  readonly sites: readonly LostKeySite[];
  readonly names: Names;
}

/** What the list is made by; a surface hands it over. */
export interface LostKeyTools {
  readonly ask: AskBackground;
  readonly removalsOf: typeof removalsOf;
  readonly findPages: () => Promise<FindServicePages>;
  readonly nowMs: () => number;
}

/** Most accounts that facts are asked for by name. */
const MOST_NAMED = 200;

/** Makes the list of a key; `undefined` for one that is no longer there. */
export async function loadLostKey(tools: LostKeyTools, id: SecurityKeyId): Promise<LostKeyList | undefined> {
  const { ask } = tools;
  const [keys, unfinished, findPages] = await Promise.all([
    ask('securityKey.list'),
    ask('lostKey.unfinished'),
    tools.findPages(),
  ]);
  const key = keys.find((one) => one.id === id);
  if (key === undefined) return undefined;
  const facts = await ask('readiness.facts', namedIn(key));
  const names = createNames(facts);
  const accounts = new Map(facts.accounts.map((one) => [one.id, one]));
  const isInUse = standingOf(key) === 'here';
  const successor = isInUse ? undefined : keys.find((one) => one.id === key.replacedBy);
  const sites = keys.flatMap(({ registrations }) => registrations.map(siteOf));
  const sinceMs = key.lostMs ?? key.retiredMs ?? key.createdMs;
  const removals = tools.removalsOf(facts.facts, id as string as ThingId, sites, tools.nowMs());
  // What was removed before the key was gone was never to be done; what is ticked off now stays where it is.
  const isPast = ({ removedMs }: Pick<KeySite, 'removedMs'>) =>
    !isInUse && removedMs !== undefined && removedMs < sinceMs;
  const listed = [...removals.filter(({ site }) => !isPast(site)), ...removals.filter(({ site }) => isPast(site))];
  return {
    key,
    standing: standingOf(key),
    sinceMs,
    ...(successor && { successor }),
    slots: unfinished.find((one) => one.id === id)?.slots ?? [],
    names,
    sites: listed.map(({ site: { at }, exposure, others }): LostKeySite => {
      const account = at.account === undefined ? undefined : accounts.get(at.account);
      const pages = findPages({ issuer: account?.issuer ?? '', hosts: [{ host: at.host }] });
      const successorAt = successor?.registrations.find((one) => isSamePlace(one, at) && one.removedMs === undefined);
      return {
        at,
        account: account === undefined ? '' : accountTitle(account),
        exposure,
        others,
        ...(pages?.documentation && { page: { service: pages.name, address: pages.documentation } }),
        address: addressOf(at.host),
        ...(successorAt && { successorAt }),
        isPast: isPast(at),
      };
    }),
  };
}

function siteOf(at: RegistrationView): KeySite & { readonly at: RegistrationView } {
  const { key, host, account, removedMs } = at;
  return {
    at,
    host,
    key: key as string as ThingId,
    ...(account !== undefined && { account }),
    ...(removedMs !== undefined && { removedMs }),
  };
}

function namedIn({ registrations }: SecurityKeyView): { readonly only?: readonly AccountId[] } {
  const ids = new Set(
    registrations.flatMap(({ account, accountName }) =>
      account === undefined || accountName === undefined ? [] : [account],
    ),
  );
  return ids.size > MOST_NAMED ? {} : { only: [...ids] };
}

function standingOf({ lostMs, retiredMs, replacedBy }: SecurityKeyView): KeyStanding {
  if (lostMs !== undefined) return 'lost';
  if (retiredMs === undefined) return 'here';
  return replacedBy === undefined ? 'retired' : 'replaced';
}

function isSamePlace(a: RegistrationView, b: RegistrationView): boolean {
  return a.host === b.host && a.account === b.account;
}

/** Sites are on HTTPS, but for this computer’s own. */
function addressOf(host: string): string {
  return `${/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) ? 'http' : 'https'}://${host}`;
}

/** How many sites are still to be done. */
export function sitesLeft({ sites }: LostKeyList): number {
  return sites.filter(({ at }) => at.removedMs === undefined).length;
}
