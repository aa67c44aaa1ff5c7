import type { FillOutcome, Sending } from '../../src/messages/filling.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { copiedText } from '../../src/ui/clipboard.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { HostBinding } from '../../src/vault/records.ts';
import type { FillSubject, HostSubject, Popup } from '../app/state.ts';

/** Presses closer together are one. */
const DOUBLE_CLICK_MS = 500;
/** How long the word that a code was filled stays before the popup makes room for the page. */
const CLOSE_AFTER_MS = 900;

/** Fills a code or a recovery code into the page, asking about its host first where that is new. */
export async function fill(popup: Popup, subject: FillSubject): Promise<void> {
  const { ask, tab, tabKnown } = popup.ports;
  const what = fillName(subject);
  // Pressed again while the next code is waited for: the user thought better of it.
  const waiting = popup.waiting.peek();
  if (waiting?.what === what) {
    // The second half of a double click did not.
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
        ? ask('fill.account', { id: subject.id, tabId, ...(subject.pending && { pending: true }) })
        : ask('fill.recovery', { set: subject.set, tabId }),
    );
    if (outcome !== undefined) await settle(popup, subject, outcome);
  });
}

/** What a fill is called while it runs or waits. */
export function fillName(subject: FillSubject): string {
  return `fill ${subject.kind} ${subject.id}${subject.kind === 'account' && subject.pending ? ' pending' : ''}`;
}

/** What a fill comes to, once a code that is about to end was waited out; `undefined` when it was refused or called off. */
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

/** Remembers the host for the account, as the user said, and fills. */
export async function bindAndFill(
  popup: Popup,
  subject: FillSubject,
  host: string,
  scope: HostBinding['scope'],
  http = false,
): Promise<void> {
  const { ask, tab } = popup.ports;
  const tabId = tab.id;
  if (tabId === undefined) return;
  await popup.once(`bind ${subject.kind} ${subject.id}`, async () => {
    const outcome = await fresh(popup, fillName(subject), () =>
      ask('fill.bind', {
        id: subject.id,
        tabId,
        host,
        scope,
        ...(http && { http }),
        ...(subject.kind === 'account' && subject.pending && { pending: true }),
        ...(subject.kind === 'recovery' && { set: subject.set }),
      }),
    );
    if (outcome === undefined) return;
    if (outcome.outcome !== 'ask') popup.go({ name: 'home' });
    await settle(popup, subject, outcome);
  });
}

/** What became of the form, after "Filled at …". */
const SENDING: Record<Sending, string> = {
  sent: ' and sent.',
  entered: ', and Enter was pressed there.',
  self: '; the page sent it by itself.',
  elsewhere: '. Not sent: the form goes to another site.',
  'no-button': '. Not sent: press the page’s own button.',
  changed: '. Not sent: the page changed meanwhile.',
};

/** Remembers the host for the account without filling anything. */
export async function link(
  popup: Popup,
  { id, title }: Extract<HostSubject, { kind: 'link' }>,
  binding: HostBinding,
): Promise<void> {
  const { ask } = popup.ports;
  const before = await popup.attempt(() => ask('account.view', { id }));
  if (before === undefined) return;
  const done = await popup.attempt(async () => {
    await ask('site.bind', { id, ...binding });
    return true;
  });
  if (done === undefined) return;
  await popup.goHome();
  const undo = async () => {
    await popup.attempt(() => ask('account.edit', { id, edit: { hosts: before.hosts } }));
    await popup.reload();
  };
  showToast(`${title} now belongs to ${binding.host}.`, { label: 'Undo', run: () => void undo() });
}

async function settle(
  popup: Popup,
  subject: FillSubject,
  outcome: Exclude<FillOutcome, { outcome: 'wait' }>,
): Promise<void> {
  if (outcome.outcome === 'ask') {
    const { outcome: _ask, ...question } = outcome;
    popup.go({ name: 'host', subject, question });
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
  await popup.reload();
  if (subject.kind === 'account' && !subject.pending) {
    if (outcome.code !== undefined && popup.codes.of(subject.id).peek().untilMs === undefined) {
      popup.codes.set(subject.id, { code: outcome.code });
    }
    const { sending } = outcome;
    showToast(`Filled at ${outcome.host}${sending === undefined ? '.' : SENDING[sending]}`);
    // What is left to do by hand is read first.
    if (sending === undefined || sending === 'sent' || sending === 'self')
      setTimeout(popup.ports.close, CLOSE_AFTER_MS);
  } else if (subject.kind === 'account') {
    showToast(`New code filled at ${outcome.host}. Tell Latchkey whether the site took it.`);
  } else {
    showToast('Recovery code filled and marked used.', {
      label: 'Not used',
      run: () => void popup.attempt(() => unmark(popup, subject.set, outcome.code)),
    });
  }
}

/** What to do at a field for a recovery code where "Fill next" is not there for the account. */
function recoveryTodo(popup: Popup, subject: FillSubject): string | undefined {
  const home = popup.home.peek();
  if (home?.state !== 'unlocked' || subject.kind !== 'account') return undefined;
  const here = home.site.accounts.find((row) => row.id === subject.id);
  const row = here ?? popup.listing.rows.peek().find((one) => one.id === subject.id);
  if ((row?.recovery?.unused ?? 0) > 0)
    return here === undefined ? 'Copy one of this account in Options › Recovery codes.' : undefined;
  return 'None are kept for this account: type one from where you keep them, or go back on the page and choose the code of your app.';
}

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

/** Copies an account's code; a counter-based one moves on and shows what was copied. */
export async function copyCode(popup: Popup, row: Pick<AccountRow, 'id' | 'kind'>): Promise<void> {
  if (row.kind === undefined) return;
  await popup.once(`copy ${row.id}`, async () => {
    const used = await popup.attempt(() => popup.ports.ask('account.use', { id: row.id }));
    if (used === undefined) return;
    if (row.kind === 'hotp') popup.codes.set(row.id, { code: used.code });
    await copyText(popup, used.code);
  });
}

/** Copies any text that the user asked for, and says until when it stays. */
export async function copyText(popup: Popup, text: string): Promise<void> {
  const home = popup.home.peek();
  const seconds = home?.state === 'unlocked' ? home.preferences.clipboardSeconds : 0;
  await popup.attempt(async () => {
    await popup.clipboard.copy(text, seconds);
    showToast(copiedText(seconds));
  });
}
