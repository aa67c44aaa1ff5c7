import type { ReadinessFacts } from '../../messages/readiness.ts';
import type { AccountId, ThingId } from '../../readiness/facts.ts';
import type { Gap } from '../../readiness/key-coverage.ts';
import { createNames } from '../readiness/names.ts';
import { keyCoverageText } from '../strings/key-coverage.ts';

/** For each of some accounts, the first thing that its keys leave open, in a few words; that there is one key only is said elsewhere. */
export function accountGaps(
  gathered: ReadinessFacts,
  gaps: readonly Gap[],
  ids: readonly AccountId[],
): ReadonlyMap<AccountId, string> {
  const names = createNames(gathered);
  const text = keyCoverageText.inPopup;
  const keysOf = (id: AccountId): ReadonlySet<ThingId> =>
    new Set(gathered.keys.filter(({ sites }) => sites.some(({ account }) => account === id)).map(({ key }) => key));
  const words = (gap: Gap, id: AccountId, keys: ReadonlySet<ThingId>): readonly string[] => {
    if (gap.kind === 'no-key') return gap.account === id ? [text['no-key']] : [];
    if (gap.kind === 'synced') return keys.has(gap.key) && gap.host === undefined ? [text.synced] : [];
    return gap.kind === 'unchecked' && keys.has(gap.key) ? [text.unchecked(names.thing(gap.key))] : [];
  };
  return new Map(
    ids.flatMap((id): readonly (readonly [AccountId, string])[] => {
      const keys = keysOf(id);
      const [first] = gaps.flatMap((gap) => words(gap, id, keys));
      return first === undefined ? [] : [[id, first]];
    }),
  );
}
