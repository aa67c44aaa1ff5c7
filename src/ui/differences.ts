import type { DraftView, ExistingAccount } from '../messages/views.ts';

/** One thing in which an account that was read is not like the one that is there. */
export interface Difference {
  readonly what: string;
  readonly saved: string;
  readonly read: string;
}

const KINDS = { totp: 'Time-based', hotp: 'Counter-based', steam: 'Steam Guard' } as const;

/** How they differ, the secret first, which is never shown itself. Names are compared as they would be saved. */
export function differencesOf(
  saved: ExistingAccount,
  read: Pick<DraftView, 'issuer' | 'name' | 'kind' | 'algorithm' | 'digits' | 'periodSeconds'>,
): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (what: string, before: string | undefined, now: string | undefined) => {
    if (before !== now) found.push({ what, saved: before || 'none', read: now || 'none' });
  };
  if (saved.kind === undefined) found.push({ what: 'Key', saved: 'none', read: 'new' });
  else if (!saved.sameSecret) found.push({ what: 'Key', saved: 'old', read: 'another' });
  // What is left blank takes no name away.
  if (read.issuer.trim() !== '') compare('Service', saved.issuer, read.issuer.trim());
  if (read.name.trim() !== '') compare('Account', saved.name, read.name.trim());
  if (saved.kind === undefined) return found;
  compare('Kind', KINDS[saved.kind], KINDS[read.kind]);
  compare('Digits', String(saved.digits), String(read.digits));
  if (saved.kind === 'totp' && read.kind === 'totp')
    compare('New code', `every ${saved.periodSeconds} s`, `every ${read.periodSeconds} s`);
  compare('Algorithm', saved.algorithm, read.algorithm);
  return found;
}
