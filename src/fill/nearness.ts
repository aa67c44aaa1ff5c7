import type { PageField, PageSnapshot, PageText } from './snapshot.ts';

/** The parts of the page that a scope lies in, itself first. */
export function chainOf(page: PageSnapshot, scope: number): readonly number[] {
  const chain: number[] = [];
  for (let id = scope; id >= 0 && chain.length < 64; id = page.scopes[id]?.parent ?? -1) chain.push(id);
  return chain;
}

/**
 * How much a text has to do with a field: 1 in the field's own form or dialog, less further off, nothing in a part of the page that is
 * about something else.
 */
export function createNearness(
  page: PageSnapshot,
): (text: PageText, first: PageField, last: PageField, chain: readonly number[]) => number {
  const known = new Map<number, number>();
  return (text, first, last, chain) => {
    const pair = first.scope * page.scopes.length + text.scope;
    let near = known.get(pair);
    if (near === undefined) {
      near = meet(page, text.scope, chain);
      known.set(pair, near);
    }
    if (near === 0 || near === BEHIND) return near;
    const distance = text.order < first.order ? first.order - text.order : text.order - last.order;
    if (distance <= 8) return near;
    if (distance <= 20) return near * 0.85;
    return text.kind === 'heading' ? near * 0.75 : near * 0.5;
  };
}

/** What stands behind the dialog that the field is in. */
const BEHIND = 0.15;

function meet(page: PageSnapshot, from: number, chain: readonly number[]): number {
  const isDialog = (id: number) => page.scopes[id]?.kind === 'dialog';
  let meeting = from;
  for (let hops = 0; !chain.includes(meeting) && meeting > 0 && hops < 64; hops++) {
    const scope = page.scopes[meeting];
    if (scope === undefined || scope.kind !== 'section') return 0;
    meeting = scope.parent;
  }
  const depth = chain.indexOf(meeting);
  if (chain.some(isDialog) && chain.slice(0, depth).some(isDialog)) return BEHIND;
  return depth === 0 ? 1 : 0.9;
}
