import type { Facts, PhysicalThing, PlaceId, Thing, ThingId, Whereabouts } from './facts.ts';

/** What is lost. Each names a set of things that are gone; `fatesOf` lists it. */
export type Loss =
  /** This thing and all inside it. */
  | { readonly kind: 'thing'; readonly thing: ThingId }
  /** A place and all that is kept there. */
  | { readonly kind: 'place'; readonly place: PlaceId }
  /** This computer and the keys kept with it. */
  | { readonly kind: 'bag' }
  /** Everything that can be held, but for what is kept at this place or online. */
  | { readonly kind: 'all-but'; readonly place: PlaceId }
  /** All of these at once, as the user chooses. */
  | { readonly kind: 'several'; readonly losses: readonly Loss[] };

/** What a loss does to a thing; `unsure` if that depends on where it is kept, which the user hasn't said. */
export type Fate = 'kept' | 'unsure' | 'gone';

/** Finds what a loss of these facts does to any thing, one of the facts or one that could be. */
export function fateFinder(facts: Facts): (loss: Loss, thing: Thing) => Fate {
  const located = new Map<Thing, Located>();
  const things = new Map(facts.things.map((thing) => [thing.id, thing]));
  const online = new Set(facts.places.filter((place) => place.online).map((place) => place.id));
  const computers = facts.things.filter((thing) => thing.kind === 'computer');
  const computerIds = new Set(computers.map((computer) => computer.id));
  const [computerPlace] = computers.map((computer) => locate(computer).place);

  function locate(thing: Thing): Located {
    const known = located.get(thing);
    if (known !== undefined) return known;
    const chain: Thing[] = [];
    let place: PlaceId | undefined;
    for (let at: Thing | undefined = thing; at !== undefined && !chain.includes(at); ) {
      chain.push(at);
      const where: Whereabouts | undefined = isPhysical(at) ? at.where : undefined;
      if (where?.kind === 'place') place = where.place;
      at = where?.kind === 'inside' ? things.get(where.thing) : undefined;
    }
    const found = { chain, place, isGone: chain.some((each) => each.goneMs !== undefined) };
    located.set(thing, found);
    return found;
  }

  function fateOf(loss: Loss, thing: Thing): Fate {
    const { chain, place, isGone } = locate(thing);
    if (isGone) return 'gone';
    if (loss.kind === 'several') return worstOf(loss.losses.map((each) => fateOf(each, thing)));
    if (loss.kind === 'thing' && chain.some((each) => each.id === loss.thing)) return 'gone';
    const outermost = chain.at(-1) ?? thing;
    if (!isPhysical(outermost)) return 'kept';
    // A file that is nobody knows where may be on this computer.
    const mayBeInside = place === undefined && (outermost.kind === 'backup' || outermost.kind === 'envelope');
    switch (loss.kind) {
      case 'thing':
        return mayBeInside && computerIds.has(loss.thing) ? 'unsure' : 'kept';
      case 'place':
        return place === undefined ? 'unsure' : place === loss.place ? 'gone' : 'kept';
      case 'bag':
        if (chain.some(({ kind }) => kind === 'computer')) return 'gone';
        if (outermost.kind !== 'key') return mayBeInside && computers.length > 0 ? 'unsure' : 'kept';
        if (computers.length === 0) return 'kept';
        if (place === undefined || computerPlace === undefined) return 'unsure';
        return place === computerPlace ? 'gone' : 'kept';
      case 'all-but':
        return place === undefined ? 'unsure' : place === loss.place || online.has(place) ? 'kept' : 'gone';
    }
  }
  return fateOf;
}

interface Located {
  /** The thing and all it is inside of, innermost first. */
  readonly chain: readonly Thing[];
  /** Where the outermost is. */
  readonly place: PlaceId | undefined;
  readonly isGone: boolean;
}

/** What a loss takes for certain, and what it may take. */
export interface Fates {
  readonly gone: readonly ThingId[];
  readonly unsure: readonly ThingId[];
}

/** Lists what a loss takes, things that are gone already included. */
export function fatesOf(facts: Facts, loss: Loss): Fates {
  const fateOf = fateFinder(facts);
  const having = (fate: Fate) => facts.things.filter((thing) => fateOf(loss, thing) === fate).map(({ id }) => id);
  return { gone: having('gone'), unsure: having('unsure') };
}

const FIRST = ['computer', 'passphrase', 'phone', 'key', 'device', 'backup', 'sheet', 'envelope', 'paper', 'provider'];

/** Lists the losses to judge: each thing, the bag, each place, everything but each place. */
export function lossesOf(facts: Facts): readonly Loss[] {
  const fateOf = fateFinder(facts);
  const there = facts.things.filter((thing) => thing.goneMs === undefined);
  const things = there
    .filter((thing) => !(thing.kind === 'key' && !isLoose(thing)))
    .sort((a, b) => FIRST.indexOf(a.kind) - FIRST.indexOf(b.kind))
    .map((thing): Loss => ({ kind: 'thing', thing: thing.id }));
  const bag: Loss = { kind: 'bag' };
  const isMore = there.some((thing) => thing.kind === 'key' && isLoose(thing) && fateOf(bag, thing) !== 'kept');
  const used = facts.places.filter(({ id }) => there.some((thing) => placeOf(thing) === id));
  return [
    ...things,
    ...(isMore ? [bag] : []),
    ...used.filter((place) => !place.online).map((place): Loss => ({ kind: 'place', place: place.id })),
    ...used.map((place): Loss => ({ kind: 'all-but', place: place.id })),
  ];
}

/** A key of a loss, the same for equal losses. */
export function lossKey(loss: Loss): string {
  switch (loss.kind) {
    case 'thing':
      return `thing:${loss.thing}`;
    case 'place':
    case 'all-but':
      return `${loss.kind}:${loss.place}`;
    case 'bag':
      return 'bag';
    case 'several':
      return `several(${[...new Set(loss.losses.map(lossKey))].sort().join(' ')})`;
  }
}

function isPhysical(thing: Thing): thing is PhysicalThing {
  return thing.kind !== 'passphrase' && thing.kind !== 'provider';
}

function isLoose(thing: Thing): boolean {
  return isPhysical(thing) && thing.where?.kind !== 'inside';
}

function placeOf(thing: Thing): PlaceId | undefined {
  return isPhysical(thing) && thing.where?.kind === 'place' ? thing.where.place : undefined;
}

function worstOf(fates: readonly Fate[]): Fate {
  return fates.includes('gone') ? 'gone' : fates.includes('unsure') ? 'unsure' : 'kept';
}
