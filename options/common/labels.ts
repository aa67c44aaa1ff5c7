import type { Snapshot } from '../../src/messages/backups.ts';
import { formatDay } from '../../src/ui/counted.ts';

export { accountTitle } from '../../src/ui/account-title.ts';
export { count, formatAgo, formatDay } from '../../src/ui/counted.ts';
export { formatNumber } from '../../src/ui/strings/plural.ts';

/** A snapshot by its day. */
export function snapshotTitle({ day, replaced }: Snapshot): string {
  const name = formatDay(Date.parse(`${day}T12:00:00Z`));
  return replaced ? `${name}, before it was replaced` : name;
}
