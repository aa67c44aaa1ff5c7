import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { isPoorPassphrase, isShorterThan, LEAST_PASSPHRASE } from '../../messages/passphrase.ts';
import { policy } from '../policy.ts';
import type { Strength } from '../strength.ts';

/** What is wrong with a passphrase being chosen, and so in which of the two fields. */
export type NewPassphraseProblem = 'short' | 'weak' | 'repeat-missing' | 'differs';

/** A passphrase being chosen: typed twice or suggested, and judged. */
export interface NewPassphraseState {
  readonly first: Signal<string>;
  readonly second: Signal<string>;
  /** Whether both fields show what is in them. */
  readonly shown: Signal<boolean>;
  /** What the meter shows for `first`. */
  readonly strength: Signal<Strength | undefined>;
  readonly problem: ReadonlySignal<NewPassphraseProblem | undefined>;
  /** Counts refused attempts; the field at fault takes the focus after each. */
  readonly refusals: ReadonlySignal<number>;
  /** Both fields hold the passphrase that was suggested last. */
  readonly isSuggestion: ReadonlySignal<boolean>;
  /** Fills both fields with random words and shows them. */
  suggest(): Promise<void>;
  /** The user left the first field: what is wrong with it is said now, before it is typed again. */
  leaveFirst(): Promise<void>;
  /** The passphrase once it is good and typed twice alike; otherwise `undefined`, and `problem` says why. */
  read(): Promise<string | undefined>;
  /** Forgets what was typed. */
  clear(): void;
}

/** Fewest characters of a passphrase that opens the vault. */
export function leastLength(): number {
  return Math.max(LEAST_PASSPHRASE, policy.value.minPassphraseLength ?? 0);
}

/** Loaded when it is needed, as it is large. */
async function judge(passphrase: string): Promise<Strength> {
  const { loadStrength } = await import('../strength.ts');
  return (await loadStrength())(passphrase);
}

/** Makes the state of two empty fields. */
export function createNewPassphrase(): NewPassphraseState {
  const first = signal('');
  const second = signal('');
  const shown = signal(false);
  const strength = signal<Strength | undefined>();
  const tried = signal(false);
  const left = signal(false);
  const refusals = signal(0);
  const suggestion = signal<string | undefined>();
  const isTooShort = (passphrase: string) => isPoorPassphrase(passphrase) || isShorterThan(passphrase, leastLength());
  const problem = computed((): NewPassphraseProblem | undefined => {
    const isJudged = tried.value || (left.value && first.value !== '');
    if (isJudged && isTooShort(first.value)) return 'short';
    if (isJudged && strength.value?.score === 0) return 'weak';
    if (tried.value && second.value === '') return 'repeat-missing';
    const isComplete = tried.value || second.value.length >= first.value.length;
    return isComplete && second.value !== '' && first.value !== second.value ? 'differs' : undefined;
  });

  /** The meter may still show its judgement of an earlier text, or none. */
  async function judgeFirst(): Promise<void> {
    const text = first.value;
    if (isTooShort(text)) return;
    const judged = await judge(text);
    if (first.value === text) strength.value = judged;
  }

  function clear(): void {
    first.value = '';
    second.value = '';
    shown.value = false;
    tried.value = false;
    left.value = false;
    suggestion.value = undefined;
  }

  return {
    first,
    second,
    shown,
    strength,
    problem,
    refusals,
    isSuggestion: computed(
      () => suggestion.value !== undefined && [first, second].every((field) => field.value === suggestion.value),
    ),
    async suggest() {
      const { suggestPassphrase } = await import('./suggest-passphrase.ts');
      clear();
      suggestion.value = suggestPassphrase();
      first.value = suggestion.value;
      second.value = suggestion.value;
      shown.value = true;
    },
    async leaveFirst() {
      left.value = first.value !== '';
      if (left.value) await judgeFirst();
    },
    async read() {
      const chosen = first.value;
      tried.value = true;
      await judgeFirst();
      if (problem.value === undefined && first.value === chosen) return chosen;
      refusals.value += 1;
      return undefined;
    },
    clear,
  };
}
