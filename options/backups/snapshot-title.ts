import type { Snapshot } from '../../src/messages/backups.ts';
import { formatDay } from '../../src/ui/counted.ts';
import { backupsText } from '../../src/ui/strings/backups.ts';

/** A daily snapshot by its day, e.g. `3 Nov 2026`. */
export function snapshotTitle({ day, replaced }: Snapshot): string {
  const name = formatDay(Date.parse(`${day}T12:00:00Z`));
  return replaced ? backupsText.snapshots.replaced(name) : name;
}
