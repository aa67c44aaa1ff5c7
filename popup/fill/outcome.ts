import type { FillOutcome } from '../../src/messages/filling.ts';
import { checkQuestion } from '../../src/ui/host-question/check-question.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { FillSubject } from '../app/screen.ts';
import { readServices } from '../app/services.ts';
import type { Popup } from '../app/state.ts';
import { readSiteIcon } from '../icons/site-icon.ts';
import type { Ended } from './filling.ts';
import { problemOf } from './refusal.ts';

/** How long the message that a code was filled shows before the popup closes. */
const CLOSE_AFTER_MS = 900;

/** Shows how a fill ended: a question, a refusal, or a message. */
export async function showOutcome(popup: Popup, subject: FillSubject, outcome: Ended): Promise<void> {
  if (outcome.outcome === 'ask') {
    const { outcome: _ask, ...asked } = outcome;
    const question = await checkQuestion(popup.ports.ask, asked, readServices);
    if (isSuggested(popup, subject)) popup.go({ name: 'home', asked: { subject, question } });
    else popup.go({ name: 'host', subject, question });
    return;
  }
  if (outcome.outcome === 'place') {
    const { outcome: _place, ...question } = outcome;
    popup.go({ name: 'place', subject, question });
    return;
  }
  if (outcome.outcome === 'refused') {
    popup.problem.value = await problemOf(popup, subject, outcome);
    return;
  }
  if (popup.screen.peek().name === 'place') popup.go({ name: 'home' });
  void readSiteIcon(popup.ports).catch(() => undefined);
  await popup.reload();
  if (subject.kind === 'account' && !subject.pending) {
    if (outcome.code !== undefined && popup.codes.of(subject.id).peek().untilMs === undefined) {
      popup.codes.set(subject.id, { code: outcome.code });
    }
    const { host, sending, more } = outcome;
    if (subject.saved) return void showToast(more ? fillText.savedAndFirstFilled(host) : fillText.savedAndFilled(host));
    if (more) return void showToast(fillText.firstFilled(host));
    showToast(sending === undefined ? fillText.filled(host) : fillText.sending[sending](host));
    // The popup stays open while there is something left to do by hand.
    if (sending === undefined || sending === 'sent' || sending === 'self')
      setTimeout(popup.ports.close, CLOSE_AFTER_MS);
  } else if (subject.kind === 'account') {
    const text = subject.saved ? fillText.savedAndNewFilled : fillText.newCodeFilled;
    showToast(text(outcome.host));
  } else {
    showToast(recoveryFilled(outcome), {
      label: fillText.markUnused,
      run: () => void popup.attempt(() => unmark(popup, subject.set, outcome.code)),
    });
  }
}

/** The account stands on home as a suggestion, where the question has its place. */
function isSuggested({ screen, listing, suggestions }: Popup, { kind, id }: FillSubject): boolean {
  if (screen.peek().name !== 'home' || listing.narrowed.peek()) return false;
  return kind === 'account' && suggestions.rows().some((row) => row.id === id);
}

function recoveryFilled({ bare, number }: Extract<FillOutcome, { outcome: 'filled' }>): string {
  if (number !== undefined) return fillText.recoveryNumberFilled(number);
  return bare ? fillText.recoveryBareFilled : fillText.recoveryCodeFilled;
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
