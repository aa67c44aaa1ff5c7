import type { AccountId } from '../../src/readiness/facts.ts';
import { isStaleAt, type ReadinessMap } from '../../src/readiness/map.ts';
import { groupRows, lettersOf } from '../../src/readiness/rows.ts';

/** One row of the map. */
export interface TableRow {
  readonly key: string;
  /** One letter for each loss. */
  readonly letters: string;
  readonly accounts: readonly AccountId[];
}

/** Up to this many accounts each have a row of their own. */
const EACH_ALONE = 25;

/** The rows of the map, the worst first: one for each account, or for those alike where there are many. */
export function rowsOf(map: ReadinessMap): readonly TableRow[] {
  const groups = groupRows(map);
  if (map.facts.accounts.length > EACH_ALONE)
    return groups.map(({ letters, accounts }) => ({ key: letters, letters, accounts }));
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ letters, accounts }) => accounts.map((id) => ({ key: id, letters, accounts: [id] }))),
  );
}

/** Account for account, of a row that stands for several. */
export function rowsWithin(map: ReadinessMap, { accounts }: TableRow): readonly TableRow[] {
  return accounts.map((id) => ({ key: id, letters: lettersOf(map, map.indexes.get(id) ?? -1), accounts: [id] }));
}

/** Whether an account of a row opens by something older than it should be, under a loss. */
export function isStaleRow(map: ReadinessMap, { accounts }: TableRow, loss: number): boolean {
  return accounts.some((id) => isStaleAt(map, map.indexes.get(id) ?? -1, loss));
}
