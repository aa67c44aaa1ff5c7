import type { Formula, Leaf } from './formula.ts';

/**
 * Formulas compiled for evaluation under many assumptions at once: each node has one bit for each assumption, in `words` 32-bit words.
 * The first nodes are the accounts, in the order of the facts.
 */
export interface Network {
  readonly words: number;
  /** The bits of every node, one node after the other. */
  readonly bits: Int32Array;
  /** Finds the node of a formula that was compiled; `undefined` for any other. */
  findNode(formula: Formula): number | undefined;
  /**
   * Sets further bits of nodes and of all that follows from them, shows the nodes that changed and what their bits were, one node
   * after the other, and takes everything back.
   */
  attempt(raises: readonly Raise[], show: (changed: readonly number[], before: Int32Array) => void): void;
}

/** Bits to set at some nodes. */
export interface Raise {
  readonly nodes: readonly number[];
  readonly more: Int32Array;
}

const LEAF = 0;
const ALL = 1;
const ANY = 2;

interface Node {
  /** How many parts have to be true, or one of the constants; a threshold is 3 more than its count. */
  readonly op: number;
  readonly parts: readonly number[];
}

/**
 * Compiles formulas and finds the least solution: what rests on itself alone, as two accounts that open each other, is false. Takes
 * time proportional to the size of the formulas and, for chains of accounts, to their length.
 */
export function compileNetwork(
  accounts: readonly Formula[],
  others: readonly Formula[],
  words: number,
  leafBits: (leaf: Leaf) => Int32Array,
): Network {
  const nodes: Node[] = accounts.map(() => ({ op: ANY, parts: [] }));
  const leaves = new Map<number, Int32Array>();
  const known = new Map<Formula, number>();

  function compile(formula: Formula): number {
    if (formula.op === 'account') return formula.account;
    const before = known.get(formula);
    if (before !== undefined) return before;
    const parts = formula.op === 'leaf' ? [] : formula.of.map(compile);
    const node = nodes.push({ op: opOf(formula), parts }) - 1;
    if (formula.op === 'leaf') leaves.set(node, leafBits(formula.leaf));
    known.set(formula, node);
    return node;
  }
  for (const [account, formula] of accounts.entries())
    nodes[account] = { op: ANY, parts: formula.op === 'any' ? formula.of.map(compile) : [compile(formula)] };
  for (const formula of others) compile(formula);

  const bits = new Int32Array(nodes.length * words);
  for (const [node, own] of leaves) bits.set(own, node * words);
  const scratch = new Int32Array(words);
  const { starts, parents } = parentsOf(nodes);

  /** Sets the bits that follow from a node's parts; true if any is new. */
  function settle(at: number): boolean {
    const node = nodes[at];
    if (node === undefined || node.op === LEAF) return false;
    compute(node);
    let changed = 0;
    for (let word = 0, to = at * words; word < words; word++, to++) {
      const old = bits[to] ?? 0;
      const now = old | (scratch[word] ?? 0);
      changed |= old ^ now;
      bits[to] = now;
    }
    return changed !== 0;
  }
  function compute({ op, parts }: Node): void {
    if (op === ALL) {
      scratch.fill(-1);
      for (const part of parts)
        for (let word = 0, from = part * words; word < words; word++, from++)
          scratch[word] = (scratch[word] ?? 0) & (bits[from] ?? 0);
    } else if (op === ANY) {
      scratch.fill(0);
      for (const part of parts)
        for (let word = 0, from = part * words; word < words; word++, from++)
          scratch[word] = (scratch[word] ?? 0) | (bits[from] ?? 0);
    } else {
      countUp(op - 3, parts);
    }
  }
  /** Bits at which at least `count` of the parts are set. */
  function countUp(count: number, parts: readonly number[]): void {
    for (let word = 0; word < words; word++) {
      const atLeast = new Int32Array(count + 1);
      atLeast[0] = -1;
      for (const part of parts)
        for (let n = count; n > 0; n--)
          atLeast[n] = (atLeast[n] ?? 0) | ((atLeast[n - 1] ?? 0) & (bits[part * words + word] ?? 0));
      scratch[word] = atLeast[count] ?? 0;
    }
  }
  /** Settles all that follows from nodes that changed. */
  function spread(from: readonly number[], beforeChange: (node: number) => void): void {
    const queue = [...from];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
        const parent = parents[at] ?? 0;
        beforeChange(parent);
        if (settle(parent)) queue.push(parent);
      }
    }
  }

  // Parts come before what they are part of, but for accounts.
  for (let node = accounts.length; node < nodes.length; node++) settle(node);
  const first = accounts.map((_, account) => account).filter(settle);
  spread(first, () => {});

  // For attempts, one at a time.
  const before = new Int32Array(bits.length);
  const isKept = new Uint8Array(nodes.length);

  return {
    words,
    bits,
    findNode: (formula) => (formula.op === 'account' ? formula.account : known.get(formula)),
    attempt(raises, show) {
      const changed: number[] = [];
      const keep = (node: number) => {
        if (isKept[node] === 1) return;
        isKept[node] = 1;
        before.set(bits.subarray(node * words, (node + 1) * words), changed.length * words);
        changed.push(node);
      };
      for (const { nodes: raised, more } of raises) {
        for (const node of raised) {
          keep(node);
          for (let word = 0; word < words; word++)
            bits[node * words + word] = (bits[node * words + word] ?? 0) | (more[word] ?? 0);
        }
        spread(raised, keep);
      }
      show(changed, before);
      for (const [at, node] of changed.entries()) {
        isKept[node] = 0;
        bits.set(before.subarray(at * words, (at + 1) * words), node * words);
      }
    },
  };
}

/** The nodes that each node is part of: those of node n are `parents` from `starts[n]` to before `starts[n + 1]`. */
function parentsOf(nodes: readonly Node[]): { readonly starts: Int32Array; readonly parents: Int32Array } {
  const starts = new Int32Array(nodes.length + 1);
  for (const { parts } of nodes) for (const part of parts) starts[part + 1] = (starts[part + 1] ?? 0) + 1;
  for (let node = 0; node < nodes.length; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const parents = new Int32Array(starts[nodes.length] ?? 0);
  const filled = starts.slice();
  for (const [at, { parts }] of nodes.entries()) {
    for (const part of parts) {
      parents[filled[part] ?? 0] = at;
      filled[part] = (filled[part] ?? 0) + 1;
    }
  }
  return { starts, parents };
}

function opOf(formula: Formula): number {
  if (formula.op === 'leaf') return LEAF;
  if (formula.op === 'at-least') return formula.count + 3;
  return formula.op === 'all' ? ALL : ANY;
}
