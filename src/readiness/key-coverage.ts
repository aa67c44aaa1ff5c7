import type { AccountId, PlaceId, ThingId } from './facts.ts';

/** A security key as far as its coverage goes. */
export interface KeyFacts {
  readonly key: ThingId;
  /** When it was lost, or the user began to do without it. */
  readonly goneMs?: number;
  /** When it last answered; a key that never did counts from the day on which it was added. Absent: it can't be checked, and no use is known. */
  readonly answeredMs?: number;
  /** Where it is kept; absent for what is built in and what nobody said. */
  readonly place?: PlaceId;
  /** The user carries it: it is meant to be the only one that has its credentials. */
  readonly carried?: true;
  /** Its credentials may be copied to other devices. */
  readonly synced?: true;
  /** Where it is registered. */
  readonly sites: readonly KeyedSite[];
}

/** A registration of a key. */
export interface KeyedSite {
  /** Without `www.`, as the hosts of accounts are. */
  readonly host: string;
  readonly account?: AccountId;
  /** The credential at this site may be copied to other devices. */
  readonly synced?: true;
}

/** An account that may take keys. */
export interface KeyableAccount {
  readonly id: AccountId;
  readonly hosts: readonly string[];
  /** Its service is known to take security keys. */
  readonly takesKeys: boolean;
  /** It signs in by another account, or by a passkey that a provider keeps. */
  readonly hasOther?: boolean;
}

/** What the keys leave open. */
export type Gap =
  /** This key alone is registered there. */
  | { readonly kind: 'one-key'; readonly key: ThingId; readonly host: string; readonly account?: AccountId }
  /** It hasn't answered for six months. */
  | { readonly kind: 'unchecked'; readonly key: ThingId; readonly sinceMs: number }
  | { readonly kind: 'unregistered'; readonly key: ThingId }
  /** These are kept in one place, and lost together. */
  | { readonly kind: 'same-place'; readonly place: PlaceId; readonly keys: readonly ThingId[] }
  /** A key that is carried, or its credential at one site, may be copied to other devices. */
  | { readonly kind: 'synced'; readonly key: ThingId; readonly host?: string }
  /** The service takes keys, and none is registered. */
  | { readonly kind: 'no-key'; readonly account: AccountId };

/** How long a key may go without an answer: six months. */
const CHECK_AGAIN_MS = 182 * 24 * 3_600_000;
/** The place that outlives every other, where two things are not lost together. */
const ONLINE = 'online';

/** Finds what the keys leave open; keys that are gone count for nothing. Accounts lack a key only for somebody who has one. */
export function gapsOf(keys: readonly KeyFacts[], accounts: readonly KeyableAccount[], nowMs: number): readonly Gap[] {
  const own = keys.filter(({ goneMs }) => goneMs === undefined);
  return [
    ...singleKeys(own),
    ...own.flatMap((key) => gapsOfKey(key, nowMs)),
    ...samePlaces(own),
    ...(own.length === 0 ? [] : withoutKey(own, accounts)),
  ];
}

function gapsOfKey({ key, answeredMs, carried, synced, sites }: KeyFacts, nowMs: number): readonly Gap[] {
  const copied: readonly Gap[] =
    carried !== true
      ? []
      : synced === true
        ? [{ kind: 'synced', key }]
        : sites.filter((site) => site.synced).map(({ host }) => ({ kind: 'synced', key, host }));
  return [
    ...(answeredMs !== undefined && nowMs - answeredMs > CHECK_AGAIN_MS
      ? [{ kind: 'unchecked', key, sinceMs: answeredMs } as const]
      : []),
    ...(sites.length === 0 ? [{ kind: 'unregistered', key } as const] : []),
    ...copied,
  ];
}

/**
 * An account, or a site without one, at which a single key is registered. A registration that names no account belongs to the only account
 * with keys at its host.
 */
function singleKeys(keys: readonly KeyFacts[]): readonly Gap[] {
  const accountsAt = new Map<string, Set<AccountId>>();
  for (const { sites } of keys)
    for (const { host, account } of sites)
      if (account !== undefined) accountsAt.set(host, (accountsAt.get(host) ?? new Set()).add(account));
  const found = new Map<string, { readonly at: KeyedSite; readonly keys: Set<ThingId> }>();
  for (const { key, sites } of keys)
    for (const { host, account } of sites) {
      const [only, ...more] = accountsAt.get(host) ?? [];
      const owner = account ?? (more.length === 0 ? only : undefined);
      const name = owner ?? `host:${host}`;
      const known = found.get(name) ?? { at: { host, ...(owner && { account: owner }) }, keys: new Set() };
      known.keys.add(key);
      found.set(name, known);
    }
  return [...found.values()].flatMap(({ at, keys: there }): readonly Gap[] => {
    const [key, second] = there;
    return key === undefined || second !== undefined ? [] : [{ kind: 'one-key', key, ...at }];
  });
}

function samePlaces(keys: readonly KeyFacts[]): readonly Gap[] {
  const places = new Map<PlaceId, ThingId[]>();
  for (const { key, place } of keys) {
    if (place === undefined || place === ONLINE) continue;
    places.set(place, [...(places.get(place) ?? []), key]);
  }
  return [...places].flatMap(([place, there]): readonly Gap[] =>
    there.length < 2 ? [] : [{ kind: 'same-place', place, keys: there }],
  );
}

function withoutKey(keys: readonly KeyFacts[], accounts: readonly KeyableAccount[]): readonly Gap[] {
  const sites = keys.flatMap((key) => key.sites);
  const keyed = new Set(sites.map(({ account }) => account));
  const hosts = new Set(sites.filter(({ account }) => account === undefined).map(({ host }) => host));
  return accounts
    .filter((one) => one.takesKeys && one.hasOther !== true)
    .filter((one) => !keyed.has(one.id) && !one.hosts.some((host) => hosts.has(host)))
    .map(({ id }) => ({ kind: 'no-key', account: id }));
}
