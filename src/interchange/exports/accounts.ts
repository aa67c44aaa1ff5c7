import type { OtpParameters } from '../../otp/parameters.ts';
import type { AccountId, AccountRecord, HostBinding, RecoverySetRecord } from '../../vault/records.ts';
import { cleanName } from '../text.ts';

/** What an export can say about an account. */
export interface ExportAccount {
  /** Its id in the vault, which no format writes. */
  readonly id?: AccountId;
  readonly issuer: string;
  readonly name: string;
  /** Missing for an account that only keeps recovery codes or keys. */
  readonly otp?: OtpParameters;
  readonly note: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  readonly hosts: readonly HostBinding[];
  /** Unused codes of the sets in force. */
  readonly recoveryCodes: readonly string[];
  readonly icon?: string;
  /** The picture of its tile: a PNG in Base64. */
  readonly picture?: string;
  /** A new key is waiting for its first code. Only the key in force is written. */
  readonly hasPending?: true;
  /** It has former keys, used recovery codes or replaced lists, which are never written. */
  readonly hasHistory?: true;
}

/** An account that makes codes, as every export format requires. */
export interface CodeAccount extends ExportAccount {
  readonly otp: OtpParameters;
}

/** Picks what exports hold out of the vault's records, in the order of the accounts. */
export function toExportAccounts(
  accounts: readonly AccountRecord[],
  recoverySets: readonly RecoverySetRecord[],
  pictureOf: (account: AccountRecord) => string | undefined = () => undefined,
): readonly ExportAccount[] {
  const codes = new Map<string, string[]>();
  const past = new Set<string>();
  for (const set of recoverySets) {
    if (set.supersededMs !== undefined || set.codes.some(({ usedMs }) => usedMs !== undefined)) past.add(set.account);
    if (set.supersededMs !== undefined) continue;
    const unused = set.codes.filter(({ usedMs }) => usedMs === undefined).map(({ text }) => text);
    codes.set(set.account, [...(codes.get(set.account) ?? []), ...unused]);
  }
  return accounts.map((account) => {
    const { id, issuer, name, otp, note, tags, pinned, hosts, icon, pending, formerOtp } = account;
    const picture = pictureOf(account);
    return {
      id,
      issuer: cleanName(issuer),
      name: cleanName(name),
      note,
      tags,
      favourite: pinned,
      hosts,
      recoveryCodes: codes.get(id) ?? [],
      ...(otp === undefined ? {} : { otp }),
      ...(icon === undefined ? {} : { icon }),
      ...(picture === undefined ? {} : { picture }),
      ...(pending === undefined ? {} : { hasPending: true }),
      ...(formerOtp.length === 0 && !past.has(id) ? {} : { hasHistory: true }),
    };
  });
}

/** Keeps the accounts that make codes. */
export function withCodes(accounts: readonly ExportAccount[]): readonly CodeAccount[] {
  return accounts.filter((account): account is CodeAccount => account.otp !== undefined);
}

/** Spells a hash as most programs do: `SHA1`. */
export function plainAlgorithm(otp: OtpParameters): string {
  return otp.kind === 'steam' ? 'SHA1' : otp.algorithm.replace('-', '');
}
