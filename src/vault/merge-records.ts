import type { HotpParameters, OtpParameters } from '../otp/parameters.ts';
import { canonical, fieldMs, isEqual } from './field-times.ts';
import { codesKeyOf } from './identity.ts';
import { mergeWaysIn } from './kept-items.ts';
import { latest, mergeFields } from './merge-fields.ts';
import type {
  AccountRecord,
  RecoveryCode,
  RecoverySetRecord,
  RegistrationRecord,
  SecurityKeyRecord,
} from './records.ts';

type Former = AccountRecord['formerOtp'][number];

/** Two versions of an account, field by field, with the secrets, counters and uses of both. The setup keys are one field, `otp`. */
export function mergeAccounts(a: AccountRecord, b: AccountRecord): AccountRecord {
  const { fields, isFirst } = mergeFields(a, b, true, (record, field) =>
    field === 'otp' ? keysOf(record) : record[field as keyof AccountRecord],
  );
  const { otp: _otp, ...rest } = fields;
  const [inForce, displaced] = isFirst('otp') ? [a, b] : [b, a];
  const everyOtp = [...otpsOf(a), ...otpsOf(b)];
  const otp = inForce.otp && furthest(inForce.otp, everyOtp);
  const pending = inForce.pending && {
    ...inForce.pending,
    otp: furthest(inForce.pending.otp, everyOtp),
  };
  const usedMs = latest(a.usedMs, b.usedMs);
  const formerIds = joinIds(a, b);
  const merged = {
    ...rest,
    id: a.id,
    ...(formerIds.length > 0 && { formerIds }),
    ...(otp && { otp }),
    ...(pending && { pending }),
    formerOtp: mergeFormer(a, b, displaced, [otp, pending?.otp], everyOtp),
    ...(usedMs !== undefined && { usedMs }),
    ...mergeWaysIn(a, b),
    uses: Math.max(a.uses, b.uses),
  };
  // The fields are those of two accounts: each value has the type of its name.
  return merged as unknown as AccountRecord;
}

function joinIds({ id, formerIds = [] }: AccountRecord, { formerIds: others = [] }: AccountRecord) {
  return [...new Set([...formerIds, ...others])].filter((one) => one !== id).sort();
}

/** The setup keys in force and waiting, without what a use changes. */
function keysOf({ otp, pending }: AccountRecord): unknown {
  return [otp && codesKeyOf(otp), pending && { ...pending, otp: codesKeyOf(pending.otp) }];
}

function otpsOf({ otp, pending, formerOtp }: AccountRecord): readonly OtpParameters[] {
  return [otp, pending?.otp, ...formerOtp.map((former) => former.otp)].filter((one) => one !== undefined);
}

/** The whole history of both, newest first; a key that lost its place is as old as the change that had put it there. */
function mergeFormer(
  a: AccountRecord,
  b: AccountRecord,
  displaced: AccountRecord,
  inForce: readonly (OtpParameters | undefined)[],
  everyOtp: readonly OtpParameters[],
): readonly Former[] {
  const replacedMs = fieldMs(displaced, 'otp');
  const lost = [displaced.otp, displaced.pending?.otp].flatMap((otp) => (otp ? [{ otp, replacedMs }] : []));
  const all = [...lost, ...a.formerOtp, ...b.formerOtp];
  if (all.length === 0) return [];
  const kept = new Set(inForce.map((otp) => otp && codesKeyOf(otp)));
  const former = new Map<string, Former>();
  for (const entry of all) {
    const codes = codesKeyOf(entry.otp);
    const known = former.get(codes);
    const isNewer =
      known === undefined ||
      entry.replacedMs > known.replacedMs ||
      (entry.replacedMs === known.replacedMs && canonical(withoutOtp(entry)) > canonical(withoutOtp(known)));
    if (!kept.has(codes) && isNewer) former.set(codes, entry);
  }
  return [...former]
    .map(([codes, entry]) => ({ codes, entry: { ...entry, otp: furthest(entry.otp, everyOtp) } }))
    .sort((x, y) => y.entry.replacedMs - x.entry.replacedMs || (x.codes < y.codes ? -1 : 1))
    .map(({ entry }) => entry);
}

