import { addressesIn, holdsAddress } from '../otp/pieces.ts';
import type { Draft } from './draft.ts';
import { isSameKey } from './setup-key.ts';
import { findUriDraft } from './uri.ts';

/** Finds the addresses in texts and returns their drafts, without those whose key one of `known` has already. */
export function moreDrafts(texts: Iterable<unknown>, known: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = [];
  for (const text of texts) {
    if (typeof text !== 'string' || !holdsAddress(text)) continue;
    for (const address of addressesIn(text)) {
      const draft = findUriDraft(address);
      if (draft === undefined || known.some(({ secret }) => isSameKey(secret, draft.secret))) continue;
      const isRepeat = (one: Draft) =>
        isSameKey(one.secret, draft.secret) && one.issuer === draft.issuer && one.name === draft.name;
      if (!found.some(isRepeat)) found.push(draft);
    }
  }
  return found;
}

/** As `moreDrafts`, with what the entry says where the address says nothing. */
export function moreOf(texts: Iterable<unknown>, known: readonly Draft[], facts: Draft): readonly Draft[] {
  return moreDrafts(texts, known).map((draft) => ({
    ...facts,
    ...draft,
    issuer: draft.issuer || facts.issuer,
    name: draft.name || facts.name,
    ...(facts.fault === undefined ? {} : { fault: facts.fault }),
  }));
}
