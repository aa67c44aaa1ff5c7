import type { ProvenWay } from '../../src/messages/kept-items.ts';
import type { AccountId, Facts, Way } from '../../src/readiness/facts.ts';
import type { Names } from '../../src/ui/readiness/names.ts';
import { drillText } from '../../src/ui/strings/drill.ts';

/** An account, and a way into it other than the usual one, that can be tried. */
export interface AccountDrill {
  readonly account: AccountId;
  readonly way: ProvenWay;
  /** The way within a sentence. */
  readonly words: string;
}

/** What can be tried of all accounts: one way each, the accounts used most first. Ways by what is lost are left out. */
export function accountDrills(facts: Facts, names: Names): readonly AccountDrill[] {
  const gone = new Set<string>(facts.things.flatMap(({ id, goneMs }) => (goneMs === undefined ? [] : [id])));
  return facts.accounts
    .toSorted((a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || (b.uses ?? 0) - (a.uses ?? 0))
    .flatMap((account) => {
      const [drill] = account.ways.flatMap((way) => drillOf(account.id, way, names, gone));
      return drill ?? [];
    });
}

function drillOf(account: AccountId, way: Way, names: Names, gone: ReadonlySet<string>): readonly AccountDrill[] {
  const text = drillText.account;
  if (way.usual === true) return [];
  switch (way.kind) {
    case 'key':
      return gone.has(way.key) ? [] : [{ account, way: 'key', words: text.key(names.thingWithPlace(way.key)) }];
    case 'recovery':
      return [{ account, way: 'recovery-code', words: text.recovery }];
    case 'code-copy':
      return gone.has(way.on) ? [] : [{ account, way: 'sheet', words: text.copy(names.thingWithPlace(way.on)) }];
    case 'sign-on':
      return [{ account, way: 'account', words: text.signOn(names.account(way.account)) }];
    case 'provider-sign-on':
      return [{ account, way: 'account', words: text.signOn(names.thing(way.provider)) }];
    default:
      return [];
  }
}
