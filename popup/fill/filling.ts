import type { FillOutcome, FillPress } from '../../src/messages/filling.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { copiedText } from '../../src/ui/clipboard.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { Problem } from '../app/problem.ts';
import type { FillSubject } from '../app/screen.ts';
import { readServices } from '../app/services.ts';
import type { Popup } from '../app/state.ts';

/** Presses closer together are one. */
const DOUBLE_CLICK_MS = 500;

/**
 * Fills a code or a recovery code into the page, after a question when the account isn’t linked to its host. `wish` is what the user
 * answered to an earlier question. Answers whether it came to an outcome, which was shown then.
 */
export async function fill(popup: Popup, subject: FillSubject, wish: FillPress = {}): Promise<boolean> {
  const { tab, tabKnown } = popup.ports;
  const what = fillName(subject);
  // A second press while the next code is waited for cancels, unless it is half of a double click.
  const waiting = popup.waiting.peek();
  if (waiting?.what === what) {
    if (popup.waitedMs() > DOUBLE_CLICK_MS) waiting.callOff();
    return false;
  }
  await tabKnown;
  const { id: tabId } = tab;
  if (tabId === undefined) {
    popup.problem.value = { code: 'page-forbidden', ...keptBy(subject) };
    return true;
  }
  let isShown = false;
  // The button that answers a question is another one: a press of it is no second press of this.
  await popup.once([what, ...Object.keys(wish)].join('/'), async () => {
    popup.problem.value = undefined;
    popup.filling.value = what;
    const { showOutcome } = await import('./outcome.ts');
    const work = (press: FillPress) => askToFill(popup, subject, tabId, { ...press, ...wish });
    isShown = await runFill(popup, what, work, (outcome) => showOutcome(popup, subject, outcome));
  });
  return isShown;
}

/** What a refusal adds where the account was saved by the same press. */
export function keptBy(subject: FillSubject): Pick<Problem, 'kept'> {
  return subject.kind === 'account' && subject.saved ? { kept: fillText.accountSaved } : {};
}

/** Asks the background to fill. */
export function askToFill(popup: Popup, subject: FillSubject, tabId: number, press: FillPress): Promise<FillOutcome> {
  const { ask } = popup.ports;
  const asked = { tabId, press, ...(subject.once && { once: subject.once }) };
  return subject.kind === 'account'
    ? ask('fill.account', { id: subject.id, ...asked, ...(subject.pending && { pending: true }) })
    : ask('fill.recovery', { set: subject.set, ...asked });
}

/** How a fill ended, once no next code is waited for. */
export type Ended = Exclude<FillOutcome, { outcome: 'wait' }>;

/** Runs a fill with a sign of work, shows how it ended, and goes on with `again` for a field that the page may still show. Answers whether anything was shown. */
export async function runFill(
  popup: Popup,
  what: string,
  work: (press: FillPress) => Promise<FillOutcome>,
  show: (outcome: Ended) => Promise<void>,
  again = work,
): Promise<boolean> {
  popup.filling.value = what;
  const outcome = await fresh(popup, what, () => work({ quick: true })).finally(() => {
    popup.filling.value = undefined;
  });
  if (outcome === undefined) return false;
  await show(outcome);
  if (outcome.outcome !== 'refused' || outcome.seen === undefined) return true;
  const press = { quick: true, since: outcome.seen };
  const { keepLooking } = await import('./late-field.ts');
  const late = await keepLooking(popup, () => again(press));
  if (late === undefined) return true;
  popup.problem.value = undefined;
  const last = late.outcome === 'wait' ? await fresh(popup, what, () => again(press)) : late;
  if (last !== undefined) await show(last);
  return last !== undefined;
}

/** Names a fill while it runs or waits. */
export function fillName(subject: FillSubject): string {
  return `fill ${subject.kind} ${subject.id}${subject.kind === 'account' && subject.pending ? ' pending' : ''}`;
}

/** Runs a fill, waiting for the next code where the current one is about to expire; `undefined` when it was refused or cancelled. */
async function fresh(popup: Popup, what: string, work: () => Promise<FillOutcome>): Promise<Ended | undefined> {
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
    await copyText(popup, used.code, row.id);
  });
}

/**
 * Copies a text that the user asked for, and says when it is cleared; or closes the popup, if that is what the user chose. A code `of` an account
 * that isn't used on the page in front is copied with that warning, and the popup stays.
 */
export async function copyText(popup: Popup, text: string, of?: AccountRow['id']): Promise<void> {
  const home = popup.home.peek();
  const preferences = home?.state === 'unlocked' ? home.preferences : undefined;
  const seconds = preferences?.clipboardSeconds ?? 0;
  await popup.attempt(async () => {
    const clearing = await popup.clipboard.copy(text, seconds);
    const said = copiedText(clearing, seconds);
    const warning = of && (await warnElsewhere(popup, of));
    if (warning) showToast(`${said} ${warning}`);
    else if (preferences?.closeAfterCopy) popup.ports.close();
    else showToast(said);
  });
}

/** The warning that an account isn't used on the page in front. */
async function warnElsewhere({ ports }: Popup, id: AccountRow['id']): Promise<string | undefined> {
  await ports.tabKnown;
  const { url } = ports.tab;
  const { elsewhere } =
    url === undefined
      ? {}
      : await ports
          .ask('site.elsewhere', { id, url, services: await readServices() })
          .catch(() => ({ elsewhere: undefined }));
  return elsewhere && (await import('./elsewhere.ts')).elsewhereText(elsewhere);
}
