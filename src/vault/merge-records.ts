import type { HotpParameters, OtpParameters } from '../otp/parameters.ts';
import type {
  AccountRecord,
  RecoveryCode,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyRecord,
} from './records.ts';

type Former = AccountRecord['formerOtp'][number];

/** The later of two versions of an account, with what the other one knew that must not be lost: secrets, counters, uses. */
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

/** What was in force or waiting in the earlier version and is so no more comes first; then the history of both, newest first and whole. */
function mergeFormer(
  later: AccountRecord,
  earlier: AccountRecord,
  current: readonly (OtpParameters | undefined)[],
): readonly Former[] {
  const displaced = [earlier.otp, earlier.pending?.otp].filter((otp) => otp !== undefined);
  const history = [...later.formerOtp, ...earlier.formerOtp].toSorted((a, b) => b.replacedMs - a.replacedMs);
  // Dated no older than any other, so that what was in force is the last that a replacement drops.
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

/** The same parameters with the highest counter that either side reached, so that no counter is used twice. */
export function furthest(otp: OtpParameters, others: readonly (OtpParameters | undefined)[]): OtpParameters {
  if (otp.kind !== 'hotp') return otp;
  const secret = secretOf(otp);
  const same = others.filter((other): other is HotpParameters => other?.kind === 'hotp' && secretOf(other) === secret);
  return { ...otp, counter: Math.max(otp.counter, ...same.map((other) => other.counter)) };
}

/** What makes two parameters give the same codes: everything but a counter. */
export function secretOf(otp: OtpParameters): string {
  if (otp.kind === 'steam') return `steam ${otp.secret}`;
  const step = otp.kind === 'totp' ? otp.periodSeconds : '';
  return `${otp.kind} ${otp.secret} ${otp.algorithm} ${otp.digits} ${step}`;
}

/** Both versions' codes, each used if either version used it. A spent code never comes back. */
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

/** The version that was checked last; a loss that either side noted stays noted. */
export function mergeSecurityKeys(a: SecurityKeyRecord, b: SecurityKeyRecord): SecurityKeyRecord {
  const [later, earlier] = inOrder(a, b, touchedSecurityKey);
  const lostMs = earliest(a.lostMs, b.lostMs);
  const credential = later.credential ?? earlier.credential;
  return { ...later, ...(credential && { credential }), ...(lostMs !== undefined && { lostMs }) };
}

/** The version that was used last; a removal that either side noted stays noted. */
export function mergeRegistrations(a: RegistrationRecord, b: RegistrationRecord): RegistrationRecord {
  const [later, earlier] = inOrder(a, b, touchedRegistration);
  const removedMs = earliest(a.removedMs, b.removedMs);
  const account = later.account ?? earlier.account;
  return { ...later, ...(account !== undefined && { account }), ...(removedMs !== undefined && { removedMs }) };
}

/** When someone last did something with the account, by which it outlives an earlier deletion. */
export function touchedAccount({ createdMs, updatedMs, usedMs, pending }: AccountRecord): number {
  return Math.max(createdMs, updatedMs, usedMs ?? 0, pending?.atMs ?? 0);
}

/** As `touchedAccount`, for a set. */
export function touchedRecoverySet({ createdMs, supersededMs, codes }: RecoverySetRecord): number {
  return Math.max(createdMs, supersededMs ?? 0, ...codes.map((code) => code.usedMs ?? 0));
}

/** As `touchedAccount`, for a key. */
export function touchedSecurityKey({ createdMs, checkedMs, lostMs }: SecurityKeyRecord): number {
  return Math.max(createdMs, checkedMs ?? 0, lostMs ?? 0);
}

/** As `touchedAccount`, for a registration. */
export function touchedRegistration({ createdMs, usedMs, removedMs }: RegistrationRecord): number {
  return Math.max(createdMs, usedMs ?? 0, removedMs ?? 0);
}

/** What merging takes from one version whole, so that a merged account wins and loses against the same ones as its winner did. */
function unmerged({ otp, pending, ...account }: AccountRecord): unknown {
  const secrets = [otp && secretOf(otp), pending && [pending.atMs, secretOf(pending.otp)]];
  return [{ ...account, formerOtp: [], createdMs: 0, usedMs: 0, uses: 0 }, ...secrets];
}

/** The later first; of two as late, always the same one, whichever side it comes from. */
export function inOrder<T>(
  a: T,
  b: T,
  timeOf: (record: T) => number,
  tieOf: (record: T) => unknown = (record) => record,
): readonly [T, T] {
  const difference = timeOf(a) - timeOf(b);
  return difference > 0 || (difference === 0 && canonical(tieOf(a)) >= canonical(tieOf(b))) ? [a, b] : [b, a];
}

/** A text that is the same for equal records, whatever the order of their members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : member,
  );
}

/** The later of two times, where there is one. */
export function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
