import type { AccountFacts, Facts, Thing, ThingId, Way } from './facts.ts';
import type { Stale } from './formula.ts';

/** How long a security key may go unchecked: twelve months. */
const KEY_CHECK_MS = 365 * 24 * 3_600_000;

/** Says if a key has gone unchecked for too long. */
export function staleKey(thing: Thing, nowMs: number): Stale | undefined {
  if (thing.kind !== 'key') return undefined;
  const sinceMs = Math.max(thing.checkedMs ?? 0, thing.from.atMs);
  return nowMs - sinceMs > KEY_CHECK_MS ? { kind: 'key-unchecked', thing: thing.id, sinceMs } : undefined;
}

/** Since when a way is what it is: what was copied earlier is refused by the service. */
export function validSinceMs(account: AccountFacts, way: Way): number {
  const isRecovery = way.kind === 'recovery' || way.kind === 'recovery-copy';
  const issuedMs = (isRecovery ? account.codesMs : account.secretMs) ?? 0;
  return way.kind === 'code' || way.kind === 'recovery' ? Math.max(issuedMs, way.sinceMs) : issuedMs;
}

/** Finds the sheets that are older than a change of any account on them. */
export function staleSheets(facts: Facts): ReadonlyMap<ThingId, Stale> {
  const printed = new Map(facts.things.filter(({ kind }) => kind === 'sheet').map(({ id, from }) => [id, from.atMs]));
  const stale = new Map<ThingId, Stale>();
  if (printed.size === 0) return stale;
  for (const account of facts.accounts) {
    for (const way of account.ways) {
      if (way.kind !== 'code-copy' && way.kind !== 'recovery-copy') continue;
      const sinceMs = printed.get(way.on);
      if (sinceMs === undefined || sinceMs >= newestChangeMs(account)) continue;
      stale.set(way.on, { kind: 'sheet-outdated', thing: way.on, sinceMs });
    }
  }
  return stale;
}

function newestChangeMs(account: AccountFacts): number {
  return Math.max(
    account.secretMs ?? 0,
    account.codesMs ?? 0,
    ...account.ways.map((way) => validSinceMs(account, way)),
  );
}
