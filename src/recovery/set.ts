import { Fault } from '../fault.ts';
import type { RecoveryCode, RecoverySetRecord } from '../vault/records.ts';
import { compactOf } from './shape.ts';

/** Why a set was replaced: the site made new codes, somebody may have seen the old ones, or the list was wrong. */
export const SUPERSEDED_WHY = ['renewed', 'seen', 'corrected'] as const;

/** One of the reasons why a set was replaced. */
export type SupersededWhy = (typeof SUPERSEDED_WHY)[number];

/** A code without what people write in different ways: two that differ in nothing else are one. */
export function plainCode(text: string): string {
  return compactOf(text).toUpperCase();
}

/** Marks one code as used, and what for. Throws `record-missing`, `recovery-spent`, `recovery-superseded`. */
export function spendCode(set: RecoverySetRecord, index: number, nowMs: number, usedFor = ''): RecoverySetRecord {
  refuseSuperseded(set);
  const code = codeAt(set, index);
  if (code.usedMs !== undefined) throw new Fault('recovery-spent', `got code ${index}, want one not used yet`);
  return withCode(set, index, { ...code, usedMs: nowMs, ...(usedFor !== '' && { usedFor }) });
}

/** Says what a used code was used for; an empty text takes that back. Throws `record-missing`, also for a code that is not used. */
export function noteUse(set: RecoverySetRecord, index: number, usedFor: string): RecoverySetRecord {
  const { usedFor: _, ...code } = codeAt(set, index);
  if (code.usedMs === undefined) throw new Fault('record-missing', `got code ${index}, want a used one`);
  return withCode(set, index, { ...code, ...(usedFor !== '' && { usedFor }) });
}

/** Marks one code as unused again. Throws `record-missing`. */
export function unspendCode(set: RecoverySetRecord, index: number): RecoverySetRecord {
  const { usedMs: _ms, usedFor: _for, ...code } = codeAt(set, index);
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
 * Adds a set and supersedes the active sets of its account. A code that was used in any of them stays used, however it is written: giving
 * an old list again brings no spent code back.
 */
export function supersede(
  sets: readonly RecoverySetRecord[],
  next: RecoverySetRecord,
  nowMs: number,
  why?: SupersededWhy,
): readonly RecoverySetRecord[] {
  const isReplaced = (set: RecoverySetRecord) => set.account === next.account && set.supersededMs === undefined;
  const spent = new Map(
    sets
      .filter(({ account }) => account === next.account)
      .flatMap(({ codes }) => codes.flatMap((code) => (code.usedMs ? [[plainCode(code.text), code] as const] : []))),
  );
  const codes = next.codes.map((code) => {
    const former = spent.get(plainCode(code.text));
    return former === undefined ? code : { ...former, text: code.text };
  });
  const reason = why === undefined ? {} : { supersededWhy: why };
  const replaced = sets.map((set) => (isReplaced(set) ? { ...set, supersededMs: nowMs, ...reason } : set));
  return [...replaced, { ...next, codes }];
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
