import { findBoxRows } from './boxes.ts';
import { SAYS } from './concepts.ts';
import { type Context, createContextReader } from './context.ts';
import { createMateReader, type Mates } from './mates.ts';
import { findOtherUse, isPlainlyOther, type OwnWords, readOwn } from './own.ts';
import { scoreCode } from './score.ts';
import type { PageField, PageSnapshot } from './snapshot.ts';
import type { FieldKind, Verdict } from './verdict.ts';

/** Points from which a field is taken for one that wants a code. */
const ENOUGH = 3;

/** Says of every field of a page what it wants; rows of boxes come as one verdict. Most confident codes first. */
export function judgePage(page: PageSnapshot): readonly Verdict[] {
  const readers: Readers = { context: createContextReader(page), mates: createMateReader(page) };
  const rows = findBoxRows(page.fields);
  const boxed = new Set(rows.flat());
  const verdicts = [
    ...rows.map((row) => judge(page, row, readers)),
    ...page.fields.filter((field) => !boxed.has(field)).map((field) => judge(page, [field], readers)),
  ];
  return verdicts.sort((a, b) => rank(b) - rank(a));
}

/** What was read of the page once, for all of its fields. */
interface Readers {
  readonly context: (fields: readonly PageField[]) => Context;
  readonly mates: (fields: readonly PageField[]) => Mates;
}

const RANK: Readonly<Record<FieldKind, number>> = { code: 3, split: 3, recovery: 2, 'sent-code': 1, other: 0 };
function rank(verdict: Verdict): number {
  return RANK[verdict.kind] + verdict.confidence * 0.99 - (verdict.unseen ? 10 : 0);
}

function judge(page: PageSnapshot, fields: readonly PageField[], readers: Readers): Verdict {
  const [first, ...others] = fields;
  if (first === undefined) throw new RangeError('got no field, want one');
  const verdict = (kind: FieldKind, confidence: number, reasons: readonly string[], either = false): Verdict => ({
    field: first.index,
    kind: kind === 'code' && fields.length > 1 ? 'split' : kind,
    confidence,
    reasons,
    ...(fields.length > 1 ? { group: fields.map((field) => field.index) } : {}),
    either,
    unseen: !fields.every((field) => field.visible),
  });
  const other = (why: string) => verdict('other', 0, [why]);

  if (!first.rendered) return other('not shown');
  if (!fields.every((field) => field.editable)) return other('cannot be typed into');
  const use = findOtherUse(first, fields.length > 1);
  if (use !== undefined) return other(use);
  if (page.scopes[first.scope]?.kind === 'search') return other('in a search form');

  const mates = readers.mates(fields);
  if (mates.strangers >= 2 && isPlainlyOther(fields)) return other('one of many fields, and its words name no code');
  const context = readers.context(fields);
  const own = readOwn(fields, context.adjacent);
  const { points, reasons } = scoreCode([first, ...others], own, context, mates);
  const ways = weighWays(own, context, mates);

  if (first.type === 'password' && !isCodeDespitePassword(own, context, fields.length))
    return other('a password field');
  if (ways.recovery >= 2.2 && ways.recovery > ways.app) {
    const sure = ways.recovery >= 3 || points >= (mates.isAlone ? 0 : 1);
    if (sure && (own.human & SAYS.foreign) === 0) {
      return verdict('recovery', squash(ways.recovery), [...reasons, 'speaks of recovery codes']);
    }
  }
  if (points < ENOUGH) {
    if (ways.sent >= 2 && ways.sent > ways.app && points >= 1.5) return verdict('sent-code', squash(points), reasons);
    return verdict('other', squash(ENOUGH - points), reasons);
  }
  if (ways.sent >= 1.5 && ways.sent > ways.app) {
    return verdict('sent-code', squash(ways.sent), [...reasons, 'the code is sent']);
  }
  const either = own.either || (own.human & SAYS.recovery) !== 0 || context.recoveryToo;
  return verdict('code', squash(points), reasons, either && fields.length === 1);
}

/** Which way a code would come: from the user's app, in a message, or off the list of recovery codes. */
function weighWays(own: OwnWords, context: Context, mates: Mates): { app: number; sent: number; recovery: number } {
  const has = (says: number, what: number) => (says & what) !== 0;
  let app = 2.6 * context.app;
  if (has(own.human, SAYS.app)) app += 3;
  if (has(own.machine, SAYS.app)) app += 2;
  if (context.scan && context.factor + context.app > 0) app += 1;

  let recovery = 2.5 * context.recovery;
  if (has(own.human, SAYS.recovery) && !own.either) recovery += has(own.human, SAYS.app) ? 0 : 3.5;
  if (has(own.machine, SAYS.recovery)) recovery += 3;

  let sent = 2.5 * context.sent + 2 * context.resend;
  if (has(own.human, SAYS.sent | SAYS.masked)) sent += 3;
  // Telephone number or e-mail address, then code, and no password: the code goes to where the first field says.
  if (mates.hasContact && !mates.hasPassword && app < 2 && context.factor < 0.5) sent += 2;
  // Names outlive what they were given for; what a person reads decides.
  if (has(own.machine, SAYS.sent)) sent += app >= 2 ? 1 : 3;
  return { app, sent, recovery };
}

/** Some services hide the code as it is typed; such a field calls itself a code and stands among two-factor words. */
function isCodeDespitePassword(own: OwnWords, context: Context, boxes: number): boolean {
  const says = own.human | own.machine;
  if ((says & (SAYS.foreign | SAYS.hardware)) !== 0 || (own.human & SAYS.pin) !== 0) return false;
  if ((own.human & SAYS.factor) !== 0) return true;
  if ((says & SAYS.password) !== 0) return false;
  const code = boxes > 1 || (says & (SAYS.factor | SAYS.phrase | SAYS.code)) !== 0;
  return code && Math.max(context.factor, context.app) >= 0.5;
}

function squash(points: number): number {
  return Math.round((1 - 1 / (1 + Math.max(0, points) / 3)) * 100) / 100;
}
