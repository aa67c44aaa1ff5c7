import type { Evidence } from './score.ts';
import { SIGNALS } from './vocabulary.ts';

/** Points for where the code comes from: the user's app, a message, or a list of recovery codes. */
export interface Sources {
  readonly app: number;
  readonly sent: number;
  readonly recovery: number;
}

/** Adds up what a field and the page around it say of where the code comes from. */
export function scoreSources({ own, context, siblings }: Evidence): Sources {
  const has = (signals: number, wanted: number) => (signals & wanted) !== 0;
  let app = 2.6 * context.app;
  if (has(own.text, SIGNALS.app)) app += 3;
  if (has(own.identifiers, SIGNALS.app)) app += 2;
  if (context.scan && context.factor + context.app > 0) app += 1;

  let recovery = 2.5 * context.recovery;
  if (has(own.text, SIGNALS.recovery) && !own.takesEither) recovery += has(own.text, SIGNALS.app) ? 0 : 3.5;
  if (has(own.identifiers, SIGNALS.recovery)) recovery += 3;

  let sent = 2.5 * context.sent + 2 * context.resend;
  if (has(own.text, SIGNALS.sent | SIGNALS.masked)) sent += 3;
  // A telephone number or e-mail address, then a code, and no password: the page sends the code there.
  if (siblings.hasContact && !siblings.hasPassword && app < 2 && context.factor < 0.5) sent += 2;
  // Identifiers outlive their purpose; the text that people read decides.
  if (has(own.identifiers, SIGNALS.sent)) sent += app >= 2 ? 1 : 3;
  return { app, sent, recovery };
}
