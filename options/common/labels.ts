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
