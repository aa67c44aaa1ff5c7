import type { ProvenWay } from '../../src/messages/kept-items.ts';
import type { ReadinessFacts } from '../../src/messages/readiness.ts';
import type { ThingId, Way } from '../../src/readiness/facts.ts';
import type { ServicePages } from '../../src/services/service-pages.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { capitalised, createNames, type Names } from '../../src/ui/readiness/names.ts';
import { lostAccessText } from '../../src/ui/strings/lost-access.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import type { AccountId, RecoverySetId } from '../../src/vault/records.ts';
import type { FillSubject } from '../app/screen.ts';

/** What a press does towards trying a way in. */
export type Try =
  | { readonly kind: 'fill'; readonly subject: FillSubject }
  | { readonly kind: 'options'; readonly hash: string }
  | { readonly kind: 'link'; readonly address: string };

/** One thing that is left to try. */
export interface StepLeft {
  readonly key: string;
  readonly way: ProvenWay;
  readonly title: string;
  /** What to know about it: where it is, since when, what the service will ask. */
  readonly detail?: string;
  readonly press?: Try;
}

/** The order in which ways are worth trying: what is at hand first, what takes days last. */
const ORDER: readonly ProvenWay[] = ['code', 'key', 'recovery-code', 'account', 'sheet', 'service'];

/** What is left to try for an account, in order. What is lost is left out. */
export function stepsLeft(
  gathered: ReadinessFacts,
  id: AccountId,
  { pages, set }: { readonly pages: ServicePages | undefined; readonly set: RecoverySetId | undefined },
): readonly StepLeft[] {
  const names = createNames(gathered);
  // A retired key still opens what it wasn't removed from.
  const retired = new Set(gathered.things.flatMap((thing) => (thing.retired === true ? [thing.id] : [])));
  const gone = new Set(
    gathered.facts.things.flatMap(({ id: each, goneMs }) => (goneMs === undefined || retired.has(each) ? [] : [each])),
  );
  const ways = gathered.facts.accounts.find((one) => one.id === id)?.ways ?? [];
  const steps = ways.flatMap((way) => stepOf(way, { id, names, set, gone }));
  const service = serviceStep(gathered, id, pages);
  return [...steps, ...(service === undefined ? [] : [service])].toSorted(
    (a, b) => ORDER.indexOf(a.way) - ORDER.indexOf(b.way),
  );
}

function stepOf(
  way: Way,
  at: {
    readonly id: AccountId;
    readonly names: Names;
    readonly set: RecoverySetId | undefined;
    readonly gone: ReadonlySet<ThingId>;
  },
): readonly StepLeft[] {
  const { id, names, set, gone } = at;
  const text = lostAccessText.steps;
  switch (way.kind) {
    case 'code':
      return [
        {
          key: 'code',
          way: 'code',
          title: text.code,
          detail: text.codeDetail,
          press: { kind: 'fill', subject: { kind: 'account', id } },
        },
      ];
    case 'recovery':
      return [
        {
          key: 'recovery',
          way: 'recovery-code',
          title: text.recovery(way.left),
          ...(set !== undefined && {
            press: { kind: 'fill' as const, subject: { kind: 'recovery' as const, id, set } },
          }),
        },
      ];
    case 'key':
      if (gone.has(way.key)) return [];
      return [
        {
          key: way.key,
          way: 'key',
          title: text.key(names.thingWithPlace(way.key)),
          detail: text.keyDetail,
          press: { kind: 'options', hash: '#/keys' },
        },
      ];
    case 'code-copy':
    case 'recovery-copy': {
      if (gone.has(way.on)) return [];
      const thing = capitalised(names.thingWithPlace(way.on));
      const since = formatDay(way.from.atMs);
      return [
        {
          key: `${way.kind} ${way.on}`,
          way: 'sheet',
          title: way.kind === 'code-copy' ? text.codeCopy(thing) : text.recoveryCopy(thing),
          detail: text.since(since),
        },
      ];
    }
    case 'sign-on':
      return [{ key: 'sign-on', way: 'account', title: text.signOn(names.account(way.account)) }];
    case 'provider-sign-on':
      return [{ key: way.provider, way: 'account', title: text.signOn(names.thing(way.provider)) }];
    case 'passkey':
      if (gone.has(way.provider)) return [];
      return [{ key: `${way.kind} ${way.provider}`, way: 'key', title: text.passkey(names.thing(way.provider)) }];
    case 'service':
    case 'unsaid':
      return [];
  }
}

/** The service's own recovery: what the user said of it, and its page. `undefined` where the user said that there is none. */
function serviceStep(gathered: ReadinessFacts, id: AccountId, pages: ServicePages | undefined): StepLeft | undefined {
  const text = lostAccessText.steps;
  const said = gathered.accounts.find((one) => one.id === id)?.serviceRecovery;
  if (said?.means.length === 0) return undefined;
  const means = (said?.means ?? []).flatMap((one) => {
    const known: Readonly<Record<string, string>> = lostAccessText.means;
    return known[one] ?? [];
  });
  const parts = [
    ...(means.length > 0 ? [text.asks(formatList(means))] : []),
    ...(said?.days === undefined ? [] : [text.days(said.days)]),
  ];
  const page = pages?.recovery ?? pages?.documentation;
  if (parts.length === 0 && page === undefined) return { key: 'service', way: 'service', title: text.serviceUnknown };
  return {
    key: 'service',
    way: 'service',
    title: pages === undefined ? text.service : text.serviceOf(pages.name),
    detail: parts.length > 0 ? parts.join(' ') : text.serviceAsks,
    ...(page !== undefined && { press: { kind: 'link', address: page } }),
  };
}
