import { namesApp } from './asking.ts';
import type { Evidence } from './score.ts';
import { SIGNALS } from './vocabulary.ts';

/**
 * Whether a field takes the code that another device shows and that signs that device in (RFC 8628). Whoever sends somebody to such a page
 * gets their account, so a one-time code and this one must never be taken for each other.
 */
export function isDeviceSignIn({ fields, own, context }: Evidence): boolean {
  const has = (signals: number) => (own.text & signals) !== 0;
  const isNamed = (own.identifiers & SIGNALS.device) !== 0;
  if ((own.hasWords && !has(CODES)) || context.captcha) return false;
  if (has(SIGNALS.device) || isNamed) return !asksForOurs(own.text, context.ask);
  // Its own words name an app's code, or the page asks for one just before it.
  if (namesApp(own.text) || context.ask === 'app') return false;
  if (context.device >= 0.5) return fields[0].type !== 'password';
  const isShown = has(SIGNALS.shownByDevice) || context.shownByDevice >= 0.5;
  const isOurs = context.factor >= 0.5 || context.scan || (own.identifiers & SIGNALS.app) !== 0;
  return isShown && !isOurs && !has(SIGNALS.sent) && context.sent === 0;
}

const CODES = SIGNALS.code | SIGNALS.phrase | SIGNALS.digits | SIGNALS.device | SIGNALS.factor | SIGNALS.app;

function asksForOurs(text: number, ask: Evidence['context']['ask']): boolean {
  return ask === 'app' && (text & SIGNALS.device) === 0;
}
