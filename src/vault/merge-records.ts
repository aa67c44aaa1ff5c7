import type { HotpParameters, OtpParameters } from '../otp/parameters.ts';
import type {
  AccountRecord,
  RecoveryCode,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyRecord,
} from './records.ts';

type Former = AccountRecord['formerOtp'][number];

/** The later of two versions of an account, with the secrets, counters and uses of the other. */
export function mergeAccounts(a: AccountRecord, b: AccountRecord): AccountRecord {
  const [later, earlier] = inOrder(a, b, (account) => account.updatedMs, unmerged);
  const { otp: _otp, pending: _pending, usedMs: _usedMs, ...rest } = later;
  const otp = later.otp && furthest(later.otp, [earlier.otp, earlier.pending?.otp]);
  const pending = later.pending && {
    ...later.pending,
    otp: furthest(later.pending.otp, [earlier.otp, earlier.pending?.otp]),
  };
  const usedMs = latest(a.usedMs, b.usedMs);
  return {
    ...rest,
    ...(otp && { otp }),
    ...(pending && { pending }),
    formerOtp: mergeFormer(later, earlier, [otp, pending?.otp]),
    createdMs: Math.min(a.createdMs, b.createdMs),
    ...(usedMs !== undefined && { usedMs }),
    uses: Math.max(a.uses, b.uses),
  };
}

/** The replaced secrets of the earlier version, then the whole history of both, newest first. */
function mergeFormer(
  later: AccountRecord,
  earlier: AccountRecord,
  current: readonly (OtpParameters | undefined)[],
): readonly Former[] {
  const displaced = [earlier.otp, earlier.pending?.otp].filter((otp) => otp !== undefined);
  const history = [...later.formerOtp, ...earlier.formerOtp].toSorted((a, b) => b.replacedMs - a.replacedMs);
  // At least as new as any other, so that a later replacement drops the replaced secret last.
  const replacedMs = Math.max(later.updatedMs, history[0]?.replacedMs ?? 0);
  const seen = new Set(current.map((otp) => otp && secretOf(otp)));
  const former: Former[] = [];
  for (const entry of [...displaced.map((otp) => ({ otp, replacedMs })), ...history]) {
    const secret = secretOf(entry.otp);
    if (!seen.has(secret)) former.push(entry);
    seen.add(secret);
  }
  return former;
}

/** The same parameters with the highest counter of either side, so that no counter is used twice. */
export function furthest(otp: OtpParameters, others: readonly (OtpParameters | undefined)[]): OtpParameters {
  if (otp.kind !== 'hotp') return otp;
  const secret = secretOf(otp);
  const same = others.filter((other): other is HotpParameters => other?.kind === 'hotp' && secretOf(other) === secret);
  return { ...otp, counter: Math.max(otp.counter, ...same.map((other) => other.counter)) };
}

/** A key that is equal for parameters with the same codes: everything but the counter. */
export function secretOf(otp: OtpParameters): string {
  if (otp.kind === 'steam') return `steam ${otp.secret}`;
  const step = otp.kind === 'totp' ? otp.periodSeconds : '';
  return `${otp.kind} ${otp.secret} ${otp.algorithm} ${otp.digits} ${step}`;
}

/** The codes of both versions; a code used in either stays used. */
export function mergeRecoverySets(a: RecoverySetRecord, b: RecoverySetRecord): RecoverySetRecord {
  const [later, earlier] = inOrder(a, b, touchedRecoverySet);
  const { supersededMs: _supersededMs, ...rest } = later;
  const supersededMs = earliest(a.supersededMs, b.supersededMs);
  return {
    ...rest,
    codes: mergeCodes(later.codes, earlier.codes),
    ...(supersededMs !== undefined && { supersededMs }),
  };
}

function mergeCodes(later: readonly RecoveryCode[], earlier: readonly RecoveryCode[]): readonly RecoveryCode[] {
  const left = [...earlier];
  const merged = later.map((code) => {
    const at = left.findIndex((other) => other.text === code.text);
    const [other] = at < 0 ? [] : left.splice(at, 1);
    const usedMs = earliest(code.usedMs, other?.usedMs);
    return usedMs === undefined ? code : { ...code, usedMs };
  });
  return [...merged, ...left];
}

/** The version that was checked last; a loss recorded on either side is kept. */
export function mergeSecurityKeys(a: SecurityKeyRecord, b: SecurityKeyRecord): SecurityKeyRecord {
  const [later, earlier] = inOrder(a, b, touchedSecurityKey);
  const lostMs = earliest(a.lostMs, b.lostMs);
  const credential = later.credential ?? earlier.credential;
  return { ...later, ...(credential && { credential }), ...(lostMs !== undefined && { lostMs }) };
}

/** The version that was used last; a removal recorded on either side is kept. */
export function mergeRegistrations(a: RegistrationRecord, b: RegistrationRecord): RegistrationRecord {
  const [later, earlier] = inOrder(a, b, touchedRegistration);
  const removedMs = earliest(a.removedMs, b.removedMs);
  const account = later.account ?? earlier.account;
  return { ...later, ...(account !== undefined && { account }), ...(removedMs !== undefined && { removedMs }) };
}

/** When the account was last used or changed; it survives an earlier deletion. Milliseconds since 1970. */
export function touchedAccount({ createdMs, updatedMs, usedMs, pending }: AccountRecord): number {
  return Math.max(createdMs, updatedMs, usedMs ?? 0, pending?.atMs ?? 0);
}

/** As `touchedAccount`, for a recovery set. */
export function touchedRecoverySet({ createdMs, supersededMs, codes }: RecoverySetRecord): number {
  return Math.max(createdMs, supersededMs ?? 0, ...codes.map((code) => code.usedMs ?? 0));
}

/** As `touchedAccount`, for a security key. */
export function touchedSecurityKey({ createdMs, checkedMs, lostMs }: SecurityKeyRecord): number {
  return Math.max(createdMs, checkedMs ?? 0, lostMs ?? 0);
}

/** As `touchedAccount`, for a registration. */
export function touchedRegistration({ createdMs, usedMs, removedMs }: RegistrationRecord): number {
  return Math.max(createdMs, usedMs ?? 0, removedMs ?? 0);
}

/** The part that a merge takes from one version whole, so that a merged account ties with others exactly as its winner did. */
function unmerged({ otp, pending, ...account }: AccountRecord): unknown {
  const secrets = [otp && secretOf(otp), pending && [pending.atMs, secretOf(pending.otp)]];
  return [{ ...account, formerOtp: [], createdMs: 0, usedMs: 0, uses: 0 }, ...secrets];
}

/** Orders two versions, the later first; a tie is broken the same way on both sides. */
export function inOrder<T>(
  a: T,
  b: T,
  timeOf: (record: T) => number,
  tieOf: (record: T) => unknown = (record) => record,
): readonly [T, T] {
  const difference = timeOf(a) - timeOf(b);
  return difference > 0 || (difference === 0 && canonical(tieOf(a)) >= canonical(tieOf(b))) ? [a, b] : [b, a];
}

/** JSON with sorted members, equal for equal records. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : member,
  );
}

/** The later of two times, either of which may be absent. */
export function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
