import type { ReadText } from './page-texts.ts';
import { SIGNALS } from './vocabulary.ts';

/** What the texts before a field ask for; of several, the one nearest to it counts. */
export type Ask = 'app' | 'other' | 'setup';

/** What one sentence asks for, if anything. */
export function askOf(signals: number): Ask | undefined {
  const has = (wanted: number) => (signals & wanted) !== 0;
  if (has(SIGNALS.sent | SIGNALS.masked | SIGNALS.advert)) return undefined;
  const isCode = has(SIGNALS.code | SIGNALS.phrase | SIGNALS.digits);
  if (namesApp(signals) && (isCode || has(SIGNALS.enter))) return 'app';
  if (has(SIGNALS.device | SIGNALS.recovery)) return undefined;
  if (has(SIGNALS.other)) return 'other';
  if (has(SIGNALS.known) && (isCode || has(SIGNALS.pin))) return 'other';
  if (has(SIGNALS.pin) && has(SIGNALS.enter)) return 'other';
  return has(SIGNALS.setup) && has(SIGNALS.enter) && !isCode ? 'setup' : undefined;
}

/** Two-factor sign-in by name, or an app that is not merely the one on a device that asks to be let in. */
function namesApp(signals: number): boolean {
  if (signals & SIGNALS.device) return false;
  return (signals & SIGNALS.factor) !== 0 || (signals & (SIGNALS.app | SIGNALS.shownByDevice)) === SIGNALS.app;
}

/** What a text as a whole asks for: its last sentence that asks. */
export function lastAskOf({ sentences }: ReadText): Ask | undefined {
  return sentences.reduce<Ask | undefined>((ask, signals) => askOf(signals) ?? ask, undefined);
}
