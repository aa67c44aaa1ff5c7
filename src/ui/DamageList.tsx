import type { DamageView } from '../messages/backups.ts';
import { count, formatAgo, formatDay } from './counted.ts';

/** Names what is left of a vault whose storage was emptied or damaged. */
export function DamageList({ damage, nowMs }: { readonly damage: DamageView; readonly nowMs: number }) {
  const days = damage.replicas.filter((copy) => copy.where === 'day');
  const [newestDay] = days;
  const mirror = damage.replicas.find((copy) => copy.where === 'mirror');
  const slots = damage.replicas.filter((copy) => copy.where === 'database');
  return (
    <ul class="plain-list" aria-label="What is left">
      {damage.savedMs !== undefined && <li>A marker: the vault was last saved {formatAgo(damage.savedMs, nowMs)}.</li>}
      {slots.length > 0 && <li>{count(slots.length, 'copy', 'copies')} in the first storage.</li>}
      {mirror !== undefined && <li>The mirror in the second storage, save {mirror.gen}.</li>}
      {newestDay?.day !== undefined && (
        <li>
          {count(days.length, 'daily copy', 'daily copies')}, the newest of{' '}
          {formatDay(Date.parse(`${newestDay.day}T12:00:00Z`))}.
        </li>
      )}
      {damage.unreadable > 0 && <li>{count(damage.unreadable, 'piece')} that cannot be read.</li>}
      {damage.replicas.length === 0 && <li>No copy that can be read.</li>}
    </ul>
  );
}