const withoutOtp = ({ otp: _otp, ...rest }: Former) => rest;

/** The same parameters with the highest counter of either side, so that no counter is used twice. */
export function furthest(otp: OtpParameters, others: readonly (OtpParameters | undefined)[]): OtpParameters {
  if (otp.kind !== 'hotp') return otp;
  const codes = codesKeyOf(otp);
  const same = others.filter((other): other is HotpParameters => other?.kind === 'hotp' && codesKeyOf(other) === codes);
  return { ...otp, counter: Math.max(otp.counter, ...same.map((other) => other.counter)) };
}

/** The codes of both versions; a code used in either stays used. */
export function mergeRecoverySets(a: RecoverySetRecord, b: RecoverySetRecord): RecoverySetRecord {
  const { fields } = mergeFields(a, b, false);
  return { ...fields, id: a.id, codes: mergeCodes(a.codes, b.codes) } as unknown as RecoverySetRecord;
}

/** In the order of both where they agree, else sorted: so that any order of merging comes to the same. */
function mergeCodes(a: readonly RecoveryCode[], b: readonly RecoveryCode[]): readonly RecoveryCode[] {
  if (isEqual(a, b)) return a;
  const left = new Map<string, RecoveryCode[]>();
  for (const code of [...b].sort(byUse)) left.set(code.text, [...(left.get(code.text) ?? []), code]);
  const isOneOrder = a.length === b.length && a.every((code, at) => code.text === b[at]?.text);
  const merged = [...a].sort(byUse).map((code) => {
    const other = left.get(code.text)?.shift();
    return other === undefined ? code : mergeCode(code, other);
  });
  if (!isOneOrder) return [...merged, ...[...left.values()].flat()].sort((x, y) => byText(x, y) || byUse(x, y));
  return a.map(({ text }) => {
    const at = merged.findIndex((code) => code.text === text);
    return merged.splice(at, 1)[0] as RecoveryCode;
  });
}

/** Two versions of a code: the earlier use counts, with what it was for; of two at one time, the greater text. */
function mergeCode(a: RecoveryCode, b: RecoveryCode): RecoveryCode {
  const { usedMs: _ms, usedFor: _for, ...rest } = { ...b, ...a };
  const { usedMs, usedFor } = firstUse(a, b);
  return { ...rest, ...(usedMs !== undefined && { usedMs }), ...(usedFor !== undefined && { usedFor }) };
}

/** The one of two codes that was used first; of two used at one time, the one that says the greater text. */
export function firstUse(a: RecoveryCode, b: RecoveryCode): RecoveryCode {
  const order = byUse(a, b);
  if (order !== 0) return order < 0 ? a : b;
  return (a.usedFor ?? '') >= (b.usedFor ?? '') ? a : b;
}

const byText = (a: RecoveryCode, b: RecoveryCode) => (a.text === b.text ? 0 : a.text < b.text ? -1 : 1);
const byUse = (a: RecoveryCode, b: RecoveryCode) =>
  (a.usedMs ?? Number.MAX_SAFE_INTEGER) - (b.usedMs ?? Number.MAX_SAFE_INTEGER);

/** Two versions of a security key, field by field; the later check counts. */
export function mergeSecurityKeys(a: SecurityKeyRecord, b: SecurityKeyRecord): SecurityKeyRecord {
  const checkedMs = latest(a.checkedMs, b.checkedMs);
  const { fields } = mergeFields(a, b, false);
  return { ...fields, id: a.id, ...(checkedMs !== undefined && { checkedMs }) } as unknown as SecurityKeyRecord;
}

/** Two versions of a registration, field by field; the later use counts. */
export function mergeRegistrations(a: RegistrationRecord, b: RegistrationRecord): RegistrationRecord {
  const usedMs = latest(a.usedMs, b.usedMs);
  const { fields } = mergeFields(a, b, false);
  return { ...fields, id: a.id, ...(usedMs !== undefined && { usedMs }) } as unknown as RegistrationRecord;
}
