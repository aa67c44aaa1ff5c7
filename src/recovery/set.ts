import { Fault } from '../fault.ts';
import type { RecoveryCode, RecoverySetRecord } from '../vault/records.ts';

/** Marks one code as used. Throws `record-missing`, `recovery-spent`, `recovery-superseded`. */
export function spendCode(set: RecoverySetRecord, index: number, nowMs: number): RecoverySetRecord {
  refuseSuperseded(set);
  const code = codeAt(set, index);
  if (code.usedMs !== undefined) throw new Fault('recovery-spent', `got code ${index}, want one not used yet`);
  return withCode(set, index, { ...code, usedMs: nowMs });
}

/** Marks one code as unused again. Throws `record-missing`. */
export function unspendCode(set: RecoverySetRecord, index: number): RecoverySetRecord {
  const { usedMs: _, ...code } = codeAt(set, index);
  return withCode(set, index, code);
}

/** Finds the first unused code of an active set, in the service's order; `undefined` when none remains or the set is superseded. */
export function nextUnused(
  set: RecoverySetRecord,
): { readonly index: number; readonly code: RecoveryCode } | undefined {
  if (set.supersededMs !== undefined) return undefined;
  const index = set.codes.findIndex((code) => code.usedMs === undefined);
  const code = set.codes[index];
  return code === undefined ? undefined : { index, code };
}

/** Counts the codes of a set that can still be used; none of a superseded one. */
export function countUnused(set: RecoverySetRecord): number {
  return set.supersededMs === undefined ? set.codes.filter((code) => code.usedMs === undefined).length : 0;
}

/**
 * Adds a set and supersedes the active sets of its account. A code that was used stays used: giving the same list twice brings no
 * spent code back.
 */
export function supersede(
  sets: readonly RecoverySetRecord[],
  next: RecoverySetRecord,
  nowMs: number,
): readonly RecoverySetRecord[] {
  const isReplaced = (set: RecoverySetRecord) => set.account === next.account && set.supersededMs === undefined;
  const spent = new Map(
    sets
      .filter(isReplaced)
      .flatMap(({ codes }) => codes.flatMap(({ text, usedMs }) => (usedMs ? [[text, usedMs]] : []))),
  );
  const codes = next.codes.map((code) => {
    const usedMs = code.usedMs ?? spent.get(code.text);
    return usedMs === undefined ? code : { ...code, usedMs };
  });
  return [...sets.map((set) => (isReplaced(set) ? { ...set, supersededMs: nowMs } : set)), { ...next, codes }];
}

function refuseSuperseded(set: RecoverySetRecord): void {
  if (set.supersededMs !== undefined)
    throw new Fault('recovery-superseded', 'got a superseded set, want the active one');
}

function codeAt(set: RecoverySetRecord, index: number): RecoveryCode {
  const code = set.codes[index];
  if (code === undefined) throw new Fault('record-missing', `got code ${index}, want one of ${set.codes.length}`);
  return code;
}

function withCode(set: RecoverySetRecord, index: number, code: RecoveryCode): RecoverySetRecord {
  return { ...set, codes: set.codes.map((one, i) => (i === index ? code : one)) };
}
