import type { AccountFacts, Facts, PhysicalThing, Thing, ThingId, Way } from '../../src/readiness/facts.ts';
import type { Help } from '../../src/readiness/formula.ts';
import type { Loss } from '../../src/readiness/loss.ts';

/*
 * The rules of readiness, written down a second time from the README as slowly and plainly as possible. Shares types with the model and
 * no code: it tries every case instead of calculating.
 */

/** One way the world may be: what is gone, and which of the things not said turn out well. */
export interface Case {
  readonly gone: ReadonlySet<string>;
  /** Ids of providers and accounts that open by what the user hasn't said. */
  readonly openAnyway: ReadonlySet<string>;
  /** When it is, if nothing is to rest on what is too old. */
  readonly freshAtMs?: number;
}

export interface Outcome {
  /** 2: opens. 1: opens later, by the service. 0: doesn't. */
  readonly level: 0 | 1 | 2;
  readonly isAsUsual: boolean;
}

/** What becomes of each account in a case. */
export function outcomesOf(facts: Facts, world: Case): ReadonlyMap<string, Outcome> {
  const levels = new Map<string, 0 | 1 | 2>();
  for (const account of facts.accounts) levels.set(account.id, 0);
  // From nothing is open, opens what can be opened until nothing more can.
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const account of facts.accounts) {
      const best = account.ways.map((way) => levelOf(facts, world, account, way, levels, false));
      const level = Math.max(0, ...best) as 0 | 1 | 2;
      if (level > (levels.get(account.id) ?? 0)) {
        levels.set(account.id, level);
        isMore = true;
      }
    }
  }
  return new Map(
    facts.accounts.map((account) => {
      const usual = account.ways.filter((way) => way.usual);
      const isAsUsual = usual.some((way) => levelOf(facts, world, account, way, levels, true) === 2);
      return [account.id, { level: levels.get(account.id) ?? 0, isAsUsual }];
    }),
  );
}

type Level = 0 | 1 | 2;
type Levels = ReadonlyMap<string, Level>;

function levelOf(facts: Facts, world: Case, account: AccountFacts, way: Way, levels: Levels, isHere: boolean): Level {
  if (way.kind === 'service') return 1;
  for (const each of facts.things)
    if (each.kind === 'provider' && each.opens?.kind === 'account' && each.opens.account === account.id)
      if (world.gone.has(each.id)) return 0;
  const codesMs = account.codesMs ?? 0;
  const secretMs = account.secretMs ?? 0;
  switch (way.kind) {
    case 'code':
      return vaultLevel(facts, world, Math.max(way.sinceMs, secretMs), levels, isHere);
    case 'recovery':
      return way.left > 0
        ? vaultLevel(
            facts,
            world,
            Math.max(way.sinceMs, codesMs, world.freshAtMs === undefined ? 0 : secretMs),
            levels,
            isHere,
          )
        : 0;
    case 'code-copy':
      if (isOnOldSheet(facts, world, way.on)) return 0;
      return way.from.atMs >= secretMs ? thingLevel(facts, world, way.on, levels) : 0;
    case 'recovery-copy':
      if (isOnOldSheet(facts, world, way.on)) return 0;
      return way.left > 0 && way.from.atMs >= codesMs ? thingLevel(facts, world, way.on, levels) : 0;
    case 'key':
      return thingLevel(facts, world, way.key, levels);
    case 'passkey':
    case 'provider-sign-on':
      return thingLevel(facts, world, way.provider, levels);
    case 'sign-on':
      return levels.get(way.account) ?? 0;
    case 'unsaid':
      return world.openAnyway.has(account.id) ? 2 : 0;
  }
}

/** True if a sheet was printed before anything of an account on it became what it is now. */
function isOnOldSheet(facts: Facts, world: Case, id: ThingId): boolean {
  const sheet = facts.things.find((each) => each.id === id && each.kind === 'sheet');
  if (world.freshAtMs === undefined || sheet === undefined) return false;
  return facts.accounts
    .filter(({ ways }) => ways.some((way) => 'on' in way && way.on === id))
    .some(({ ways, secretMs = 0, codesMs = 0 }) =>
      [secretMs, codesMs, ...ways.map((way) => ('sinceMs' in way ? way.sinceMs : 0))].some(
        (changedMs) => changedMs > sheet.from.atMs,
      ),
    );
}

function vaultLevel(facts: Facts, world: Case, sinceMs: number, levels: Levels, isHere: boolean): Level {
  let best: Level = 0;
  for (const copy of facts.copies) {
    if (copy.atMs !== undefined && copy.atMs < sinceMs) continue;
    if (isHere && facts.things.find(({ id }) => id === copy.thing)?.kind !== 'computer') continue;
    for (const opener of facts.openers) {
      if (copy.atMs !== undefined && copy.atMs < opener.sinceMs) continue;
      const copyLevel = thingLevel(facts, world, copy.thing, levels);
      const openerLevel = thingLevel(facts, world, opener.thing, levels);
      best = Math.max(best, Math.min(copyLevel, openerLevel)) as Level;
    }
  }
  return best;
}

