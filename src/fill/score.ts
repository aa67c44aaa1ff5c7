import { isOneTimeCode, readShape, type Shape } from './attributes.ts';
import type { Context } from './context.ts';
import { isSecondSecret } from './masked.ts';
import type { OwnText } from './own-text.ts';
import type { Siblings } from './siblings.ts';
import type { PageField } from './snapshot.ts';
import { SIGNALS } from './vocabulary.ts';

/** Everything that a field, or a row of boxes as one, is scored by. */
export interface Evidence {
  readonly fields: readonly [PageField, ...PageField[]];
  readonly own: OwnText;
  readonly context: Context;
  readonly siblings: Siblings;
}

/** One reason for or against a code, with its points. */
export interface ScorePart {
  readonly why: string;
  readonly points: number;
}

/** Points for a short code of any kind, and what they are the sum of, in the order of the rules. */
export interface Score {
  readonly points: number;
  readonly parts: readonly ScorePart[];
}

/** Adds up every signal for and against a short code. */
export function scoreCode(evidence: Evidence): Score {
  const facts = factsOf(evidence);
  const parts: ScorePart[] = [];
  let total = 0;
  for (const alternatives of RULES) {
    const [why, , weight] = alternatives.find(([, applies]) => applies(facts)) ?? NO_RULE;
    const points = resolve(weight, facts);
    if (points === 0) continue;
    total += points;
    parts.push({ why: resolve(why, facts), points });
  }
  return { points: total, parts };
}

/** Evidence with what several rules ask of it. */
interface Facts extends Evidence {
  readonly first: PageField;
  readonly shape: Shape;
  /** By autocomplete. */
  readonly isPromised: boolean;
  readonly isTextStrong: boolean;
  readonly isNameStrong: boolean;
  /** Its words or its name mean a one-time code and nothing else. */
  readonly isStrong: boolean;
  /** 0 to 1. */
  readonly twoFactor: number;
  /** Its words ask for a code on a page about two-factor sign-in. */
  readonly isAsked: boolean;
}

function factsOf(evidence: Evidence): Facts {
  const { fields, own, context, siblings } = evidence;
  const isTextStrong = has(own.text, SIGNALS.factor | SIGNALS.app);
  const isNameStrong = has(own.identifiers, SIGNALS.factor | SIGNALS.app);
  const twoFactor = Math.max(context.factor, context.app);
  const isRow = fields.length > 1;
  return {
    fields,
    own,
    context,
    siblings,
    first: fields[0],
    shape: isRow ? { score: 1.5, reasons: [`a row of ${fields.length} boxes`] } : readShape(fields[0]),
    isPromised: fields.some(isOneTimeCode) || siblings.hasPromise,
    isTextStrong,
    isNameStrong,
    isStrong: isTextStrong || isNameStrong,
    twoFactor,
    isAsked: has(own.text, SIGNALS.code | SIGNALS.phrase | SIGNALS.digits) && twoFactor >= 0.5,
  };
}

function has(signals: number, wanted: number): boolean {
  return (signals & wanted) !== 0;
}

type FromFacts<Value> = Value | ((facts: Facts) => Value);
type Rule = readonly [why: FromFacts<string>, applies: (facts: Facts) => boolean, points: FromFacts<number>];

const NO_RULE: Rule = ['', () => false, 0];

function resolve<Value extends string | number>(value: FromFacts<Value>, facts: Facts): Value {
  return typeof value === 'function' ? value(facts) : value;
}

