import { findBoxRows } from './boxes.ts';
import { SAYS } from './concepts.ts';
import { type Context, createContextReader } from './context.ts';
import { findOtherUse, type OwnWords, readOwn, readShape } from './own.ts';
import type { PageField, PageSnapshot } from './snapshot.ts';
import type { FieldKind, Verdict } from './verdict.ts';

/** Points from which a field is taken for one that wants a code. */
const ENOUGH = 3;

/** Says of every field of a page what it wants; rows of boxes come as one verdict. Most confident codes first. */
export function judgePage(page: PageSnapshot): readonly Verdict[] {
  const readContext = createContextReader(page);
  const rows = findBoxRows(page.fields);
  const boxed = new Set(rows.flat());
  const verdicts = [
    ...rows.map((row) => judge(page, row, readContext)),
    ...page.fields.filter((field) => !boxed.has(field)).map((field) => judge(page, [field], readContext)),
  ];
  return verdicts.sort((a, b) => rank(b) - rank(a));
}

const RANK: Readonly<Record<FieldKind, number>> = { code: 3, split: 3, recovery: 2, 'sent-code': 1, other: 0 };
function rank(verdict: Verdict): number {
  return RANK[verdict.kind] + verdict.confidence * 0.99 - (verdict.unseen ? 10 : 0);
}

function judge(
  page: PageSnapshot,
  fields: readonly PageField[],
  readContext: (fields: readonly PageField[]) => Context,
): Verdict {
  const first = fields[0];
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
  const use = findOtherUse(first);
  if (use !== undefined) return other(use);
  if (page.scopes[first.scope]?.kind === 'search') return other('in a search form');

  const context = readContext(fields);
  const own = readOwn(fields, context.adjacent);
  const reasons: string[] = [];
  const score = scoreCode(page, fields, own, context, reasons);
  const ways = weighWays(own, context);

  if (first.type === 'password' && !isCodeDespitePassword(own, context)) return other('a password field');
  if (ways.recovery >= 2.2 && ways.recovery > ways.app) {
    const sure = ways.recovery >= 3 || score >= 1;
    if (sure && (own.human & SAYS.foreign) === 0) {
      return verdict('recovery', squash(ways.recovery), [...reasons, 'speaks of recovery codes']);
    }
  }
  if (score < ENOUGH) {
    if (ways.sent >= 2 && ways.sent > ways.app && score >= 1.5) return verdict('sent-code', squash(score), reasons);
    return verdict('other', squash(ENOUGH - score), reasons);
  }
  if (ways.sent >= 1.5 && ways.sent > ways.app) {
    return verdict('sent-code', squash(ways.sent), [...reasons, 'the code is sent']);
  }
  const either = (own.human & SAYS.recovery) !== 0 || context.recoveryToo;
  return verdict('code', squash(score), reasons, either && fields.length === 1);
}

