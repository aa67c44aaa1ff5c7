import type { FillOutcome, FillPress } from '../../src/messages/filling.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { copiedText } from '../../src/ui/clipboard.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { FillSubject, Popup } from '../app/state.ts';

/** Presses closer together are one. */
const DOUBLE_CLICK_MS = 500;

/** Fills a code or a recovery code into the page, after a question when the account isn’t linked to its host. */
export async function fill(popup: Popup, subject: FillSubject, press: FillPress = {}): Promise<void> {
  const { ask, tab, tabKnown } = popup.ports;
  const what = fillName(subject);
  // A second press while the next code is waited for cancels, unless it is half of a double click.
  const waiting = popup.waiting.peek();
  if (waiting?.what === what) {
    if (popup.waitedMs() > DOUBLE_CLICK_MS) waiting.callOff();
    return;
  }
  await tabKnown;
  const tabId = tab.id;
  if (tabId === undefined) {
    popup.problem.value = { code: 'page-forbidden' };
    return;
  }
  await popup.once(what, async () => {
    const outcome = await fresh(popup, what, () =>
      subject.kind === 'account'
        ? ask('fill.account', { id: subject.id, tabId, ...(subject.pending && { pending: true }), ...press })
        : ask('fill.recovery', { set: subject.set, tabId, ...press }),
    );
    if (outcome === undefined) return;
    const { showOutcome } = await import('./outcome.ts');
    await showOutcome(popup, subject, outcome);
  });
}

/** Names a fill while it runs or waits. */
export function fillName(subject: FillSubject): string {
  return `fill ${subject.kind} ${subject.id}${subject.kind === 'account' && subject.pending ? ' pending' : ''}`;
}

/** Runs a fill, waiting for the next code where the current one is about to expire; `undefined` when it was refused or cancelled. */
export async function fresh(
  popup: Popup,
  what: string,
  work: () => Promise<FillOutcome>,
): Promise<Exclude<FillOutcome, { outcome: 'wait' }> | undefined> {
  for (;;) {
    const outcome = await popup.attempt(work);
    if (outcome?.outcome !== 'wait') return outcome;
    if (!(await popup.wait(what, outcome.untilMs))) return undefined;
  }
}

/** Copies an account's code; a counter-based one advances and shows what was copied. */
export async function copyCode(popup: Popup, row: Pick<AccountRow, 'id' | 'kind'>): Promise<void> {
  if (row.kind === undefined) return;
  await popup.once(`copy ${row.id}`, async () => {
    const used = await popup.attempt(() => popup.ports.ask('account.use', { id: row.id }));
    if (used === undefined) return;
    if (row.kind === 'hotp') popup.codes.set(row.id, { code: used.code });
    await copyText(popup, used.code);
  });
}

/** Copies a text that the user asked for, and says when it is cleared; or closes the popup, if that is what the user chose. */
export async function copyText(popup: Popup, text: string): Promise<void> {
  const home = popup.home.peek();
  const preferences = home?.state === 'unlocked' ? home.preferences : undefined;
  const seconds = preferences?.clipboardSeconds ?? 0;
  await popup.attempt(async () => {
    await popup.clipboard.copy(text, seconds);
    if (preferences?.closeAfterCopy) popup.ports.close();
    else showToast(copiedText(seconds));
  });
}
