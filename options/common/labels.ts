import type { Snapshot } from '../../src/messages/backups.ts';
import { formatDay } from '../../src/ui/counted.ts';

export { count, formatAgo, formatDay } from '../../src/ui/counted.ts';

const numberFormat = new Intl.NumberFormat();

/** A number with the grouping of the user's language. */
export function formatNumber(n: number): string {
  return numberFormat.format(n);
}

/** An account as one name, which is also its accessible name. */
export function accountTitle(account: { readonly issuer: string; readonly name: string }): string {
  return [account.issuer, account.name].filter((part) => part !== '').join(' ') || 'Unnamed account';
}

/** A copy of the ring by its day. */
export function snapshotTitle({ day, replaced }: Snapshot): string {
  const name = formatDay(Date.parse(`${day}T12:00:00Z`));
  return replaced ? `${name}, before it was replaced` : name;
}
