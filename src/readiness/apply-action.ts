import { isInVault, isUsedUp } from './account-formula.ts';
import type { AccountFacts, Facts, PhysicalThing, PlaceId, Stamp, ThingId, Way, Whereabouts } from './facts.ts';
import type { Action } from './step.ts';

/** A thing that an action would make, and where it would be. */
export function newThing(kind: 'backup' | 'sheet' | 'phone', place: PlaceId | undefined, nowMs: number): PhysicalThing {
  const where: Whereabouts | undefined = kind === 'phone' ? undefined : { kind: 'place', place: place ?? NEW_PLACE };
  return { id: `new ${kind}` as ThingId, kind, from: { atMs: nowMs, source: 'seen' }, ...(where ? { where } : {}) };
}

/** A place that the user hasn't named yet, apart from all others. */
const NEW_PLACE = 'new place' as PlaceId;

/** The facts after an action, as far as it goes well. */
export function applyAction(facts: Facts, action: Action, nowMs: number): Facts {
  const from: Stamp = { atMs: nowMs, source: 'seen' };
  switch (action.kind) {
    case 'back-up': {
      const thing = newThing('backup', action.place, nowMs);
      return {
        ...facts,
        things: [...facts.things, thing],
        copies: [...facts.copies, { thing: thing.id, atMs: nowMs }],
      };
    }
    case 'print-emergency-code': {
      const thing = newThing('sheet', action.place, nowMs);
      const openers = [...facts.openers, { thing: thing.id, sinceMs: nowMs }];
      return { ...facts, things: [...facts.things, thing], openers };
    }
    case 'print-sheet': {
      const thing = newThing('sheet', action.place, nowMs);
      return printOn({ ...facts, things: [...facts.things, thing] }, thing.id, from);
    }
    case 'renew-sheet': {
      const things = facts.things.map((thing) => (thing.id === action.sheet ? { ...thing, from } : thing));
      return printOn({ ...facts, things }, action.sheet, from);
    }
    case 'save-recovery-codes':
      return withWay(facts, action.account, { kind: 'recovery', sinceMs: nowMs, left: 8, from });
    case 'register-key':
      return withWay(facts, action.account, { kind: 'key', key: action.key, from });
    case 'put-on-phone': {
      const made = action.phone === undefined ? [newThing('phone', undefined, nowMs)] : [];
      const on = action.phone ?? newThing('phone', undefined, nowMs).id;
      const accounts = facts.accounts.map((account) =>
        account.ways.some((way) => way.kind === 'code') ? addWay(account, { kind: 'code-copy', on, from }) : account,
      );
      return { ...facts, things: [...facts.things, ...made], accounts };
    }
    case 'say-where': {
      const where: Whereabouts = { kind: 'place', place: NEW_PLACE };
      return {
        ...facts,
        things: facts.things.map((thing) => (thing.id === action.thing ? { ...thing, where } : thing)),
      };
    }
    case 'check-key':
      return {
        ...facts,
        things: facts.things.map((thing) => (thing.id === action.key ? { ...thing, checkedMs: nowMs } : thing)),
      };
  }
}

/** What a sheet of today says about an account of this vault. */
function printOn(facts: Facts, on: ThingId, from: Stamp): Facts {
  const accounts = facts.accounts.map((account) =>
    account.ways
      .filter((way) => isInVault(way) && !isUsedUp(way))
      .reduce(
        (printed, way) =>
          addWay(
            printed,
            way.kind === 'recovery'
              ? { kind: 'recovery-copy', on, left: way.left, from }
              : { kind: 'code-copy', on, from },
          ),
        account,
      ),
  );
  return { ...facts, accounts };
}

function addWay(account: AccountFacts, way: Way): AccountFacts {
  return { ...account, ways: [...account.ways, way] };
}

function withWay(facts: Facts, id: AccountFacts['id'], way: Way): Facts {
  return { ...facts, accounts: facts.accounts.map((account) => (account.id === id ? addWay(account, way) : account)) };
}
