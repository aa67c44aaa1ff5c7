import { circlesFrom } from './circles.ts';
import type { AccountId, ThingId, Way } from './facts.ts';
import type { Formula, Help, Leaf, Question, Stale } from './formula.ts';
import { type Loss, lossKey } from './loss.ts';
import { bitAt, CHANNEL, letterAt, type ReadinessMap } from './map.ts';
import { staleKey } from './staleness.ts';
import { type Reading, solveSets, type TokenSet } from './token-sets.ts';

/** What a verdict rests on, from the account outward: another account and the way into it, then things, the copy before its opener. */
export type Ground =
  | { readonly kind: 'thing'; readonly thing: ThingId }
  | { readonly kind: 'account'; readonly account: AccountId; readonly way: Way }
  | { readonly kind: 'service'; readonly account: AccountId };

/** Why an account has its verdict, as briefly as can be said. */
export type Proof =
  | {
      readonly letter: 'A' | 'B';
      readonly way: Way;
      readonly rests: readonly Ground[];
      readonly stale: readonly Stale[];
    }
  /** `question`: its answer might show that the account opens at once. */
  | { readonly letter: 'C'; readonly way: Way; readonly rests: readonly Ground[]; readonly question?: Question }
  /** `question` settles it if the answer is good; `others` remain if it isn't. */
  | {
      readonly letter: '?';
      readonly question: Question;
      readonly others: readonly Question[];
      readonly circles: readonly (readonly AccountId[])[];
    }
  /** Any of `helps` would have opened the account, smallest first; a set helps only as a whole. */
  | {
      readonly letter: 'D';
      readonly helps: readonly (readonly Help[])[];
      readonly circles: readonly (readonly AccountId[])[];
    };

/** Explains the verdict of one account under one loss of the map; `undefined` if the map has no such account or loss. */
export function proofOf(map: ReadinessMap, account: AccountId, loss: Loss): Proof | undefined {
  const index = map.indexes.get(account);
  const lossIndex = map.lossIndexes.get(lossKey(loss));
  if (index === undefined || lossIndex === undefined) return undefined;
  return proofAt(map, index, lossIndex);
}

/** Explains the verdict of one account under one loss, by their indexes. */
function proofAt(map: ReadinessMap, account: number, loss: number): Proof {
  const letter = letterAt(map, account, loss);
  const fates = new Map(map.facts.things.map((thing) => [thing.id, fateOf(map, loss, thing.id)]));
  const context: Context = { map, account, loss, fateOf: (thing) => fates.get(thing) ?? 'gone' };
  switch (letter) {
    case 'A':
    case 'B':
      return proveOpen(context, letter);
    case 'C': {
      const [question] = bitAt(map, account, CHANNEL.hope, loss) ? questionsOf(context, false) : [];
      return { ...proveLater(context), ...(question === undefined ? {} : { question }) };
    }
    case '?': {
      const [question, ...others] = questionsOf(context, !bitAt(map, account, CHANNEL.hope, loss));
      if (question === undefined) throw new Error('got no question, want one that settles the verdict');
      return { letter, question, others, circles: circlesOf(context) };
    }
    case 'D':
      return { letter, helps: helpsOf(context), circles: circlesOf(context) };
  }
}

interface Context {
  readonly map: ReadinessMap;
  readonly account: number;
  readonly loss: number;
  readonly fateOf: (thing: ThingId) => 'kept' | 'unsure' | 'gone';
}

function fateOf(map: ReadinessMap, lossIndex: number, id: ThingId) {
  const thing = map.facts.things.find((each) => each.id === id);
  const loss = map.losses[lossIndex];
  return thing === undefined || loss === undefined ? 'gone' : map.fateOf(loss, thing);
}

type Token = Ground | { readonly kind: 'stale'; readonly stale: Stale };

const KEY = (value: unknown) => JSON.stringify(value);

/** How near at hand a thing is: of proofs as long as each other, the nearest is named. */
const FAR: Readonly<Record<string, number>> = { computer: 0, passphrase: 0, phone: 1, key: 1, provider: 2, device: 2 };

function groundReading({ map, fateOf }: Context, isLater: boolean): Reading<Token> {
  const things = new Map(map.facts.things.map((thing) => [thing.id, thing]));
  const cost = ({ tokens }: TokenSet<Token>) => {
    const stale = tokens.filter((token) => token.kind === 'stale').length;
    const far = tokens.map((token) => (token.kind === 'thing' ? (FAR[things.get(token.thing)?.kind ?? ''] ?? 3) : 0));
    return [stale, tokens.length - stale, far.reduce((sum, each) => sum + each, 0)] as const;
  };
  return {
    leafSets(leaf: Leaf) {
      if (leaf.kind === 'stale') return [[{ kind: 'stale', stale: leaf.stale }]];
      if (leaf.kind === 'later') return isLater ? [[{ kind: 'service', account: leaf.account }]] : [];
      if (leaf.kind !== 'thing' || fateOf(leaf.thing) !== 'kept') return [];
      const thing = things.get(leaf.thing);
      const stale = thing && staleKey(thing, map.nowMs);
      return [[{ kind: 'thing', thing: leaf.thing }, ...(stale ? [{ kind: 'stale', stale } as const] : [])]];
    },
    partsOf: (account) =>
      (map.accounts[account]?.ways ?? []).map(({ way, formula }) => {
        const id = map.facts.accounts[account]?.id;
        return { formula, tokens: id === undefined ? [] : [{ kind: 'account', account: id, way }] };
      }),
    keyOf: KEY,
    compare(a, b) {
      const [x, y] = [cost(a), cost(b)];
      return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || compareTexts(a.keys.join(), b.keys.join());
    },
  };
}

