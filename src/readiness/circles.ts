import type { AccountFormula, Formula } from './formula.ts';

/** The accounts that an account may open by, by their indexes. */
function opensBy({ any }: AccountFormula): readonly number[] {
  const accounts = new Set<number>();
  const visited = new Set<Formula>();
  const queue = [any];
  for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
    if (visited.has(each)) continue;
    visited.add(each);
    if (each.op === 'account') accounts.add(each.account);
    else if (each.op !== 'leaf') queue.push(...each.of);
  }
  return [...accounts];
}

/** Finds the circles that an account runs into: accounts that open each other. Each account is in one circle at most. */
export function circlesFrom(account: number, formulas: readonly AccountFormula[]): readonly (readonly number[])[] {
  const next = new Map<number, readonly number[]>();
  const nextOf = (at: number) => {
    const known = next.get(at);
    if (known !== undefined) return known;
    const formula = formulas[at];
    const found = formula === undefined ? [] : opensBy(formula);
    next.set(at, found);
    return found;
  };
  const reach = new Map<number, ReadonlySet<number>>();
  const reachOf = (at: number) => {
    const known = reach.get(at);
    if (known !== undefined) return known;
    const found = new Set<number>();
    const queue = [...nextOf(at)];
    for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
      if (found.has(each)) continue;
      found.add(each);
      queue.push(...nextOf(each));
    }
    reach.set(at, found);
    return found;
  };
  const seen = new Set<number>();
  const circles: (readonly number[])[] = [];
  for (const at of [account, ...reachOf(account)]) {
    if (seen.has(at) || !reachOf(at).has(at)) continue;
    const circle = [...reachOf(at)].filter((other) => reachOf(other).has(at)).sort((a, b) => a - b);
    for (const each of circle) seen.add(each);
    circles.push(circle);
  }
  return circles;
}
