import type { NamedAccount, NamedThing, ReadinessFacts } from '../../messages/readiness.ts';
import type { AccountId, Facts, PlaceId, Thing, ThingId } from '../../readiness/facts.ts';
import type { Loss } from '../../readiness/loss.ts';
import { accountTitle } from '../account-title.ts';
import { formatDay } from '../counted.ts';
import { formatList } from '../strings/plural.ts';
import { readinessText } from '../strings/readiness.ts';

/** What accounts, things and losses are called within a sentence. */
export interface Names {
  readonly account: (id: AccountId) => string;
  readonly thing: (id: ThingId) => string;
  /** With its place, where that was said. */
  readonly thingWithPlace: (id: ThingId) => string;
  readonly place: (id: PlaceId) => string;
  readonly loss: (loss: Loss) => string;
}

/** Names whatever the facts are about; `facts` may have more things than were gathered. */
export function createNames(gathered: ReadinessFacts): Names {
  const accounts = new Map<AccountId, NamedAccount>(gathered.accounts.map((one) => [one.id, one]));
  const named = new Map<ThingId, NamedThing>(gathered.things.map((one) => [one.id, one]));
  const things = new Map<ThingId, Thing>(gathered.facts.things.map((one) => [one.id, one]));
  const places = placeNames(gathered.facts, named);
  const text = readinessText.things;

  const account = (id: AccountId) => {
    const found = accounts.get(id);
    return found === undefined ? text.unknown : accountTitle(found);
  };
  const thing = (id: ThingId) => {
    const found = things.get(id);
    return found === undefined ? text.unknown : thingName(found, named.get(id));
  };
  const place = (id: PlaceId) => places.get(id) ?? id;
  const thingWithPlace = (id: ThingId) => {
    const found = things.get(id);
    const where = found !== undefined && 'where' in found ? found.where : undefined;
    if (where === undefined) return thing(id);
    return text.at(thing(id), where.kind === 'place' ? place(where.place) : text.inComputer);
  };
  const loss = (lost: Loss): string => {
    switch (lost.kind) {
      case 'thing':
        return thing(lost.thing);
      case 'place':
        return text.place(place(lost.place));
      case 'all-but':
        return text.allBut(place(lost.place));
      case 'bag':
        return text.bag;
      case 'several':
        return formatList(lost.losses.map(loss));
    }
  };
  return { account, thing, thingWithPlace, place, loss };
}

function thingName({ id, kind, from }: Thing, named: NamedThing | undefined): string {
  const text = readinessText.things;
  const name = named?.name ?? '';
  // A provider of passkeys that is among the keys has the name that the user gave it.
  if (kind === 'provider' && named?.key === undefined) return text.provider(name);
  if (name !== '') return name;
  const day = formatDay(from.atMs);
  switch (kind) {
    case 'computer':
      return id === 'computer' ? text.thisComputer : text.otherComputer;
    case 'passphrase':
      return text.passphrase;
    case 'phone':
      return text.phone;
    case 'key':
      return text.key;
    case 'sheet':
      return text.sheet(day);
    case 'envelope':
      return text.envelope(day);
    case 'backup':
      return text.backup(day);
    case 'paper':
      return text.emergencyCode;
    case 'device':
      return text.otherComputer;
    case 'provider':
      return text.key;
  }
}

/** Places as somebody wrote them: their ids are without case and accents. */
function placeNames(facts: Facts, named: ReadonlyMap<ThingId, NamedThing>): ReadonlyMap<PlaceId, string> {
  const names = new Map<PlaceId, string>();
  for (const thing of facts.things) {
    if (!('where' in thing) || thing.where?.kind !== 'place' || names.has(thing.where.place)) continue;
    names.set(thing.where.place, named.get(thing.id)?.place ?? thing.where.place);
  }
  return names;
}

/** A name at the start of a sentence or alone. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
