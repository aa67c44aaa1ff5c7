import type { DraftView, ExistingAccount, SaveMode } from '../messages/views.ts';
import type { Difference } from './differences.ts';

type Choice = readonly [mode: SaveMode, label: string, hint: string];
const BOTH: Choice = ['new', 'Keep both', 'A second account beside it.'];

/** A new secret of a known account waits for its first accepted code, unless one was filled already or there is none to keep. */
export function likelyMode({ existing }: DraftView, filled: boolean): SaveMode {
  if (existing === undefined) return 'new';
  return existing.sameSecret || filled || existing.kind === undefined ? 'replace' : 'replace-once-confirmed';
}

/** An account that is there keeps the names it has, which the user may have given it; one beside it has those that were read. */
export function namesFor({ issuer, name, existing }: DraftView, mode: SaveMode) {
  if (mode === 'new' || existing === undefined) return { issuer, name };
  return { issuer: existing.issuer || issuer, name: existing.name || name };
}

/** What kind of double it is, in a line. */
export function knownTitle({ sameSecret, kind }: ExistingAccount): string {
  if (sameSecret) return 'You have this account already';
  return kind === undefined ? 'You have this account, without codes' : 'You have an account of this name';
}

/** What the two have to do with each other, or what to think about. */
export function knownRemark({ sameSecret, waits, kind }: ExistingAccount, differences: readonly Difference[]): string {
  if (waits) return 'This is the new key that it waits to have confirmed.';
  if (sameSecret) return `The key is the same${differences.length === 0 ? ', and so is all the rest' : ''}.`;
  if (kind === undefined) return 'It has no key for codes yet.';
  const rest = differences.length === 1 ? 'It has another key, and all the rest is the same. ' : '';
  return `${rest}Did the site give you a new key for it?`;
}

/** What can become of it: the way, its name, and what it comes to. */
export function knownChoices({ sameSecret, waits, kind }: ExistingAccount, differences: number): readonly Choice[] {
  if (waits) return [['replace', 'Use the new key now', 'The old key goes to history.'], BOTH];
  if (sameSecret) {
    const hint =
      differences === 0 ? 'It stays as it is.' : 'It has the names below from now on, and makes codes as this one.';
    return [['replace', 'Keep one', hint], BOTH];
  }
  if (kind === undefined) return [['replace', 'Give it this key', 'Its recovery codes and security keys stay.'], BOTH];
  return [
    ['replace-once-confirmed', 'Replace once confirmed', 'The old key stays until the site has taken a new code.'],
    ['replace', 'Replace now', 'The old key goes to history.'],
    BOTH,
  ];
}
