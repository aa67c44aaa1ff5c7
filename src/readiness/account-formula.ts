import type { AccountFacts, AccountId, Facts, PhysicalThing, Thing, ThingId, Way } from './facts.ts';
import { type AccountFormula, allOf, anyOf, FALSE, type Formula, leafOf, TRUE, type WayFormula } from './formula.ts';
import { staleSheets, validSinceMs } from './staleness.ts';
import { formVault, type VaultFormulas } from './vault-formula.ts';

/** What opens every account, as formulas over what can be lost. */
export interface Formulas {
  of(account: number): AccountFormula;
  /** The same, with what would have helped as missing parts. */
  withHelp(account: number): Formula;
  readonly vault: VaultFormulas;
  /** What it takes to reach and open a thing. */
  thing(thing: ThingId): Formula;
  /** Whether a thing is there at all. */
  there(thing: ThingId): Formula;
}

/** What an account can be put on as it is today. */
const CARRIERS = ['phone', 'sheet', 'envelope'];

/** Writes down what opens each account. */
export function formAccounts(facts: Facts): Formulas {
  const things = new Map(facts.things.map((thing) => [thing.id, thing]));
  const indexes = new Map(facts.accounts.map((account, index) => [account.id, index]));
  const sheets = staleSheets(facts);
  const there = rememberThing((id) => leafOf({ kind: 'thing', thing: id }));
  const thing = rememberThing((id) => formThing(things.get(id)));
  const vault = formVault(facts, thing);
  const gates = gatesOf(facts, indexes, there);
  const carriers = facts.things.filter((each) => CARRIERS.includes(each.kind));
  const keys = facts.things.filter((each) => each.kind === 'key' && each.where?.kind !== 'inside');

  function accountRef(id: AccountId): Formula {
    const account = indexes.get(id);
    return account === undefined ? FALSE : { op: 'account', account };
  }
  function formThing(each: Thing | undefined): Formula {
    if (each === undefined) return FALSE;
    const own = there(each.id);
    if (each.kind === 'passphrase') return own;
    if (each.kind !== 'provider') return allOf(own, ...reach(each));
    if (each.opens?.kind === 'always') return own;
    if (each.opens?.kind === 'account') return allOf(own, accountRef(each.opens.account));
    return allOf(own, leafOf({ kind: 'asked', question: { kind: 'how-opened', provider: each.id } }));
  }
  function reach({ behind, openedBy }: PhysicalThing): readonly Formula[] {
    // A part that has to be opened itself doesn't count: what opens what stays one step deep.
    const parts = openedBy && [...new Set(openedBy.of)].map((id) => (isClosed(things.get(id)) ? FALSE : thing(id)));
    return [
      ...(behind === undefined ? [] : [accountRef(behind)]),
      ...(openedBy && parts && openedBy.count > 0
        ? [{ op: 'at-least', count: openedBy.count, of: parts } as const]
        : []),
    ];
  }
  function formWay(account: AccountFacts, way: Way): Formula {
    switch (way.kind) {
      case 'code':
      case 'recovery': {
        if (isUsedUp(way)) return FALSE;
        const sinceMs = validSinceMs(account, way);
        return vault.openSince(sinceMs, Math.max(sinceMs, account.secretMs ?? 0));
      }
      case 'code-copy':
      case 'recovery-copy': {
        if (isUsedUp(way) || way.from.atMs < validSinceMs(account, way)) return FALSE;
        const stale = sheets.get(way.on);
        return stale === undefined ? thing(way.on) : allOf(thing(way.on), leafOf({ kind: 'stale', stale }));
      }
      case 'key':
        return thing(way.key);
      case 'passkey':
        return thing(way.provider);
      case 'sign-on':
        return accountRef(way.account);
      case 'provider-sign-on':
        return thing(way.provider);
      case 'service':
        return leafOf({ kind: 'later', account: account.id });
      case 'unsaid':
        return leafOf({ kind: 'asked', question: { kind: 'how-signed-in', account: account.id } });
    }
  }
  function of(index: number): AccountFormula {
    const account = facts.accounts[index];
    if (account === undefined) return { ways: [], any: FALSE, usual: FALSE, gate: TRUE };
    const gate = gates.get(index) ?? TRUE;
    const gated = (way: Way, formula: Formula) => (way.kind === 'service' ? formula : allOf(gate, formula));
    const ways = account.ways.map((way): WayFormula => {
      const formula = gated(way, formWay(account, way));
      if (!way.usual) return { way, formula };
      return { way, formula, usual: isInVault(way) && !isUsedUp(way) ? gated(way, vault.here) : formula };
    });
    return {
      ways,
      any: anyOf(...ways.map(({ formula }) => formula)),
      usual: anyOf(...ways.map(({ usual = FALSE }) => usual)),
      gate,
    };
  }
  function withHelp(index: number): Formula {
    const account = facts.accounts[index];
    if (account === undefined) return FALSE;
    const { ways, any } = of(index);
    const gate = gates.get(index) ?? TRUE;
    const helped: Formula[] = [];
    const put = (id: ThingId) =>
      helped.push(
        allOf(thing(id), leafOf({ kind: 'missing', help: { kind: 'put-on', thing: id, account: account.id } })),
      );
    if (ways.some(({ way }) => isInVault(way) && !isUsedUp(way))) {
      helped.push(vault.madeAgain);
      for (const { id } of carriers) put(id);
    }
    for (const { way } of ways)
      if ((way.kind === 'code-copy' || way.kind === 'recovery-copy') && !isUsedUp(way)) put(way.on);
    if (account.takesKeys === true) {
      const registered = new Set(ways.flatMap(({ way }) => (way.kind === 'key' ? [way.key] : [])));
      for (const { id } of keys.filter((key) => !registered.has(key.id)))
        helped.push(
          allOf(thing(id), leafOf({ kind: 'missing', help: { kind: 'registered', key: id, account: account.id } })),
        );
    }
    return anyOf(any, allOf(gate, anyOf(...helped)));
  }
  return { of, withHelp, vault, thing, there };
}

/** A provider that is closed takes its own account with it. */
function gatesOf(
  facts: Facts,
  indexes: ReadonlyMap<AccountId, number>,
  there: (thing: ThingId) => Formula,
): ReadonlyMap<number, Formula> {
  const gates = new Map<number, Formula>();
  for (const each of facts.things) {
    if (each.kind !== 'provider' || each.opens?.kind !== 'account') continue;
    const index = indexes.get(each.opens.account);
    if (index === undefined) continue;
    gates.set(index, allOf(gates.get(index) ?? TRUE, there(each.id)));
  }
  return gates;
}

function isClosed(thing: Thing | undefined): boolean {
  return thing !== undefined && 'openedBy' in thing && thing.openedBy !== undefined && thing.openedBy.count > 0;
}

/** True for a way whose secret is in this vault. */
export function isInVault(way: Way): boolean {
  return way.kind === 'code' || way.kind === 'recovery';
}

/** True for recovery codes of which none is left. */
export function isUsedUp(way: Way): boolean {
  return (way.kind === 'recovery' || way.kind === 'recovery-copy') && way.left <= 0;
}

function rememberThing(make: (id: ThingId) => Formula): (id: ThingId) => Formula {
  const memo = new Map<ThingId, Formula>();
  return function remembered(id) {
    const known = memo.get(id);
    if (known !== undefined) return known;
    const made = make(id);
    memo.set(id, made);
    return made;
  };
}
