import { SAYS } from './concepts.ts';
import type { Context } from './context.ts';
import type { Mates } from './mates.ts';
import { type OwnWords, readShape } from './own.ts';
import type { PageField } from './snapshot.ts';

/** What a field was judged by, added up, and why. */
export interface Score {
  readonly points: number;
  readonly reasons: readonly string[];
}

/** Points for and against a field, or a row of boxes, that wants a short code of some kind. */
export function scoreCode(
  fields: readonly [PageField, ...PageField[]],
  own: OwnWords,
  context: Context,
  mates: Mates,
): Score {
  const reasons: string[] = [];
  let points = 0;
  const add = (by: number, why: string) => {
    if (by === 0) return;
    points += by;
    reasons.push(`${by > 0 ? '+' : ''}${by.toFixed(1)} ${why}`);
  };
  const [first] = fields;
  const has = (says: number, what: number) => (says & what) !== 0;

  const promised = fields.some((field) => /\bone-time-code\b/.test(field.autocomplete));
  if (promised) add(3, 'autocomplete one-time-code');
  const strongHuman = has(own.human, SAYS.factor | SAYS.app);
  const strongMachine = has(own.machine, SAYS.factor | SAYS.app);
  const strong = strongHuman || strongMachine;
  if (strongHuman) add(3.5, 'its words name a one-time code');
  else if (has(own.human, SAYS.phrase)) add(2.5, 'its words name a verification code');
  else if (has(own.human, SAYS.code)) add(own.bare ? 1.5 : 0.8, 'its words name a code');
  else if (own.speaks && !strongMachine && !has(own.human, SAYS.sent | SAYS.recovery))
    add(promised ? -0.5 : -1.8, 'its words name no code');
  if (strongMachine) add(3, 'its name is that of a one-time code');
  else if (has(own.machine, SAYS.phrase)) add(1.8, 'its name is that of a verification code');
  else if (has(own.machine, SAYS.code)) add(1.2, 'its name is that of a code');
  else if (own.named && own.human === 0 && !strongMachine) add(-0.5, 'its name is that of no code');
  if (has(own.around, SAYS.factor | SAYS.app)) add(1.5, 'its wrapper is named after a one-time code');
  else if (has(own.around, SAYS.phrase | SAYS.code)) add(0.5, 'its wrapper is named after a code');

  const twoFactor = Math.max(context.factor, context.app);
  if (twoFactor > 0) add(2.5 * twoFactor, 'the page speaks of two-factor sign-in');
  if (context.phrase > 0) add(1.2 * context.phrase, 'the page speaks of a code');
  const shape = fields.length > 1 ? { score: 1.5, reasons: [`a row of ${fields.length} boxes`] } : readShape(first);
  add(shape.score, shape.reasons.join(', '));
  if (mates.isAlone) {
    add(0.5, 'nothing else to type into');
    if (!own.speaks && !own.named && twoFactor > 0) add(0.5, 'and nothing else said of it');
  } else if (mates.strangers >= 2) add(-1, 'one of many fields');
  else if (mates.strangers === 1 && !strong) add(-1.2, 'beside a field of another kind');
  if (context.verify) add(0.4, 'a button that verifies');
  if (context.scan && twoFactor > 0) add(0.5, 'set-up of an authenticator');
  const named = own.human | own.machine | own.around;
  const plain = !strong && !promised && !has(named, SAYS.phrase | SAYS.factor | SAYS.app) && shape.score < 1.5;
  if (plain && twoFactor === 0 && context.phrase < 0.75) add(-1.2, 'nothing tells it from any other code');

  const asked = has(own.human, SAYS.code | SAYS.phrase) && twoFactor >= 0.5;
  if (has(own.human | own.machine, SAYS.hardware)) add(-6, 'a hardware key');
  if (has(own.human, SAYS.foreign)) add(-6, 'its words name something else');
  if (has(own.machine, SAYS.foreign)) add(strong ? -1.5 : asked ? -1.5 : -3.5, 'its name is that of something else');
  if (has(own.human, SAYS.pin)) add(strong ? -0.5 : -3.5, 'a PIN');
  else if (has(own.machine, SAYS.pin)) add(strong || asked || twoFactor >= 0.8 ? -0.5 : -3.5, 'named a PIN');
  if (has(own.human, SAYS.password) && !strongHuman) add(-5, 'a password');
  if (has(own.machine, SAYS.password) && !strong) add(-3, 'named a password');
  if (context.captcha) add(strong ? -1 : -4, 'a captcha beside it');
  if (context.foreign > 0 && !strong) add(-2.5 * context.foreign, 'the page is about something else');
  if (context.hardware > 0.6 && !strong) add(-2, 'the page is about a hardware key');
  if (mates.hasPassword && !strong && twoFactor === 0) add(-1.5, 'beside a password');
  if (first.tag === 'textarea') add(-2.5, 'several lines');
  return { points, reasons };
}