/** Each entry is a list of alternatives, of which the first that applies counts. */
const RULES: readonly (readonly Rule[])[] = [
  [['autocomplete one-time-code', ({ isPromised }) => isPromised, 3]],
  [
    ['its words name a one-time code', ({ isTextStrong }) => isTextStrong, 3.5],
    ['its words name a verification code', ({ own }) => has(own.text, SIGNALS.phrase), 2.5],
    ['its words name a code', ({ own }) => has(own.text, SIGNALS.code), ({ own }) => (isShort(own) ? 1.5 : 0.8)],
    ['its words name so many characters', ({ own }) => has(own.text, SIGNALS.digits) && !own.hasWords, 0.8],
    ['its words name no code', speaksOfNothing, ({ isPromised }) => (isPromised ? -0.5 : -1.8)],
  ],
  [
    ['its name is that of a one-time code', ({ isNameStrong }) => isNameStrong, 3],
    ['its name is that of a verification code', ({ own }) => has(own.identifiers, SIGNALS.phrase), 1.8],
    ['its name is that of a code', ({ own }) => has(own.identifiers, SIGNALS.code), 1.2],
    ['its name is that of no code', ({ own }) => own.isNamed && own.text === 0, -0.5],
  ],
  [
    ['its wrapper is named after a one-time code', ({ own }) => has(own.wrappers, SIGNALS.factor | SIGNALS.app), 1.5],
    ['its wrapper is named after a code', ({ own }) => has(own.wrappers, SIGNALS.phrase | SIGNALS.code), 0.5],
  ],
  [['the page speaks of two-factor sign-in', ({ twoFactor }) => twoFactor > 0, ({ twoFactor }) => 2.5 * twoFactor]],
  [['the page speaks of a code', ({ context }) => context.phrase > 0, ({ context }) => 1.2 * context.phrase]],
  [[({ shape }) => shape.reasons.join(', '), () => true, ({ shape }) => shape.score]],
  [
    ['nothing else to type into', ({ siblings }) => siblings.isAlone, 0.5],
    ['one of many fields', ({ siblings }) => siblings.unrelated >= 2, -1],
    ['beside a field of another kind', ({ siblings, isStrong }) => siblings.unrelated === 1 && !isStrong, -1.2],
  ],
  [['and nothing else said of it', isUnexplained, 0.5]],
  [['a button that verifies', ({ context }) => context.verify, 0.4]],
  [['set-up of an authenticator', ({ context, twoFactor }) => context.scan && twoFactor > 0, 0.5]],
  [
    ['the one field of a page that verifies a code and speaks of nothing else', isLoneCode, 0.8],
    ['nothing tells it from any other code', isAnyCode, -1.2],
  ],
  [['a hardware key', ({ own }) => has(own.text | own.identifiers, SIGNALS.hardware), -6]],
  [['its words name something else', ({ own }) => has(own.text, SIGNALS.foreign), -6]],
  [['its words name another number', ({ own }) => has(own.text, SIGNALS.other | SIGNALS.known), -6]],
  [['the page asks for another number', ({ context, isStrong }) => context.ask === 'other' && !isStrong, -6]],
  [['the page asks for a key', ({ context, isStrong }) => context.ask === 'setup' && !isStrong, -6]],
  [
    [
      'a button for something else',
      ({ context, own, isStrong }) => context.action && !isStrong && !has(own.text, SIGNALS.phrase),
      ({ context, twoFactor }) => (context.ask === 'app' || twoFactor >= 0.5 ? -1 : -3.5),
    ],
  ],
  [
    [
      'its name is that of something else',
      ({ own }) => has(own.identifiers, SIGNALS.foreign),
      ({ isStrong, isAsked }) => (isStrong || isAsked ? -1.5 : -3.5),
    ],
  ],
  [
    ['a PIN', ({ own }) => has(own.text, SIGNALS.pin), ({ isStrong }) => (isStrong ? -0.5 : -3.5)],
    [
      'named a PIN',
      ({ own }) => has(own.identifiers, SIGNALS.pin),
      ({ isStrong, isAsked, twoFactor }) => (isStrong || isAsked || twoFactor >= 0.8 ? -0.5 : -3.5),
    ],
  ],
  [['a password', ({ own, isTextStrong }) => has(own.text, SIGNALS.password) && !isTextStrong, -5]],
  [
    ['a second secret beside the password, called a code', isSecondSecret, 1.5],
    ['named a password', ({ own, isStrong }) => has(own.identifiers, SIGNALS.password) && !isStrong, -3],
  ],
  [['a captcha beside it', ({ context }) => context.captcha, ({ isStrong }) => (isStrong ? -1 : -4)]],
  [
    [
      'the page is about something else',
      ({ context, isStrong }) => context.foreign > 0 && !isStrong,
      ({ context }) => -2.5 * context.foreign,
    ],
  ],
  [['the page is about a hardware key', ({ context, isStrong }) => context.hardware > 0.6 && !isStrong, -2]],
  [
    [
      'beside a password',
      (facts) => facts.siblings.hasPassword && !facts.isStrong && facts.twoFactor === 0 && !isSecondSecret(facts),
      -1.5,
    ],
  ],
  [['it takes a recovery code as well', ({ own }) => own.takesEither, 2]],
  [['several lines', ({ first }) => first.tag === 'textarea', -2.5]],
];

/** Says "code", and nothing else but how many characters it has. */
function isShort(own: OwnText): boolean {
  return own.isBare || has(own.text, SIGNALS.digits);
}

function speaksOfNothing({ own, isNameStrong }: Facts): boolean {
  return own.hasWords && !isNameStrong && !has(own.text, SIGNALS.sent | SIGNALS.recovery | SIGNALS.device);
}

function isUnexplained({ siblings, own, twoFactor }: Facts): boolean {
  return siblings.isAlone && !own.hasWords && !own.isNamed && twoFactor > 0;
}

/** Somebody who fills a code into a page with one field, called "code", above a button that verifies it, means that field. */
function isLoneCode(facts: Facts): boolean {
  const { own, context, siblings } = facts;
  const isElse =
    context.foreign > 0 || context.sent > 0 || context.resend > 0 || context.recovery > 0 || context.captcha;
  return isAnyCode(facts) && isShort(own) && siblings.isAlone && context.verify && !context.action && !isElse;
}

/** Without a word for two-factor sign-in or a verification code anywhere, "code" can mean any code. */
function isAnyCode({ own, context, shape, isStrong, isPromised, twoFactor }: Facts): boolean {
  const signals = own.text | own.identifiers | own.wrappers;
  const isPlain = !isStrong && !isPromised && !has(signals, SIGNALS.phrase | SIGNALS.factor | SIGNALS.app);
  return isPlain && shape.score < 1.5 && twoFactor === 0 && context.phrase < 0.75;
}
