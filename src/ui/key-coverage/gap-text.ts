import type { Gap } from '../../readiness/key-coverage.ts';
import { formatDay } from '../counted.ts';
import { formatNames } from '../format-names.ts';
import type { Names } from '../readiness/names.ts';
import { keyCoverageText } from '../strings/key-coverage.ts';

/** What a gap is about, in a few words under its group’s heading. */
export function gapText(gap: Gap, names: Names): string {
  const text = keyCoverageText.gaps;
  switch (gap.kind) {
    case 'one-key': {
      const site = gap.account === undefined ? gap.host : names.account(gap.account);
      return text.oneKey(site, names.thing(gap.key));
    }
    case 'no-key':
      return names.account(gap.account);
    case 'same-place':
      return text.samePlace(names.place(gap.place), formatNames(gap.keys.map(names.thing)));
    case 'unchecked':
      return text.unchecked(names.thing(gap.key), formatDay(gap.sinceMs));
    case 'unregistered':
      return names.thing(gap.key);
    case 'synced':
      return gap.host === undefined ? names.thing(gap.key) : text.syncedAt(names.thing(gap.key), gap.host);
  }
}
