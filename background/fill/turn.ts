import type { PageField, PageSnapshot } from '../../src/fill/snapshot.ts';
import type { Verdict } from '../../src/fill/verdict.ts';

/** Of fields in one form that want codes one after the other, the one whose turn it is: the first without a code. */
export function chooseTurn(
  page: PageSnapshot,
  best: Verdict,
  verdicts: readonly Verdict[],
): { readonly fields: readonly number[]; readonly series?: 'first' | 'later' } {
  const [own] = fieldsOf(page, best);
  const series = verdicts
    .map((verdict) => ({ verdict, fields: fieldsOf(page, verdict) }))
    .filter(({ fields }) => own !== undefined && areAlike(fieldsOf(page, best), fields))
    .sort((a, b) => turnOf(a) - turnOf(b));
  const free = series.find(({ fields }) => fields.every(({ holds }) => holds === 'nothing' || holds === 'page'));
  // Where all are filled the site refused the codes, and wants them again.
  const turn = free ?? series.find(({ verdict }) => verdict === best);
  if (series.length < 2 || turn === undefined) return { fields: best.group ?? [best.field] };
  return { fields: turn.fields.map(({ index }) => index), series: turn === series[0] ? 'first' : 'later' };
}

function turnOf({ verdict, fields }: { readonly verdict: Verdict; readonly fields: readonly PageField[] }): number {
  return verdict.order ?? fields[0]?.order ?? 0;
}

/** Fields of one form and one shape, or rows of as many boxes. */
function areAlike(a: readonly PageField[], b: readonly PageField[]): boolean {
  const [left, right] = [a[0], b[0]];
  if (left === undefined || right === undefined || a.length !== b.length || left.scope !== right.scope) return false;
  return left.type === right.type && left.maxlength === right.maxlength;
}

/** The fields that a verdict is about. */
export function fieldsOf(page: PageSnapshot, verdict: Verdict): readonly PageField[] {
  const wanted = verdict.group ?? [verdict.field];
  return wanted.flatMap((index) => page.fields.find((field) => field.index === index) ?? []);
}
