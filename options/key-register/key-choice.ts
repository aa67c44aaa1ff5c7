import type { ReadKey } from '../../src/key-register/found-register.ts';
import { matchKeys } from '../../src/key-register/match-keys.ts';
import type { KeyEntry, KeyFacts, KeyRegister, RegisterKey } from '../../src/messages/key-register.ts';
import { modelName } from '../../src/security-key/models.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';

/** Which security key something of a list is: one of the vault, a new one by a name, or nothing. */
export type KeyChoice =
  | { readonly is: 'known'; readonly id: SecurityKeyId }
  | { readonly is: 'new'; readonly label: string }
  | { readonly is: 'skip' };

const NO_MODEL = '00000000-0000-0000-0000-000000000000';

/** What the names of a list most likely stand for: keys that are known, else new ones. */
export function proposeKeys(names: readonly string[], register: KeyRegister): readonly KeyChoice[] {
  const known = register.keys.map((key) => ({
    id: key.id,
    label: key.label,
    model: key.model ?? modelName(key.aaguid),
    colour: key.colour,
    names: register.sites.flatMap((site) => (site.key === key.id && site.name !== '' ? [site.name] : [])),
  }));
  return matchKeys(names, known).map((id, at) =>
    id === undefined ? { is: 'new', label: names[at] ?? '' } : { is: 'known', id },
  );
}

/** The same for the keys of a file: first by name and the time that they were recorded, as an export of this vault has them; each key once. */
export function proposeImported(found: readonly ReadKey[], register: KeyRegister): readonly KeyChoice[] {
  const taken = new Set<SecurityKeyId>();
  const same = found.map(({ facts, createdMs }) => {
    const own = register.keys.find(
      (key) => !taken.has(key.id) && key.label === facts.label && key.createdMs === createdMs,
    );
    if (own !== undefined) taken.add(own.id);
    return own?.id;
  });
  const rest = { ...register, keys: register.keys.filter(({ id }) => !taken.has(id)) };
  const others = proposeKeys(
    found.map(({ facts }) => facts.label),
    rest,
  );
  return found.map(({ facts }, at): KeyChoice => {
    const id = same[at];
    if (id !== undefined) return { is: 'known', id };
    const other = others[at];
    if (other?.is !== 'known' || taken.has(other.id)) return { is: 'new', label: facts.label };
    taken.add(other.id);
    return other;
  });
}

/** A choice as the value of a list to choose from. */
export function optionOf(choice: KeyChoice): string {
  return choice.is === 'known' ? choice.id : choice.is;
}

/** The choice that such a value stands for; a new key is called `label` until it has another name. */
export function choiceOf(value: string, label: string): KeyChoice {
  if (value === 'new') return { is: 'new', label };
  return value === 'skip' ? { is: 'skip' } : { is: 'known', id: value as SecurityKeyId };
}

/** A key that is known by name alone. */
function namedFacts(label: string): KeyFacts {
  return { label: label.trim(), attachment: 'cross-platform', transports: [], aaguid: NO_MODEL, place: '' };
}

/** The key to save for a choice; `facts` are what a list says about it. */
export function entryOf(
  choice: Exclude<KeyChoice, { is: 'skip' }>,
  keys: readonly RegisterKey[],
  facts: KeyFacts = namedFacts(choice.is === 'new' ? choice.label : ''),
): KeyEntry {
  if (choice.is === 'new') return { facts: { ...facts, label: choice.label.trim() } };
  const own = keys.find(({ id }) => id === choice.id);
  return { known: choice.id, facts: { ...facts, label: own?.label ?? facts.label } };
}
