import { Archive, List, Search, SearchX } from 'lucide';
import type { SecurityKeyView } from '../../src/messages/views.ts';
import { formatDay } from '../../src/ui/counted.ts';
import type { MenuItem } from '../../src/ui/Menu.tsx';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import { formatRoute } from '../common/route.ts';
import { lostKeyRoute } from './lost-key.ts';

/** The menu’s ways to the list of a key: because it is lost, because another takes over, or to see it again. */
export function goneItems(props: {
  readonly item: SecurityKeyView;
  readonly onGone: (how: 'lost' | 'retired' | 'list') => void;
}): readonly MenuItem[] {
  const { item, onGone } = props;
  const text = lostKeyText.actions;
  if (item.lostMs !== undefined) return [{ label: text.found, icon: Search, run: () => onGone('list') }];
  const lose = { label: text.lose, icon: SearchX, run: () => onGone('lost') };
  if (item.retiredMs !== undefined)
    return [{ label: lostKeyText.line.show, icon: List, run: () => onGone('list') }, lose];
  return [lose, { label: text.retire, icon: Archive, run: () => onGone('retired') }];
}

/** What a card says of a key that was lost or retired, beside its name. */
export function GoneChip({ item: { lostMs, retiredMs, replacedBy } }: { readonly item: SecurityKeyView }) {
  const atMs = lostMs ?? retiredMs;
  if (atMs === undefined) return null;
  const standing = lostMs !== undefined ? 'lost' : replacedBy === undefined ? 'retired' : 'replaced';
  return (
    <span class="chip gone" data-tone={lostMs === undefined ? 'warn' : 'danger'}>
      {standing === 'replaced' ? lostKeyText.replacing : lostKeyText.since[standing](formatDay(atMs))}
    </span>
  );
}

/** What a key that is gone still opens, with the way to its list. */
export function GoneWarning({ item, unlocks }: { readonly item: SecurityKeyView; readonly unlocks: boolean }) {
  if (item.lostMs === undefined && item.retiredMs === undefined) return null;
  const left = item.registrations.filter((at) => at.removedMs === undefined).length;
  const text = lostKeyText;
  if (left === 0 && !unlocks)
    return (
      <p class="muted">
        {item.registrations.length === 0 ? text.none.lead(item.label) : text.done.lead(item.label)}{' '}
        <a href={formatRoute(lostKeyRoute(item.id))}>{text.line.show}</a>
      </p>
    );
  return (
    <p class="warning">
      <span>
        {unlocks && `${text.vault.text} `}
        {left > 0 && `${text.progressLeft(left)} `}
        <a href={formatRoute(lostKeyRoute(item.id))}>{text.line.show}</a>
      </span>
    </p>
  );
}