function thingLevel(facts: Facts, world: Case, id: ThingId, levels: Levels): Level {
  const thing = facts.things.find((each) => each.id === id);
  if (thing === undefined || world.gone.has(id)) return 0;
  if (thing.kind === 'passphrase') return 2;
  if (thing.kind === 'provider') {
    if (thing.opens === undefined) return world.openAnyway.has(id) ? 2 : 0;
    return thing.opens.kind === 'always' ? 2 : (levels.get(thing.opens.account) ?? 0);
  }
  const answeredMs = Math.max(thing.from.atMs, thing.checkedMs ?? 0);
  if (thing.kind === 'key' && world.freshAtMs !== undefined && world.freshAtMs - answeredMs > 365 * 86_400_000)
    return 0;
  const reached = thing.behind === undefined ? 2 : (levels.get(thing.behind) ?? 0);
  if (!needsOpening(thing)) return reached;
  const parts = [...new Set(thing.openedBy?.of)].map((part) => {
    const found = facts.things.find((each) => each.id === part);
    return found !== undefined && needsOpening(found) ? 0 : thingLevel(facts, world, part, levels);
  });
  // The level at which as many parts as it takes are there.
  const enough = parts.sort((a, b) => b - a)[(thing.openedBy?.count ?? 0) - 1] ?? 0;
  return Math.min(reached, enough) as Level;
}

function needsOpening(thing: Thing): boolean {
  return 'openedBy' in thing && thing.openedBy !== undefined && thing.openedBy.count > 0;
}

/** Whether a loss takes a thing, as a set of possible answers: for each place where it, and the computer, may be. */
function answersTo(facts: Facts, loss: Loss, thing: Thing): ReadonlySet<boolean> {
  if (loss.kind === 'several') {
    const parts = loss.losses.map((each) => answersTo(facts, each, thing));
    if (parts.some((answers) => !answers.has(false))) return new Set([true]);
    if (parts.some((answers) => answers.has(true))) return new Set([true, false]);
    return new Set([containers(facts, thing).some((each) => each.goneMs !== undefined)]);
  }
  const chain = containers(facts, thing);
  if (chain.some((each) => each.goneMs !== undefined)) return new Set([true]);
  const last = chain.at(-1) ?? thing;
  const computer = facts.things.find((each): each is PhysicalThing => each.kind === 'computer');
  const computerChain = computer === undefined ? [] : containers(facts, computer);
  const answers = new Set<boolean>();
  for (const spot of spotsFor(facts, last))
    for (const base of computerChain.length > 0 ? spotsFor(facts, computerChain.at(-1) as Thing) : ['none'])
      answers.add(isTaken(facts, loss, chain, spot, base));
  return answers;
}

function isTaken(facts: Facts, loss: Loss, chain: readonly Thing[], spot: string, base: string): boolean {
  const last = chain.at(-1) as Thing;
  const hasComputer = chain.some((each) => each.kind === 'computer');
  const isInComputer = spot === 'in the computer';
  const place = isInComputer ? base : spot;
  switch (loss.kind) {
    case 'thing': {
      const lost = facts.things.find((each) => each.id === loss.thing);
      return chain.some((each) => each.id === loss.thing) || (isInComputer && lost?.kind === 'computer');
    }
    case 'place':
      return isHeld(last) && place === loss.place;
    case 'bag':
      if (hasComputer || (isInComputer && facts.things.some((each) => each.kind === 'computer'))) return true;
      return last.kind === 'key' && base !== 'none' && place === base;
    case 'all-but':
      return isHeld(last) && place !== loss.place && !facts.places.some(({ id, online }) => id === place && online);
    case 'several':
      return false;
  }
}

function isHeld(thing: Thing): boolean {
  return thing.kind !== 'passphrase' && thing.kind !== 'provider';
}

/** Every spot where the outermost thing may be: the one that was said, or any place, or elsewhere. */
function spotsFor(facts: Facts, thing: Thing): readonly string[] {
  if (!isHeld(thing)) return ['a head'];
  if ('where' in thing && thing.where?.kind === 'place') return [thing.where.place];
  const isFile = thing.kind === 'backup' || thing.kind === 'envelope';
  return [...facts.places.map(({ id }) => id as string), 'elsewhere', ...(isFile ? ['in the computer'] : [])];
}

function containers(facts: Facts, thing: Thing): readonly Thing[] {
  const chain: Thing[] = [thing];
  for (let at: Thing | undefined = thing; at !== undefined; ) {
    const where: PhysicalThing['where'] = 'where' in at && isHeld(at) ? at.where : undefined;
    const next: Thing | undefined =
      where?.kind === 'inside' ? facts.things.find((each) => each.id === where.thing) : undefined;
    if (next === undefined || chain.includes(next)) break;
    chain.push(next);
    at = next;
  }
  return chain;
}

