import type { FillOutcome } from '../../src/messages/filling.ts';
import type { AccountRow } from '../../src/messages/views.ts';
import { fillText } from '../../src/ui/strings/fill.ts';
import { showToast } from '../../src/ui/toasts.ts';
import type { Problem } from '../app/problem.ts';
import type { FillSubject } from '../app/screen.ts';
import type { Popup } from '../app/state.ts';
import { fill, keptBy } from './filling.ts';

type Refused = Extract<FillOutcome, { readonly outcome: 'refused' }>;
type Advice = Pick<Problem, 'copy' | 'of' | 'todo' | 'action'>;

/** A refusal as the popup shows it: with the next step that fits it, one press away where the popup can do it. */
export async function problemOf(popup: Popup, subject: FillSubject, refused: Refused): Promise<Problem> {
  const advice = subject.kind === 'account' ? adviceOnCode : adviceOnRecovery;
  // A code for signing in helps nobody at a field for a recovery code.
  const hasCopy = refused.copy !== undefined && refused.why !== 'fill-recovery-field';
  const usual: Advice = hasCopy ? { copy: refused.copy, of: subject.id } : {};
  const looking = refused.seen !== undefined && { looking: true };
  return {
    code: refused.why,
    ...keptBy(subject),
    ...usual,
    ...looking,
    ...(await advice(popup, subject as never, refused)),
  };
}

/** Offers to replace what a field holds. */
export function replacement(run: () => void): Advice {
  return { todo: fillText.refused.occupied, action: { label: fillText.refused.replace, run } };
}

/** Advice that holds for a code and for a recovery code alike. */
function adviceOnAny(popup: Popup, subject: FillSubject, { why }: Refused): Advice {
  return why === 'fill-occupied' ? replacement(() => void fill(popup, subject, { replace: true })) : {};
}

async function adviceOnCode(
  popup: Popup,
  subject: Extract<FillSubject, { kind: 'account' }>,
  refused: Refused,
): Promise<Advice> {
  const text = fillText.refused;
  switch (refused.why) {
    case 'page-forbidden':
      return { todo: text.copy };
    case 'fill-no-field': {
      const keys = await popup.ports.fillShortcut();
      return { todo: keys === undefined ? text.noShortcut : text.shortcut(keys) };
    }
    case 'fill-recovery-field':
      return recoveryInstead(popup, subject);
    default:
      return adviceOnAny(popup, subject, refused);
  }
}

async function adviceOnRecovery(
  popup: Popup,
  subject: Extract<FillSubject, { kind: 'recovery' }>,
  refused: Refused,
): Promise<Advice> {
  const text = fillText.refused;
  const { offered } = refused;
  if (offered !== undefined) {
    const action = { label: text.markUsed, run: () => void markUsed(popup, subject.set, offered) };
    return { todo: text.recoveryNotTaken, action };
  }
  if (refused.why === 'page-forbidden') return { todo: fillText.copyInOptions };
  if (refused.why === 'fill-field-short') return { todo: text.recoveryShort };
  if (refused.why === 'fill-wants-code') return codeInstead(popup, subject);
  return adviceOnAny(popup, subject, refused);
}

/** At a field for a recovery code: fill one, where the account has any. */
function recoveryInstead(popup: Popup, { id }: FillSubject): Advice {
  const recovery = findRow(popup, id)?.recovery;
  if (recovery === undefined || recovery.unused === 0) return { todo: fillText.noRecoveryCodes };
  const subject = { kind: 'recovery', id, set: recovery.set } as const;
  const action = { label: fillText.refused.fillRecovery, run: () => void fill(popup, subject) };
  return { todo: fillText.refused.canFillRecovery, action };
}

/** At a field for a code: fill it, where the account has a setup key. */
function codeInstead(popup: Popup, { id }: FillSubject): Advice {
  if (findRow(popup, id)?.kind === undefined) return {};
  const action = { label: fillText.refused.fillCode, run: () => void fill(popup, { kind: 'account', id }) };
  return { todo: fillText.refused.canFillCode, action };
}

function findRow(popup: Popup, id: FillSubject['id']): AccountRow | undefined {
  const home = popup.home.peek();
  const accounts = home?.state === 'unlocked' ? home.site.accounts : [];
  return [...accounts, ...popup.listing.rows.peek()].find((row) => row.id === id);
}

/** Marks a code as used that the page did not keep, but the site accepted. */
async function markUsed(
  popup: Popup,
  set: Extract<FillSubject, { kind: 'recovery' }>['set'],
  text: string,
): Promise<void> {
  const isMarked = await popup.attempt(async () => {
    const { codes } = await popup.ports.ask('recovery.codes', { id: set });
    const index = codes.findIndex((code) => code.text === text);
    await popup.ports.ask('recovery.mark', { id: set, index, used: true });
    await popup.reload();
    return true;
  });
  if (isMarked) showToast(fillText.refused.markedUsed);
}
