import type { PageField, PageSnapshot, PageText } from './snapshot.ts';

/** Lists the parts of the page that a scope lies in, itself first. */
export function scopeChain(page: PageSnapshot, scope: number): readonly number[] {
  const chain: number[] = [];
  for (let id = scope; id >= 0 && chain.length < 64; id = page.scopes[id]?.parent ?? -1) chain.push(id);
  return chain;
}

/** Weighs how much a text concerns a field, 0 to 1. */
export type Proximity = (text: PageText, first: PageField, last: PageField, chain: readonly number[]) => number;

/** Weighs texts by distance: 1 in the field's own form or dialog, less further off, 0 in a part of the page with a purpose of its own. */
export function createProximity(page: PageSnapshot): Proximity {
  const known = new Map<number, number>();
  return (text, first, last, chain) => {
    const pair = first.scope * page.scopes.length + text.scope;
    let base = known.get(pair);
    if (base === undefined) {
      base = scopeWeight(page, text.scope, chain);
      known.set(pair, base);
    }
    if (base === 0 || base === BEHIND_DIALOG) return base;
    const distance = text.order < first.order ? first.order - text.order : text.order - last.order;
    if (distance <= 8) return base;
    if (distance <= 20) return base * 0.85;
    return text.kind === 'heading' ? base * 0.75 : base * 0.5;
  };
}

/** Weight of texts outside the dialog that the field is in. */
const BEHIND_DIALOG = 0.15;

function scopeWeight(page: PageSnapshot, from: number, chain: readonly number[]): number {
  const isDialog = (id: number) => page.scopes[id]?.kind === 'dialog';
  let common = from;
  for (let hops = 0; !chain.includes(common) && common > 0 && hops < 64; hops++) {
    const scope = page.scopes[common];
    if (scope === undefined || scope.kind !== 'section') return 0;
    common = scope.parent;
  }
  const depth = chain.indexOf(common);
  if (chain.some(isDialog) && chain.slice(0, depth).some(isDialog)) return BEHIND_DIALOG;
  return depth === 0 ? 1 : 0.9;
}
