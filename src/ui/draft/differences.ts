import type { DraftView, ExistingAccount } from '../../messages/views.ts';
import { accountFormText } from '../strings/account-form.ts';
import { addText } from '../strings/add.ts';

type Field = keyof typeof addText.known.differences;

/** One field in which a draft differs from the account that is saved already. */
export interface Difference {
  readonly field: Field;
  readonly saved: string;
  readonly read: string;
}

/** Lists how they differ, the setup key first, which itself is never shown. Names are compared as they would be saved. */
export function differencesOf(
  saved: ExistingAccount,
  read: Pick<DraftView, 'issuer' | 'name' | 'kind' | 'algorithm' | 'digits' | 'periodSeconds'>,
): readonly Difference[] {
  const { none, newKey, oldKey, otherKey, period } = addText.known;
  const { kinds } = accountFormText;
  const found: Difference[] = [];
  const compare = (field: Field, before: string | undefined, now: string | undefined) => {
    if (before !== now) found.push({ field, saved: before || none, read: now || none });
  };
  if (saved.kind === undefined) compare('key', none, newKey);
  else if (!saved.sameSecret) compare('key', oldKey, otherKey);
  // What is left blank takes no name away.
  if (read.issuer.trim() !== '') compare('service', saved.issuer, read.issuer.trim());
  if (read.name.trim() !== '') compare('name', saved.name, read.name.trim());
  if (saved.kind === undefined) return found;
  compare('kind', kinds[saved.kind], kinds[read.kind]);
  compare('digits', String(saved.digits), String(read.digits));
  if (saved.kind === 'totp' && read.kind === 'totp')
    compare('period', period(saved.periodSeconds ?? 30), period(read.periodSeconds ?? 30));
  compare('algorithm', saved.algorithm, read.algorithm);
  return found;
}
