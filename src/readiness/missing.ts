import { FALSE, type Help, type Question } from './formula.ts';
import type { Cell } from './grounds.ts';
import { compareSizes, compareTexts, solveSets } from './token-sets.ts';

/** Finds the smallest sets that would have opened an account that is locked out, the smallest first. */
export function helpsOf({ map, account, fateOf }: Cell): readonly (readonly Help[])[] {
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
    keyOf: textOf,
    compare: compareSizes,
  });
  return found.map(({ tokens }) => tokens);
}

function helpOf(question: Question): Help | undefined {
  if (question.kind === 'how-opened') return { kind: 'provider-opens', provider: question.provider };
  return question.kind === 'how-signed-in' ? { kind: 'signs-in-otherwise', account: question.account } : undefined;
}

/**
 * Finds the questions whose good answers lift a verdict as far as they can, the one that settles most first. With `isLater`, no answer
 * can do more than show that the service lets the owner in.
 */
export function questionsOf({ map, account, fateOf }: Cell, isLater: boolean): readonly Question[] {
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
      partsOf: (other) => [{ formula: map.accounts[other]?.any ?? FALSE, tokens: [] }],
      keyOf: textOf,
      compare: compareSizes,
    },
  );
  const uses = new Map<string, number>();
  for (const { keys } of sets) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const least = new Map<string, { readonly question: Question; readonly size: number }>();
  for (const { tokens } of sets)
    for (const question of tokens)
      if (!least.has(textOf(question))) least.set(textOf(question), { question, size: tokens.length });
  return [...least]
    .sort(
      ([a, { size: x }], [b, { size: y }]) => x - y || (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || compareTexts(a, b),
    )
    .map(([, { question }]) => question);
}

function textOf(value: Help | Question): string {
  return JSON.stringify(value);
}
