import { findOtherUse } from './attributes.ts';
import { findBoxRows } from './boxes.ts';
import { type Context, createContextReader } from './context.ts';
import { isDeviceSignIn } from './device-sign-in.ts';
import { isMaskedCode } from './masked.ts';
import { isPlainlyOther, readOwnText } from './own-text.ts';
import { type Evidence, type ScorePart, scoreCode } from './score.ts';
import { createSiblingReader, type Siblings } from './siblings.ts';
import type { PageField, PageSnapshot } from './snapshot.ts';
import { scoreSources } from './sources.ts';
import { withTurns } from './turns.ts';
import type { FieldKind, Verdict } from './verdict.ts';
import { SIGNALS } from './vocabulary.ts';

/** Points from which a field counts as one that wants a code. */
const ENOUGH = 3;

/** Decides what each field of a page wants, a row of boxes as one. Codes come first, the most confident at the top. */
export function judgePage(page: PageSnapshot): readonly Verdict[] {
  const readers: Readers = { page, context: createContextReader(page), siblings: createSiblingReader(page) };
  const rows = findBoxRows(page.fields);
  const boxes = new Set(rows.flat());
  const single = page.fields.filter((field) => !boxes.has(field)).map((field) => [field]);
  const verdicts = [...rows, ...single].map((fields) => judge(fields, readers));
  return withTurns(verdicts, page).sort((a, b) => rank(b) - rank(a));
}

/** What is read of a page once, for all of its fields. */
interface Readers {
  readonly page: PageSnapshot;
  readonly context: (fields: readonly PageField[]) => Context;
  readonly siblings: (fields: readonly PageField[]) => Siblings;
}

const RANK: Readonly<Record<FieldKind, number>> = {
  code: 3,
  split: 3,
  recovery: 2,
  'device-code': 1.5,
  'sent-code': 1,
  other: 0,
};
function rank(verdict: Verdict): number {
  return RANK[verdict.kind] + verdict.confidence * 0.99 - (verdict.unseen ? 10 : 0);
}

type Decision = Pick<Verdict, 'kind' | 'confidence' | 'reasons'> & { readonly either?: boolean };

function judge(fields: readonly PageField[], readers: Readers): Verdict {
  const [first, ...others] = fields;
  if (first === undefined) throw new RangeError('got no field, want one');
  const { kind, confidence, reasons, either = false } = decide([first, ...others], readers);
  const isRow = fields.length > 1;
  return {
    field: first.index,
    kind: kind === 'code' && isRow ? 'split' : kind,
    confidence,
    reasons,
    ...(isRow ? { group: fields.map((field) => field.index) } : {}),
    either: either && !isRow,
    unseen: !fields.every((field) => field.visible),
  };
}

function decide(fields: Evidence['fields'], readers: Readers): Decision {
  for (const exclude of EXCLUSIONS) {
    const why = exclude(fields, readers);
    if (why !== undefined) return { kind: 'other', confidence: 0, reasons: [why] };
  }
  const context = readers.context(fields);
  const own = readOwnText(fields, context.adjacent);
  const evidence: Evidence = { fields, own, context, siblings: readers.siblings(fields) };
  const why = REFUSALS.find(([, applies]) => applies(evidence))?.[0];
  if (why !== undefined) return { kind: 'other', confidence: 0, reasons: [why] };
  if (isDeviceSignIn(evidence))
    return { kind: 'device-code', confidence: 0.9, reasons: ['signs in another device with a code that it shows'] };
  return decideByScore(evidence);
}

/** Each gives a reason why a field takes no code, whatever stands around it; the cheapest come first. */
const EXCLUSIONS: readonly ((fields: Evidence['fields'], readers: Readers) => string | undefined)[] = [
  ([first]) => (first.rendered ? undefined : 'not shown'),
  (fields) => (fields.every((field) => field.editable) ? undefined : 'cannot be typed into'),
  (fields) => findOtherUse(fields[0], fields.length > 1),
  ([first], { page }) => (page.scopes[first.scope]?.kind === 'search' ? 'in a search form' : undefined),
  (fields, { siblings }) =>
    siblings(fields).unrelated >= 2 && isPlainlyOther(fields)
      ? 'one of many fields, and its words name no code'
      : undefined,
];

/** What a field's words say that no point can outweigh. */
const REFUSALS: readonly (readonly [why: string, applies: (evidence: Evidence) => boolean])[] = [
  ['a password field', (evidence) => evidence.fields[0].type === 'password' && !isMaskedCode(evidence)],
  ['a password with the code behind it', ({ own }) => own.joinsPassword],
  [
    'the key, number or name of an authenticator',
    ({ own }) => (own.text & SIGNALS.setup) !== 0 && (own.text & (SIGNALS.code | SIGNALS.phrase)) === 0,
  ],
];

function decideByScore(evidence: Evidence): Decision {
  const { own, context, siblings } = evidence;
  const { points, parts } = scoreCode(evidence);
  const reasons = parts.map(formatPart);
  const { app, sent, recovery } = scoreSources(evidence);

  const isRecovery = recovery >= 2.2 && recovery > app && (own.text & SIGNALS.foreign) === 0;
  if (isRecovery && (recovery >= 3 || points >= (siblings.isAlone ? 0 : 1))) {
    return { kind: 'recovery', confidence: confidenceOf(recovery), reasons: [...reasons, 'speaks of recovery codes'] };
  }
  if (points < ENOUGH) {
    const isSent = sent >= 2 && sent > app && points >= 1.5;
    if (isSent) return { kind: 'sent-code', confidence: confidenceOf(points), reasons };
    return { kind: 'other', confidence: confidenceOf(ENOUGH - points), reasons };
  }
  if (sent >= 1.5 && sent > app) {
    return { kind: 'sent-code', confidence: confidenceOf(sent), reasons: [...reasons, 'the code is sent'] };
  }
  const either = own.takesEither || (own.text & SIGNALS.recovery) !== 0 || context.recoveryToo;
  return { kind: 'code', confidence: confidenceOf(points), reasons, either };
}

function formatPart({ why, points }: ScorePart): string {
  return `${points > 0 ? '+' : ''}${points.toFixed(1)} ${why}`;
}

function confidenceOf(points: number): number {
  return Math.round((1 - 1 / (1 + Math.max(0, points) / 3)) * 100) / 100;
}
