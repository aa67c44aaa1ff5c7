import type { ExportAccount } from './accounts.ts';
import type { ExportFormat } from './write-export.ts';

/**
 * What a format cannot hold of an account. `account`: it is left out for its kind of codes. `codeless`: it is left out for it makes none. `parameters`: it is written, and the program
 * itself may not take its digits, period, hash or kind.
 */
export type Loss =
  | 'account'
  | 'codeless'
  | 'parameters'
  | 'note'
  | 'tags'
  | 'favourite'
  | 'hosts'
  | 'recovery-codes'
  | 'icon'
  | 'pending'
  | 'history';

/** The losses of one account, by its place in the list that was given. */
export interface AccountLoss {
  readonly index: number;
  readonly lost: readonly Loss[];
}

interface Holding {
  readonly notes: boolean;
  /** Most tags of one account. */
  readonly tags: number;
  readonly favourites: boolean;
  readonly hosts: boolean;
  readonly recoveryCodes: boolean;
  readonly icons: boolean;
}

const ALL = { notes: true, tags: 100, favourites: true, hosts: true, recoveryCodes: true, icons: true } as const;
const NONE = { notes: false, tags: 0, favourites: false, hosts: false, recoveryCodes: false, icons: false } as const;
const AEGIS = { ...NONE, notes: true, tags: 100, favourites: true } as const;

const HOLDINGS: Record<ExportFormat, Holding> = {
  'otpauth-list': NONE,
  'aegis-json': AEGIS,
  'aegis-encrypted': AEGIS,
  '2fas-json': { ...NONE, tags: 1 },
  'bitwarden-json': { ...ALL, tags: 1, icons: false },
  csv: ALL,
  'html-sheet': ALL,
  'google-transfer': NONE,
  age: AEGIS,
};

/** Says beforehand, account by account, what an export would lose; accounts that lose nothing are not in it. */
export function findLosses(format: ExportFormat, accounts: readonly ExportAccount[]): readonly AccountLoss[] {
  const holding = HOLDINGS[format];
  return accounts.flatMap((account, index) => {
    const lost = isLeftOut(format, account) ? [leftOutFor(account)] : lossesOf(format, holding, account);
    return lost.length === 0 ? [] : [{ index, lost }];
  });
}

function leftOutFor({ otp }: ExportAccount): Loss {
  return otp === undefined ? 'codeless' : 'account';
}

/** Whether a format leaves an account out: one without codes, or with codes that it has no way to write. */
export function isLeftOut(format: ExportFormat, { otp }: ExportAccount): boolean {
  if (otp === undefined) return true;
  if (format !== 'google-transfer') return false;
  return otp.kind === 'steam' || ![6, 8].includes(otp.digits) || (otp.kind === 'totp' && otp.periodSeconds !== 30);
}

function lossesOf(format: ExportFormat, holding: Holding, account: ExportAccount): readonly Loss[] {
  const lost: Loss[] = [];
  if (!isUsual(format, account)) lost.push('parameters');
  if (!holding.notes && account.note !== '') lost.push('note');
  if (account.tags.length > holding.tags) lost.push('tags');
  if (!holding.favourites && account.favourite) lost.push('favourite');
  if (!holding.hosts && account.hosts.length > 0) lost.push('hosts');
  if (!holding.recoveryCodes && account.recoveryCodes.length > 0) lost.push('recovery-codes');
  if (!holding.icons && account.icon !== undefined) lost.push('icon');
  // Only a backup of the vault holds what is not in force yet, or no more.
  if (account.hasPending === true) lost.push('pending');
  if (account.hasHistory === true) lost.push('history');
  return lost;
}

/** What the programs themselves are known to take. */
function isUsual(format: ExportFormat, { otp }: ExportAccount): boolean {
  if (otp === undefined || otp.kind === 'steam') return true;
  if (format === '2fas-json')
    return otp.digits <= 8 && (otp.kind === 'hotp' || [10, 30, 60, 90].includes(otp.periodSeconds));
  return format !== 'bitwarden-json' || otp.kind === 'totp';
}
