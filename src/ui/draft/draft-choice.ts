import type { DraftView, SaveMode } from '../../messages/views.ts';

/** What the user makes of a draft before it is saved. */
export interface DraftChoice {
  readonly issuer: string;
  readonly name: string;
  readonly mode: SaveMode;
  readonly bindHost: boolean;
}

/** Returns what to save a draft as: what was chosen before, else what is likely meant. */
export function choiceOf(draft: DraftView): DraftChoice {
  // The account that was to be replaced may be gone since.
  const chosen = draft.existing === undefined ? undefined : draft.mode;
  const mode = chosen ?? likelyMode(draft, draft.filled === true);
  const names = draft.mode === undefined ? namesFor(draft, mode) : { issuer: draft.issuer, name: draft.name };
  return { ...names, mode, bindHost: draft.bindHost ?? (draft.host !== undefined && draft.lookalike === undefined) };
}

/** Returns what to save one of several drafts as: a site that was not shown with the draft by itself is not linked. */
export function choiceInList(draft: DraftView): DraftChoice {
  return { ...choiceOf(draft), bindHost: draft.bindHost === true };
}

/** Returns the choice with another mode; names that the user did not touch follow the mode. */
export function withMode(draft: DraftView, choice: DraftChoice, mode: SaveMode): DraftChoice {
  const before = namesFor(draft, choice.mode);
  const untouched = choice.issuer === before.issuer && choice.name === before.name;
  return { ...choice, ...(untouched && namesFor(draft, mode)), mode };
}

/** Returns the likely mode: a known account's new setup key is pending until a code is accepted, unless one was filled already or there is none to keep. */
export function likelyMode({ existing }: DraftView, filled: boolean): SaveMode {
  if (existing === undefined) return 'new';
  return existing.sameSecret || filled || existing.kind === undefined ? 'replace' : 'replace-once-confirmed';
}

/** Returns the site that saving links at once (`new`) or asks about (`ask`); `undefined` where there is none or it is linked already. */
export function siteToLink(
  { host, existing }: DraftView,
  { mode }: Pick<DraftChoice, 'mode'>,
): { readonly host: string; readonly how: 'new' | 'ask' } | undefined {
  if (host === undefined) return undefined;
  if (mode === 'new') return { host, how: 'new' };
  return existing?.linked ? undefined : { host, how: 'ask' };
}

/** An account that exists keeps its names, which the user may have given it; a second one beside it gets those that were read. */
function namesFor({ issuer, name, existing }: DraftView, mode: SaveMode) {
  if (mode === 'new' || existing === undefined) return { issuer, name };
  return { issuer: existing.issuer || issuer, name: existing.name || name };
}
