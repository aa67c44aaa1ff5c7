import { changedMs } from './field-times.ts';
import type { AccountRecord, BinEntry, RecoverySetRecord, RegistrationRecord, SecurityKeyRecord } from './records.ts';

/** When the account was last used or changed; it survives an earlier deletion. Milliseconds since 1970. */
export function touchedAccount(account: AccountRecord): number {
  return Math.max(changedMs(account), account.usedMs ?? 0, account.pending?.atMs ?? 0);
}

/** As `touchedAccount`, for a recovery set. */
export function touchedRecoverySet(set: RecoverySetRecord): number {
  return Math.max(changedMs(set), set.supersededMs ?? 0, ...set.codes.map((code) => code.usedMs ?? 0));
}

/** As `touchedAccount`, for a security key. */
export function touchedSecurityKey(key: SecurityKeyRecord): number {
  return Math.max(changedMs(key), key.checkedMs ?? 0, key.lostMs ?? 0, key.retiredMs ?? 0);
}

/** As `touchedAccount`, for a registration. */
export function touchedRegistration(registration: RegistrationRecord): number {
  return Math.max(changedMs(registration), registration.usedMs ?? 0, registration.removedMs ?? 0);
}

/** As `touchedAccount`, for whatever is in the trash. */
export function touchedEntry(entry: BinEntry): number {
  switch (entry.kind) {
    case 'account':
      return touchedAccount(entry.record);
    case 'recovery-set':
      return touchedRecoverySet(entry.record);
    case 'security-key':
      return touchedSecurityKey(entry.record);
    case 'registration':
      return touchedRegistration(entry.record);
  }
}
