import { cached, clausesOf, readText, SIGNALS, sentencesOf } from './vocabulary.ts';

/** What a text before a field asks to be typed; of several texts, the one nearest to the field counts. */
export type Ask = 'app' | 'other' | 'setup';

/** Reads what a text asks for, by the last of its sentences that asks for something. */
export const readAsk = cached((text): Ask | undefined => {
  return sentencesOf(text).reduce<Ask | undefined>((ask, sentence) => askOf(sentence) ?? ask, undefined);
}, undefined);

function askOf(sentence: string): Ask | undefined {
  const whole = askOfSignals(readText(sentence));
  if (whole !== undefined) return whole;
  return clausesOf(sentence).reduce<Ask | undefined>((ask, clause) => askOfSignals(readText(clause)) ?? ask, undefined);
}

function askOfSignals(signals: number): Ask | undefined {
  const has = (wanted: number) => (signals & wanted) !== 0;
  if (has(SIGNALS.sent | SIGNALS.masked | SIGNALS.advert)) return undefined;
  if (has(SIGNALS.recovery) && !has(SIGNALS.either)) return undefined;
  const isCode = has(SIGNALS.code | SIGNALS.phrase | SIGNALS.digits);
  const isEntered = has(SIGNALS.enter);
  const isKey = has(SIGNALS.setup) && isEntered && !has(SIGNALS.app | SIGNALS.scan);
  if (isKey && !isCode) return 'setup';
  if (namesApp(signals) && (isCode || isEntered)) return 'app';
  if (has(SIGNALS.device)) return undefined;
  if (isKey && !has(SIGNALS.digits | SIGNALS.phrase)) return 'setup';
  const isElse = has(SIGNALS.other) || (has(SIGNALS.known) && (isCode || has(SIGNALS.pin)));
  return isElse || (has(SIGNALS.pin) && isEntered) ? 'other' : undefined;
}

/** Two-factor sign-in by name, or an app that is not merely some app or one on a device that asks to be let in. */
export function namesApp(signals: number): boolean {
  if (signals & SIGNALS.device) return false;
  const vague = SIGNALS.shownByDevice | SIGNALS.someApp;
  return (signals & SIGNALS.factor) !== 0 || (signals & (SIGNALS.app | vague)) === SIGNALS.app;
}
