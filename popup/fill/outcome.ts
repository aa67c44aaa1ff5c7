import type { FillOutcome } from '../../src/messages/filling.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { FillSubject, Popup } from '../app/state.ts';

/** How long the message that a code was filled shows before the popup closes. */
const CLOSE_AFTER_MS = 900;

/** Shows how a fill ended: a question, a refusal, or a message. */
export async function showOutcome(
  popup: Popup,
  subject: FillSubject,
  outcome: Exclude<FillOutcome, { outcome: 'wait' }>,
): Promise<void> {
  if (outcome.outcome === 'ask') {
    const { outcome: _ask, ...question } = outcome;
    popup.go({ name: 'host', subject, question });
    return;
  }
  if (outcome.outcome === 'place') {
    const { outcome: _place, ...question } = outcome;
    popup.go({ name: 'place', subject, question });
    return;
  }
  if (outcome.outcome === 'refused') {
    const todo = outcome.why === 'fill-recovery-field' ? recoveryTodo(popup, subject) : undefined;
    popup.problem.value = {
      code: outcome.why,
      ...(outcome.copy !== undefined && { copy: outcome.copy }),
      ...(todo !== undefined && { todo }),
    };
    return;
  }
  if (popup.screen.peek().name === 'place') popup.go({ name: 'home' });
  await popup.reload();
  if (subject.kind === 'account' && !subject.pending) {
    if (outcome.code !== undefined && popup.codes.of(subject.id).peek().untilMs === undefined) {
      popup.codes.set(subject.id, { code: outcome.code });
    }
    const { host, sending } = outcome;
    showToast(sending === undefined ? fillText.filled(host) : fillText.sending[sending](host));
    // The popup stays open while there is something left to do by hand.
    if (sending === undefined || sending === 'sent' || sending === 'self')
      setTimeout(popup.ports.close, CLOSE_AFTER_MS);
  } else if (subject.kind === 'account') {
    showToast(fillText.newCodeFilled(outcome.host));
  } else {
    showToast(fillText.recoveryCodeFilled, {
      label: fillText.markUnused,
      run: () => void popup.attempt(() => unmark(popup, subject.set, outcome.code)),
    });
  }
}

/** What to do at a field for a recovery code where the account has no “Fill next” button. */
function recoveryTodo(popup: Popup, subject: FillSubject): string | undefined {
  const home = popup.home.peek();
  if (home?.state !== 'unlocked' || subject.kind !== 'account') return undefined;
  const here = home.site.accounts.find((row) => row.id === subject.id);
  const row = here ?? popup.listing.rows.peek().find((one) => one.id === subject.id);
  if ((row?.recovery?.unused ?? 0) > 0) return here === undefined ? fillText.copyInOptions : undefined;
  return fillText.noRecoveryCodes;
}

/** Marks the recovery code that was filled last as unused. */
async function unmark(
  popup: Popup,
  set: Extract<FillSubject, { kind: 'recovery' }>['set'],
  text?: string,
): Promise<void> {
  const { codes } = await popup.ports.ask('recovery.codes', { id: set });
  const last = codes.reduce((best, code, index) => ((code.usedMs ?? 0) > (codes[best]?.usedMs ?? 0) ? index : best), 0);
  const named = codes.findIndex((code) => code.text === text);
  await popup.ports.ask('recovery.mark', { id: set, index: named >= 0 ? named : last, used: false });
  await popup.reload();
}
