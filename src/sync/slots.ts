import { encodeBase64url } from '../bytes/base64url.ts';
import type { VaultHeader } from '../vault/header.ts';

type Slots = VaultHeader['slots'];

/** Most slots that a header holds. */
const MAX_SLOTS = 16;
/** Most replaced slots that are remembered. */
const MAX_RETIRED = 100;

/** The id of a slot, as state and metadata name it. */
export function slotIds(slots: Slots): readonly string[] {
  return slots.map(({ id }) => encodeBase64url(id));
}

/** What was replaced under one key: what is known, and what was there and is no more. */
export function retire(retired: readonly string[], before: readonly string[], slots: Slots): readonly string[] {
  const present = new Set(slotIds(slots));
  return [...new Set([...retired, ...before.filter((id) => !present.has(id))])].sort().slice(0, MAX_RETIRED);
}

/**
 * The slots of both headers under one key, without those that were replaced under it: passphrases first, then by id. The same list where
 * nothing comes of it.
 */
export function mergeSlots(ours: Slots, theirs: Slots, retired: readonly string[]): Slots {
  const gone = new Set(retired);
  const known = new Map(ours.map((slot) => [encodeBase64url(slot.id), slot]));
  const added = theirs.filter(({ id }) => !known.has(encodeBase64url(id)));
  for (const slot of added) known.set(encodeBase64url(slot.id), slot);
  const merged = [...known]
    .filter(([id]) => !gone.has(id))
    .sort(([a, x], [b, y]) => Number(y.t === 'pw') - Number(x.t === 'pw') || (a < b ? -1 : 1))
    .map(([, slot]) => slot)
    .slice(0, MAX_SLOTS);
  // A header without a passphrase is none, whatever another device says of its slots.
  if (!merged.some(({ t }) => t === 'pw')) return ours;
  const isSame = merged.length === ours.length && merged.every((slot) => ours.includes(slot));
  return isSame ? ours : merged;
}
