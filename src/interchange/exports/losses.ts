import type { ExportAccount } from './accounts.ts';
import type { ExportFormat } from './format.ts';

/** What an export does not carry over of an account. */
export type Loss =
  /** All of it: the format has no way to write its kind of codes. */
  | 'account'
  /** All of it: it makes no codes. */
  | 'codeless'
  /** Nothing, but the other program may reject its digits, period, hash or kind. */
  | 'parameters'
  | 'note'
  | 'tags'
  | 'favourite'
  | 'hosts'
  | 'recovery-codes'
  | 'icon'
  | 'pending'
  | 'history';

/** The losses of one account, by its place in the given list. */
export interface AccountLoss {
  readonly index: number;
  readonly lost: readonly Loss[];
}

interface Capabilities {
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

const CAPABILITIES: Record<ExportFormat, Capabilities> = {
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

/** Lists what an export would lose, account by account; accounts that lose nothing are not listed. */
export function findLosses(format: ExportFormat, accounts: readonly ExportAccount[]): readonly AccountLoss[] {
  const capabilities = CAPABILITIES[format];
  return accounts.flatMap((account, index) => {
    const lost = isLeftOut(format, account) ? [reasonFor(account)] : lossesOf(format, capabilities, account);
    return lost.length === 0 ? [] : [{ index, lost }];
  });
}

function reasonFor({ otp }: ExportAccount): Loss {
  return otp === undefined ? 'codeless' : 'account';
}

/** Says whether a format leaves an account out because it has no codes, or codes that the format cannot write. */
export function isLeftOut(format: ExportFormat, { otp }: ExportAccount): boolean {
  if (otp === undefined) return true;
  if (format !== 'google-transfer') return false;
  return otp.kind === 'steam' || ![6, 8].includes(otp.digits) || (otp.kind === 'totp' && otp.periodSeconds !== 30);
}

function lossesOf(format: ExportFormat, can: Capabilities, account: ExportAccount): readonly Loss[] {
  const lost: Loss[] = [];
  if (!isAccepted(format, account)) lost.push('parameters');
  if (!can.notes && account.note !== '') lost.push('note');
  if (account.tags.length > can.tags) lost.push('tags');
  if (!can.favourites && account.favourite) lost.push('favourite');
  if (!can.hosts && account.hosts.length > 0) lost.push('hosts');
  if (!can.recoveryCodes && account.recoveryCodes.length > 0) lost.push('recovery-codes');
  if (!can.icons && account.icon !== undefined) lost.push('icon');
  // Only a backup of the vault holds what is not in force yet or no longer.
  if (account.hasPending === true) lost.push('pending');
  if (account.hasHistory === true) lost.push('history');
  return lost;
}

/** Says whether the other program is known to accept the account's parameters. */
function isAccepted(format: ExportFormat, { otp }: ExportAccount): boolean {
  if (otp === undefined || otp.kind === 'steam') return true;
  if (format === '2fas-json')
    return otp.digits <= 8 && (otp.kind === 'hotp' || [10, 30, 60, 90].includes(otp.periodSeconds));
  return format !== 'bitwarden-json' || otp.kind === 'totp';
}
