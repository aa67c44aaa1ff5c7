import { isInVault } from './account-formula.ts';
import type { AccountFacts, Facts, Thing, ThingId } from './facts.ts';
import { validSinceMs } from './staleness.ts';
import type { Action } from './step.ts';

/** Hashes the facts that an action is about, whatever their order. Use and pins are no reason to be asked again. */
export function basisFinder(facts: Facts): (action: Action) => string {
  const memo = new Map<string, string>();
  const once = (name: string, make: () => unknown) => {
    const known = memo.get(name);
    if (known !== undefined) return known;
    const made = hash(JSON.stringify(make()));
    memo.set(name, made);
    return made;
  };
  const held = () =>
    sorted(
      facts.accounts.map((account) => [
        account.id,
        ...sorted(account.ways.filter(isInVault).map((way) => validSinceMs(account, way))),
      ]),
    );
  const kinds = (...wanted: readonly Thing['kind'][]) =>
    sorted(facts.things.filter(({ kind }) => wanted.includes(kind)).map(describe));
  const thing = (id: ThingId) => facts.things.filter((each) => each.id === id).map(describe);
  const account = (id: AccountFacts['id']) => facts.accounts.filter((each) => each.id === id).map(describeAccount);

  return (action) => {
    switch (action.kind) {
      case 'back-up':
        return once(action.kind, () => [held(), kinds('computer', 'backup', 'device')]);
      case 'print-emergency-code':
        return once(action.kind, () => [
          kinds('computer', 'sheet', 'key'),
          sorted(facts.openers.map(({ thing }) => thing)),
        ]);
      case 'print-sheet':
        return once(action.kind, () => [held(), kinds('computer', 'sheet')]);
      case 'put-on-phone':
        return once(action.kind, () => [held(), kinds('computer', 'phone')]);
      case 'renew-sheet':
        return once(`${action.kind}:${action.sheet}`, () => [held(), thing(action.sheet)]);
      case 'save-recovery-codes':
        return once(`${action.kind}:${action.account}`, () => account(action.account));
      case 'register-key':
        return once(`${action.kind}:${action.account}`, () => [account(action.account), kinds('key')]);
      case 'say-where':
        return once(`${action.kind}:${action.thing}`, () => thing(action.thing));
      case 'check-key':
        return once(`${action.kind}:${action.key}`, () => [
          thing(action.key),
          facts.things.filter(({ id }) => id === action.key).map((key) => ('checkedMs' in key ? key.checkedMs : 0)),
        ]);
    }
  };
}

function describe(thing: Thing): unknown {
  const physical = thing.kind === 'passphrase' || thing.kind === 'provider' ? undefined : thing;
  return [thing.id, thing.kind, physical?.where, thing.goneMs, physical?.behind, physical?.openedBy];
}

function describeAccount(account: AccountFacts): unknown {
  const ways = account.ways.map(({ usual: _, from, ...way }) => ({ ...way, atMs: from.atMs }));
  return [account.id, account.secretMs, account.codesMs, account.takesKeys, account.givesCodes, sorted(ways)];
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

/** 53 bits of two multiplicative hashes. Not for security. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
