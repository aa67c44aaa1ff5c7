import { isInVault, isUsedUp } from './account-formula.ts';
import { applyAction, newThing } from './apply-action.ts';
import type { Facts, PlaceId, Thing, ThingId, Way } from './facts.ts';
import { FALSE, type Formula, TRUE } from './formula.ts';
import { fateFinder } from './loss.ts';
import { CHANNEL, type ReadinessMap, thingBits } from './map.ts';
import type { Raise } from './network.ts';
import { staleKey } from './staleness.ts';
import type { Action } from './step.ts';
import { lossWeights } from './weights.ts';

/** An action, and what it changes in the network; all else follows from it. */
export interface Candidate {
  readonly action: Action;
  readonly raises: readonly Raise[];
}

/** Lists what the user could do, each with its change to the map. */
export function candidatesOf(map: ReadinessMap): readonly Candidate[] {
  return [
    ...placed(map),
    ...sheets(map),
    ...phones(map),
    ...recoveryCodes(map),
    ...registrations(map),
    ...answers(map),
    ...checks(map),
  ];
}

/** Adds what opens accounts to them, past what each of them is behind. */
function raiseAccounts(map: ReadinessMap, accounts: readonly number[], more: Int32Array): readonly Raise[] {
  const byGate = new Map<Formula, number[]>();
  for (const account of accounts) {
    const gate = map.accounts[account]?.gate ?? TRUE;
    const group = byGate.get(gate);
    if (group === undefined) byGate.set(gate, [account]);
    else group.push(account);
  }
  return [...byGate].map(([gate, nodes]) => ({ nodes, more: gate === TRUE ? more : both(more, bitsOf(map, gate)) }));
}

function bitsOf({ network }: ReadinessMap, formula: Formula): Int32Array {
  const node = network.findNode(formula) ?? -1;
  return node < 0
    ? new Int32Array(network.words)
    : network.bits.slice(node * network.words, (node + 1) * network.words);
}

/** What it takes to have any of these things. */
function anyThing(map: ReadinessMap, each: readonly { readonly thing: ThingId }[]): Int32Array {
  const any = new Int32Array(map.network.words);
  for (const { thing } of each)
    for (const [at, word] of bitsOf(map, map.formulas.thing(thing)).entries()) any[at] = (any[at] ?? 0) | word;
  return any;
}

function both(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, at) => word & (b[at] ?? 0));
}

function bitsOfNew(map: ReadinessMap, thing: Thing): Int32Array {
  return thingBits(thing, map.losses, map.nowMs, map.fateOf);
}

function accountsWhere({ accounts }: ReadinessMap, isMeant: (account: ReadinessMap['accounts'][number]) => boolean) {
  return accounts.flatMap((account, index) => (isMeant(account) ? [index] : []));
}

function inVault(map: ReadinessMap): readonly number[] {
  return accountsWhere(map, ({ ways }) => ways.some(({ way }) => isInVault(way) && !isUsedUp(way)));
}

/** Places apart from this computer; where there are none, one that the user hasn't named yet. */
function placesApart({ places, things }: Facts, isPaper: boolean): readonly (PlaceId | undefined)[] {
  const taken = things.flatMap((thing) =>
    thing.kind === 'computer' && thing.where?.kind === 'place' ? [thing.where.place] : [],
  );
  const apart = places.filter(({ id, online }) => !taken.includes(id) && !(isPaper && online)).map(({ id }) => id);
  return apart.length > 0 ? apart : [undefined];
}

function at(place: PlaceId | undefined): { readonly place?: PlaceId } {
  return place === undefined ? {} : { place };
}

/** A backup, a new sheet or the emergency code on paper, at each place. */
function placed(map: ReadinessMap): readonly Candidate[] {
  const { facts, nowMs } = map;
  const accounts = inVault(map);
  if (accounts.length === 0) return [];
  const openers = anyThing(
    map,
    facts.openers.filter(({ sinceMs }) => sinceMs <= nowMs),
  );
  const current = anyThing(
    map,
    facts.copies.filter(({ atMs = nowMs }) => atMs >= nowMs),
  );
  const paper = new Set(facts.things.filter((each) => isThere(each) && isPaper(each)).map(({ id }) => id));
  const isPrinted = facts.openers.some((opener) => paper.has(opener.thing));
  const backups = placesApart(facts, false).map((place): Candidate => {
    const more = both(bitsOfNew(map, newThing('backup', place, nowMs)), openers);
    return { action: { kind: 'back-up', ...at(place) }, raises: raiseAccounts(map, accounts, more) };
  });
  const prints = placesApart(facts, true).flatMap((place): readonly Candidate[] => {
    const sheet = bitsOfNew(map, newThing('sheet', place, nowMs));
    const code = { kind: 'print-emergency-code', ...at(place) } as const;
    return [
      { action: { kind: 'print-sheet', ...at(place) }, raises: raiseAccounts(map, accounts, sheet) },
      ...(isPrinted ? [] : [{ action: code, raises: raiseAccounts(map, accounts, both(sheet, current)) }]),
    ];
  });
  return [...backups, ...prints];
}

/** Every sheet printed anew for where it is. */
function sheets(map: ReadinessMap): readonly Candidate[] {
  const { facts, formulas } = map;
  return facts.things
    .filter((thing) => thing.kind === 'sheet' && isThere(thing))
    .map((sheet): Candidate => {
      const accounts = accountsWhere(map, ({ ways }) =>
        ways.some(({ way, formula }) =>
          isInVault(way) ? !isUsedUp(way) : 'on' in way && way.on === sheet.id && formula !== FALSE,
        ),
      );
      const raises = raiseAccounts(map, accounts, bitsOf(map, formulas.thing(sheet.id)));
      return { action: { kind: 'renew-sheet', sheet: sheet.id }, raises };
    });
}