/** All cases that a loss leaves possible; each thing whose place isn't said may be gone or not on its own. */
export function casesOf(facts: Facts, loss: Loss): readonly Case[] {
  const answers = facts.things.map((thing) => ({ id: thing.id, answers: answersTo(facts, loss, thing) }));
  const unknown = [
    ...facts.things
      .filter((each) => each.kind === 'provider' && each.opens === undefined)
      .map(({ id }) => id as string),
    ...facts.accounts.filter(({ ways }) => ways.some(({ kind }) => kind === 'unsaid')).map(({ id }) => id as string),
  ];
  const sure = answers.filter(({ answers: set }) => !set.has(false)).map(({ id }) => id as string);
  const unsure = answers.filter(({ answers: set }) => set.size === 2).map(({ id }) => id as string);
  const cases: Case[] = [];
  for (const gone of subsets(unsure))
    for (const open of subsets(unknown)) cases.push({ gone: new Set([...sure, ...gone]), openAnyway: new Set(open) });
  return cases;
}

function subsets<T>(values: readonly T[]): readonly (readonly T[])[] {
  const all: (readonly T[])[] = [[]];
  for (const value of values) all.push(...all.map((set) => [...set, value]));
  return all;
}

/** The letter of each account, from all cases. */
export function lettersByCases(facts: Facts, loss: Loss): readonly string[] {
  const all = casesOf(facts, loss).map((each) => outcomesOf(facts, each));
  return facts.accounts.map(({ id }) => {
    const outcomes = all.map((each) => each.get(id) ?? { level: 0, isAsUsual: false });
    const levels = outcomes.map(({ level }) => level);
    if (Math.min(...levels) === 2) return outcomes.every(({ isAsUsual }) => isAsUsual) ? 'A' : 'B';
    if (Math.min(...levels) === 1) return 'C';
    return Math.max(...levels) > 0 ? '?' : 'D';
  });
}

/** The worst case of a loss. */
export function worstCase(facts: Facts, loss: Loss): Case {
  const all = casesOf(facts, loss);
  const most = Math.max(...all.map(({ gone }) => gone.size));
  return all.find(({ gone, openAnyway }) => gone.size === most && openAnyway.size === 0) as Case;
}

/** Everything that may be said to have helped. */
export function helpsFor(facts: Facts, world: Case): readonly Help[] {
  const helps: Help[] = [];
  for (const each of facts.things) {
    if (world.gone.has(each.id)) helps.push({ kind: 'kept', thing: each.id });
    if (facts.copies.some(({ thing, atMs }) => thing === each.id && atMs !== undefined))
      helps.push({ kind: 'backed-up', thing: each.id });
    if (each.kind === 'provider' && each.opens === undefined) helps.push({ kind: 'provider-opens', provider: each.id });
    for (const account of facts.accounts) {
      const isHeldHere = account.ways.some((way) => way.kind === 'code' || (way.kind === 'recovery' && way.left > 0));
      const isCarrier = ['phone', 'sheet', 'envelope'].includes(each.kind);
      const wasPut = account.ways.some(
        (way) =>
          (way.kind === 'code-copy' && way.on === each.id) ||
          (way.kind === 'recovery-copy' && way.on === each.id && way.left > 0),
      );
      if ((isHeldHere && isCarrier) || wasPut) helps.push({ kind: 'put-on', thing: each.id, account: account.id });
      const isRegistered = account.ways.some((way) => way.kind === 'key' && way.key === each.id);
      const isLoose = each.kind === 'key' && each.where?.kind !== 'inside';
      if (account.takesKeys && isLoose && !isRegistered)
        helps.push({ kind: 'registered', key: each.id, account: account.id });
    }
  }
  for (const account of facts.accounts)
    if (account.ways.some(({ kind }) => kind === 'unsaid'))
      helps.push({ kind: 'signs-in-otherwise', account: account.id });
  return helps;
}

/** True if an account would open had all these been so. */
export function wouldOpen(facts: Facts, world: Case, account: string, helps: readonly Help[], nowMs: number): boolean {
  const gone = new Set(world.gone);
  const openAnyway = new Set(world.openAnyway);
  let { copies, accounts } = facts;
  const from = { atMs: nowMs, source: 'seen' } as const;
  const add = (id: string, way: Way) => {
    accounts = accounts.map((each) => (each.id === id ? { ...each, ways: [...each.ways, way] } : each));
  };
  for (const help of helps) {
    if (help.kind === 'kept') gone.delete(help.thing);
    if (help.kind === 'backed-up')
      copies = copies.map((each) =>
        each.thing === help.thing && each.atMs !== undefined ? { ...each, atMs: nowMs } : each,
      );
    if (help.kind === 'put-on') add(help.account, { kind: 'code-copy', on: help.thing, from });
    if (help.kind === 'registered') add(help.account, { kind: 'key', key: help.key, from });
    if (help.kind === 'provider-opens') openAnyway.add(help.provider);
    if (help.kind === 'signs-in-otherwise') openAnyway.add(help.account);
  }
  return outcomesOf({ ...facts, copies, accounts }, { gone, openAnyway }).get(account)?.level === 2;
}
