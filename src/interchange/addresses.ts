import { encodeBase32 } from '../bytes/base32.ts';
import { addressesIn, holdsAddress } from '../otp/pieces.ts';
import type { Draft } from './draft.ts';
import { isKey, type SetupKey } from './setup-key.ts';
import { findUriDraft } from './uri.ts';

/** Finds the addresses in texts and returns their drafts, without those whose key one of `known` has already. */
export function moreDrafts(texts: Iterable<unknown>, known: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = [];
  const keys = new Set(known.map(({ secret }) => keyText(secret)));
  const accounts = new Set<string>();
  for (const text of texts) {
    if (typeof text !== 'string' || !holdsAddress(text)) continue;
    for (const address of addressesIn(text)) {
      const draft = findUriDraft(address);
      if (draft === undefined) continue;
      const key = keyText(draft.secret);
      const account = JSON.stringify([key, draft.issuer, draft.name]);
      // Without a key, nothing says that two are the same.
      if (key !== undefined && (keys.has(key) || accounts.has(account))) continue;
      accounts.add(account);
      found.push(draft);
    }
  }
  return found;
}

function keyText(key: SetupKey | undefined): string | undefined {
  return isKey(key) ? encodeBase32(key) : undefined;
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
