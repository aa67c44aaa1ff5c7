import type {
  AccountFacts,
  AccountId,
  Facts,
  PhysicalThing,
  Place,
  PlaceId,
  ProviderThing,
  Stamp,
  Thing,
  ThingId,
  VaultCopy,
  VaultOpener,
  Way,
} from '../../src/readiness/facts.ts';
import type { Loss } from '../../src/readiness/loss.ts';
import { judge, type Letter } from '../../src/readiness/map.ts';
import { type Proof, proofOf } from '../../src/readiness/proof.ts';
import { lettersOf } from '../../src/readiness/rows.ts';

export const DAY_MS = 24 * 3_600_000;
/** The day on which worlds of tests are judged. */
export const NOW_MS = Date.UTC(2026, 10, 29);

export const thingId = (id: string) => id as ThingId;
export const accountId = (id: string) => id as AccountId;
export const placeId = (id: string) => id as PlaceId;

/** Seen so many days before the day of judgement. */
export function seen(daysAgo = 0): Stamp {
  return { atMs: NOW_MS - daysAgo * DAY_MS, source: 'seen' };
}

type Extra<T> = Partial<Omit<T, 'id' | 'kind' | 'where'>>;

/** A thing at a place, inside another thing as `in:ID`, or nobody knows where. */
export function thing(
  kind: PhysicalThing['kind'],
  id: string,
  where?: string,
  extra: Extra<PhysicalThing> = {},
): PhysicalThing {
  return { id: thingId(id), kind, from: seen(), ...whereOf(where), ...extra };
}

function whereOf(where: string | undefined): Pick<PhysicalThing, 'where'> {
  if (where === undefined) return {};
  return where.startsWith('in:')
    ? { where: { kind: 'inside', thing: thingId(where.slice(3)) } }
    : { where: { kind: 'place', place: placeId(where) } };
}

export function provider(id: string, opens?: ProviderThing['opens'], extra: Extra<ProviderThing> = {}): ProviderThing {
  return { id: thingId(id), kind: 'provider', from: seen(), ...(opens ? { opens } : {}), ...extra };
}

export const COMPUTER = thing('computer', 'computer', 'home');
export const PASSPHRASE: Thing = { id: thingId('passphrase'), kind: 'passphrase', from: seen() };
const PLACES: readonly Place[] = [
  ...['home', 'bag', 'office', 'bank'].map((id) => ({ id: placeId(id) })),
  { id: placeId('online'), online: true },
];

/** Ways in, as they are written in tests. */
export const way = {
  code: (daysAgo = 0): Way => ({ kind: 'code', sinceMs: NOW_MS - daysAgo * DAY_MS, from: seen(daysAgo), usual: true }),
  codeOn: (on: string, daysAgo = 0): Way => ({ kind: 'code-copy', on: thingId(on), from: seen(daysAgo) }),
  key: (key: string): Way => ({ kind: 'key', key: thingId(key), from: seen() }),
  passkey: (id: string): Way => ({ kind: 'passkey', provider: thingId(id), from: seen() }),
  recovery: (daysAgo = 0, left = 5): Way => ({
    kind: 'recovery',
    sinceMs: NOW_MS - daysAgo * DAY_MS,
    left,
    from: seen(daysAgo),
  }),
  recoveryOn: (on: string, daysAgo = 0, left = 5): Way => ({
    kind: 'recovery-copy',
    on: thingId(on),
    left,
    from: seen(daysAgo),
  }),
  signOn: (account: string): Way => ({ kind: 'sign-on', account: accountId(account), from: seen() }),
  signOnBy: (id: string): Way => ({ kind: 'provider-sign-on', provider: thingId(id), from: seen() }),
  service: (): Way => ({ kind: 'service', from: seen() }),
  unsaid: (): Way => ({ kind: 'unsaid', from: seen() }),
} as const;

/** An account whose setup key hasn't changed since it was added. */
export function account(
  id: string,
  ways: readonly Way[],
  extra: Partial<Omit<AccountFacts, 'id' | 'ways'>> = {},
): AccountFacts {
  return { id: accountId(id), ways, ...extra };
}

/** A vault in this browser that the passphrase opens, and what a test adds. */
export function world(
  parts: {
    readonly things?: readonly Thing[];
    readonly copies?: readonly VaultCopy[];
    readonly openers?: readonly VaultOpener[];
    readonly accounts?: readonly AccountFacts[];
  } = {},
): Facts {
  return {
    places: PLACES,
    things: [COMPUTER, PASSPHRASE, ...(parts.things ?? [])],
    copies: [{ thing: COMPUTER.id }, ...(parts.copies ?? [])],
    openers: [{ thing: PASSPHRASE.id, sinceMs: 0 }, ...(parts.openers ?? [])],
    accounts: parts.accounts ?? [],
  };
}

/** A copy of the vault that was made so many days ago. */
export function copy(thing: string, daysAgo: number): VaultCopy {
  return { thing: thingId(thing), atMs: NOW_MS - daysAgo * DAY_MS };
}

export function losing(id: string): Loss {
  return { kind: 'thing', thing: thingId(id) };
}

/** The letters of every account under each of the losses. */
export function lettersIn(facts: Facts, ...losses: readonly Loss[]): readonly string[] {
  const map = judge(facts, losses, NOW_MS);
  return facts.accounts.map((_, index) => lettersOf(map, index));
}

/** The letter of the first account under a loss. */
export function letterIn(facts: Facts, loss: Loss): Letter {
  return (lettersIn(facts, loss)[0] ?? '') as Letter;
}

/** The proof of the first account, or another, under a loss. */
export function proofIn(facts: Facts, loss: Loss, id = facts.accounts[0]?.id): Proof {
  const proof = id && proofOf(judge(facts, [loss], NOW_MS), id, loss);
  if (!proof) throw new Error('got no account, want one');
  return proof;
}
