import type { RegistrationView } from '../../src/messages/views.ts';
import type { Gap } from '../../src/readiness/key-coverage.ts';
import { formatNames } from '../../src/ui/format-names.ts';
import { isOnlyKeyAt } from '../../src/ui/key-coverage/only-key.ts';
import type { Names } from '../../src/ui/readiness/names.ts';
import { keyCoverageText } from '../../src/ui/strings/key-coverage.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';
import { gapsOfKey } from './gap-index.ts';
import type { CoverageView } from './key-coverage.ts';

/** What one key leaves open, on its card; what concerns a site is said there. */
export function KeyGaps({ view, id }: { readonly view: CoverageView | undefined; readonly id: SecurityKeyId }) {
  const lines = gapsOfKey(view?.gaps ?? [], id).flatMap((gap) => lineOf(gap, id, view?.names));
  if (lines.length === 0) return null;
  return (
    <ul class="key-gaps">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function lineOf(gap: Gap, key: SecurityKeyId, names: Names | undefined): readonly string[] {
  const text = keyCoverageText.onKey;
  const id: string = key;
  switch (gap.kind) {
    case 'same-place':
      if (names === undefined || !gap.keys.some((one) => one === id)) return [];
      return [text['same-place'](formatNames(gap.keys.filter((one) => one !== id).map(names.thing)))];
    case 'unchecked':
      return gap.key === id ? [text.unchecked] : [];
    case 'synced':
      if (gap.key !== id) return [];
      return [gap.host === undefined ? text.synced : text.syncedAt(gap.host)];
    case 'one-key':
    case 'no-key':
    case 'unregistered':
      return [];
  }
}

/** Whether this is the only key at its site. */
export function isOnlyKey(view: CoverageView | undefined, at: RegistrationView): boolean {
  return isOnlyKeyAt(gapsOfKey(view?.gaps ?? [], at.key), at);
}
