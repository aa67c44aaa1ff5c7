import type { SecurityKeyView } from '../../src/messages/views.ts';
import { findColour, findForm, looksOf } from '../../src/security-key/appearance.ts';
import { modelName } from '../../src/security-key/models.ts';
import { formatAgo, formatCalendarDay, formatDay } from '../../src/ui/counted.ts';
import { keyInventoryText } from '../../src/ui/strings/key-inventory.ts';
import { formatList } from '../../src/ui/strings/plural.ts';
import { securityKeysText } from '../../src/ui/strings/security-keys.ts';

/** A fact about a key: what it is called, and what it says. */
export type Fact = readonly [name: string, value: string];

/** The model as the user, the AAGUID or the attestation says it. */
function modelOf({ model, aaguid }: SecurityKeyView): string | undefined {
  return model ?? modelName(aaguid);
}

/** How a key is drawn. */
export function keyLooks(key: SecurityKeyView): ReturnType<typeof looksOf> {
  return looksOf({ ...key, model: modelOf(key) });
}

/** The model, its colour, and where the key is kept. */
export function describeKey(key: SecurityKeyView): string {
  const { builtIn, unknownModel, modelAndPlace } = securityKeysText.card;
  const form = findForm(key.form);
  const colour = findColour(key.colour);
  const unnamed = key.attachment === 'platform' ? builtIn : unknownModel;
  const model = modelOf(key) ?? (form === undefined ? unnamed : keyInventoryText.forms[form]);
  const looks = colour === undefined ? model : keyInventoryText.card.inColour(model, keyInventoryText.colours[colour]);
  return key.place === '' ? looks : modelAndPlace(looks, key.place);
}

/** What the key showed of itself, and when; what nobody knows is left out. */
export function shownFacts(key: SecurityKeyView, nowMs: number): readonly Fact[] {
  const { card } = keyInventoryText;
  const text = securityKeysText.card;
  return [
    ...(key.transports.length > 0 ? [fact(text.connection, connectionOf(key))] : []),
    ...(key.backup === undefined ? [] : [fact(card.syncing, backupOf(key.backup))]),
    ...abilityFacts(key),
    fact(text.added, formatDay(key.createdMs)),
    fact(text.lastChecked, checkedAt(key, nowMs)),
  ];
}

/** `shownFacts`, and when the user got it. */
export function factsOf(key: SecurityKeyView, nowMs: number): readonly Fact[] {
  const { acquiredMs } = key;
  const acquired =
    acquiredMs === undefined ? [] : [fact(keyInventoryText.card.acquired, formatCalendarDay(acquiredMs))];
  return [...shownFacts(key, nowMs), ...acquired];
}

const fact = (name: string, value: string): Fact => [name, value];

/** How a key connects, in words. */
function connectionOf({ transports }: Pick<SecurityKeyView, 'transports'>): string {
  const { transports: names } = securityKeysText.card;
  const known: Readonly<Record<string, string>> = names;
  return formatList(transports.map((name) => known[name] ?? name));
}

function backupOf({ eligible, state }: { readonly eligible: boolean; readonly state: boolean }): string {
  const { synced, syncable, bound } = keyInventoryText.card;
  if (state) return synced;
  return eligible ? syncable : bound;
}

function abilityFacts({ abilities }: SecurityKeyView): readonly Fact[] {
  const { card } = keyInventoryText;
  if (abilities === undefined) return [];
  const can = [
    ...(abilities.userVerification === true ? [card.verifies] : []),
    ...(abilities.prf === true ? [card.unlocks] : []),
  ];
  if (can.length > 0) return [fact(card.abilities, can.join(' · '))];
  return abilities.userVerification === false ? [fact(card.abilities, card.touchOnly)] : [];
}

function checkedAt({ credentialId, checkedMs }: SecurityKeyView, nowMs: number): string {
  if (credentialId === undefined) return securityKeysText.card.byName;
  return checkedMs === undefined ? securityKeysText.card.never : formatAgo(checkedMs, nowMs);
}

/** Whether a security key is one of the credentials that unlock the vault. */
export function unlocksVault(
  { credentialId = '', otherCredentialIds = [] }: SecurityKeyView,
  unlocking: ReadonlySet<string>,
): boolean {
  return [credentialId, ...otherCredentialIds].some((id) => unlocking.has(id));
}