/** Points for and against a field that wants a short code of some kind. */
function scoreCode(
  page: PageSnapshot,
  fields: readonly PageField[],
  own: OwnWords,
  context: Context,
  reasons: string[],
): number {
  let score = 0;
  const add = (points: number, why: string) => {
    if (points === 0) return;
    score += points;
    reasons.push(`${points > 0 ? '+' : ''}${points.toFixed(1)} ${why}`);
  };
  const first = fields[0] as PageField;
  const has = (says: number, what: number) => (says & what) !== 0;
  const named = (what: number) => has(own.human | own.machine, what);

  if (fields.some((field) => /\bone-time-code\b/.test(field.autocomplete))) add(3, 'autocomplete one-time-code');
  const strongHuman = has(own.human, SAYS.factor | SAYS.app);
  const strongMachine = has(own.machine, SAYS.factor | SAYS.app);
  if (strongHuman) add(3.5, 'its words name a one-time code');
  else if (has(own.human, SAYS.phrase)) add(2.5, 'its words name a verification code');
  else if (has(own.human, SAYS.code)) add(own.bare ? 1.5 : 0.8, 'its words name a code');
  if (strongMachine) add(3, 'its name is that of a one-time code');
  else if (has(own.machine, SAYS.phrase)) add(1.8, 'its name is that of a verification code');
  else if (has(own.machine, SAYS.code)) add(1.2, 'its name is that of a code');
  if (has(own.around, SAYS.factor | SAYS.app)) add(1.5, 'its wrapper is named after a one-time code');
  else if (has(own.around, SAYS.phrase | SAYS.code)) add(0.5, 'its wrapper is named after a code');

  if (context.factor > 0 || context.app > 0) {
    add(2.5 * Math.max(context.factor, context.app), 'the page speaks of two-factor sign-in');
  }
  if (context.phrase > 0) add(1.2 * context.phrase, 'the page speaks of a code');
  if (fields.length > 1) add(1.5, `a row of ${fields.length} boxes`);
  else {
    const shape = readShape(first);
    add(shape.score, shape.reasons.join(', '));
  }
  const typed = page.fields.filter(
    (field) => field.rendered && field.visible && field.editable && field.type !== 'search',
  );
  const mates = typed.filter((field) => field.scope === first.scope && !fields.includes(field));
  if (typed.length === fields.length) add(0.5, 'nothing else to type into');
  else if (mates.filter((field) => field.type !== 'password').length >= 2) add(-1, 'one of many fields');
  if (context.verify) add(0.4, 'a button that verifies');
  if (context.scan && context.factor + context.app > 0) add(0.5, 'set-up of an authenticator');

  const strong = strongHuman || strongMachine;
  if (named(SAYS.hardware)) add(-6, 'a hardware key');
  if (has(own.human, SAYS.foreign)) add(strongHuman ? -1.5 : -5, 'its words name something else');
  if (has(own.machine, SAYS.foreign)) add(strong ? -1 : -3.5, 'its name is that of something else');
  if (named(SAYS.pin)) add(strong ? -0.5 : -3.5, 'a PIN');
  if (has(own.human, SAYS.password) && !strongHuman) add(-5, 'a password');
  if (has(own.machine, SAYS.password) && !strong) add(-3, 'named a password');
  if (context.captcha) add(strong ? -1 : -4, 'a captcha beside it');
  if (context.foreign > 0 && !strong) add(-2.5 * context.foreign, 'the page is about something else');
  if (context.hardware > 0.6 && !strong) add(-2, 'the page is about a hardware key');
  const login = mates.some((field) => field.type === 'password');
  if (login && !strong && context.factor + context.app === 0) add(-1.5, 'beside a password');
  if (first.tag === 'textarea') add(-2.5, 'several lines');
  return score;
}

/** Which way a code would come: from the user's app, in a message, or off the list of recovery codes. */
function weighWays(own: OwnWords, context: Context): { app: number; sent: number; recovery: number } {
  const has = (says: number, what: number) => (says & what) !== 0;
  let app = 2.6 * context.app;
  if (has(own.human, SAYS.app)) app += 3;
  if (has(own.machine, SAYS.app)) app += 2;
  if (context.scan && context.factor + context.app > 0) app += 1;

  let recovery = 2.5 * context.recovery;
  if (has(own.human, SAYS.recovery)) recovery += has(own.human, SAYS.app) ? 0 : 3.5;
  if (has(own.machine, SAYS.recovery)) recovery += 3;

  let sent = 2.8 * context.sent + 2 * context.resend;
  if (has(own.human, SAYS.sent | SAYS.masked)) sent += 3;
  if (has(own.machine, SAYS.sent)) sent += 3;
  return { app, sent, recovery };
}

/** Some services hide the code as it is typed; such a field calls itself a code and stands among two-factor words. */
function isCodeDespitePassword(own: OwnWords, context: Context): boolean {
  const says = own.human | own.machine;
  if ((says & (SAYS.foreign | SAYS.pin | SAYS.hardware)) !== 0) return false;
  if ((own.human & SAYS.factor) !== 0) return true;
  if ((says & SAYS.password) !== 0) return false;
  const code = (says & (SAYS.factor | SAYS.phrase | SAYS.code)) !== 0;
  return code && Math.max(context.factor, context.app) >= 0.5;
}

function squash(points: number): number {
  return Math.round((1 - 1 / (1 + Math.max(0, points) / 3)) * 100) / 100;
}
