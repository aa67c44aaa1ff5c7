import type { DamageView } from '../../messages/backups.ts';
import { formatAgo, formatDay } from '../counted.ts';
import { unlockText } from '../strings/unlock.ts';

/** Lists what is left of a vault whose storage was emptied or damaged. */
export function DamageList({ damage, nowMs }: { readonly damage: DamageView; readonly nowMs: number }) {
  const text = unlockText.damage;
  const snapshots = damage.replicas.filter((replica) => replica.where === 'day');
  const [newest] = snapshots;
  const secondary = damage.replicas.find((replica) => replica.where === 'mirror');
  const primary = damage.replicas.filter((replica) => replica.where === 'database');
  return (
    <ul class="plain-list" aria-label={text.label}>
      {damage.savedMs !== undefined && <li>{text.savedAgo(formatAgo(damage.savedMs, nowMs))}</li>}
      {primary.length > 0 && <li>{text.primary(primary.length)}</li>}
      {secondary !== undefined && <li>{text.secondary(secondary.gen)}</li>}
      {newest?.day !== undefined && (
        <li>{text.snapshots(snapshots.length, formatDay(Date.parse(`${newest.day}T12:00:00Z`)))}</li>
      )}
      {damage.unreadable > 0 && <li>{text.unreadable(damage.unreadable)}</li>}
      {damage.replicas.length === 0 && <li>{text.nothing}</li>}
    </ul>
  );
}
