import type { ExistingAccount, SaveMode } from '../../messages/views.ts';
import { addText } from '../strings/add.ts';
import type { Difference } from './differences.ts';

/** One thing to do about an account that exists already. */
export interface SaveOption {
  readonly mode: SaveMode;
  readonly label: string;
  readonly hint: string;
}

/** Says in a line how the account is known. */
export function knownTitle({ sameSecret, kind }: ExistingAccount): string {
  const { titles } = addText.known;
  if (sameSecret) return titles.same;
  return kind === undefined ? titles.bare : titles.named;
}

/** Says how the draft and the account relate, or what to check. */
export function knownRemark({ sameSecret, waits, kind }: ExistingAccount, differences: readonly Difference[]): string {
  const { remarks } = addText.known;
  if (waits) return remarks.pending;
  if (sameSecret) return differences.length === 0 ? remarks.identical : remarks.same;
  if (kind === undefined) return remarks.bare;
  return differences.length === 1 ? remarks.onlyKey : remarks.different;
}

/** Lists what can be saved, the likeliest first. */
export function saveOptions({ sameSecret, waits, kind }: ExistingAccount, differences: number): readonly SaveOption[] {
  const { hints, ...text } = addText.known;
  const both: SaveOption = { mode: 'new', label: text.both, hint: hints.both };
  const replace = (label: string, hint: string): SaveOption => ({ mode: 'replace', label, hint });
  if (waits) return [replace(text.useNew, hints.history), both];
  if (sameSecret) return [replace(text.useExisting, differences === 0 ? hints.unchanged : hints.updated), both];
  if (kind === undefined) return [replace(text.addKey, hints.added), both];
  return [
    { mode: 'replace-once-confirmed', label: text.onceConfirmed, hint: hints.onceConfirmed },
    replace(text.replace, hints.history),
    both,
  ];
}
