import type { PageField, PageSnapshot } from '../../src/fill/snapshot.ts';
import type { Verdict } from '../../src/fill/verdict.ts';

/** Of fields in one form that want codes one after the other, the one whose turn it is: the first without a code. */
export function chooseTurn(
  page: PageSnapshot,
  best: Verdict,
  verdicts: readonly Verdict[],
): { readonly fields: readonly number[]; readonly series?: 'first' | 'later' } {
  const scope = scopeOf(page, best);
  // Fields that are merely alike may want the same code: only the engine tells those that want the next one.
  const series = verdicts
    .filter((verdict) => verdict.order !== undefined && scopeOf(page, verdict) === scope)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  if (best.order === undefined || series.length < 2) return { fields: indicesOf(best) };
  const free = series.find((verdict) =>
    fieldsOf(page, verdict).every(({ holds }) => holds === 'nothing' || holds === 'page'),
  );
  // Where all are filled the site refused the codes, and wants them again.
  const turn = free ?? best;
  return { fields: indicesOf(turn), series: turn === series[0] ? 'first' : 'later' };
}

function scopeOf(page: PageSnapshot, verdict: Verdict): number | undefined {
  return fieldsOf(page, verdict)[0]?.scope;
}

function indicesOf(verdict: Verdict): readonly number[] {
  return verdict.group ?? [verdict.field];
}

/** The fields that a verdict is about. */
export function fieldsOf(page: PageSnapshot, verdict: Verdict): readonly PageField[] {
  return indicesOf(verdict).flatMap((index) => page.fields.find((field) => field.index === index) ?? []);
}
