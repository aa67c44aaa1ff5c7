import type { TrashItem } from '../../src/messages/trash.ts';
import { accountsText } from '../../src/ui/strings/accounts.ts';
import { commonText } from '../../src/ui/strings/common.ts';

const DAY_MS = 86_400_000;

/** Names a deleted item. */
export function trashTitle({ kind, title, host }: TrashItem): string {
  const text = accountsText.trash;
  const named = title || (kind === 'security-key' ? text.unnamedKey : commonText.unnamedAccount);
  if (kind === 'recovery-set') return text.recoveryOf(named);
  return kind === 'registration' ? text.registrationOn(named, host ?? '') : named;
}

/** Describes a deleted item in a line: its kind, and what was deleted and is restored with it. */
export function trashFacts({ kind, makesCodes, unusedCodes, registrations, with: owner }: TrashItem): string {
  const text = accountsText.trash;
  const codes = unusedCodes > 0 ? [text.unusedCodes(unusedCodes)] : [];
  const together = owner === undefined ? [] : [text.restoredTogether(owner)];
  const facts: Record<TrashItem['kind'], readonly string[]> = {
    account: [makesCodes ? text.account : text.accountWithoutCodes, ...codes],
    'recovery-set': [codes[0] ?? text.noUnusedCodes, ...together],
    registration: [text.registration, ...together],
    'security-key': [text.securityKey, ...(registrations > 0 ? [text.registeredOn(registrations)] : [])],
  };
  return facts[kind].join(' · ');
}

/** Says what is lost when an item is deleted permanently, as whole sentences. */
export function trashLosses({ kind, makesCodes, unusedCodes, registrations }: TrashItem): readonly string[] {
  const text = accountsText.trash.purge;
  const codes = unusedCodes > 0 ? [text.losesCodes(unusedCodes)] : [];
  const losses: Record<TrashItem['kind'], readonly string[]> = {
    account: [...(makesCodes ? [text.losesSetupKey] : []), ...codes],
    'recovery-set': codes,
    registration: [text.losesRegistration],
    'security-key': [registrations > 0 ? text.losesKeyAndSites(registrations) : text.losesKey],
  };
  return losses[kind];
}

/** Says how long a deleted item can still be restored. */
export function timeLeft({ goneMs }: TrashItem, nowMs: number): string {
  const days = Math.ceil((goneMs - nowMs) / DAY_MS);
  return days <= 1 ? accountsText.trash.lessThanDay : accountsText.trash.daysLeft(days);
}
