import type { Evidence } from './score.ts';
import { SIGNALS } from './vocabulary.ts';

/**
 * Whether a field that hides what is typed takes a code all the same: its words or its name say so. A field called only a code must stand among
 * words for two-factor sign-in, or be the second secret of a sign-in form, which gateways call a passcode.
 */
export function isMaskedCode({ fields, own, context, siblings }: Evidence): boolean {
  const signals = own.text | own.identifiers;
  const other = SIGNALS.foreign | SIGNALS.hardware | SIGNALS.other | SIGNALS.known;
  if ((signals & other) !== 0 || (own.text & SIGNALS.pin) !== 0) return false;
  if ((own.text & SIGNALS.factor) !== 0) return true;
  if (isSecondSecret({ own, siblings })) return true;
  if ((signals & SIGNALS.password) !== 0) return false;
  if ((own.identifiers & SIGNALS.factor) !== 0) return true;
  const isCode = fields.length > 1 || (signals & (SIGNALS.phrase | SIGNALS.code | SIGNALS.digits)) !== 0;
  return isCode && Math.max(context.factor, context.app) >= 0.5;
}

/** The field for a passcode or token in a form that has one for the password already. */
export function isSecondSecret({ own, siblings }: Pick<Evidence, 'own' | 'siblings'>): boolean {
  const isCalledCode = (own.text & SIGNALS.phrase) !== 0 && (own.text & (SIGNALS.password | SIGNALS.verify)) === 0;
  return isCalledCode && siblings.hasPassword && siblings.unrelated === 0;
}