function bestOf(
  context: Context,
  options: readonly { readonly way: Way; readonly formula: Formula }[],
  isLater: boolean,
) {
  const reading = groundReading(context, isLater);
  const found = options.flatMap(({ way, formula }) => {
    const [set] = solveSets(formula, reading);
    return set === undefined ? [] : [{ way, set }];
  });
  const [best] = found.sort((a, b) => reading.compare(a.set, b.set) || compareTexts(KEY(a.way), KEY(b.way)));
  if (best === undefined) throw new Error('got no way in, want the one that the verdict rests on');
  const rests = best.set.tokens.filter((token) => token.kind !== 'stale');
  const stale = best.set.tokens.flatMap((token) => (token.kind === 'stale' ? [token.stale] : []));
  return { way: best.way, rests, stale };
}

function proveOpen(context: Context, letter: 'A' | 'B'): Proof {
  const ways = context.map.accounts[context.account]?.ways ?? [];
  const usual = ways.flatMap(({ way, usual: formula }) => (formula === undefined ? [] : [{ way, formula }]));
  return { letter, ...bestOf(context, letter === 'A' ? usual : ways, false) };
}

function proveLater(context: Context): Extract<Proof, { letter: 'C' }> {
  const { way, rests } = bestOf(context, context.map.accounts[context.account]?.ways ?? [], true);
  return { letter: 'C', way, rests };
}

function helpsOf({ map, account, fateOf }: Context): readonly (readonly Help[])[] {
  const found = solveSets<Help>(map.formulas.withHelp(account), {
    leafSets(leaf) {
      switch (leaf.kind) {
        case 'thing':
          return fateOf(leaf.thing) === 'kept' ? [[]] : [[{ kind: 'kept', thing: leaf.thing }]];
        case 'stale':
          return [[]];
        case 'later':
          return [];
        case 'asked':
          return [[helpOf(leaf.question)]].filter(([help]) => help !== undefined) as Help[][];
        case 'missing':
          return [[leaf.help]];
      }
    },
    partsOf: (other) => [{ formula: map.formulas.withHelp(other), tokens: [] }],
    keyOf: KEY,
    compare: compareSizes,
  });
  return found.map(({ tokens }) => tokens);
}

function helpOf(question: Question): Help | undefined {
  if (question.kind === 'how-opened') return { kind: 'provider-opens', provider: question.provider };
  return question.kind === 'how-signed-in' ? { kind: 'signs-in-otherwise', account: question.account } : undefined;
}

/** The questions whose good answers lift a verdict as far as they can, the one that settles most first. */
function questionsOf({ map, account, fateOf }: Context, isLater: boolean): readonly Question[] {
  const sets = solveSets<Question>(
    { op: 'account', account },
    {
      leafSets(leaf) {
        if (leaf.kind === 'asked') return [[leaf.question]];
        if (leaf.kind === 'later') return isLater ? [[]] : [];
        if (leaf.kind === 'stale') return [[]];
        const fate = leaf.kind === 'thing' ? fateOf(leaf.thing) : 'gone';
        if (leaf.kind !== 'thing' || fate === 'gone') return [];
        return fate === 'kept' ? [[]] : [[{ kind: 'where-is', thing: leaf.thing }]];
      },
      partsOf: (other) => [{ formula: map.accounts[other]?.any ?? { op: 'any', of: [] }, tokens: [] }],
      keyOf: KEY,
      compare: compareSizes,
    },
  );
  const uses = new Map<string, number>();
  for (const { keys } of sets) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const least = new Map<string, { readonly question: Question; readonly size: number }>();
  for (const { tokens } of sets)
    for (const question of tokens)
      if (!least.has(KEY(question))) least.set(KEY(question), { question, size: tokens.length });
  return [...least]
    .sort(
      ([a, { size: x }], [b, { size: y }]) => x - y || (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || compareTexts(a, b),
    )
    .map(([, { question }]) => question);
}

function circlesOf({ map, account }: Context): readonly (readonly AccountId[])[] {
  return circlesFrom(account, map.accounts).map((circle) =>
    circle.flatMap((each) => map.facts.accounts[each]?.id ?? []),
  );
}

function compareSizes<T>(a: TokenSet<T>, b: TokenSet<T>): number {
  return a.keys.length - b.keys.length || compareTexts(a.keys.join(), b.keys.join());
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