/** All codes of this vault on each phone; on a new one if there is none. */
function phones(map: ReadinessMap): readonly Candidate[] {
  const accounts = accountsWhere(map, ({ ways }) => ways.some(({ way }) => way.kind === 'code'));
  if (accounts.length === 0) return [];
  const own = map.facts.things.filter((thing) => thing.kind === 'phone' && isThere(thing));
  if (own.length === 0) {
    const more = bitsOfNew(map, newThing('phone', undefined, map.nowMs));
    return [{ action: { kind: 'put-on-phone' }, raises: raiseAccounts(map, accounts, more) }];
  }
  return own.map((phone) => ({
    action: { kind: 'put-on-phone', phone: phone.id },
    raises: raiseAccounts(map, accounts, bitsOf(map, map.formulas.thing(phone.id))),
  }));
}

function recoveryCodes(map: ReadinessMap): readonly Candidate[] {
  const now = bitsOf(map, map.formulas.vault.openSince(map.nowMs, map.nowMs));
  return map.facts.accounts.flatMap((account, index): readonly Candidate[] => {
    const has = account.ways.some((way) => way.kind === 'recovery' && !isUsedUp(way));
    if (has || account.givesCodes === false || !account.ways.some(isSecondFactor)) return [];
    const action: Action = { kind: 'save-recovery-codes', account: account.id };
    return adds(map, index, now) ? [{ action, raises: raiseAccounts(map, [index], now) }] : [];
  });
}

/** What services hand out recovery codes beside; who signs in through another account has none. */
function isSecondFactor({ kind }: Way): boolean {
  return kind === 'code' || kind === 'code-copy' || kind === 'key' || kind === 'recovery-copy';
}

/** The key that helps most, at each service that takes keys. */
function registrations(map: ReadinessMap): readonly Candidate[] {
  const keys = map.facts.things
    .filter((thing) => thing.kind === 'key' && isThere(thing) && thing.where?.kind !== 'inside')
    .map(({ id }) => ({ id, more: bitsOf(map, map.formulas.thing(id)) }));
  const weights = lossWeights(map);
  return map.facts.accounts.flatMap((account, index): readonly Candidate[] => {
    if (account.takesKeys !== true) return [];
    const registered = new Set(account.ways.flatMap((way) => (way.kind === 'key' ? [way.key] : [])));
    let best: { readonly key: (typeof keys)[number]; readonly gain: number } | undefined;
    for (const key of keys) {
      if (registered.has(key.id) || !adds(map, index, key.more)) continue;
      const gain = gainOf(map, index, key.more, weights);
      if (best === undefined || gain > best.gain || (gain === best.gain && key.id < best.key.id)) best = { key, gain };
    }
    if (best === undefined) return [];
    const action: Action = { kind: 'register-key', account: account.id, key: best.key.id };
    return [{ action, raises: raiseAccounts(map, [index], best.key.more) }];
  });
}

/** True if bits make an account open where it doesn't, or with something fresh where all is stale. */
function adds({ network, words }: ReadinessMap, account: number, more: Int32Array): boolean {
  for (let word = CHANNEL.sure * words; word < (CHANNEL.sure + 1) * words; word++)
    if ((more[word] ?? 0) & ~(network.bits[account * network.words + word] ?? 0)) return true;
  for (let word = CHANNEL.fresh * words; word < (CHANNEL.fresh + 1) * words; word++)
    if ((more[word] ?? 0) & ~(network.bits[account * network.words + word] ?? 0)) return true;
  return false;
}

function gainOf({ network, words }: ReadinessMap, account: number, more: Int32Array, weights: readonly number[]) {
  let gain = 0;
  for (let word = 0; word < words; word++) {
    let left = (more[word] ?? 0) & ~(network.bits[account * network.words + word] ?? 0);
    for (; left !== 0; left &= left - 1) gain += weights[word * 32 + 31 - Math.clz32(left & -left)] ?? 0;
  }
  return gain;
}

/** Where each thing is that the user hasn't said, at best: apart from all else. */
function answers(map: ReadinessMap): readonly Candidate[] {
  return map.facts.things
    .filter((thing) => isThere(thing) && thing.kind !== 'passphrase' && thing.kind !== 'provider' && !thing.where)
    .map(({ id }) => changed(map, { kind: 'say-where', thing: id }));
}

function checks(map: ReadinessMap): readonly Candidate[] {
  return map.facts.things
    .filter((thing) => isThere(thing) && staleKey(thing, map.nowMs) !== undefined)
    .map(({ id }) => changed(map, { kind: 'check-key', key: id }));
}

/** An action that changes only what becomes of things. */
function changed(map: ReadinessMap, action: Action): Candidate {
  const facts = applyAction(map.facts, action, map.nowMs);
  const fateOf = fateFinder(facts);
  const raises = facts.things.flatMap((thing): readonly Raise[] => {
    const node = map.network.findNode(map.formulas.there(thing.id));
    if (node === undefined) return [];
    const more = thingBits(thing, map.losses, map.nowMs, fateOf);
    return adds(map, node, more) ? [{ nodes: [node], more }] : [];
  });
  return { action, raises };
}

function isThere(thing: Thing): boolean {
  return thing.goneMs === undefined;
}

function isPaper({ kind }: Thing): boolean {
  return kind === 'sheet' || kind === 'paper';
}
